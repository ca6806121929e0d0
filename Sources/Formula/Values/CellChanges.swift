/// What cells are to hold, nil for one that becomes blank, in reading order: of long lists nobody
/// wants to look up each cell by its hash.
public struct CellChanges: Sendable {
  /// The cells, each once.
  public private(set) var places: [SheetCell] = []
  private(set) var values: [FormulaValue?] = []

  /// No change.
  public init() {}

  /// Changes in any order.
  public init(_ changes: [SheetCell: FormulaValue?]) {
    for (place, value) in changes.sorted(by: { $0.key < $1.key }) { add(value, at: place) }
  }

  /// Adds the change of a cell behind all others; of several for one cell the last counts. False,
  /// and nothing is added, where the cell stands in front of the last one.
  @discardableResult
  public mutating func add(_ value: FormulaValue?, at place: SheetCell) -> Bool {
    if let last = places.last, place <= last {
      guard place == last else { return false }
      values[values.count - 1] = value
      return true
    }
    places.append(place)
    values.append(value)
    return true
  }

  /// These and, at further places in reading order, values that nobody knows yet.
  func withUnknowns(at further: [SheetCell]) -> CellChanges {
    var all = CellChanges()
    all.places.reserveCapacity(places.count + further.count)
    all.values.reserveCapacity(places.count + further.count)
    var next = further[...]
    for (place, value) in zip(places, values) {
      while let first = next.first, first < place {
        all.add(.unknown, at: first)
        next.removeFirst()
      }
      all.add(value, at: place)
    }
    for place in next { all.add(.unknown, at: place) }
    return all
  }
}

public import Grid

/// A workbook some cells of which hold something else by now: planned figures, fresh results.
public struct ChangedValues: FormulaSource {
  /// What lies beneath.
  public let base: any FormulaSource
  private var sheets: [Int: Layer] = [:]

  /// Cells of one sheet in reading order, and what each holds.
  private struct Layer: Sendable {
    var cells: [CellReference] = []
    var values: [FormulaValue?] = []
  }

  /// `changes` gives the new value of each cell, nil for one that became blank.
  public init(_ base: any FormulaSource, _ changes: [SheetCell: FormulaValue?]) {
    self.init(base, CellChanges(changes))
  }

  init(_ base: any FormulaSource, _ changes: CellChanges) {
    self.base = base
    var start = 0
    while start < changes.places.count {
      let sheet = changes.places[start].sheet
      let end =
        changes.places[start...].firstIndex { $0.sheet != sheet } ?? changes.places.count
      sheets[sheet] = Layer(
        cells: changes.places[start..<end].map(\.cell),
        values: Array(changes.values[start..<end]))
      start = end
    }
  }

  /// Changes a cell again that was among the changes; does nothing for any other.
  mutating func set(_ value: FormulaValue?, at place: SheetCell) {
    // No copy of the layer may be held while it is written to.
    guard let index = sheets[place.sheet]?.cells.place(of: place.cell) else { return }
    sheets[place.sheet]?.values[index] = value
  }

  public var sheetCount: Int { base.sheetCount }
  public func sheet(named name: String) -> Int? { base.sheet(named: name) }
  public func definition(of name: String, on sheet: Int) -> String? {
    base.definition(of: name, on: sheet)
  }
  public func formulas(on sheet: Int) -> [FormulaCell] { base.formulas(on: sheet) }
  public func hidesRows(_ rows: ClosedRange<Int>, on sheet: Int) -> Bool {
    base.hidesRows(rows, on: sheet)
  }
  public func table(named name: String) -> (sheet: Int, range: CellRange)? {
    base.table(named: name)
  }

  public func value(at place: SheetCell) -> FormulaValue? {
    if let layer = sheets[place.sheet], let index = layer.cells.place(of: place.cell) {
      return layer.values[index]
    }
    return base.value(at: place)
  }

  public func visit(
    _ range: CellRange, on sheet: Int,
    _ body: (CellReference, FormulaValue) throws(NotEvaluable) -> Void
  ) throws(NotEvaluable) -> Int {
    guard let layer = sheets[sheet] else { return try base.visit(range, on: sheet, body) }
    var cursor = Cursor(layer, range)
    let effort = try base.visit(range, on: sheet) { cell, value throws(NotEvaluable) in
      if cursor.nextCell < cell { try cursor.visit(before: cell, body) }
      if cursor.nextCell == cell {
        try cursor.visitNext(body)
      } else {
        try body(cell, value)
      }
    }
    try cursor.visit(before: nil, body)
    return effort + cursor.effort
  }

  /// A place among the changed cells that lie in a range.
  private struct Cursor {
    private let layer: Layer
    private let range: CellRange
    private var next = 0
    /// The cell at the place; behind the range where there is none left.
    private(set) var nextCell = CellReference.last
    private(set) var effort = 0
    private var isAtEnd = false

    init(_ layer: Layer, _ range: CellRange) {
      self.layer = layer
      self.range = range
      next = layer.cells.firstPlace { $0 >= range.first }
      skip()
    }

    /// Visits what changed in front of a cell, or all that is left.
    mutating func visit(
      before cell: CellReference?,
      _ body: (CellReference, FormulaValue) throws(NotEvaluable) -> Void
    ) throws(NotEvaluable) {
      while !isAtEnd, cell.map({ nextCell < $0 }) ?? true { try visitNext(body) }
    }

    mutating func visitNext(
      _ body: (CellReference, FormulaValue) throws(NotEvaluable) -> Void
    ) throws(NotEvaluable) {
      guard !isAtEnd else { return }
      if let value = layer.values[next] { try body(nextCell, value) }
      next += 1
      skip()
    }

    /// Steps to the next cell of the range; cells beside it are stepped over row by row.
    private mutating func skip() {
      effort += 1
      while next < layer.cells.count, layer.cells[next] <= range.last {
        let cell = layer.cells[next]
        if cell.column >= range.first.column, cell.column <= range.last.column {
          nextCell = cell
          return
        }
        let row = cell.column < range.first.column ? cell.row : cell.row + 1
        guard let target = CellReference(row: row, column: range.first.column) else { break }
        next = layer.cells.firstPlace(from: next) { $0 >= target }
        effort += 2
      }
      isAtEnd = true
      nextCell = .last
    }
  }
}

extension CellReference {
  /// The last cell of any sheet.
  fileprivate static let last = CellReference(row: rowLimit, column: columnLimit) ?? .origin
}

public import Grid

/// A workbook some cells of which hold something else by now: planned figures, fresh results.
public struct ChangedValues<Base: FormulaSource>: FormulaSource {
  /// What lies beneath.
  public let base: Base
  private var sheets: [Int: Layer] = [:]

  /// Cells of one sheet in reading order, and what each holds.
  private struct Layer {
    var cells: [CellReference] = []
    var values: [FormulaValue?] = []
  }

  /// `changes` gives the new value of each cell, nil for one that became blank.
  public init(_ base: Base, _ changes: [SheetCell: FormulaValue?]) {
    self.base = base
    for (place, value) in changes.sorted(by: { $0.key < $1.key }) {
      sheets[place.sheet, default: Layer()].cells.append(place.cell)
      sheets[place.sheet, default: Layer()].values.append(value)
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
    var effort = 0
    var next = layer.cells.firstPlace { $0 >= range.first }
    layer.cells.skip(to: range, &next, &effort)
    /// Yields what changed in front of a cell; true where the cell itself did.
    func yield(before cell: CellReference?) throws(NotEvaluable) -> Bool {
      while next < layer.cells.count, layer.cells[next] <= range.last {
        if let cell, layer.cells[next] >= cell { return layer.cells[next] == cell }
        if let value = layer.values[next] { try body(layer.cells[next], value) }
        next += 1
        layer.cells.skip(to: range, &next, &effort)
      }
      return false
    }
    effort += try base.visit(range, on: sheet) { cell, value throws(NotEvaluable) in
      guard try yield(before: cell) else {
        try body(cell, value)
        return
      }
      if let value = layer.values[next] { try body(cell, value) }
      next += 1
      layer.cells.skip(to: range, &next, &effort)
    }
    _ = try yield(before: nil)
    return effort
  }
}

extension ChangedValues: Sendable where Base: Sendable {}

extension [CellReference] {
  /// The place of a cell in a list in reading order.
  func place(of cell: CellReference) -> Int? {
    let place = firstPlace { $0 >= cell }
    return place < count && self[place] == cell ? place : nil
  }

  /// Steps from `place` to the next cell of a range; cells beside it are stepped over row by row.
  fileprivate func skip(to range: CellRange, _ place: inout Int, _ effort: inout Int) {
    effort += 1
    while place < count, self[place] <= range.last {
      let cell = self[place]
      if range.columns.contains(cell.column) { return }
      let row = cell.column < range.first.column ? cell.row : cell.row + 1
      guard let target = CellReference(row: row, column: range.first.column) else {
        place = count
        return
      }
      place += self[place...].firstPlace { $0 >= target }
      effort += 1
    }
    place = count
  }
}

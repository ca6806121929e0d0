import Formula
import Grid
import TestSupport
import Testing

@Suite struct `Cells that hold something else by now` {
  private func visited(_ source: some FormulaSource, _ range: String) throws -> [String] {
    var cells: [String] = []
    _ = try source.visit(try #require(CellRange(range)), on: 0) { cell, value in
      cells.append("\(cell)=\(value.cellValue)")
    }
    return cells
  }

  /// The same cells set in a sheet and laid over it are seen alike, whatever the range.
  @Test(arguments: 1...30)
  func `They are seen in their places`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var sheet = Sheet(name: "S")
    func cell() throws -> CellReference {
      try #require(
        CellReference(
          row: .random(in: 1...9, using: &random), column: .random(in: 1...6, using: &random)))
    }
    for _ in 0..<20 { sheet.set(FormulaValue.number(1).cellValue, at: try cell()) }
    var changes: [SheetCell: FormulaValue?] = [:]
    var changed = sheet
    for index in 0..<15 {
      let place = try cell()
      let value: FormulaValue? = index % 3 == 0 ? nil : .number(Double(index))
      changes.updateValue(value, forKey: SheetCell(sheet: 0, cell: place))
      changed.set(value?.cellValue, at: place)
    }
    let laid = ChangedValues(SheetValues([sheet]), changes)
    let plain = SheetValues([changed])
    for _ in 0..<20 {
      let range = CellRange(try cell(), try cell()).description
      #expect(try visited(laid, range) == visited(plain, range))
    }
    #expect(try visited(laid, "A1:XFD1048576") == visited(plain, "A1:XFD1048576"))
    for _ in 0..<20 {
      let place = SheetCell(sheet: 0, cell: try cell())
      #expect(laid.value(at: place) == plain.value(at: place))
    }
  }

  @Test func `A whole column costs the rows that hold something`() throws {
    var sheet = Sheet(name: "S")
    for row in [1, 500_000, 1_048_576] {
      sheet.set(.boolean(true), at: try #require(CellReference(row: row, column: 2)))
    }
    let source = SheetValues([sheet])
    let effort = try source.visit(try #require(CellRange("B1:B1048576")), on: 0) { _, _ in }
    #expect(effort == 6)
  }

  @Test func `Hidden rows are found between others`() throws {
    var sheet = Sheet(name: "S")
    sheet.hiddenRows = [3...4, 9...9]
    let source = SheetValues([sheet])
    #expect(source.hidesRows(1...3, on: 0) && source.hidesRows(4...8, on: 0))
    #expect(source.hidesRows(9...20, on: 0) && !source.hidesRows(5...8, on: 0))
    #expect(!source.hidesRows(10...20, on: 0) && !source.hidesRows(3...3, on: 7))
  }
}

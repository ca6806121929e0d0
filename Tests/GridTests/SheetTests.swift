import Grid
import Testing

@Suite struct `A sheet` {
  private func cell(_ text: String) throws -> CellReference { try #require(CellReference(text)) }

  /// Cells in reading order, as `B2=text`.
  private func cells(_ sheet: Sheet) -> [String] {
    sheet.rows.flatMap { row in
      row.map { column, value in
        let text = if case .text(let text) = value { text } else { "\(value)" }
        return "\(CellReference.columnName(column))\(row.number)=\(text)"
      }
    }
  }

  @Test func `holds its cells in reading order, in whatever order they were put in`() throws {
    let names = ["A1", "C1", "B2", "XFD2", "A9", "B9", "A1048576"]
    // As seven is a prime number, every step meets each name once.
    for (start, step) in names.indices.flatMap({ start in (1...6).map { (start, $0) } }) {
      let order = names.indices.map { names[(start + $0 * step) % names.count] }
      var sheet = Sheet(name: "表")
      for name in order { sheet.set(.text(name), at: try cell(name)) }
      #expect(cells(sheet) == names.map { "\($0)=\($0)" }, "\(order)")
      #expect(sheet.cellCount == names.count)
      #expect(sheet.rows.map(\.number) == [1, 2, 9, 1_048_576])
    }
  }

  @Test func `replaces the value of a cell, and its format with it`() throws {
    var sheet = Sheet(name: "表")
    sheet.set(.text("old"), at: try cell("B2"), style: 3)
    sheet.set(.boolean(true), at: try cell("B2"), style: 7)
    #expect(sheet[try cell("B2")] == .boolean(true))
    #expect(sheet.style(of: try cell("B2")) == 7)
    #expect(sheet.cellCount == 1)
  }

  @Test func `is blank again where a value was taken out, and knows no row without a value`() throws
  {
    var sheet = Sheet(name: "表")
    for name in ["A1", "B1", "A3", "B5", "C5"] { sheet.set(.text(name), at: try cell(name)) }
    sheet.set(nil, at: try cell("A3"))
    sheet.set(nil, at: try cell("B5"))
    // What is blank already may be taken out again.
    sheet.set(nil, at: try cell("A3"))
    sheet.set(nil, at: try cell("Z9"))
    #expect(cells(sheet) == ["A1=A1", "B1=B1", "C5=C5"])
    #expect(sheet.rows.map(\.number) == [1, 5])
    #expect(sheet[try cell("A3")] == nil)
    #expect(sheet.style(of: try cell("A3")) == nil)
    sheet.set(.text("again"), at: try cell("A3"))
    #expect(cells(sheet) == ["A1=A1", "B1=B1", "A3=again", "C5=C5"])
  }

  @Test func `gives back every kind of value as it was put in`() throws {
    let values: [CellValue] = [
      .number(StoredNumber(text: "1677.5999999999999", double: 1677.6)),
      .number(StoredNumber(text: "123456789012345678", double: 123_456_789_012_345_680)),
      .text(""), .text("一、一般公共服务支出"), .boolean(false), .boolean(true), .error("#DIV/0!"),
      .uncomputed,
    ]
    var sheet = Sheet(name: "表")
    for (index, value) in values.enumerated() {
      sheet.set(value, at: try #require(CellReference(row: 1, column: index + 1)))
    }
    #expect(sheet.rows.first?.map(\.value) == values)
  }

  @Test func `is visible and empty at first`() {
    let sheet = Sheet(name: " 表 ")
    #expect(sheet.name == " 表 " && sheet.visibility == .visible)
    #expect(sheet.cellCount == 0 && sheet.rows.isEmpty && sheet[.origin] == nil)
  }
}

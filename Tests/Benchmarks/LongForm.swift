extension MadeWorkbook {
  /// A form with a long list whose figures are blank: a line of totals over each column, then lines
  /// of a code and a name, a formula over three figures, the three, a formula over the first, a
  /// remark. Rows from 4 on; B and D to F are the cells to fill.
  static func form(rows: Int) -> [UInt8] {
    let last = rows + 3
    var sheet = Array("<worksheet xmlns=\"\(main)\"><dimension ref=\"A1:H\(last)\"/>".utf8)
    sheet +=
      "<cols><col min=\"2\" max=\"2\" width=\"40\" customWidth=\"1\"/></cols><sheetData>".utf8
    sheet.reserveCapacity(rows * 400)
    sheet += row(1, [text("A1", 0)])
    sheet += row(2, (1...8).map { text("\(columns[$0 - 1])2", $0) })
    sheet += row(3, columns[2...6].map { formula("\($0)3", "SUM(\($0)4:\($0)\(last))") })
    for number in 4...last {
      let cells = [
        text("A\(number)", 9 + number % 200),
        blank("B\(number)"),
        formula("C\(number)", "D\(number)+E\(number)+F\(number)"),
        blank("D\(number)"), blank("E\(number)"), blank("F\(number)"),
        formula("G\(number)", "ROUND(D\(number)/10000,2)"),
        text("H\(number)", 209 + number % 10),
      ]
      sheet += row(number, cells)
    }
    sheet += "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:H1\"/></mergeCells>".utf8
    sheet += "</worksheet>".utf8
    var random = Generator(state: 11)
    return package(sheet: sheet, strings: sharedStrings(&random, count: 220))
  }

  private static let columns = Array("ABCDEFGH")

  private static func row(_ number: Int, _ cells: [String]) -> [UInt8] {
    let tag = "<row r=\"\(number)\" spans=\"1:8\" ht=\"17\" customHeight=\"1\">"
    return Array((tag + cells.joined() + "</row>").utf8)
  }

  private static func text(_ cell: String, _ index: Int) -> String {
    "<c r=\"\(cell)\" t=\"s\"><v>\(index)</v></c>"
  }

  private static func blank(_ cell: String) -> String { "<c r=\"\(cell)\" s=\"1\"/>" }

  private static func formula(_ cell: String, _ text: String) -> String {
    "<c r=\"\(cell)\" s=\"1\"><f>\(text)</f><v>0</v></c>"
  }
}

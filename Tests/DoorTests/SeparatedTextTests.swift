import Archive
import Document
import Door
import Grid
import Testing

@Suite struct `Separated text` {
  private func open(_ bytes: [UInt8], limits: Limits = Limits()) throws(Fault) -> any OpenDocument {
    try DocumentFormats.open(
      ArchiveBytes(bytes), OpeningOptions(name: "收入.csv", limits: limits))
  }

  private func sheet(_ text: String) throws -> Sheet {
    let document = try open(Array(text.utf8))
    #expect(document.format == .csv)
    #expect(document.sheets.map(\.name) == ["收入"])
    return try #require(try document.readSheets(formulas: false).first)
  }

  private func value(_ sheet: Sheet, _ cell: String) -> CellValue? {
    CellReference(cell).flatMap { sheet[$0] }
  }

  private func number(_ text: String) -> CellValue {
    .number(StoredNumber(text: text, double: Double(text) ?? .nan))
  }

  @Test func `has figures, words, and fields with breaks and quotes`() throws {
    let sheet = try sheet(
      "项目,金额\r\n\"甲\"\"乙\"\"\r\n丙\",\"1,234.50\"\r\n,,末\r\n012,=\"007\",a\"b\n")
    #expect(value(sheet, "A2") == .text("甲\"乙\"\n丙"))
    #expect(value(sheet, "B2") == number("1234.50"))
    #expect(value(sheet, "C3") == .text("末"))
    #expect(value(sheet, "A4") == .text("012"))
    #expect(value(sheet, "B4") == .text("007"))
    #expect(value(sheet, "C4") == .text("a\"b"))
    #expect(sheet.cellCount == 8)
  }

  @Test(arguments: [
    ("甲;1,5\n乙;2,5\n丙;3\n", "UTF-8", ";"), ("甲\t1,234\n乙\t2\n", "UTF-8", "Tab"),
    ("甲|1\n乙|2\n", "UTF-8", "|"), ("sep=;\n甲,乙;1\n丙;2\n", "UTF-8", ";"),
    ("\u{FEFF}甲,1\n乙,2\n", "UTF-8", ","), ("支出表\n甲;1\n乙;2\n丙;3", "UTF-8", ";"),
  ])
  func `is parted where its lines agree, and that is told`(
    text: String, encoding: String, separator: String
  ) throws {
    let document = try open(Array(text.utf8))
    #expect(document.notices.map(\.message.code) == ["W131"])
    #expect(document.notices.first?.arguments == [encoding, separator])
    let sheet = try document.readSheet(0, formulas: false, threads: 1)
    #expect((sheet.rows.last?.count ?? 0) == 2)
  }

  @Test func `is read in GB18030 and in UTF-16`() throws {
    let mainland: [UInt8] = [0xCA, 0xD5, 0xC8, 0xEB, 0x2C, 0x31, 0x0A, 0xD6, 0xA7, 0x2C, 0x32]
    let wide = Array("收入\t1\n支\t2".utf16)
    var little: [UInt8] = [0xFF, 0xFE]
    for unit in wide { little += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    var big: [UInt8] = [0xFE, 0xFF]
    for unit in wide { big += [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    for (bytes, name) in [(mainland, "GB18030"), (little, "UTF-16"), (big, "UTF-16")] {
      let document = try open(bytes)
      #expect(document.notices.first?.arguments.first == name)
      let sheet = try document.readSheet(0, formulas: false, threads: 1)
      #expect(value(sheet, "A1") == .text("收入"))
      #expect(value(sheet, "B2") == number("2"))
    }
  }

  @Test(arguments: [
    Array("第一句。\n第二句，很长。\n第三句。".utf8), [0x2C, 0xFF, 0xFE, 0x31, 0x0A, 0x2C],
    Array("Dear all, here it is.\nThe list, of all, is below.\nThanks, and so on.".utf8),
  ])
  func `that is prose or no text is refused by name`(bytes: [UInt8]) {
    let fault = #expect(throws: Fault.self) { try open(bytes) }
    #expect(fault?.message.code == "W001")
  }

  @Test func `with a quote that does not close is refused with its line`() {
    let fault = #expect(throws: Fault.self) { try open(Array("甲,1\n乙,\"2\n丙,3\n".utf8)) }
    #expect(fault?.message.code == "W031")
    #expect(fault?.arguments == ["2"])
  }

  @Test func `of too many columns is refused, and of a million is read`() throws {
    let wide = [UInt8](repeating: 0x2C, count: 20_000)
    #expect(throws: Fault.self) { try open(wide + [0x31, 0x0A]) }
    #expect(try open(Array("a,b\n".utf8) + wide).sheets.count == 1)
  }
}

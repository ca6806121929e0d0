import Testing

@testable import CSV

@Suite struct `Texts that a spreadsheet would run` {
  @Test(arguments: [
    "=1+1", "+1+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠A1", "'=1", "''-x",
    "-A1", "-1.2.3", "=cmd|' /C calc'!A0",
  ])
  func `are told by how they begin`(text: String) {
    #expect(FormulaText.isRisky(text.utf8))
  }

  @Test(arguments: [
    "", "-", "+", "=", "@", "—", "－", "-1,066.51", "+5", "-0.05", "-1e-4", "-5%", "单位", "a=b", "'",
    "''",
    "'甲", "一、-",
  ])
  func `are not numbers, signs alone, or plain words`(text: String) {
    #expect(!FormulaText.isRisky(text.utf8))
  }

  @Test(arguments: ["=1+1", "'=1", "''-x", "甲", "'甲", "-", "-1"])
  func `come back as they were`(text: String) throws {
    var writer = CSVWriter(byteOrderMark: false)
    writer.text(text)
    writer.endRecord()
    let written = try CSVDocument(reading: writer.bytes)[0][0]
    #expect(FormulaText.restored(written) == text)
    #expect(!FormulaText.isRisky(text.utf8) || written == "'" + text)
  }

  @Test func `are kept where that is asked, and told all the same`() {
    var writer = CSVWriter(policy: .keep, byteOrderMark: false)
    writer.text("=1+1")
    #expect(writer.bytes == Array("=1+1".utf8))
    #expect(writer.formulaCount == 1)
  }

  @Test func `are told with line and field`() {
    var writer = CSVWriter()
    writer.text("甲\n乙")
    writer.endRecord()
    writer.text("甲")
    writer.text("=1+1")
    #expect(writer.formulaPlaces.map(\.line) == [3])
    #expect(writer.formulaPlaces.map(\.field) == [2])
  }

  @Test func `are not looked for in values of our own`() {
    var writer = CSVWriter(byteOrderMark: false)
    writer.value("-1+1")
    #expect(writer.bytes == Array("-1+1".utf8))
    #expect(writer.formulaCount == 0)
  }
}

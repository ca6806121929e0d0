import Grid
import TestSupport
import Testing

@Suite struct `Shared strings` {
  /// The text of A1, which is the n-th of the strings.
  private func read(_ strings: String, index: Int = 0) throws -> Reading {
    var workbook = WorkbookBuilder(cells: "<c r=\"A1\" t=\"s\"><v>\(index)</v></c>")
    workbook.sharedStrings = strings
    return try Reading(workbook)
  }

  @Test func `Phonetic runs are readings, not text: T10`() throws {
    let reading = try read(
      "<si><t>项目</t><rPh sb=\"0\" eb=\"2\"><t>xiangmu</t></rPh><phoneticPr fontId=\"1\"/></si>")
    #expect(reading.text("A1") == "项目")
    #expect(reading.codes == [])
  }

  @Test func `Rich runs are joined: T11`() throws {
    let reading = try read(
      "<si><r><t xml:space=\"preserve\">本年 </t></r><r><rPr><b/></rPr><t>收入</t></r></si>")
    #expect(reading.text("A1") == "本年 收入")
  }

  @Test func `A plain text and runs behind it are one text: T12`() throws {
    #expect(try read("<si><t>a</t><r><t>b</t></r></si>").text("A1") == "ab")
  }

  @Test func `Each entry keeps its index, empty ones and equal ones too: T15`() throws {
    let strings = "<si/><si><t/></si><si><t>a</t></si><si><t>a</t></si><si><r><t>b</t></r></si>"
    #expect(try read(strings, index: 0).text("A1") == "")
    #expect(try read(strings, index: 1).text("A1") == "")
    #expect(try read(strings, index: 3).text("A1") == "a")
    #expect(try read(strings, index: 4).text("A1") == "b")
  }

  @Test(arguments: ["5", "-1", "1e3", "0x0", "x", "99999999999999999999"])
  func `An index of no string is an error value and told: T16`(index: String) throws {
    var workbook = WorkbookBuilder(
      cells: "<c r=\"A1\" t=\"s\"><v>\(index)</v></c><c r=\"B1\"><v>7</v></c>")
    workbook.sharedStrings = "<si><t>a</t></si>"
    let reading = try Reading(workbook)
    #expect(reading["A1"] == .error("#REF!"))
    #expect(reading.text("B1") == "7")
    #expect(reading.codes == ["W102"])
    #expect(reading.notices.first?.place.range?.description == "A1")
  }

  @Test func `A shared cell without an index is blank: T17`() throws {
    var workbook = WorkbookBuilder(
      cells: "<c r=\"A1\" t=\"s\"><v/></c><c r=\"B1\" t=\"s\"/><c r=\"C1\" t=\"s\"><v></v></c>")
    workbook.sharedStrings = "<si><t>a</t></si>"
    let reading = try Reading(workbook)
    #expect(reading.cells() == [:])
    #expect(reading.codes == [])
  }

  @Test func `A boast of strings reserves nothing: T50`() throws {
    var workbook = WorkbookBuilder(cells: "<c r=\"A1\" t=\"s\"><v>0</v></c>")
    workbook.sharedStrings = ""
    let bytes = workbook.bytes { entries in
      for index in entries.indices
      where entries[index].name.elementsEqual("xl/sharedStrings.xml".utf8) {
        entries[index].content = Array(
          ("<sst xmlns=\"\(WorkbookBuilder.transitional)\" uniqueCount=\"999999999999\" "
            + "count=\"4294967295\"><si><t>a</t></si></sst>").utf8)
      }
    }
    #expect(try Reading(bytes).text("A1") == "a")
  }
}

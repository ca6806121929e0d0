import FinalAccounts
import Grid
import TestSupport
import Testing

/// Every notice is that of the reader of workbooks, about a file that is really damaged so.
@Suite("FIL-01: the file is a sound workbook")
struct ReadableFileTests {
  private func found(_ sheet: DamagedSheet) throws -> [String] {
    try #require(!sheet.notices.isEmpty)
    return try FindingsOf("FIL-01") { $0.notices = sheet.notices }.lines
  }

  @Test("is an error where a cell lost its text") func lostText() throws {
    let lost = "<c r=\"C8\" t=\"s\"><v>7</v></c>"
    #expect(try found(DamagedSheet(lost)) == ["error 公开03表!C8"])
  }

  @Test("is an error where the part of the texts is gone") func lostTexts() throws {
    let sheet = DamagedSheet("<c r=\"C8\" t=\"s\"><v>0</v></c>").without("xl/sharedStrings.xml")
    #expect(try found(sheet) == ["error ", "error 公开03表!C8"])
  }

  @Test("is an error where a sheet has no part") func lostSheet() throws {
    let sheet = DamagedSheet("").without("xl/worksheets/sheet1.xml")
    #expect(try found(sheet) == ["error 公开03表"])
  }

  @Test(
    "is a warning where what a cell holds is uncertain",
    arguments: [
      "<c r=\"C8\"><v>12x</v></c>", "<c r=\"C8\" t=\"b\"><v>maybe</v></c>",
      "<c r=\"C8\" t=\"d\"><v>yesterday</v></c>", "<c r=\"C8\" t=\"zz\"><v>1</v></c>",
      "<c r=\"C8\"><v>1</v></c><c r=\"C8\"><v>2</v></c>", "<c r=\"C8\"><v>1</v><v>2</v></c>",
      "</row><row r=\"9\"><c r=\"C8\"><v>1</v></c>",
    ])
  func uncertain(cells: String) throws {
    #expect(try found(DamagedSheet(cells)) == ["warning 公开03表!C8"])
  }

  @Test(
    "is a warning where merged ranges overlap or cannot be understood",
    arguments: [
      ("<mergeCell ref=\"B8:C8\"/><mergeCell ref=\"C8:C9\"/>", "warning 公开03表!C8"),
      ("<mergeCell ref=\"nonsense\"/>", "warning 公开03表"),
    ])
  func merges(ranges: String, line: String) throws {
    let tail = "<mergeCells>\(ranges)</mergeCells>"
    #expect(try found(DamagedSheet("", tail: tail)) == [line])
  }

  @Test("is a warning where notices were left out") func leftOut() throws {
    let cells = "<c r=\"C8\"><v>1x</v></c><c r=\"D8\"><v>2x</v></c>"
    #expect(
      try found(DamagedSheet(cells).listing(1)) == ["warning 公开03表!C8", "warning 公开03表"])
  }

  @Test("is silent about sheets without tables, as long as no table is missing")
  func silentAboutOtherSheets() throws {
    let cover = DamagedSheet("<c r=\"A8\"><v>1x</v></c>", name: "封面")
    #expect(try found(cover) == [])
    let missing = try FindingsOf("FIL-01") { submission in
      submission.notices = cover.notices
      submission.tables.removeLast()
    }
    #expect(missing.lines == ["warning 封面!A8"])
  }

  @Test("is silent on a sound workbook, and does not apply to other forms")
  func silentWhenSound() throws {
    let sound = DamagedSheet("<c r=\"C8\"><v>1</v></c>")
    #expect(try FindingsOf("FIL-01") { $0.notices = sound.notices }.lines == [])
    let found = try FindingsOf("FIL-01") { submission in
      submission.sources = [Source(file: "a.json", format: "json", sha256: "")]
      submission.notices = DamagedSheet("<c r=\"C8\" t=\"s\"><v>7</v></c>").notices
    }
    #expect(found.lines == [])
  }
}

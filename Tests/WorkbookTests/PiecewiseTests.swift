import Grid
import TestSupport
import Testing
import Workbook

@Suite struct `Long sheets read in pieces` {
  @Test func `Are the same as read in one go`() throws {
    let bytes = WorkbookBuilder(rows: generatedRows(1...200)).bytes()
    try expectSameInPieces(bytes)
    try expectSameStreamed(bytes)
  }

  @Test func `Really long ones too`() throws {
    // Wide blanks, so that four megabytes are not too many cells to compare.
    let blanks = String(repeating: " ", count: 1_500)
    var workbook = WorkbookBuilder(rows: generatedRows(1...3_000, between: { _ in blanks }))
    workbook.isDeflated = true
    let bytes = workbook.bytes()
    #expect(workbook.sheets[0].part.count > 4 << 20)
    try expectSameInPieces(bytes, segments: [1 << 20])
    try expectSameStreamed(bytes, segments: [1 << 20])
  }

  @Test func `Head and tail count once`() throws {
    var workbook = WorkbookBuilder()
    workbook.addSheet(
      rows: generatedRows(1...100),
      head: "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>",
      tail: "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"Z\"/></mergeCells>")
    try expectSameInPieces(workbook.bytes())
    try expectSameStreamed(WorkbookBuilder(rows: generatedRows(1...100)).bytes())
  }

  @Test func `Merges in front of the rows count once`() throws {
    var workbook = WorkbookBuilder()
    workbook.addSheet(
      rows: generatedRows(1...100),
      head: "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"Z\"/></mergeCells>")
    try expectSameInPieces(workbook.bytes())
  }

  @Test func `Rows without a number count on`() throws {
    for rows in [
      generatedRows(1...100) { _ in "" },
      generatedRows(1...100) { $0 % 10 == 1 ? " r=\"\($0)\"" : "" },
      generatedRows(1...100) { $0 < 50 ? " r=\"\($0 * 2)\"" : "" },
      "<row r=\"5\"/><row r=\"9\"/>" + generatedRows(1...100) { _ in "" },
    ] {
      let bytes = WorkbookBuilder(rows: rows).bytes()
      try expectSameInPieces(bytes)
      try expectSameStreamed(bytes)
    }
  }

  @Test func `What looks like a number within an attribute is none`() throws {
    for decoy in [" x=\" r=9\"", " x='>' y=\" r=9\"", " x=\"> r=\""] {
      let rows = generatedRows(1...100) { $0 % 7 == 0 ? decoy : " r=\"\($0)\"" }
      try expectSameInPieces(WorkbookBuilder(rows: rows).bytes())
    }
  }

  @Test func `Rows out of order are sorted`() throws {
    try expectSameInPieces(
      WorkbookBuilder(rows: generatedRows((1...100).reversed())).bytes())
    try expectSameInPieces(
      WorkbookBuilder(rows: generatedRows([1, 2, 3, 90, 4, 5, 60, 61, 6])).bytes())
  }

  @Test func `Rows that come twice are one`() throws {
    try expectSameInPieces(
      WorkbookBuilder(rows: generatedRows(Array(1...50) + Array(40...80))).bytes())
  }

  @Test func `Comments, sections and instructions are not cut`() throws {
    for decoy in [
      "<!-- <row r=\"3\"> -->", "<?x <row r=\"3\"> ?>", "<![CDATA[<row r=\"3\">]]>",
      "<!-- " + String(repeating: "<row r=\"3\"> ", count: 50) + " -->",
    ] {
      let rows = generatedRows(1...60, between: { $0 % 20 == 0 ? decoy : "" })
      let bytes = WorkbookBuilder(rows: rows).bytes()
      try expectSameInPieces(bytes)
      try expectSameStreamed(bytes)
    }
  }

  @Test func `Names may have prefixes`() throws {
    let part =
      "<x:worksheet xmlns:x=\"\(WorkbookBuilder.transitional)\"><x:sheetData>"
      + generatedRows(1...100, prefix: "x:") + "</x:sheetData></x:worksheet>"
    let bytes = WorkbookBuilder(part: part).bytes()
    try expectSameInPieces(bytes)
    try expectSameStreamed(bytes)
  }

  @Test func `Rows of other namespaces are passed over`() throws {
    for foreign in [
      "<row xmlns=\"urn:x\" r=\"3\"><c/></row><row><c><v>1</v></c></row>",
      "<x xmlns=\"urn:x\"><row r=\"3\"><c/></row><row r=\"4\"/></x>",
    ] {
      let rows = generatedRows(1...60, between: { $0 % 20 == 0 ? foreign : "" })
      try expectSameInPieces(WorkbookBuilder(rows: rows).bytes())
    }
  }

  @Test func `A row may be longer than a piece`() throws {
    let long =
      "<row r=\"50\">" + (1...400).map { "<c><v>\($0)</v></c>" }.joined() + "</row>"
    let bytes = WorkbookBuilder(
      rows: generatedRows(1...49) + long + generatedRows(51...99)
    ).bytes()
    try expectSameInPieces(bytes)
    try expectSameStreamed(bytes)
  }

  @Test func `Sheets without rows, or with empty ones`() throws {
    for part in [
      "<sheetData/>", "<sheetData></sheetData>", "", "<sheetData><row r=\"1\"/></sheetData>",
      "<sheetData> \n <row r=\"7\"> </row> </sheetData>",
      "<sheetData>\(generatedRows(1...9))</sheetData><x/><sheetData>\(generatedRows(20...40))</sheetData>",
    ] {
      let text = "<worksheet xmlns=\"\(WorkbookBuilder.transitional)\">\(part)</worksheet>"
      try expectSameInPieces(WorkbookBuilder(part: text).bytes())
    }
  }

  @Test func `UTF-16 is read in one go`() throws {
    let text =
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet xmlns=\"\(WorkbookBuilder.transitional)\">"
      + "<sheetData>\(generatedRows(1...60))</sheetData></worksheet>"
    var workbook = WorkbookBuilder()
    workbook.addSheet(
      part: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    try expectSameInPieces(workbook.bytes())
    try expectSameStreamed(workbook.bytes())
  }

  @Test func `Encodings outside the format are told as well`() throws {
    let text =
      "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><worksheet xmlns=\"\(WorkbookBuilder.transitional)\">"
      + "<sheetData>\(generatedRows(1...60))</sheetData></worksheet>"
    let bytes = WorkbookBuilder(part: text).bytes()
    #expect(try Reading(bytes).codes.first == "W119")
    try expectSameInPieces(bytes)
    try expectSameStreamed(bytes)
  }

  @Test func `Hidden rows run on across a cut`() throws {
    let rows = generatedRows(1...100) { " r=\"\($0)\"" + (30...70 ~= $0 ? " hidden=\"1\"" : "") }
    let bytes = WorkbookBuilder(rows: rows).bytes()
    #expect(try Outcome(bytes, segment: 64, threads: 2).hiddenRows == [30...70])
    try expectSameInPieces(bytes)
  }

  @Test func `No more notices are kept than in one go`() throws {
    var limits = Limits()
    limits.notices = 5
    let bytes = WorkbookBuilder(rows: generatedRows(1...200)).bytes()
    let whole = try Outcome(bytes, segment: 0, threads: 1, limits: limits)
    #expect(whole.notices.count == 6)
    #expect(whole.notices.last?.hasPrefix("W120 [\"23\"]") == true)
    try expectSameInPieces(bytes, limits: limits)
  }
}

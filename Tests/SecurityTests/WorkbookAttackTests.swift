import Archive
import Document
import Grid
import TestSupport
import Testing
import Workbook

/// Workbooks that are well-formed and ask for too much. Each limit: at it all is well, one more is
/// refused by name.
@Suite struct `Hostile workbooks` {
  private func expectLimit(
    _ name: String, at limit: Int, sourceLocation: SourceLocation = #_sourceLocation,
    _ workbook: (Int) -> WorkbookBuilder
  ) throws {
    var limits = Limits()
    try #require(limits[name] != nil)
    limits[name] = limit
    let allowed = fault(workbook(limit).bytes(), limits: limits)
    #expect(allowed == nil, "\(allowed?.text(.english) ?? "")", sourceLocation: sourceLocation)
    let refused = fault(workbook(limit + 1).bytes(), limits: limits)
    #expect(
      refused?.text(.english).contains("--limit \(name)=") == true,
      "\(refused?.text(.english) ?? "read")", sourceLocation: sourceLocation)
    #expect(refused?.text(.chinese).contains("--limit \(name)=") == true)
  }

  private func repeated(_ count: Int, _ text: (Int) -> String) -> String {
    (0..<count).map(text).joined()
  }

  @Test func `Each limit has a name, and each name sets its own limit`() {
    #expect(Limits.names.contains("archiveBytes") && Limits.names.contains("evaluationEffort"))
    #expect(Limits.names.count * MemoryLayout<Int>.size == MemoryLayout<Limits>.size)
    for name in Limits.names {
      var limits = Limits()
      limits[name] = -7
      let changed = Mirror(reflecting: limits).children.filter { $0.value as? Int == -7 }
      #expect(changed.map(\.label) == [name])
      #expect(limits[name] == -7)
    }
    var limits = Limits()
    limits["none"] = 1
    #expect(limits["none"] == nil)
  }

  @Test func `W1 Shared strings`() throws {
    try expectLimit("sharedStrings", at: 10) { count in
      var workbook = WorkbookBuilder(cells: "")
      workbook.sharedStrings = repeated(count) { _ in "<si/>" }
      return workbook
    }
    try expectLimit("sharedStringBytes", at: 10) { count in
      var workbook = WorkbookBuilder(cells: "")
      workbook.sharedStrings = repeated(count) { _ in "<si><t>a</t></si>" }
      return workbook
    }
  }

  @Test func `W2 Stored cells, over all sheets`() throws {
    try expectLimit("storedCells", at: 10) { count in
      var workbook = WorkbookBuilder(cells: "<c><v>1</v></c>")
      workbook.addSheet(rows: "<row>" + repeated(count - 1) { _ in "<c><v>1</v></c>" } + "</row>")
      return workbook
    }
  }

  @Test func `W2 Texts that stand in cells, over all sheets`() throws {
    try expectLimit("storedTextBytes", at: 10) { count in
      let text = "<c t=\"inlineStr\"><is><t>a</t></is></c>"
      var workbook = WorkbookBuilder(cells: text)
      let rows = repeated(count - 1) { _ in text } + "<c><v>1</v></c>"
      workbook.addSheet(rows: "<row>\(rows)</row>")
      return workbook
    }
  }

  @Test func `W2 Cells with a style and nothing in them are not stored`() throws {
    var limits = Limits()
    limits.storedCells = 1
    let cells = repeated(1_000) { _ in "<c s=\"1\"/>" } + "<c><v>1</v></c>"
    #expect(refusal(WorkbookBuilder(cells: cells), limits: limits) == nil)
  }

  @Test func `W5 Merged ranges`() throws {
    try expectLimit("mergesPerSheet", at: 10) { count in
      var workbook = WorkbookBuilder()
      let merges = repeated(count) { "<mergeCell ref=\"A\($0 * 2 + 1):B\($0 * 2 + 1)\"/>" }
      workbook.addSheet(rows: "", tail: "<mergeCells>\(merges)</mergeCells>")
      return workbook
    }
  }

  @Test func `W5 Merges that cover everything cost no more than they are`() throws {
    var workbook = WorkbookBuilder()
    let merges = repeated(3_000) { _ in "<mergeCell ref=\"A1:XFD1048576\"/>" }
    workbook.addSheet(
      rows: repeated(2_000) { _ in "<row><c/><c><v>1</v></c></row>" },
      tail: "<mergeCells>\(merges)</mergeCells>")
    let reading = try Reading(workbook)
    #expect(reading.sheets[0].merges.count == 3_000)
    #expect(reading.codes.count == Limits().notices + 1)
    #expect(reading.codes.last == "W120")
    #expect(reading.notices.last?.arguments == ["\(2_999 + 3_000 - 1_000)"])
  }

  @Test func `W6 Definitions of columns`() throws {
    try expectLimit("columnsPerSheet", at: 10) { count in
      var workbook = WorkbookBuilder()
      let columns = repeated(count) { _ in "<col min=\"1\" max=\"16384\"/>" }
      workbook.addSheet(rows: "", head: "<cols>\(columns)</cols>")
      return workbook
    }
  }

  @Test func `W7 The length of a formula, in characters, kept or not`() throws {
    try expectLimit("formulaCharacters", at: 10) { count in
      WorkbookBuilder(cells: "<c><f>\(String(repeating: "决", count: count))</f></c>")
    }
    var limits = Limits()
    limits.formulaCharacters = 10
    let workbook = WorkbookBuilder(cells: "<c><f>12345<!-- -->67890<!-- -->1</f></c>")
    #expect(throws: Fault.self) {
      try Reading(workbook.bytes(), limits: limits, formulas: false)
    }
  }

  @Test func `W9 Relationships`() throws {
    try expectLimit("relationships", at: 10) { count in
      var workbook = WorkbookBuilder(rows: "")
      workbook.relationships = repeated(count - 1) {
        "<Relationship Id=\"x\($0)\" Type=\"urn:x/y\" Target=\"workbook.xml\"/>"
      }
      return workbook
    }
  }

  @Test(arguments: [
    "../../../../etc/passwd", "file:///etc/passwd", "http://localhost:1/x",
    "\\\\\\\\host\\share\\x",
    "..", "", "/", "#", "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
  ])
  func `W9 Targets lead into the archive or nowhere`(target: String) throws {
    var workbook = WorkbookBuilder(cells: "<c><v>1</v></c>")
    workbook.sheets[0].target = target
    let reading = try Reading(workbook)
    #expect(reading.cells() == [:])
    #expect(reading.codes == ["W115"])
  }

  @Test func `W9 A workbook that is its own sheet is no sheet`() {
    var workbook = WorkbookBuilder(rows: "")
    workbook.sheets[0].target = "workbook.xml"
    #expect(refusal(workbook) == "W018")
  }

  @Test func `W10 Macros are known by relationship`() throws {
    var workbook = WorkbookBuilder(rows: "")
    #expect(try !SpreadsheetPackage.open(ArchiveBytes(workbook.bytes())).hasMacros)
    workbook.relationships =
      "<Relationship Id=\"m\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\" Target=\"a.png\"/>"
    #expect(try SpreadsheetPackage.open(ArchiveBytes(workbook.bytes())).hasMacros)
  }

  @Test func `W11 A number of a million digits is text, and told`() throws {
    let reading = try Reading(
      WorkbookBuilder(cells: "<c><v>\(String(repeating: "9", count: 1_000_000))</v></c>"))
    #expect(reading.codes == ["W103"])
    #expect((reading.notices.first?.arguments.first?.count ?? 99) <= 40)
  }

  @Test func `W12 Format codes are read once, from left to right, so far`() {
    for code in ["[", "\"", "_", "y", "m", "[h", ";", "\\"] {
      let long = NumberFormat(code: String(repeating: code, count: 100_000))
      #expect(long.displayScale == 0)
    }
  }

  @Test func `W14 Sheets, names and formats`() throws {
    try expectLimit("sheets", at: 10) { count in
      var workbook = WorkbookBuilder()
      for _ in 0..<count { workbook.addSheet(rows: "") }
      return workbook
    }
    try expectLimit("definedNames", at: 10) { count in
      var workbook = WorkbookBuilder(rows: "")
      let names = repeated(count) { "<definedName name=\"n\($0)\">1</definedName>" }
      workbook.workbookTail = "<definedNames>\(names)</definedNames>"
      return workbook
    }
    try expectLimit("cellFormats", at: 10) { count in
      var workbook = WorkbookBuilder(rows: "")
      workbook.styles = "<cellXfs>\(repeated(count) { _ in "<xf/>" })</cellXfs>"
      return workbook
    }
    try expectLimit("cellFormats", at: 10) { count in
      var workbook = WorkbookBuilder(rows: "")
      let formats = repeated(count) { "<numFmt numFmtId=\"\($0 + 200)\" formatCode=\"0\"/>" }
      workbook.styles = "<numFmts>\(formats)</numFmts>"
      return workbook
    }
  }

  @Test func `W16 Characters that turn or vanish stay in the data`() throws {
    let text = "a\u{202E}b\u{200B}c"
    let reading = try Reading(
      WorkbookBuilder(cells: "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>"))
    #expect(reading.text("A1") == text)
  }

  @Test func `W17 A message shows them escaped`() throws {
    let reading = try Reading(WorkbookBuilder(cells: "<c t=\"b\"><v>\u{9B}31m\u{202E}</v></c>"))
    #expect(reading.notices.first?.text(.english).contains("\\u{9b}31m\\u{202e}") == true)
  }
}

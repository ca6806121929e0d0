import Archive
import Grid
import TestSupport
import Testing
import Workbook

/// Plain rows are read straight from their bytes, all others by the parser of XML: nobody may see
/// the difference.
@Suite struct `Rows spelled plainly or not` {
  /// Cells and rows in all spellings that come to mind, well-formed or not.
  private static let rows: [String] = [
    "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>",
    "<row r='1'><c r='A1' t='s'><v>0</v></c></row>",
    "<row  r=\"1\"\n spans=\"1:2\" ><c\tr=\"A1\" ><v>1</v></c ></row >",
    "<row r=\"1\" r=\"2\"><c r=\"A1\"><v>1</v></c></row>",
    "<row r=\"1\"><c r=\"A1\" r=\"B1\"><v>1</v></c></row>",
    "<row r=\"1\" hidden=\"1\" ht=\"15\" customHeight=\"true\" x14ac:dyDescent=\"0.2\"/>",
    "<row r=\"1\" unknown=\"1\"><c r=\"A1\" vm=\"1\" cm=\"1\" ph=\"1\"><v>2</v></c></row>",
    "<row r=\"1\" xmlns=\"urn:other\"><c r=\"A1\"><v>1</v></c></row>",
    "<row r=\"1\"><c xmlns=\"urn:other\" r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>",
    "<row xml:space=\"preserve\"><c><v> 1 </v></c></row>",
    "<row/><row><c/><c><v/></c><c><v></v></c><c><v>3</v></c></row>",
    "<row r=\"x\"><c><v>1</v></c></row>", "<row r=\"\"><c><v>1</v></c></row>",
    "<row r=\"0\"/>", "<row r=\"1048577\"/>", "<row r=\"1.0\"><c><v>1</v></c></row>",
    "<row r=\"3\"><c r=\"A4\"><v>1</v></c></row>", "<row r=\"1\"><c r=\"1A\"><v>1</v></c></row>",
    "<row r=\"1\"><c r=\"\"><v>1</v></c></row>", "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>",
    "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>2</v></c></row><row r=\"1\"/>",
    "<row r=\"1\"><c r=\"A1\" s=\"\" t=\"\"><v>1</v></c><c r=\"B1\" s=\"9x\" t=\"zz\"><v>1</v></c></row>",
    "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>A2&amp;\"&lt;&gt;\"</f><v>a&amp;b&#24180;&#x5E74;</v></c></row>",
    "<row r=\"1\"><c r=\"A1\"><f t=\"shared\" ref=\"A1:A9\" si=\"0\">B1</f><v>1</v></c></row>",
    "<row r=\"1\"><c r=\"A1\"><f t=\"shared\" t=\"array\">B1</f><v>1</v></c></row>",
    "<row r=\"1\"><c r=\"A1\"><f ca=\"1\" /><v>1</v></c><c><f/></c><c><f></f><v>2</v></c></row>",
    "<row r=\"1\"><c r=\"A1\"><v>1</v><v>2</v></c><c><f>1</f><f>2</f></c></row>",
    "<row r=\"1\"><c r=\"A1\"><v>1</v><f>B1+1</f></c></row>",
    "<row r=\"1\"><c r=\"A1\"><v>1</v></c>text<c r=\"B1\"><v>2</v></c></row>",
    "<row r=\"1\"><c r=\"A1\"><!-- 7 --><v>1</v></c></row><!-- </row> --><row r=\"2\"/>",
    "<row r=\"1\"><c r=\"A1\"><v><![CDATA[1</row>2]]></v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>",
    "<row r=\"1\"><?pi </row>?><c r=\"A1\"><v>1</v></c></row><row><c><v>6</v></c></row>",
    "<row r=\"1\"><c r=\"A1\"><v>1]]2</v></c></row>",
    "<row r=\"1\"><c r=\"A1\"><v>1]]>2</v></c></row>",
    "<row r=\"1\"><c r=\"A1\"><v>1>2</v></c></row>",
    "<row r=\"1\"><c r=\"A1\"><v>1&2</v></c></row>",
    "<row r=\"1\"><c r=\"A1\"><v>&none;</v></c></row>",
    "<row r=\"1\"><c r=\"A1\"><v>&#0;</v></c></row>",
    "<row r=\"1\"><c r=\"A1\"><v>&#xD800;</v></c></row>",
    "<row r=\"1\"><c r=\"A1\"><v>&#X41;</v></c></row>",
    "<row r=\"1\"><c r=\"A1\"><v>&#49;2</v></c><c><v>&#13;</v></c><c><v>&;&#;&#x;</v></c></row>",
    "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a_x4E2D_</t></is></c><c t=\"inlineStr\"><is><t> b </t></is></c></row>",
    "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> a </t></is></c></row>",
    "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t xml:space=\"default\"> a </t></is></c></row>",
    "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r></is></c><c><v>1</v></c></row>",
    "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is/></c><c t=\"inlineStr\"><is><t/></is></c><c t=\"inlineStr\"/></row>",
    "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t><t>b</t></is></c></row>",
    "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is><is><t>b</t></is></c></row>",
    "<row r=\"1\"><c r=\"A1\"><v>1</v><is><t>年</t></is></c><c><v>1\r\n2</v></c></row>",
    "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>年\u{1F600}\u{7F}\u{85}</v></c></row>",
    "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>\u{FFFE}</v></c></row>",
    "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>\u{1}</v></c></row>",
    "<row r=\"1\"><c r=\"A&#49;\"><v>1</v></c><c r=\"&#x42;1\" t=\"s\n\"><v>0</v></c></row>",
    "<row r=\"1\"><c r=\"A1\"><v>1</v></c></rows></row>",
    "<row r=\"1\"><c r=\"A1\"><v>1</c></v></row>",
    "<row r=\"1\"><c r=\"A1\"><v>1</v></c>", "<row r=\"1\"><c r=\"A1\"><v>1</v>", "<row r=\"1", "<",
    "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row></row>", "</sheetData><sheetData>",
    "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><other/><row r=\"2\"><c><v>2</v></c></row>",
    "<row r=\"1\"><x:c r=\"A1\"><v>1</v></x:c><cell/><c r=\"B1\"><v>2</v></c></row>",
    "<row r=\"1\"><c r=\"A1\"a=\"1\"><v>1</v></c></row>",
    "<row r=\"1\"><c r = \"A1\"><v>1</v></c></row>",
    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c></row>",
    "<row r=\"1\"><c r=\"A1\"><v>12345678901234567</v></c><c><v>-0.0</v></c><c><v>1E5</v></c></row>",
  ]

  @Test(arguments: rows) func `read as the parser reads them`(rows: String) throws {
    try expectSame(workbook(rows: rows))
    try expectSame(workbook(rows: "<row r=\"1\"><c r=\"A1\"><v>8</v></c></row>" + rows))
    try expectSame(workbook(rows: rows + "<row r=\"9\"><c r=\"C9\"><v>9</v></c></row>"))
  }

  @Test(arguments: [
    "<si><t>a</t></si><si/><si><t/></si>",
    "<si> <t>a&amp;b</t> </si><si><t xml:space=\"preserve\"> b</t></si>",
    "<si><r><t>a</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si><si><t>_x0041_</t></si>",
    "<si><t>a</t><phoneticPr fontId=\"1\"/></si><si><t>b</t></si>", "<si><t>a</si></t>",
    "<!-- <si><t>no</t></si> --><si><t><![CDATA[</si>]]></t></si><si><t>b</t></si>",
    "<si><t>a</t></si>text<si><t>b</t></si>",
    "<si a=\"1\"><t b=\"2\">a</t></si><si><t>b\r\n</t></si>",
    "<si><t>a</t></si><x:si><t>b</t></x:si>", "<si><t>&#x110000;</t></si>", "<si><t>a]]>b</t></si>",
  ])
  func `and so are shared texts`(strings: String) throws {
    var workbook = workbook(
      rows: "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c></row>")
    workbook.sharedStrings = strings
    try expectSame(workbook)
  }

  @Test func `Bytes that are no UTF-8`() throws {
    let row = Array("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>".utf8)
    let end = Array("</v></c></row>".utf8)
    let texts: [[UInt8]] = [
      [0xC0, 0x80], [0xE4, 0xB8], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80],
      [0xE0, 0x80, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xFF], [0xEF, 0xBF, 0xBF], [0xC3, 0xA9],
    ]
    for text in texts {
      var workbook = WorkbookBuilder()
      workbook.addSheet(rows: "@")
      let sheet = workbook.sheets[0].part
      let at = try #require(sheet.firstIndex(of: UInt8(ascii: "@")))
      workbook.sheets[0].part = sheet[..<at] + row + text + end + sheet[(at + 1)...]
      try expectSame(workbook)
    }
  }

  @Test func `Limits are met at the same place`() throws {
    let rows = (1...20).map {
      "<row r=\"\($0)\"><c r=\"A\($0)\" t=\"inlineStr\"><is><t>abcdef</t></is></c></row>"
    }.joined()
    for (path, limit) in [
      (\Limits.storedCells, 7), (\.storedTextBytes, 50), (\.cellTextBytes, 5),
      (\.elementDepth, 5), (\.attributesPerElement, 3), (\.notices, 0), (\.sharedStrings, 1),
      (\.sharedStringBytes, 3), (\.formulaCharacters, 1),
    ] as [(WritableKeyPath<Limits, Int>, Int)] {
      var limits = Limits()
      limits[keyPath: path] = limit
      var workbook = workbook(
        rows: rows + "<row><c><f>A1+B1</f><v>1</v></c><c t=\"x\"><v>a</v></c></row>")
      workbook.sharedStrings = "<si><t>a</t></si><si><t>bcd</t></si><si><t>e</t></si>"
      try expectSame(workbook, limits)
    }
  }

  private func workbook(rows: String) -> WorkbookBuilder {
    var workbook = WorkbookBuilder()
    workbook.addSheet(rows: rows)
    workbook.sharedStrings = "<si><t>一</t></si><si><t>b</t></si>"
    return workbook
  }

  private func expectSame(
    _ workbook: WorkbookBuilder, _ limits: Limits = Limits(),
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let bytes = workbook.bytes()
    for formulas in [true, false] {
      for threads in [1, 2] {
        let outcomes = try [false, true].map { parserOnly in
          var outcome = try Outcome(
            bytes, segment: 70, threads: threads, limits: limits, formulas: formulas,
            parserOnly: parserOnly)
          // The parser does not always know where it was when it gave up.
          if let fault = outcome.fault, fault.hasPrefix("W003") { outcome.fault = "W003" }
          return outcome
        }
        #expect(outcomes[0] == outcomes[1], sourceLocation: sourceLocation)
      }
    }
  }
}

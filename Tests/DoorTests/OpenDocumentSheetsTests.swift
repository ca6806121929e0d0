import Archive
import Document
import Door
import Grid
import TestSupport
import Testing

@Suite struct `OpenDocument spreadsheets` {
  private static let namespaces = [
    "office", "table", "text", "style", "draw", "form",
  ].map { " xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\"" }.joined()

  private static let head = """
    <?xml version="1.0" encoding="UTF-8"?><office:document\(namespaces)
     xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
     xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
     office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
    """

  private func bytes(_ tables: String, styles: String = "") -> [UInt8] {
    Array(
      (Self.head + "<office:automatic-styles>\(styles)</office:automatic-styles>"
        + "<office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body>"
        + "</office:document>").utf8)
  }

  private func open(_ bytes: [UInt8], limits: Limits = Limits()) throws(Fault) -> any OpenDocument {
    try DocumentFormats.open(ArchiveBytes(bytes), OpeningOptions(name: "a.ods", limits: limits))
  }

  private func sheet(_ rows: String, styles: String = "") throws -> Sheet {
    let document = try open(
      bytes("<table:table table:name=\"表1\">\(rows)</table:table>", styles: styles))
    #expect(document.format == .fods)
    return try #require(try document.readSheets(formulas: true).first)
  }

  private func cell(_ attributes: String, _ text: String = "") -> String {
    "<table:table-cell \(attributes)>\(text)</table:table-cell>"
  }

  private func value(_ sheet: Sheet, _ cell: String) -> CellValue? {
    CellReference(cell).flatMap { sheet[$0] }
  }

  private func number(_ text: String, _ double: Double) -> CellValue {
    .number(StoredNumber(text: text, double: double))
  }

  @Test func `give what the types say, not what is shown`() throws {
    let sheet = try sheet(
      "<table:table-row>"
        + cell("office:value-type=\"float\" office:value=\"1677.5\"", "<text:p>1,678</text:p>")
        + cell("office:value-type=\"percentage\" office:value=\"0.125\"", "<text:p>12.5%</text:p>")
        + cell("office:value-type=\"date\" office:date-value=\"2024-12-31\"", "<text:p>x</text:p>")
        + cell("office:value-type=\"time\" office:time-value=\"PT12H00M00S\"")
        + cell("office:value-type=\"boolean\" office:boolean-value=\"true\"", "<text:p>是</text:p>")
        + cell("office:value-type=\"string\" office:string-value=\"甲\"", "<text:p>乙</text:p>")
        + "</table:table-row>")
    #expect(value(sheet, "A1") == number("1677.5", 1677.5))
    #expect(value(sheet, "B1") == number("0.125", 0.125))
    #expect(value(sheet, "C1") == number("45657", 45657))
    #expect(value(sheet, "D1") == number("0.5", 0.5))
    #expect(value(sheet, "E1") == .boolean(true))
    #expect(value(sheet, "F1") == .text("甲"))
    let kinds = sheet.cells.map { sheet.display(of: $0) }
    #expect(Array(kinds) == [.figure, .percentage, .date, .time, .figure, .figure])
  }

  @Test func `repeat what has a value and step over what has none`() throws {
    let sheet = try sheet(
      """
      <table:table-row table:number-rows-repeated="2"><table:table-cell/>
      \(cell("table:number-columns-repeated=\"3\" office:value-type=\"float\" office:value=\"7\""))
      </table:table-row>
      <table:table-row table:number-rows-repeated="1048000">
      <table:table-cell table:number-columns-repeated="16384"/></table:table-row>
      <table:table-row>\(cell("office:value-type=\"string\"", "<text:p>末</text:p>"))</table:table-row>
      """)
    #expect(sheet.cellCount == 7)
    #expect(value(sheet, "D2") == number("7", 7))
    #expect(value(sheet, "A1048003") == .text("末"))
  }

  @Test func `that repeat a value without end are refused by the limit`() {
    var limits = Limits()
    limits.repeatedCells = 100
    let row =
      "<table:table-row table:number-rows-repeated=\"1000000\">"
      + cell("office:value-type=\"float\" office:value=\"7\"") + "</table:table-row>"
    let table = bytes("<table:table table:name=\"a\">\(row)</table:table>")
    let fault = #expect(throws: Fault.self) { try open(table, limits: limits) }
    #expect(fault?.text(.english).contains("--limit repeatedCells=") == true)
  }

  @Test func `make merged ranges of spans, and keep what they cover`() throws {
    let sheet = try sheet(
      """
      <table:table-row>
      \(cell("table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\" office:value-type=\"string\"", "<text:p>a</text:p>"))
      <table:covered-table-cell/>\(cell("office:value-type=\"string\"", "<text:p>b</text:p>"))
      </table:table-row>
      """)
    #expect(sheet.merges.map(\.description) == ["A1:B2"])
    #expect(value(sheet, "C1") == .text("b"))
  }

  @Test func `have text of paragraphs, blanks and tabs, without notes beside it`() throws {
    let sheet = try sheet(
      """
      <table:table-row>\(cell("office:value-type=\"string\"",
        "<office:annotation><text:p>批注</text:p></office:annotation>"
          + "<text:p>甲<text:s text:c=\"3\"/>乙<text:tab/><text:span>丙</text:span></text:p>"
          + "<text:p><text:a>丁</text:a><text:line-break/>戊</text:p>"
          + "<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame>"))</table:table-row>
      """)
    #expect(value(sheet, "A1") == .text("甲   乙\t丙\n丁\n戊"))
  }

  @Test func `show errors of formulas as errors, and formulas in our notation`() throws {
    let sheet = try sheet(
      "<table:table-row>"
        + cell(
          "table:formula=\"of:=SUM([.A2:.B3];[$'表 2'.$C$1])\" office:value-type=\"float\" office:value=\"3\""
        )
        + cell(
          "table:formula=\"of:=1/0\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"",
          "<text:p>#DIV/0!</text:p>")
        + cell(
          "table:formula=\"of:=[.A1]\" office:value-type=\"float\" office:value=\"0\"",
          "<text:p>Err:502</text:p>")
        + "</table:table-row>")
    #expect(value(sheet, "B1") == .error("#DIV/0!"))
    #expect(value(sheet, "C1") == .error("Err:502"))
    #expect(sheet.formulas.map(\.text) == ["SUM(A2:B3,'表 2'!$C$1)", "1/0", "A1"])
  }

  @Test func `tell hidden sheets, rows and columns, filtered ones too`() throws {
    let style =
      "<style:style style:name=\"ta2\" style:family=\"table\">"
      + "<style:table-properties table:display=\"false\"/></style:style>"
    let one = cell("office:value-type=\"float\" office:value=\"1\"")
    let document = try open(
      bytes(
        "<table:table table:name=\"a\" table:style-name=\"ta2\">"
          + "<table:table-column/><table:table-column table:visibility=\"collapse\" table:number-columns-repeated=\"2\"/>"
          + "<table:table-row table:visibility=\"filter\">\(one)</table:table-row>"
          + "<table:table-row-group table:display=\"false\"><table:table-row>\(one)</table:table-row></table:table-row-group>"
          + "<table:table-row>\(one)</table:table-row></table:table>", styles: style))
    #expect(document.sheets.map(\.visibility) == [.hidden])
    let sheet = try document.readSheet(0, formulas: false, threads: 1)
    #expect(sheet.hiddenRows == [1...2])
    #expect(sheet.hiddenColumns == [2...3])
  }

  @Test func `print the words of their number formats`() throws {
    let sheet = try sheet(
      "<table:table-row>"
        + cell("table:style-name=\"ce1\" office:value-type=\"float\" office:value=\"2024\"")
        + "</table:table-row>",
      styles:
        "<number:number-style style:name=\"N1\"><number:number number:decimal-places=\"0\" number:min-integer-digits=\"1\"/><number:text>年度</number:text></number:number-style>"
        + "<style:style style:name=\"ce1\" style:family=\"table-cell\" style:data-style-name=\"N1\"/>"
    )
    #expect(sheet.cells.first.flatMap { sheet.printedText(of: $0) } == "2024年度")
  }

  @Test func `leave out copies of other files and what drawings hold`() throws {
    let one = cell("office:value-type=\"float\" office:value=\"1\"")
    let row = "<table:table-row>\(one)</table:table-row>"
    let document = try open(
      bytes(
        "<table:table table:name=\"a\"><table:shapes><draw:object><table:table table:name=\"b\">\(row)</table:table></draw:object></table:shapes>\(row)</table:table>"
          + "<table:table table:name=\"'file:///x.ods'#a\">\(row)</table:table>"
          + "<table:named-expressions><table:named-range table:name=\"n\" table:cell-range-address=\"$a.$A$1:.$B$2\"/></table:named-expressions>"
      ))
    #expect(document.sheets.map(\.name) == ["a"])
    #expect(document.definedNames.map(\.text) == ["a!$A$1:$B$2"])
  }

  private func archive(_ content: String, manifest: String = "", type: String = "spreadsheet")
    -> [UInt8]
  {
    ZipBuilder([
      .init("mimetype", "application/vnd.oasis.opendocument.\(type)"),
      .deflated("content.xml", Array(content.utf8)),
      .init("META-INF/manifest.xml", manifest),
    ]).bytes()
  }

  private var content: String {
    String(decoding: bytes("<table:table table:name=\"a\"/>"), as: UTF8.self)
      .replacing("office:document ", with: "office:document-content ")
      .replacing("</office:document>", with: "</office:document-content>")
  }

  @Test func `in archives are read, and refused by name with a password or as texts`() throws {
    #expect(try open(archive(content)).format == .ods)
    let locked = archive(content, manifest: "<manifest:encryption-data/>")
    let fault = #expect(throws: Fault.self) { try open(locked) }
    #expect(fault?.text(.chinese).contains("打开密码") == true)
    #expect(FileFormat.sniff(ArchiveBytes(archive(content, type: "text"))) == .openDocument)
    let change = #expect(throws: Fault.self) {
      _ = try DocumentFormats.openForChange(ArchiveBytes(archive(content)))
    }
    #expect(change?.message.code == "W024")
  }

  @Test func `cut short anywhere, or changed, end with a fault or with sheets`() {
    let whole = archive(content)
    for count in 0..<whole.count { _ = try? open(Array(whole.prefix(count))) }
    let flat = bytes(
      "<table:table table:name=\"a\"><table:table-row>"
        + cell("office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"9\"")
        + "</table:table-row></table:table>")
    var generator = SeededGenerator(seed: 7)
    for index in flat.indices {
      var changed = flat
      changed[index] = UInt8.random(in: 0...255, using: &generator)
      _ = try? open(changed)
    }
  }
}

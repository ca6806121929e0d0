import Filling
import TestSupport
import Testing

@Suite struct `Filled texts` {
  private func workbook(_ strings: String? = "<si><t>old</t></si>") -> WorkbookBuilder {
    var workbook = WorkbookBuilder(cells: "<c r=\"A1\" t=\"s\"><v>0</v></c>")
    workbook.sharedStrings = strings
    return workbook
  }

  private func items(_ filled: FilledWorkbook) throws -> String {
    let part = try filled.part("xl/sharedStrings.xml")
    return String(part.drop { $0 != ">" }.dropFirst().dropLast("</sst>".count))
  }

  @Test func `stand behind all others, and no other changes`() throws {
    let filled = try FilledWorkbook(workbook(), ["B1": .text("新 & <b>"), "C1": .text("x")])
    #expect(
      try items(filled) == "<si><t>old</t></si><si><t>新 &amp; &lt;b&gt;</t></si><si><t>x</t></si>")
    #expect(
      try filled.rows().contains("<c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c>")
    )
    #expect(try filled.changedParts == ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"])
  }

  @Test func `use an equal plain one, but none with runs or a reading`() throws {
    let strings =
      "<si><r><t>a</t></r></si><si><t>a</t><rPh sb=\"0\" eb=\"1\"><t>b</t></rPh></si><si><t>a</t></si>"
    let filled = try FilledWorkbook(workbook(strings), ["B1": .text("a")])
    #expect(try filled.rows().contains("<c r=\"B1\" t=\"s\"><v>2</v></c>"))
    #expect(try filled.changedParts == ["xl/worksheets/sheet1.xml"])
    let none = try FilledWorkbook(workbook("<si><r><t>a</t></r></si>"), ["B1": .text("a")])
    #expect(try none.rows().contains("<c r=\"B1\" t=\"s\"><v>1</v></c>"))
  }

  @Test func `do not use one whose blanks are not kept`() throws {
    let strings = "<si><t> a </t></si><si><t xml:space=\"preserve\"> b </t></si>"
    let filled = try FilledWorkbook(workbook(strings), ["B1": .text(" a "), "C1": .text(" b ")])
    #expect(try items(filled) == strings + "<si><t xml:space=\"preserve\"> a </t></si>")
    #expect(
      try filled.rows().contains("<c r=\"B1\" t=\"s\"><v>2</v></c><c r=\"C1\" t=\"s\"><v>1</v></c>")
    )
  }

  @Test func `update the counts that are there`() throws {
    var workbook = workbook(nil)
    let name = "xl/sharedStrings.xml"
    workbook.sharedStrings = ""
    let bytes = workbook.bytes { (entries: inout [ZipBuilder.Entry]) in
      entries.removeAll { $0.name == Array(name.utf8) }
      entries.append(
        ZipBuilder.Entry(
          name,
          "<sst xmlns=\"\(WorkbookBuilder.transitional)\" count=\"3\" uniqueCount=\"1\"><si><t>o</t></si></sst>"
        ))
    }
    let filled = try FilledWorkbook(bytes, ["A1": .text("n"), "B1": .text("n"), "C1": .text("o")])
    let part = try filled.part(name)
    #expect(part.contains(" count=\"5\" uniqueCount=\"2\">"))
  }

  @Test func `come in front of extensions, and into an empty list`() throws {
    let filled = try FilledWorkbook(
      workbook("<si><t>o</t></si><extLst><ext/></extLst>"), ["B1": .text("n")])
    #expect(try items(filled) == "<si><t>o</t></si><si><t>n</t></si><extLst><ext/></extLst>")
    let empty = try FilledWorkbook(workbook(""), ["B1": .text("n")])
    #expect(try items(empty) == "<si><t>n</t></si>")
  }

  @Test(arguments: [false, true])
  func `get the part where there is none, announced as the format has it`(isStrict: Bool) throws {
    var workbook = WorkbookBuilder()
    workbook.isStrict = isStrict
    workbook.addSheet(rows: "")
    let filled = try FilledWorkbook(workbook, ["A1": .text("n")])
    #expect(
      try filled.part("xl/sharedStrings.xml").hasSuffix(
        " count=\"1\" uniqueCount=\"1\"><si><t>n</t></si></sst>"))
    #expect(
      try filled.part("[Content_Types].xml").contains(
        "<Override PartName=\"/xl/sharedStrings.xml\" ContentType="))
    let base =
      isStrict
      ? "http://purl.oclc.org/ooxml" : "http://schemas.openxmlformats.org/officeDocument/2006"
    let relationships = try filled.part("xl/_rels/workbook.xml.rels")
    #expect(relationships.contains("Type=\"\(base)"))
    #expect(
      relationships.contains("/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"))
    #expect(try Reading(filled.bytes).text("A1") == "n")
    #expect(try Reading(filled.bytes).codes == [])
  }

  @Test func `get the part in a folder, and like a sister, whose names need escaping`() throws {
    var workbook = WorkbookBuilder()
    workbook.addSheet(rows: "")
    workbook.workbookName = "R&D/workbook.xml"
    workbook.workbookTarget = "R&amp;D/workbook.xml"
    let bytes = workbook.bytes { (entries: inout [ZipBuilder.Entry]) in
      for index in entries.indices
      where entries[index].name.suffix(5).elementsEqual(".rels".utf8) {
        let text = String(decoding: entries[index].content, as: UTF8.self)
        entries[index].content = Array(
          text.replacing("/worksheet\"", with: "/a&amp;b/worksheet\"").utf8)
      }
    }
    let filled = try FilledWorkbook(bytes, ["A1": .text("n")])
    #expect(
      try filled.part("[Content_Types].xml").contains("PartName=\"/R&amp;D/sharedStrings.xml\""))
    let relationships = try filled.part("R&D/_rels/workbook.xml.rels")
    #expect(relationships.contains("/a&amp;b/sharedStrings\" Target=\"sharedStrings.xml\"/>"))
    #expect(try Reading(filled.bytes).text("A1") == "n")
  }

  @Test func `stand in the cell where that is asked for`() throws {
    let filled = try FilledWorkbook(workbook(), ["B1": .text(" a")]) { $0.textPlacement = .inline }
    #expect(
      try filled.rows().contains(
        "<c r=\"B1\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> a</t></is></c>"))
    #expect(try filled.changedParts == ["xl/worksheets/sheet1.xml"])
  }

  @Test(
    arguments: [
      "_x000D_", "a\rb", "tab\tlf\n", "\u{1}\u{1F}", "\u{FFFE}", "_x", "__x0041_", "=1+1", "'", "𠮷",
      "&amp;", "]]>", "", "　", "a  b",
    ], [false, true])
  func `come back as they were given`(text: String, isInline: Bool) throws {
    let filled = try FilledWorkbook(workbook(), ["B1": .text(text)]) {
      $0.textPlacement = isInline ? .inline : .shared
    }
    #expect(try Reading(filled.bytes).text("B1") == text)
  }

  @Test func `that no cell can hold are refused`() throws {
    #expect(try refusals(workbook(), ["B1": .text("a\u{0}b")]) == ["L014 B1"])
    let long = String(repeating: "字", count: 32_767)
    #expect(try refusals(workbook(), ["B1": .text(long)]) == [])
    #expect(try refusals(workbook(), ["B1": .text(long + "字")]) == ["L007 B1"])
  }

  @Test func `stand as references in a part that declares ASCII`() throws {
    let part =
      "<?xml version=\"1.0\" encoding=\"US-ASCII\"?><worksheet xmlns=\"\(WorkbookBuilder.transitional)\">"
      + "<sheetData/></worksheet>"
    let filled = try FilledWorkbook(WorkbookBuilder(part: part), ["A1": .text("表")]) {
      $0.textPlacement = .inline
    }
    #expect(try filled.part("xl/worksheets/sheet1.xml").contains("<t>&#x8868;</t>"))
    #expect(try Reading(filled.bytes).text("A1") == "表")
  }
}

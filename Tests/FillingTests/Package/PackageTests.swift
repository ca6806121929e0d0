import Archive
import Filling
import Grid
import TestSupport
import Testing

@Suite struct `The package around filled cells` {
  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"

  private var chained: WorkbookBuilder {
    var workbook = WorkbookBuilder(
      cells: "<c r=\"A1\"><f>B1</f><v>1</v></c><c r=\"B1\"><v>1</v></c>")
    workbook.relationships =
      "<Relationship Id=\"c1\" Type=\"\(Self.office)/calcChain\" Target=\"calcChain.xml\"/>"
    workbook.extraEntries = [
      ZipBuilder.Entry("xl/calcChain.xml", "<calcChain><c r=\"A1\" i=\"1\"/></calcChain>")
    ]
    return workbook
  }

  private func bytes(_ workbook: WorkbookBuilder, types: String) -> [UInt8] {
    workbook.bytes { entries in
      let text = String(decoding: entries[0].content, as: UTF8.self)
      entries[0] = ZipBuilder.Entry(
        "[Content_Types].xml", text.replacing("</Types>", with: types + "</Types>"))
    }
  }

  private let chainType = "<Override PartName=\"/xl/calcChain.xml\" ContentType=\"c\"/>"

  @Test func `loses the calculation chain where a formula was overwritten`() throws {
    let filled = try FilledWorkbook(bytes(chained, types: chainType), ["A1": .number("5")]) {
      $0.overwritesFormulas = true
    }
    #expect(try filled.part("xl/calcChain.xml") == "")
    #expect(try !filled.part("xl/_rels/workbook.xml.rels").contains("calcChain"))
    #expect(try !filled.part("[Content_Types].xml").contains("calcChain"))
    #expect(try Reading(filled.bytes).codes == [])
  }

  @Test func `keeps the chain otherwise, even where a formula got a fresh result`() throws {
    let filled = try FilledWorkbook(bytes(chained, types: chainType), ["B1": .number("5")])
    #expect(try filled.rows().contains("<f>B1</f><v>5</v>"))
    #expect(try filled.changedParts == ["xl/worksheets/sheet1.xml"])
  }

  private var signed: [UInt8] {
    let workbook = WorkbookBuilder(cells: "<c r=\"A1\"/>")
    return bytes(
      workbook, types: "<Override PartName=\"/_xmlsignatures/sig1.xml\" ContentType=\"s\"/>")
      |> { bytes in
        let archive = try ZipArchive(ArchiveBytes(bytes))
        var edits = ArchiveEdits()
        let root = archive.entries[1]
        let text = String(decoding: try archive.readAll(root), as: UTF8.self)
        edits.replace(
          root,
          with: Array(
            text.replacing(
              "</Relationships>",
              with:
                "<Relationship Id=\"s\" Type=\"\(Self.package)/relationships/digital-signature/origin\" "
                + "Target=\"_xmlsignatures/origin.sigs\"/></Relationships>"
            ).utf8))
        edits.add("_xmlsignatures/origin.sigs", [])
        edits.add("_xmlsignatures/sig1.xml", Array("<Signature/>".utf8))
        edits.add("_xmlsignatures/_rels/origin.sigs.rels", Array("<Relationships/>".utf8))
        return try archive.bytes(with: edits)
      }
  }

  @Test func `is refused where it is signed, and copied where nothing is set`() throws {
    #expect(try refusals(signed, ["A1": .number("1")]) == ["L006"])
    #expect(try FilledWorkbook(signed, [:]).bytes == signed)
  }

  @Test func `loses its signatures on request`() throws {
    let filled = try FilledWorkbook(signed, ["A1": .number("1")]) { $0.dropsSignatures = true }
    #expect(
      try filled.changedParts == [
        "xl/worksheets/sheet1.xml", "[Content_Types].xml", "_rels/.rels",
        "_xmlsignatures/origin.sigs", "_xmlsignatures/sig1.xml",
        "_xmlsignatures/_rels/origin.sigs.rels",
      ])
    for part in ["[Content_Types].xml", "_rels/.rels"] {
      #expect(try !filled.part(part).contains("sig"))
    }
    #expect(filled.codes == ["L103"])
  }

  @Test(arguments: [false, true])
  func `gets a part in UTF-16 in UTF-8, which is told: T45`(isBigEndian: Bool) throws {
    let text =
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet xmlns=\"\(WorkbookBuilder.transitional)\">"
      + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>表</t></is></c></row></sheetData></worksheet>"
    var part: [UInt8] = isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    for unit in text.utf16 {
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      part += isBigEndian ? [high, low] : [low, high]
    }
    var workbook = WorkbookBuilder()
    workbook.addSheet(part: part)
    let filled = try FilledWorkbook(workbook, ["B1": .number("1")])
    #expect(filled.codes == ["L101"])
    let expected = text.replacing("UTF-16", with: "UTF-8").replacing(
      "</row>", with: "<c r=\"B1\"><v>1</v></c></row>")
    #expect(try filled.part("xl/worksheets/sheet1.xml") == expected)
  }

  @Test func `keeps a byte order mark, line ends and what XML does not see: T46`() throws {
    let part =
      "\u{FEFF}<?xml version=\"1.0\"?>\r\n<!-- a -->\r\n<worksheet  xmlns='\(WorkbookBuilder.transitional)'\r\n>"
      + "<sheetData >\r\n<row r=\"1\"\t><c r=\"A1\" ><v><![CDATA[1]]></v></c ></row>\r\n</sheetData >\r\n</worksheet>\r\n"
    let filled = try FilledWorkbook(WorkbookBuilder(part: part), ["A1": .number("2")])
    #expect(
      try filled.part("xl/worksheets/sheet1.xml")
        == part.replacing("<v><![CDATA[1]]></v>", with: "<v>2</v>"))
  }

  @Test func `tells that pivot tables were not refreshed`() throws {
    var workbook = WorkbookBuilder(cells: "<c r=\"A1\"/>")
    workbook.relationships =
      "<Relationship Id=\"p1\" Type=\"\(Self.office)/pivotCacheDefinition\" Target=\"p.xml\"/>"
    #expect(try FilledWorkbook(workbook, ["A1": .number("1")]).codes == ["L108"])
    #expect(try FilledWorkbook(workbook, ["A1": .blank]).codes == [])
  }
}

infix operator |>
private func |> (bytes: [UInt8], change: ([UInt8]) throws -> [UInt8]) -> [UInt8] {
  (try? change(bytes)) ?? []
}

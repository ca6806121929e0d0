import Archive
import Filling
import Formula
import Grid
import TestSupport
import Workbook

/// A workbook made of strings with cells marked: its parts as texts, and what was said.
struct MarkedWorkbook {
  static let red = MarkColor(red: 0xFF, green: 0xC7, blue: 0xCE)
  static let amber = MarkColor(red: 0xFF, green: 0xE0, blue: 0x0A)

  let before: [UInt8]
  let bytes: [UInt8]
  let filled: Filled

  /// Marks cells of the first sheet, or `2!A1` of another, in red.
  init(_ workbook: WorkbookBuilder, _ notes: KeyValuePairs<String, String>) throws {
    try self.init(workbook.bytes(), Self.marks(notes))
  }

  init(
    _ bytes: [UInt8], _ marks: [CellMark], _ change: (inout MarkOptions) -> Void = { _ in }
  ) throws {
    var options = MarkOptions()
    change(&options)
    before = bytes
    var package = try SpreadsheetPackage.open(ArchiveBytes(bytes))
    filled = try package.marked(with: marks, options: options)
    self.bytes = try package.bytes(of: filled)
  }

  static func marks(_ notes: KeyValuePairs<String, String>) -> [CellMark] {
    notes.map {
      CellMark(at: FilledWorkbook.place($0.key), color: red, note: $0.value, author: "核对")
    }
  }

  func part(_ name: String) throws -> String { try FilledWorkbook.part(name, of: bytes) }

  func sheet(_ number: Int = 1) throws -> String {
    try part("xl/worksheets/sheet\(number).xml")
  }

  var codes: [String] { filled.notices.map(\.message.code) }

  var changedParts: Set<String> {
    get throws { try FilledWorkbook.changedParts(before, bytes) }
  }
}

/// The codes with which marks are refused, each with what its first argument names; empty where
/// they are made.
func markRefusals(
  _ bytes: [UInt8], _ notes: KeyValuePairs<String, String> = ["A1": "注"],
  _ change: (inout MarkOptions) -> Void = { _ in }
) throws -> [String] {
  do {
    _ = try MarkedWorkbook(bytes, MarkedWorkbook.marks(notes), change)
    return []
  } catch let fault as Fault {
    return fault.reasons.map { reason in
      reason.message.code + (reason.arguments.first.map { " \($0)" } ?? "")
    }
  }
}

extension WorkbookBuilder {
  /// One cell and a style sheet with a format for it.
  static func styled(_ formats: String = "<xf numFmtId=\"4\" fillId=\"0\"/>") -> WorkbookBuilder {
    var builder = WorkbookBuilder(cells: "<c r=\"A1\" s=\"0\"><v>1</v></c>")
    builder.styles =
      "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills><cellXfs count=\"1\">\(formats)</cellXfs>"
    return builder
  }

  /// One sheet with a comment at A1 and what draws it.
  static func commented(
    _ comment: String = "<comment ref=\"A1\" authorId=\"0\"><text><t>原有</t></text></comment>",
    authors: String = "<authors><author>财政局</author></authors>",
    shapes: String = box(row: 0, column: 0)
  ) -> WorkbookBuilder {
    var builder = WorkbookBuilder()
    builder.addSheet(
      part: Array(
        "<worksheet xmlns=\"\(transitional)\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData><legacyDrawing r:id=\"r2\"/></worksheet>"
          .utf8))
    builder.relate(
      "xl/worksheets/sheet1.xml",
      to: [("comments", "../comments1.xml"), ("vmlDrawing", "../drawings/vmlDrawing1.vml")])
    builder.add(
      "xl/comments1.xml",
      "<comments xmlns=\"\(transitional)\">\(authors)<commentList>\(comment)</commentList></comments>"
    )
    builder.add("xl/drawings/vmlDrawing1.vml", drawing(shapes))
    return builder
  }

  static func drawing(_ shapes: String, data: String = "1") -> String {
    "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"\(data)\"/></o:shapelayout><v:shapetype id=\"_x0000_t202\"/>\(shapes)</xml>"
  }

  static func box(row: Int, column: Int, id: Int = 1025, bottom: Int = 4) -> String {
    "<v:shape id=\"_x0000_s\(id)\" type=\"#_x0000_t202\"><x:ClientData ObjectType=\"Note\"><x:Anchor>1, 15, 0, 2, 3, 15, \(bottom), 4</x:Anchor><x:Row>\(row)</x:Row><x:Column>\(column)</x:Column></x:ClientData></v:shape>"
  }
}

/// The table of `WrittenSheet` as one writer of workbooks writes it, and what must come out.
///
/// A small corpus of our own: each is one way in which programs in use really spell the format, and
/// all of them say the same.
public struct WrittenWorkbook: Sendable {
  /// What is particular about it.
  public let name: String
  public let bytes: [UInt8]
  /// The cells of the first sheet by address: texts, numbers as doubles are spelled, `TRUE`,
  /// `uncomputed`.
  public let cells: [String: String]
  /// The codes of what its reader notices.
  public let codes: [String]
  public let usesEpoch1904: Bool

  /// `draw` changes how the sheet is written, `build` the workbook, `pack` the entries.
  init(
    _ name: String, codes: [String] = [], cells changed: [String: String] = [:],
    epoch1904: Bool = false,
    draw: (inout WrittenSheet) -> Void = { _ in },
    build: (inout WorkbookBuilder) -> Void = { _ in },
    part: (String) -> [UInt8] = { Array($0.utf8) },
    pack: (inout ZipBuilder) -> Void = { _ in }
  ) {
    var sheet = WrittenSheet()
    draw(&sheet)
    var workbook = WorkbookBuilder()
    workbook.styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
    let rows = sheet.xml()
    if sheet.texts == .shared { workbook.sharedStrings = sheet.strings.joined() }
    workbook.addSheet("支出", part: [])
    build(&workbook)
    let colon = sheet.prefix
    let space = colon.isEmpty ? "xmlns" : "xmlns:" + colon.dropLast()
    let namespace = workbook.isStrict ? WorkbookBuilder.strict : WorkbookBuilder.transitional
    let text =
      "<\(colon)worksheet \(space)=\"\(namespace)\" xmlns:x14ac=\"urn:x14ac\">\(Self.head.prefixed(colon))"
      + "\(sheet.gap)<\(colon)sheetData>\(sheet.gap)\(rows)\(sheet.gap)</\(colon)sheetData>"
      + "\(Self.tail.prefixed(colon))</\(colon)worksheet>"
    workbook.sheets[0].part = part(text)
    var zip = ZipBuilder(workbook.entries())
    pack(&zip)
    self.name = name
    bytes = zip.bytes()
    cells = WrittenSheet.cells.merging(changed) { $1 }
    self.codes = codes
    usesEpoch1904 = epoch1904
  }

  private static let head =
    "<dimension ref=\"A1:D8\"/><cols><col min=\"5\" max=\"6\" hidden=\"1\"/></cols>"
  private static let tail = "<mergeCells count=\"1\"><mergeCell ref=\"A1:D1\"/></mergeCells>"
}

extension String {
  /// Element names with a prefix in front.
  fileprivate func prefixed(_ prefix: String) -> String {
    replacing(/<(\/?)(\w)/) { "<\($0.output.1)\(prefix)\($0.output.2)" }
  }
}

extension WrittenWorkbook {
  /// Every manner, one after the other.
  public static let all: [WrittenWorkbook] = texts + sheets + values + packages

  /// How texts are kept.
  private static let texts: [WrittenWorkbook] = [
    WrittenWorkbook("shared strings without counts"),
    WrittenWorkbook(
      "shared strings in prefixed elements",
      pack: { zip in
        zip.change("xl/sharedStrings.xml") { text in
          text.replacing("<sst xmlns=", with: "<sst xmlns:x=").prefixed("x:")
        }
      }),
    WrittenWorkbook(
      "shared strings that boast of more",
      pack: { zip in
        zip.change("xl/sharedStrings.xml") {
          $0.replacing("<sst ", with: "<sst count=\"4000000000\" uniqueCount=\"7\" ")
        }
      }),
    WrittenWorkbook(
      "rich texts",
      draw: { sheet in
        sheet.entry = { text in
          let half = text.hasPrefix("支出") ? "支出" : ""
          return "<r><rPr><b/></rPr><t>\(half)</t></r><r><t>\(text.dropFirst(half.count))</t></r>"
        }
      }),
    WrittenWorkbook(
      "texts with their readings",
      draw: { sheet in
        sheet.entry = {
          "<t>\($0)</t><rPh sb=\"0\" eb=\"1\"><t>zhi</t></rPh><phoneticPr fontId=\"1\"/>"
        }
      }),
    WrittenWorkbook("inline texts", draw: { $0.texts = .inline }),
    WrittenWorkbook("texts as results of formulas", draw: { $0.texts = .string }),
    WrittenWorkbook("texts in sections", draw: { $0.spell = { "<![CDATA[\($0)]]>" } }),
    WrittenWorkbook(
      "inline texts in sections and pieces",
      draw: { sheet in
        sheet.texts = .inline
        sheet.spell = {
          "<![CDATA[\($0.prefix(1))]]><!-- -->" + WrittenSheet.escaped(String($0.dropFirst()))
        }
      }),
    WrittenWorkbook(
      "characters as numbers",
      draw: { sheet in
        sheet.spell = { text in text.unicodeScalars.map { "&#\($0.value);" }.joined() }
      }),
    WrittenWorkbook(
      "characters escaped in the manner of the format",
      draw: { sheet in
        sheet.spell = { WrittenSheet.escaped($0).replacing("\n", with: "_x000A_") }
      }),
  ]

  /// How rows and cells are written.
  private static let sheets: [WrittenWorkbook] = [
    WrittenWorkbook("cells and rows without places", draw: { $0.hasReferences = false }),
    WrittenWorkbook("prefixed elements", draw: { $0.prefix = "x:" }),
    WrittenWorkbook(
      "prefixed elements, inline, without places",
      draw: { sheet in
        sheet.prefix = "ss:"
        sheet.texts = .inline
        sheet.hasReferences = false
      }),
    WrittenWorkbook("single quotes", draw: { $0.quote = "'" }),
    WrittenWorkbook("lines and indents", draw: { $0.gap = "\r\n    " }),
    WrittenWorkbook("comments and instructions in between", draw: { $0.gap = "<!-- 注 --><?x y?>" }),
    WrittenWorkbook(
      "attributes of other namespaces",
      draw: { sheet in
        sheet.rowAttributes =
          " spans=\"1:4\" x14ac:dyDescent=\"0.15\" ht=\"14.25\" customHeight=\"1\""
        sheet.cellAttributes = " x14ac:knownFonts=\"1\""
      }),
    WrittenWorkbook("empty cells with a format in every row", draw: { $0.fillsRows = true }),
    WrittenWorkbook("rows and cells in disorder", codes: ["W107"], draw: { $0.isReversed = true }),
    WrittenWorkbook(
      "a mark in front, and UTF-8 in small letters",
      part: { text in
        [0xEF, 0xBB, 0xBF]
          + Array("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n\(text)".utf8)
      }),
    WrittenWorkbook(
      "UTF-16",
      part: { text in
        "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-16\"?>\(text)".utf16.flatMap {
          [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)]
        }
      }),
  ]

  /// How values are written.
  private static let values: [WrittenWorkbook] = [
    WrittenWorkbook(
      "numbers with exponents and signs",
      draw: { sheet in
        sheet.number = { $0 == "-3" ? "-3.0E+0" : "+1.6776e3" }
      }),
    WrittenWorkbook(
      "numbers with zeros behind",
      draw: { $0.number = { $0.contains(".") ? $0 + "000" : $0 + ".00" } }),
    WrittenWorkbook("truth in words", draw: { $0.truth = "true" }),
    WrittenWorkbook("dates in words", draw: { $0.date = ("d", "2023-12-31") }),
    WrittenWorkbook(
      "days counted from 1904", cells: ["D6": "43829.0"], epoch1904: true,
      draw: { sheet in
        sheet.date = (nil, "43829")
      }, build: { $0.workbookHead = "<workbookPr date1904=\"1\"/>" }),
  ]

  /// How the package is put together.
  private static let packages: [WrittenWorkbook] = [
    WrittenWorkbook("the strict form", build: { $0.isStrict = true }),
    WrittenWorkbook(
      "absolute targets",
      build: { workbook in
        workbook.workbookTarget = "/xl/workbook.xml"
        workbook.sharedStringsTarget = "/xl/sharedStrings.xml"
        workbook.sheets[0].target = "/xl/worksheets/sheet1.xml"
      }),
    WrittenWorkbook(
      "targets that go round",
      build: { workbook in
        workbook.workbookTarget = "./xl/workbook.xml"
        workbook.sheets[0].target = "../xl/./worksheets/sheet1.xml"
      }),
    WrittenWorkbook(
      "a workbook at the top",
      build: { workbook in
        workbook.workbookName = "workbook.xml"
        workbook.workbookTarget = "workbook.xml"
        workbook.sharedStringsName = "sharedStrings.xml"
      }),
    WrittenWorkbook(
      "names with backslashes and capitals",
      pack: { zip in
        for index in zip.entries.indices {
          zip.entries[index].name = zip.entries[index].name.map { $0 == 0x2F ? 0x5C : $0 }
        }
        zip.rename("xl\\sharedStrings.xml", to: "xl\\SharedStrings.xml")
      }),
    WrittenWorkbook(
      "a streamed archive, deflated", build: { $0.isDeflated = true },
      pack: { zip in
        for index in zip.entries.indices { zip.entries[index].hasDescriptor = true }
      }),
    WrittenWorkbook(
      "folders, and long records at the end",
      pack: { zip in
        zip.entries.insert(ZipBuilder.Entry("xl/", ""), at: 0)
        zip.hasZip64End = true
      }),
    WrittenWorkbook("entries in another order", pack: { $0.entries.reverse() }),
    WrittenWorkbook(
      "further sheets, one hidden",
      build: { workbook in
        workbook.addSheet("封面", rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
        workbook.addSheet(
          "旧", attributes: "state=\"veryHidden\"",
          part: Array("<worksheet xmlns=\"\(WorkbookBuilder.transitional)\"/>".utf8))
      }),
  ]
}

extension ZipBuilder {
  /// Changes the text of an entry.
  mutating func change(_ name: String, _ change: (String) -> String) {
    for index in entries.indices where entries[index].name.elementsEqual(name.utf8) {
      entries[index].content = Array(
        change(String(decoding: entries[index].content, as: UTF8.self)).utf8)
    }
  }

  /// Gives an entry another name.
  mutating func rename(_ name: String, to other: String) {
    for index in entries.indices where entries[index].name.elementsEqual(name.utf8) {
      entries[index].name = Array(other.utf8)
    }
  }
}

public import Archive
public import Document
public import Grid
internal import XML

/// XML Spreadsheet 2003 ([MS-OFFXML2003] SpreadsheetML): the whole workbook in one XML file, often
/// handed in under the name .xls. Excel, LibreOffice and many report servers write it.
public enum SpreadsheetML: DocumentFormat {
  /// One format.
  public static let formats: [FileFormat] = [.xml2003]

  /// Reads the document: one pass over the file gives all its sheets.
  public static func open(
    _ bytes: ArchiveBytes, _ options: OpeningOptions
  ) throws(Fault) -> any OpenDocument {
    let content = try read(bytes, options)
    return HeldDocument(
      .xml2003, content.sheets, definedNames: content.definedNames, notices: content.notices)
  }

  /// How much of the file the parser gets at a time.
  private static let chunk = 1 << 20

  private static func read(
    _ bytes: ArchiveBytes, _ options: OpeningOptions
  ) throws(Fault) -> WorkbookContent {
    let name = options.name.isEmpty ? "XML" : options.name
    var handler = WorkbookHandler(limits: options.limits, part: name)
    do throws(XMLFault) {
      var parser = try XMLParser(Name.vocabulary, limits: options.limits.xml)
      for start in stride(from: 0, to: bytes.count, by: chunk) {
        let piece = bytes.slice(start..<min(bytes.count, start + chunk))
        // A file that gives no longer what it held when it was opened.
        guard !piece.isEmpty else {
          throw XMLFault(.malformed(code: 0, message: ""), offset: start)
        }
        try parser.push(piece.span, to: &handler)
      }
      try parser.finish(telling: &handler)
    } catch {
      // The handler knows better what it stopped for.
      throw (error.reason == .stopped ? handler.fault(at: error.offset) : nil)
        ?? Fault(error, part: name, sheet: handler.sheetUnderWay)
    }
    guard handler.isWorkbook else { throw Fault(.wrongRoot, [name]) }
    guard !handler.content.sheets.isEmpty else { throw Fault(.noSheets, [name]) }
    return handler.content
  }
}

/// What one pass over the file gives.
struct WorkbookContent {
  var sheets: [Sheet] = []
  var definedNames: [DefinedName] = []
  var notices: [Notice] = []
}

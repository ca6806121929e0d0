public import Archive
public import Document
public import Grid

/// OpenDocument spreadsheets (ISO/IEC 26300, OASIS OpenDocument 1.3): in an archive (.ods) or as one
/// flat XML file (.fods), as LibreOffice, Gnumeric and many programs of servers write them.
///
/// Values are those that the attributes type, not what is shown; dates are serial numbers. Documents
/// with a password are refused by name.
public enum OpenDocumentSheets: DocumentFormat {
  /// In an archive, and flat.
  public static let formats: [FileFormat] = [.ods, .fods]

  /// Reads the document: one pass gives all its sheets.
  public static func open(
    _ bytes: ArchiveBytes, _ options: OpeningOptions
  ) throws(Fault) -> any OpenDocument {
    let isPacked = FileFormat.isArchive(bytes)
    let part = isPacked ? "content.xml" : options.name.isEmpty ? "XML" : options.name
    var reading = try PartReading(options.limits)
    if isPacked {
      try Package(bytes, options.limits).read(with: &reading)
    } else {
      reading.begin(part)
      try reading.push(flat: bytes)
      try reading.finish()
    }
    let (content, isSpreadsheet) = (reading.handler.content, reading.handler.isSpreadsheet)
    guard isSpreadsheet else { throw Fault(.wrongRoot, [part]) }
    guard !content.sheets.isEmpty else { throw Fault(.noSheets, [part]) }
    return HeldDocument(
      isPacked ? .ods : .fods, content.sheets, definedNames: content.definedNames,
      notices: content.notices)
  }
}

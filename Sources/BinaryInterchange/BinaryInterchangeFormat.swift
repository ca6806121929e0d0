public import Archive
internal import CompoundFile
public import Document
public import Grid

/// Workbooks of Excel before 2007 and of WPS (.xls, .et; [MS-XLS]): records in a stream of a compound
/// file, or, before Excel 5, in a file of their own.
public enum BinaryInterchangeFormat: DocumentFormat {
  /// One format, whatever the version.
  public static let formats: [FileFormat] = [.xls]

  /// Opens a workbook and reads what its sheets have in common.
  public static func open(
    _ bytes: ArchiveBytes, _ options: OpeningOptions
  ) throws(Fault) -> any OpenDocument {
    guard bytes[0] == 0xD0 else {
      return try OpenInterchangeWorkbook(
        bytes.slice(0..<bytes.count), shortage: nil, stream: "BIFF", options)
    }
    let archive = CompoundArchive(bytes)
    // Since Excel 97, and before; a file for both versions has both.
    let name = archive.contains("Workbook") ? "Workbook" : "Book"
    let stream = try archive.stream(name)
    return try OpenInterchangeWorkbook(
      stream.bytes, shortage: stream.shortage, stream: name, options)
  }
}

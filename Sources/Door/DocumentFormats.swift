public import Archive
internal import BinaryInterchange
internal import BinaryWorkbook
public import Document
public import Grid
internal import OpenDocumentSheets
internal import SeparatedText
internal import SpreadsheetML
internal import WebArchive
internal import WebPage
public import Workbook

/// The one door from bytes to sheets: what a file is, is told by its content, and the room of that
/// format opens it.
public enum DocumentFormats {
  /// Every format that is read, a line each.
  static let all: [any DocumentFormat.Type] = [
    OfficeOpenXML.self,
    OfficeBinaryWorkbook.self,
    SpreadsheetML.self,
    BinaryInterchangeFormat.self,
    OpenDocumentSheets.self,
    WebPage.self,
    WebArchive.self,
    SeparatedText.self,
  ]

  /// True for a format whose sheets can be read.
  public static func reads(_ format: FileFormat) -> Bool { reader(of: format) != nil }

  /// Opens a document of any of the formats; a fault says what else the bytes are, or what is wrong
  /// with them.
  public static func open(
    _ bytes: ArchiveBytes, _ options: OpeningOptions = OpeningOptions()
  ) throws(Fault) -> any OpenDocument {
    let limit = options.limits.archiveBytes
    guard bytes.count <= limit else {
      throw Fault(.limit("archiveBytes"), ["\(bytes.count)", "\(limit)"])
    }
    guard FileFormat.isArchive(bytes) else {
      let format = FileFormat.sniff(bytes)
      if format == .encryptedWorkbook { return try openEncrypted(bytes, options) }
      guard let reader = reader(of: format) else {
        throw Fault.notSpreadsheet(format, bytes, name: options.name)
      }
      return try reader.open(bytes, options)
    }
    // Nearly all archives are workbooks: what is in one is asked only where it is none.
    do throws(Fault) {
      return try OfficeOpenXML.open(bytes, options)
    } catch {
      let format = FileFormat.sniff(bytes)
      guard !OfficeOpenXML.formats.contains(format), let reader = reader(of: format) else {
        throw error
      }
      return try reader.open(bytes, options)
    }
  }

  /// Opens a workbook whose cells are to be changed. Documents of formats that are only read are
  /// refused by name.
  public static func openForChange(
    _ bytes: ArchiveBytes, limits: Limits = Limits()
  ) throws(Fault) -> SpreadsheetPackage {
    try checkChangeable(bytes)
    do throws(Fault) {
      return try SpreadsheetPackage.open(bytes, limits: limits)
    } catch {
      let format = FileFormat.sniff(bytes)
      guard !OfficeOpenXML.formats.contains(format), reads(format) else { throw error }
      throw Fault(.notChangeable(format))
    }
  }

  /// Refuses by name what is no archive and can be read all the same, be it with a password.
  package static func checkChangeable(_ bytes: ArchiveBytes) throws(Fault) {
    guard !FileFormat.isArchive(bytes) else { return }
    let format = FileFormat.sniff(bytes)
    if format == .encryptedWorkbook || reads(format) { throw Fault(.notChangeable(format)) }
  }

  private static func reader(of format: FileFormat) -> (any DocumentFormat.Type)? {
    all.first { $0.formats.contains(format) }
  }
}

internal import Archive
internal import Document
internal import Encryption
internal import Grid

extension DocumentFormats {
  /// Opens the workbook that a password protects; what it is then is what the package is. Content
  /// that does not fit its own check is read where it can be read, and told.
  static func openEncrypted(
    _ bytes: ArchiveBytes, _ options: OpeningOptions
  ) throws(Fault) -> any OpenDocument {
    let package = try EncryptedPackage(bytes, options)
    let content = ArchiveBytes(package.bytes)
    let isIntact = package.isIntact
    // A package and nothing else: one that is encrypted itself would have no end.
    guard FileFormat.isArchive(content) else { throw Fault(.damagedContent) }
    do throws(Fault) {
      let document = try open(content, options)
      return isIntact
        ? document : NotedDocument(document, Notice(.changedContent))
    } catch { throw isIntact ? error : Fault(.damagedContent) }
  }
}

/// A document of which there is something to say before all else.
private final class NotedDocument: OpenDocument {
  private let document: any OpenDocument
  private let notice: Notice

  init(_ document: any OpenDocument, _ notice: Notice) {
    self.document = document
    self.notice = notice
  }

  var format: FileFormat { document.format }
  var sheets: [SheetEntry] { document.sheets }
  var definedNames: [DefinedName] { document.definedNames }
  var notices: [Notice] { [notice] + document.notices }

  func declaredBytes(ofSheet index: Int) -> Int { document.declaredBytes(ofSheet: index) }

  func readSheet(_ index: Int, formulas: Bool, threads: Int) throws(Fault) -> Sheet {
    try document.readSheet(index, formulas: formulas, threads: threads)
  }

  func readSheets(formulas: Bool) throws(Fault) -> [Sheet] {
    try document.readSheets(formulas: formulas)
  }

  func streamSheet<Product: Sendable>(
    _ index: Int, threads: Int, transform: @escaping @Sendable (Sheet) -> Product,
    deliver: (Product) -> Bool
  ) throws(Fault) {
    try document.streamSheet(index, threads: threads, transform: transform, deliver: deliver)
  }
}

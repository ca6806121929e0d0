internal import Archive
internal import Document
package import Grid

extension SpreadsheetPackage {
  /// A workbook without sheets, for whoever puts some into it: no program opens it before that.
  package static func withoutSheets(limits: Limits = Limits()) throws(Fault) -> SpreadsheetPackage {
    var edits = ArchiveEdits()
    for (name, text) in parts { edits.add(name, Array((head + text).utf8)) }
    // What ends an archive without entries (APPNOTE 4.3.16).
    let end: [UInt8] = [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)
    let bytes: [UInt8]
    do {
      bytes = try ZipArchive(ArchiveBytes(end), limits: limits.archive).bytes(with: edits)
    } catch {
      throw (error as? ArchiveFault).map { Fault($0) } ?? Fault(.noWorkbookPart)
    }
    return try openWithoutSheets(ArchiveBytes(bytes), limits: limits)
  }

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  /// The least that a workbook has (ECMA-376 Part 2; Part 1, §18.2).
  private static let parts = [
    (
      "[Content_Types].xml",
      "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"\(types).sheet.main+xml\"/></Types>"
    ),
    (
      "_rels/.rels",
      "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    ),
    (
      "xl/workbook.xml",
      "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><bookViews><workbookView/></bookViews><sheets></sheets></workbook>"
    ),
  ]
}

internal import Archive
internal import Document
public import Grid

extension SpreadsheetPackage {
  /// Opens the workbook of a file and reads its list of sheets.
  ///
  /// Files above 16 MiB are not held in memory; parts of them are read as they are needed.
  public static func open(
    path: String, limits: Limits = Limits()
  ) throws(Fault) -> SpreadsheetPackage {
    let bytes: ArchiveBytes
    do throws(ArchiveFault) {
      bytes = try ArchiveBytes.open(path: path, limit: limits.archiveBytes)
    } catch { throw Fault(error) }
    return try open(bytes, limits: limits)
  }
}

public import Archive
public import Document
public import Grid

/// Workbooks of Excel's binary format (.xlsb, [MS-XLSB]) at the door: a package as .xlsx is one, with
/// records in place of XML.
public enum OfficeBinaryWorkbook: DocumentFormat {
  /// One format.
  public static let formats: [FileFormat] = [.xlsb]

  /// Opens a workbook and reads its list of sheets.
  public static func open(
    _ bytes: ArchiveBytes, _ options: OpeningOptions
  ) throws(Fault) -> any OpenDocument {
    try OpenBinaryWorkbook(BinaryPackage(bytes, options.limits))
  }
}

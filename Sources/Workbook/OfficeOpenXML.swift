public import Archive
public import Document
public import Grid

/// Office Open XML (.xlsx, .xlsm) at the door.
public enum OfficeOpenXML: DocumentFormat {
  /// Workbooks without macros and with them.
  public static let formats: [FileFormat] = [.xlsx, .xlsm]

  /// Opens a workbook and reads its list of sheets.
  public static func open(
    _ bytes: ArchiveBytes, _ options: OpeningOptions
  ) throws(Fault) -> any OpenDocument {
    OpenWorkbook(try SpreadsheetPackage.open(bytes, limits: options.limits))
  }
}

/// A package as a document among others.
private final class OpenWorkbook: OpenDocument {
  private var package: SpreadsheetPackage

  init(_ package: consuming SpreadsheetPackage) { self.package = package }

  var format: FileFormat { package.format }
  var sheets: [SheetEntry] { package.sheets }
  var definedNames: [DefinedName] { package.definedNames }
  var notices: [Notice] { package.notices }

  func declaredBytes(ofSheet index: Int) -> Int { package.declaredBytes(ofSheet: index) }

  func readSheet(_ index: Int, formulas: Bool, threads: Int) throws(Fault) -> Sheet {
    try package.readSheet(index, formulas: formulas, threads: threads)
  }

  func readSheets(formulas: Bool) throws(Fault) -> [Sheet] {
    try package.readSheets(formulas: formulas)
  }

  func streamSheet<Product: Sendable>(
    _ index: Int, threads: Int, transform: @escaping @Sendable (Sheet) -> Product,
    deliver: (Product) -> Bool
  ) throws(Fault) {
    try package.streamSheet(index, threads: threads, transform: transform, deliver: deliver)
  }
}

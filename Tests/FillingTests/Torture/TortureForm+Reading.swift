import Archive
import Grid
import Testing
import Workbook

extension TortureForm {
  /// What was made of a workbook can be read, unless that workbook itself cannot.
  static func expectReadable(_ made: [UInt8], unlessUnreadable original: [UInt8]) {
    guard !isReadable(made) else { return }
    #expect(!isReadable(original))
  }

  private static func isReadable(_ bytes: [UInt8]) -> Bool {
    do throws(Fault) {
      var package = try SpreadsheetPackage.open(ArchiveBytes(bytes))
      _ = try package.readSheets(formulas: true)
      return true
    } catch { return false }
  }
}

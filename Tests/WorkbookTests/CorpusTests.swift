import Archive
import Grid
import TestSupport
import Testing
import Workbook

/// Files of other programs, where they lie beside the checkout.
@Suite struct `A corpus of real files` {
  @Test(.enabled(if: !Corpus.files.isEmpty))
  func `Every workbook opens and every sheet is read`() {
    for name in Corpus.files {
      do {
        let bytes = try ArchiveBytes.open(path: Corpus.folder + "/" + name, limit: 64 << 20)
        var package = try SpreadsheetPackage.open(bytes)
        _ = try package.readSheets(formulas: true)
      } catch let fault as Fault {
        Issue.record("\(name): \(fault.text(.english))")
      } catch { Issue.record("\(name): \(error)") }
    }
  }
}

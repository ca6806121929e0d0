import Archive
import FoundationEssentials
import Grid
import Testing
import Workbook

/// Files of other programs, where they lie beside the checkout.
@Suite struct `A corpus of real files` {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/corpus/files").path

  private static var files: [String] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return names.filter { name in
      let path = folder + "/" + name
      guard let bytes = try? ArchiveBytes.open(path: path, limit: 64 << 20) else { return false }
      return [.xlsx, .xlsm].contains(FileFormat.sniff(bytes))
    }.sorted()
  }

  @Test(.enabled(if: !files.isEmpty))
  func `Every workbook opens and every sheet is read`() {
    for name in Self.files {
      do {
        let bytes = try ArchiveBytes.open(path: Self.folder + "/" + name, limit: 64 << 20)
        var package = try SpreadsheetPackage.open(bytes)
        _ = try package.readSheets(formulas: true)
      } catch let fault as WorkbookFault {
        Issue.record("\(name): \(fault.text(.english))")
      } catch { Issue.record("\(name): \(error)") }
    }
  }
}

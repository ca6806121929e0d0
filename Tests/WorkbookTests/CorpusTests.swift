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

  /// The sound files; those made to harm are on a list of their own.
  private static var files: [String] {
    guard let list = try? Data(contentsOf: URL(filePath: folder + "/manifest.tsv")) else {
      return []
    }
    return String(decoding: list, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst()
      .compactMap {
        $0.split(separator: "\t").first.map { String($0) }
      }
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

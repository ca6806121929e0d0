import Archive
import BinaryInterchange
import Document
import Foundation
import Grid
import Testing

@Suite struct `Real workbooks beside the checkout` {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/oldformats")

  /// The files, by their path in the folder; none where it is absent.
  private static let files: [String] = {
    guard let list = try? Data(contentsOf: folder.appending(path: "files/manifest.tsv")) else {
      return []
    }
    return String(decoding: list, as: UTF8.self).split(whereSeparator: \.isNewline)
      .compactMap { $0.split(separator: "\t").first.map { String($0) } }
      .filter { $0.lowercased().hasSuffix(".xls") }
  }()

  @Test(.enabled(if: !files.isEmpty), arguments: files)
  func `Merged ranges are those that other readers find`(path: String) throws {
    let expected = Self.folder.appending(path: "oracle/\(path).merges.json")
    guard let data = try? Data(contentsOf: expected),
      let known = try JSONSerialization.jsonObject(with: data) as? [String: [String]]
    else { return }
    let file = try Data(contentsOf: Self.folder.appending(path: "files/\(path)"))
    let document = try BinaryInterchangeFormat.open(ArchiveBytes([UInt8](file)), OpeningOptions())
    for (index, sheet) in document.sheets.enumerated() {
      guard let wanted = known[sheet.name] else { continue }
      let read = try document.readSheet(index, formulas: true, threads: 1)
      #expect(Set(read.merges.map(\.description)) == Set(wanted))
    }
  }
}

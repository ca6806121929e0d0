import Archive
import Foundation
import Grid
import Testing

@testable import Run

@Suite struct `The digest of an input` {
  private let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path

  /// A file of which almost nothing is kept in memory, as of large ones.
  private func opened() throws -> InputBytes {
    try Data(repeating: 0x61, count: 1_000_000).write(to: URL(filePath: path))
    return InputBytes(
      try ArchiveBytes.open(path: path, limit: 1 << 20, memoryBytes: 1_000), of: path)
  }

  @Test func `is that of all bytes, of which no more are in memory than a piece`() throws {
    let input = try opened()
    defer { try? FileManager.default.removeItem(atPath: path) }
    // FIPS 180-2, appendix B.3.
    #expect(
      try input.sha256() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func `is refused where the file was written to behind the figures`() throws {
    let input = try opened()
    defer { try? FileManager.default.removeItem(atPath: path) }
    Thread.sleep(forTimeInterval: 0.05)
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    try file.write(contentsOf: [0x62])
    try file.close()
    do throws(Fault) {
      _ = try input.sha256()
      Issue.record("a digest of two states")
    } catch { #expect(error.message.code == "W026") }
  }
}

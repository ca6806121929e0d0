import Archive
import FoundationEssentials
import Glibc
import Grid
import TestSupport
import Testing

@Suite struct `Files that are no files` {
  private func reason(_ path: String, limit: Int = 1 << 20) -> ArchiveFault.Reason? {
    do throws(ArchiveFault) {
      _ = try ArchiveBytes.open(path: path, limit: limit)
      return nil
    } catch { return error.reason }
  }

  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  @Test func `A14 Devices, folders and pipes are refused at once`() throws {
    #expect(reason("/dev/zero") == .notARegularFile)
    #expect(reason("/") == .notARegularFile)
    try withFolder { folder in
      let pipe = folder + "/pipe"
      #expect(mkfifo(pipe, 0o600) == 0)
      #expect(reason(pipe) == .notARegularFile)
    }
  }

  @Test func `A14 A file that is not there says so`() {
    guard case .cannotOpen = reason("/nonexistent/a.xlsx") else {
      Issue.record("opened what is not there")
      return
    }
  }

  @Test func `A14 A file too long is not read`() throws {
    try withFolder { folder in
      let path = folder + "/a.xlsx"
      try Data([1, 2, 3]).write(to: URL(filePath: path))
      #expect(reason(path, limit: 3) == nil)
      #expect(reason(path, limit: 2) == .fileTooLarge(bytes: 3, limit: 2))
    }
  }

  @Test(arguments: [0, 100, 1 << 20])
  func `A file read from disk is the same as in memory`(memoryBytes: Int) throws {
    try withFolder { folder in
      let path = folder + "/a.xlsx"
      let content = WorkbookBuilder(cells: "<c r=\"A1\"><v>1</v></c>").bytes()
      try Data(content).write(to: URL(filePath: path))
      let bytes = try ArchiveBytes.open(path: path, limit: 1 << 20, memoryBytes: memoryBytes)
      #expect(bytes.slice(0..<bytes.count) == content)
      let archive = try ZipArchive(bytes)
      #expect(archive.entries.count == 5)
    }
  }

  @Test func `A14 A file that is cut meanwhile gives an error, not a signal`() throws {
    try withFolder { folder in
      let path = folder + "/a.xlsx"
      var workbook = WorkbookBuilder(cells: "<c r=\"A1\"><v>1</v></c>")
      workbook.extraEntries = [ZipBuilder.Entry("z", [UInt8](repeating: 7, count: 1 << 20))]
      try Data(workbook.bytes()).write(to: URL(filePath: path))
      let bytes = try ArchiveBytes.open(path: path, limit: 1 << 30, memoryBytes: 0)
      #expect(truncate(path, 10) == 0)
      #expect(throws: ArchiveFault.self) { _ = try ZipArchive(bytes).entries.count }
    }
  }
}

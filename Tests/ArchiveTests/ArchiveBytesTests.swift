import Archive
import Foundation
import Testing

@Suite struct `The bytes of a file` {
  private let content = (0..<1_000).map { UInt8(truncatingIfNeeded: $0) }

  /// In memory, and in a file of which almost nothing is kept in memory.
  private func both() throws -> [ArchiveBytes] {
    let scratch = try Scratch()
    try scratch.write(content, to: "it")
    return [
      ArchiveBytes(content),
      try ArchiveBytes.open(path: scratch.path("it"), limit: 1_000, memoryBytes: 0),
    ]
  }

  @Test func `are zero past the end, and cut to what there is`() throws {
    for bytes in try both() {
      #expect(bytes.count == 1_000)
      #expect(bytes[0] == 0 && bytes[999] == content[999])
      #expect(bytes[1_000] == 0 && bytes[-1] == 0 && bytes[.max] == 0)
      #expect(bytes.slice(990..<2_000) == Array(content[990...]))
      #expect(bytes.slice(2_000..<3_000) == [] && bytes.slice(5..<5) == [])
    }
  }

  @Test func `are a fault where fewer are there than asked for`() throws {
    for bytes in try both() {
      #expect(try bytes.read(10..<20) == Array(content[10..<20]))
      #expect(throws: ArchiveFault.self) { try bytes.read(990..<1_001) }
    }
  }

  @Test func `are of one state, or a fault where the file was written to`() throws {
    let scratch = try Scratch()
    let path = scratch.path("it")
    for write in [
      { try $0.seek(toOffset: 500) }, { _ = try $0.seekToEnd() },
    ] as [(FileHandle) throws -> Void] {
      try scratch.write(content, to: "it")
      let bytes = try ArchiveBytes.open(path: path, limit: 1_000, memoryBytes: 0)
      try bytes.checkUnchanged()
      // The clock by which files are written may stand still for some milliseconds.
      Thread.sleep(forTimeInterval: 0.05)
      let file = try FileHandle(forWritingTo: URL(filePath: path))
      try write(file)
      try file.write(contentsOf: [0])
      try file.close()
      #expect(throws: ArchiveFault(.changed)) { try bytes.checkUnchanged() }
    }
  }

  @Test func `stay of one state where the file is replaced or removed, or in memory`() throws {
    let scratch = try Scratch()
    for memoryBytes in [0, 1_000] {
      try scratch.write(content, to: "it")
      let bytes = try ArchiveBytes.open(
        path: scratch.path("it"), limit: 1_000, memoryBytes: memoryBytes)
      Thread.sleep(forTimeInterval: 0.05)
      try Data([1]).write(to: URL(filePath: scratch.path("it")), options: .atomic)
      try bytes.checkUnchanged()
      try FileManager.default.removeItem(at: URL(filePath: scratch.path("it")))
      try bytes.checkUnchanged()
      #expect(bytes.slice(0..<1_000) == content)
    }
  }

  @Test func `come from a stream up to a limit`() throws {
    func read(limit: Int) throws -> ArchiveBytes {
      let pipe = Pipe()
      try pipe.fileHandleForWriting.write(contentsOf: Data(content))
      try pipe.fileHandleForWriting.close()
      return try ArchiveBytes.readAll(
        descriptor: pipe.fileHandleForReading.fileDescriptor, limit: limit)
    }
    let bytes = try read(limit: 1_000)
    #expect(bytes.slice(0..<bytes.count) == content)
    #expect(throws: ArchiveFault(.fileTooLarge(bytes: 1_000, limit: 999))) { try read(limit: 999) }
  }
}

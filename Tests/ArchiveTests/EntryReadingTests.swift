import Archive
import TestSupport
import Testing

@Suite struct `The bytes of an entry` {
  private static let content = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 / 7) }

  /// What comes out of one entry, or why nothing does.
  private func read(
    _ entry: ZipBuilder.Entry, limits: ArchiveLimits = ArchiveLimits.usual()
  ) -> Result<[UInt8], ArchiveFault> {
    do throws(ArchiveFault) {
      let archive = try ZipArchive(ArchiveBytes(ZipBuilder([entry]).bytes()), limits: limits)
      return .success(try archive.readAll(archive.entries[0]))
    } catch { return .failure(error) }
  }

  private func fault(
    _ entry: ZipBuilder.Entry, limits: ArchiveLimits = ArchiveLimits.usual()
  ) -> ArchiveFault? {
    if case .failure(let fault) = read(entry, limits: limits) { fault } else { nil }
  }

  @Test(arguments: [true, false])
  func `come out as they went in, sizes before or behind them`(hasDescriptor: Bool) {
    for var entry in [
      .deflated("a", Self.content), ZipBuilder.Entry("a", Self.content), ZipBuilder.Entry("a", ""),
    ] {
      entry.hasDescriptor = hasDescriptor
      #expect(read(entry) == .success(entry.content))
    }
  }

  @Test(arguments: [1, 100, 65_536, 1 << 20])
  func `come in pieces of any size`(piece: Int) throws {
    let count = piece == 1 ? 1_000 : Self.content.count
    let content = Array(Self.content.prefix(count))
    let archive = try ZipArchive(ArchiveBytes(ZipBuilder([.deflated("a", content)]).bytes()))
    var got: [UInt8] = []
    try archive.read(archive.entries[0], piece: piece) { bytes in
      got += bytes.withUnsafeBufferPointer(Array.init)
      return true
    }
    #expect(got == content)
  }

  @Test func `come until somebody has enough`() throws {
    let archive = try ZipArchive(ArchiveBytes(ZipBuilder([.deflated("a", Self.content)]).bytes()))
    var pieces = 0
    try archive.read(archive.entries[0], piece: 100) { _ in
      pieces += 1
      return pieces < 3
    }
    #expect(pieces == 3)
  }

  @Test func `are not given of an encrypted entry`() {
    var entry = ZipBuilder.Entry("a", "x")
    entry.flags |= 1
    #expect(fault(entry) == ArchiveFault(.encrypted, entry: "a"))
  }

  @Test(arguments: [1, 9, 12, 14, 98] as [UInt16])
  func `are not given of another compression`(method: UInt16) {
    var entry = ZipBuilder.Entry("a", "x")
    entry.method = method
    #expect(fault(entry) == ArchiveFault(.compression(method: Int(method)), entry: "a"))
  }

  @Test(arguments: [99_999, 100_001, 5] as [UInt32])
  func `are as many as the directory says, no more and no fewer`(size: UInt32) {
    var entry = ZipBuilder.Entry.deflated("a", Self.content)
    entry.size = size
    switch fault(entry)?.reason {
    case .sizeMismatch(declared: Int(size), _), .damaged: break
    case let reason: Issue.record("\(String(describing: reason))")
    }
  }

  @Test func `are not given where they were damaged`() {
    var entry = ZipBuilder.Entry.deflated("a", Self.content)
    entry.crc = 1
    guard case .damaged? = fault(entry)?.reason else {
      Issue.record("damaged bytes were given")
      return
    }
    #expect(fault(entry)?.entry == "a")
  }

  @Test func `have limits of their own and all together`() throws {
    let entry = ZipBuilder.Entry.deflated("a", Self.content)
    #expect(fault(entry, limits: ArchiveLimits.usual(entryBytes: 100_000)) == nil)
    #expect(
      fault(entry, limits: ArchiveLimits.usual(entryBytes: 99_999))?.reason
        == .entryTooLarge(limit: 99_999))
    let two = ZipBuilder([entry, .deflated("b", Self.content)]).bytes()
    let archive = try ZipArchive(
      ArchiveBytes(two), limits: ArchiveLimits.usual(totalBytes: 150_000))
    _ = try archive.readAll(archive.entries[0])
    // Read again, an entry does not count again.
    _ = try archive.readAll(archive.entries[0])
    #expect(throws: ArchiveFault(.totalTooLarge(limit: 150_000), entry: "b")) {
      try archive.readAll(archive.entries[1])
    }
  }

  @Test func `inflate only so many times, beyond a grace`() {
    let entry = ZipBuilder.Entry.deflated("a", [UInt8](repeating: 0, count: 100_000))
    #expect(fault(entry, limits: ArchiveLimits.usual(ratio: 10)) == nil)
    #expect(
      fault(entry, limits: ArchiveLimits.usual(ratio: 10, grace: 50_000))?.reason
        == .ratio(limit: 10))
  }
}

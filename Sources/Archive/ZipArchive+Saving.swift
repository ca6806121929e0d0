internal import Glibc

extension ZipArchive {
  /// Saves the archive with edits as a file; gives true where one was replaced. It may be the very
  /// file that this archive was opened from.
  ///
  /// The file is written beside its place, synced, opened again and compared, and only then put
  /// there: after any fault, and after any end of the process, the old file or the new one stands
  /// there whole. Without edits it is a copy, byte for byte.
  @discardableResult
  public func save(
    _ edits: ArchiveEdits, to path: String, replacing: Bool
  ) throws(SavingFault) -> Bool {
    try WholeFile.save(to: path, replacing: replacing, durable: true) {
      sink throws(SavingFault) in
      try write(edits, to: &sink)
    } check: { temporary throws(SavingFault) in
      try verify(edits, at: temporary)
    }
  }

  private func verify(_ edits: ArchiveEdits, at path: String) throws(SavingFault) {
    do throws(ArchiveFault) {
      let written = try ArchiveBytes.open(path: path, limit: .max)
      if edits.isEmpty {
        guard bytes.count == written.count else { throw ArchiveFault(.damaged("")) }
        return try compare(0..<bytes.count, to: 0..<bytes.count, of: written, entry: nil)
      }
      var limits = limits
      limits.entries += edits.added.count
      try compare(edits, to: try ZipArchive(written, limits: limits))
    } catch {
      if case .cannotOpen(let number) = error.reason {
        throw SavingFault(.system(number))
      }
      throw SavingFault(.notAsWritten(entry: error.entry))
    }
  }

  /// Untouched entries by the bytes that lie in the archive, changed ones by what they inflate to.
  private func compare(
    _ edits: ArchiveEdits, to written: borrowing ZipArchive
  ) throws(ArchiveFault) {
    var place = 0
    for entry in entries {
      let plain: [UInt8]?
      switch edits.changes[entry.index] {
      case .removed: continue
      case .replaced(let bytes): plain = bytes
      case nil: plain = nil
      }
      guard place < written.entries.count, written.entries[place].nameBytes == entry.nameBytes
      else { throw ArchiveFault(.damaged(""), entry: entry.name) }
      if let plain {
        try Self.expect(plain, in: written, at: place)
      } else {
        guard let old = directory.dataRange(of: directory.records[entry.index], in: bytes),
          let new = written.directory.dataRange(
            of: written.directory.records[place], in: written.bytes), old.count == new.count
        else { throw ArchiveFault(.damaged(""), entry: entry.name) }
        try compare(old, to: new, of: written.bytes, entry: entry.name)
      }
      place += 1
    }
    for (name, plain) in edits.added {
      guard place < written.entries.count, written.entries[place].nameBytes == name else {
        throw ArchiveFault(.damaged(""), entry: String(decoding: name, as: UTF8.self))
      }
      try Self.expect(plain, in: written, at: place)
      place += 1
    }
    guard place == written.entries.count else { throw ArchiveFault(.damaged("")) }
  }

  private static func expect(
    _ plain: [UInt8], in archive: borrowing ZipArchive, at place: Int
  ) throws(ArchiveFault) {
    let entry = archive.entries[place]
    guard isSame(try archive.readAll(entry), plain) else {
      throw ArchiveFault(.damaged(""), entry: entry.name)
    }
  }

  /// The comparison of arrays goes byte by byte.
  private static func isSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    guard one.count == other.count else { return false }
    return unsafe one.withUnsafeBytes { one in
      unsafe other.withUnsafeBytes { other in
        guard let first = one.baseAddress, let second = other.baseAddress else {
          return true
        }
        return unsafe memcmp(first, second, one.count) == 0
      }
    }
  }

  private func compare(
    _ range: Range<Int>, to other: Range<Int>, of written: ArchiveBytes, entry: String?
  ) throws(ArchiveFault) {
    for start in stride(from: 0, to: range.count, by: 1 << 20) {
      let count = min(1 << 20, range.count - start)
      let old = try bytes.read(range.lowerBound + start..<range.lowerBound + start + count)
      let new = try written.read(other.lowerBound + start..<other.lowerBound + start + count)
      guard Self.isSame(old, new) else { throw ArchiveFault(.damaged(""), entry: entry) }
    }
  }
}

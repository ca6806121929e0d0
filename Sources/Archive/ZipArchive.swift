internal import CLibZip

/// A zip archive in memory, read through libzip, entry by entry, with its guards.
///
/// One handle belongs to one thread at a time; several handles may read the same bytes at once.
@safe
public struct ZipArchive: ~Copyable {
  /// The archive itself.
  public let bytes: ArchiveBytes
  /// The entries in the order of the directory.
  public let entries: [ZipEntry]
  /// How much is accepted of it.
  public let limits: ArchiveLimits
  /// Bytes behind the archive's end that belong to nothing.
  public let trailingBytes: Int
  /// The directory as the bytes have it, for whoever writes the archive anew.
  let directory: Directory
  private let handle: ZipHandle
  /// Places in the directory by comparable name.
  private let places: [[UInt8]: Int]

  /// Opens the archive and looks through its directory; nothing is inflated yet.
  public init(_ bytes: ArchiveBytes, limits: ArchiveLimits) throws(ArchiveFault) {
    let handle = try ZipHandle(bytes)
    guard let directory = Directory(bytes, entryLimit: limits.entries) else {
      throw ArchiveFault(.notAnArchive("the directory cannot be followed"))
    }
    let (entries, places) = try Self.list(handle, directory, limits)
    try Self.checkSpans(directory, entries, bytes)
    self.bytes = bytes
    self.limits = limits
    self.entries = entries
    self.places = places
    trailingBytes = directory.trailing
    self.directory = directory
    self.handle = handle
  }

  private static func list(
    _ handle: ZipHandle, _ directory: Directory, _ limits: ArchiveLimits
  ) throws(ArchiveFault) -> ([ZipEntry], places: [[UInt8]: Int]) {
    let count = unsafe Int(zip_get_num_entries(handle.pointer, 0))
    guard count <= limits.entries else {
      throw ArchiveFault(.tooManyEntries(count: count, limit: limits.entries))
    }
    guard count == directory.records.count else {
      throw ArchiveFault(.notAnArchive("two directories disagree"))
    }
    var entries: [ZipEntry] = []
    entries.reserveCapacity(count)
    var places: [[UInt8]: Int] = [:]
    for (index, record) in directory.records.enumerated() {
      var stat = unsafe zip_stat_t()
      unsafe zip_stat_init(&stat)
      guard unsafe zip_stat_index(handle.pointer, zip_uint64_t(index), ZIP_FL_ENC_RAW, &stat) == 0
      else {
        throw ArchiveFault(.notAnArchive("entry \(index)"))
      }
      // Where there are two directories the library may follow the other.
      guard unsafe Self.agrees(stat, record) else {
        throw ArchiveFault(.notAnArchive("two directories disagree"))
      }
      let name = EntryName.text(record.name, isUTF8: record.flags & 0x800 != 0)
      guard record.name.count <= limits.nameBytes else {
        throw ArchiveFault(.nameTooLong(bytes: record.name.count, limit: limits.nameBytes))
      }
      guard !record.name.contains(0) else { throw ArchiveFault(.badName, entry: name) }
      let isDirectory = name.hasSuffix("/") || name.hasSuffix("\\")
      let other = places.updateValue(index, forKey: EntryName.comparable(name))
      guard other == nil || isDirectory else {
        throw ArchiveFault(.duplicateName, entry: name)
      }
      unsafe entries.append(
        ZipEntry(
          index: index, nameBytes: record.name, name: name,
          compressedSize: Int(clamping: stat.comp_size), declaredSize: Int(clamping: stat.size),
          isDirectory: isDirectory, method: record.method, isEncrypted: record.flags & 1 != 0))
    }
    return (entries, places)
  }

  private static func agrees(_ stat: zip_stat_t, _ record: Directory.Record) -> Bool {
    guard unsafe Int(clamping: stat.comp_size) == record.compressedSize,
      let name = unsafe stat.name
    else { return false }
    // The library's name ends at its first NUL, and such names are refused anyway.
    for (index, byte) in record.name.enumerated() {
      if unsafe UInt8(bitPattern: name[index]) != byte { return false }
      if byte == 0 { return true }
    }
    return unsafe name[record.name.count] == 0
  }

  /// No two entries may share bytes, nor reach into the directory, and each must be introduced by
  /// the name and method that the directory gives it.
  private static func checkSpans(
    _ directory: Directory, _ entries: [ZipEntry], _ bytes: ArchiveBytes
  ) throws(ArchiveFault) {
    var spans: [(range: Range<Int>, index: Int)] = []
    spans.reserveCapacity(entries.count)
    for (index, record) in directory.records.enumerated() {
      guard let data = directory.dataRange(of: record, in: bytes) else {
        throw ArchiveFault(.headerMismatch, entry: entries[index].name)
      }
      spans.append((record.offset..<max(record.offset, data.upperBound), index))
    }
    // Bytes in front belong to no entry, and to another file perhaps.
    if let first = spans.map(\.range.lowerBound).min(), first > 0 {
      throw ArchiveFault(.notAnArchive("bytes stand in front of the first entry"))
    }
    spans.sort { $0.range.lowerBound < $1.range.lowerBound }
    var end = 0
    for span in spans {
      guard span.range.lowerBound >= end, span.range.upperBound <= directory.start else {
        throw ArchiveFault(.overlap, entry: entries[span.index].name)
      }
      end = span.range.upperBound
    }
  }
}

extension ZipArchive {
  /// The entry of a name, whatever the spelling of slashes, ASCII case and percent codes.
  public func entry(named name: String) -> ZipEntry? {
    guard let place = places[EntryName.comparable(name)], !entries[place].isDirectory else {
      return nil
    }
    return entries[place]
  }

  /// Opens an entry for reading; the archive's handle serves one thread at a time.
  public func open(_ entry: ZipEntry) throws(ArchiveFault) -> ZipEntryStream {
    try ZipEntryStream(handle, entry, limits)
  }

  /// Gives the plain bytes of an entry in pieces of up to `piece` bytes, until `body` says false.
  public func read(
    _ entry: ZipEntry, piece: Int = 128 << 10, _ body: (Span<UInt8>) -> Bool
  ) throws(ArchiveFault) {
    var stream = try open(entry)
    let capacity = min(piece, max(1, min(entry.declaredSize, limits.entryBytes) + 1))
    let space = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 16)
    defer { unsafe space.deallocate() }
    while true {
      let got = unsafe try stream.read(into: space)
      guard got > 0 else { return }
      let piece = unsafe UnsafeRawBufferPointer(rebasing: space[0..<got])
      let goOn = unsafe piece.withMemoryRebound(to: UInt8.self) { unsafe body($0.span) }
      if !goOn { return }
    }
  }

  /// All plain bytes of an entry.
  public func readAll(_ entry: ZipEntry) throws(ArchiveFault) -> [UInt8] {
    var stream = try open(entry)
    var result: [UInt8] = []
    result.reserveCapacity(min(entry.declaredSize, 1 << 20))
    // One byte more than is declared, so that a longer entry is noticed.
    while try stream.read(
      into: &result, capacity: min(64 << 10, max(0, entry.declaredSize - result.count) + 1))
    {}
    return result
  }
}

internal import CLibZip

/// A zip archive in memory, read through libzip, entry by entry, with its guards.
///
/// One handle belongs to one thread at a time; several handles may read the same bytes at once.
@safe
public struct ZipArchive: ~Copyable {
  public let bytes: ArchiveBytes
  public let entries: [ZipEntry]
  public let limits: ArchiveLimits
  /// Bytes behind the archive's end that belong to nothing.
  public let trailingBytes: Int
  private let handle: ZipHandle
  /// What all entries together have produced so far.
  private var produced = 0

  /// Opens the archive and looks through its directory; nothing is inflated yet.
  public init(_ bytes: ArchiveBytes, limits: ArchiveLimits = ArchiveLimits()) throws(ArchiveFault) {
    let handle = try ZipHandle(bytes)
    guard let directory = Directory(bytes, entryLimit: limits.entries) else {
      throw ArchiveFault(.notAnArchive("the directory cannot be followed"))
    }
    let entries = try Self.list(handle, directory, limits)
    try Self.checkSpans(directory, entries, bytes)
    self.bytes = bytes
    self.limits = limits
    self.entries = entries
    trailingBytes = directory.trailing
    self.handle = handle
  }

  /// Another handle on an archive that has been looked through already, for another thread.
  public init(sharing other: borrowing ZipArchive) throws(ArchiveFault) {
    handle = try ZipHandle(other.bytes)
    bytes = other.bytes
    limits = other.limits
    entries = other.entries
    trailingBytes = other.trailingBytes
  }

  private static func list(
    _ handle: borrowing ZipHandle, _ directory: Directory, _ limits: ArchiveLimits
  ) throws(ArchiveFault) -> [ZipEntry] {
    let count = unsafe Int(zip_get_num_entries(handle.pointer, 0))
    guard count <= limits.entries else {
      throw ArchiveFault(.tooManyEntries(count: count, limit: limits.entries))
    }
    guard count == directory.records.count else {
      throw ArchiveFault(.notAnArchive("two directories disagree"))
    }
    var entries: [ZipEntry] = []
    entries.reserveCapacity(count)
    var seen: Set<[UInt8]> = []
    for (index, record) in directory.records.enumerated() {
      var stat = unsafe zip_stat_t()
      unsafe zip_stat_init(&stat)
      guard unsafe zip_stat_index(handle.pointer, zip_uint64_t(index), ZIP_FL_ENC_RAW, &stat) == 0
      else {
        throw ArchiveFault(.notAnArchive("entry \(index)"))
      }
      let name = EntryName.text(record.name, isUTF8: record.flags & 0x800 != 0)
      guard record.name.count <= limits.nameBytes else {
        throw ArchiveFault(.nameTooLong(bytes: record.name.count, limit: limits.nameBytes))
      }
      guard !record.name.contains(0) else { throw ArchiveFault(.badName, entry: name) }
      let isDirectory = name.hasSuffix("/") || name.hasSuffix("\\")
      guard seen.insert(EntryName.comparable(name)).inserted || isDirectory else {
        throw ArchiveFault(.duplicateName, entry: name)
      }
      unsafe entries.append(
        ZipEntry(
          index: index, nameBytes: record.name, name: name,
          compressedSize: Int(clamping: stat.comp_size), declaredSize: Int(clamping: stat.size),
          isDirectory: isDirectory, method: record.method, isEncrypted: record.flags & 1 != 0))
    }
    return entries
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
  /// Gives the plain bytes of an entry in pieces of up to `piece` bytes, until `body` says false.
  ///
  /// Never holds more than one piece; stops with a fault at the first byte past a limit, or where
  /// the entry turns out longer or shorter than declared.
  public mutating func read(
    _ entry: ZipEntry, piece: Int = 128 << 10, _ body: (Span<UInt8>) -> Bool
  ) throws(ArchiveFault) {
    guard !entry.isEncrypted else { throw ArchiveFault(.encrypted, entry: entry.name) }
    guard entry.method == 0 || entry.method == 8 else {
      throw ArchiveFault(.compression(method: entry.method), entry: entry.name)
    }
    guard let file = unsafe zip_fopen_index(handle.pointer, zip_uint64_t(entry.index), 0) else {
      let error = unsafe zip_get_error(handle.pointer)
      let text = unsafe error.map { unsafe ZipHandle.text($0) } ?? ""
      throw ArchiveFault(.damaged(text), entry: entry.name)
    }
    defer { unsafe zip_fclose(file) }
    let capacity = min(piece, max(1, min(entry.declaredSize, limits.entryBytes) + 1))
    let space = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 16)
    defer { unsafe space.deallocate() }
    var count = 0
    while true {
      let got = unsafe Int(zip_fread(file, space.baseAddress, zip_uint64_t(capacity)))
      guard got >= 0 else {
        let error = unsafe zip_file_get_error(file)
        let text = unsafe error.map { unsafe ZipHandle.text($0) } ?? ""
        throw ArchiveFault(.damaged(text), entry: entry.name)
      }
      if got == 0 { break }
      count += got
      try charge(got, count, entry)
      let piece = unsafe UnsafeRawBufferPointer(rebasing: space[0..<got])
      let goOn = unsafe piece.withMemoryRebound(to: UInt8.self) { unsafe body($0.span) }
      if !goOn { return }
    }
    guard count == entry.declaredSize else {
      throw ArchiveFault(
        .sizeMismatch(declared: entry.declaredSize, produced: count), entry: entry.name)
    }
  }

  /// All plain bytes of an entry.
  public mutating func readAll(_ entry: ZipEntry) throws(ArchiveFault) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(min(entry.declaredSize, 1 << 20))
    try read(entry) { piece in
      unsafe piece.withUnsafeBufferPointer { unsafe result.append(contentsOf: $0) }
      return true
    }
    return result
  }

  private mutating func charge(_ got: Int, _ count: Int, _ entry: ZipEntry) throws(ArchiveFault) {
    produced += got
    if count > limits.entryBytes {
      throw ArchiveFault(.entryTooLarge(limit: limits.entryBytes), entry: entry.name)
    }
    if produced > limits.totalBytes {
      throw ArchiveFault(.totalTooLarge(limit: limits.totalBytes), entry: entry.name)
    }
    if count > limits.grace, count / max(1, entry.compressedSize) > limits.ratio {
      throw ArchiveFault(.ratio(limit: limits.ratio), entry: entry.name)
    }
    if count > entry.declaredSize {
      throw ArchiveFault(
        .sizeMismatch(declared: entry.declaredSize, produced: count), entry: entry.name)
    }
  }
}

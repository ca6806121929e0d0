internal import CLibZip

/// The plain bytes of one entry, from its first to its last.
///
/// Stops with a fault at the first byte past a limit, or where the entry turns out longer or
/// shorter than its directory declares.
@safe
public struct ZipEntryStream: ~Copyable {
  /// The entry that is read.
  public let entry: ZipEntry
  private let handle: ZipHandle
  private let limits: ArchiveLimits
  private let file: OpaquePointer
  private var count = 0

  init(_ handle: ZipHandle, _ entry: ZipEntry, _ limits: ArchiveLimits) throws(ArchiveFault) {
    guard !entry.isEncrypted else { throw ArchiveFault(.encrypted, entry: entry.name) }
    guard entry.method == 0 || entry.method == 8 else {
      throw ArchiveFault(.compression(method: entry.method), entry: entry.name)
    }
    guard let file = unsafe zip_fopen_index(handle.pointer, zip_uint64_t(entry.index), 0) else {
      let why = unsafe ZipHandle.text(zip_get_error(handle.pointer))
      throw ArchiveFault(.damaged(why), entry: entry.name)
    }
    self.entry = entry
    self.handle = handle
    self.limits = limits
    unsafe self.file = unsafe file
  }

  deinit { unsafe zip_fclose(file) }

  /// Writes the next bytes to the end of `target`, `capacity` of them at the most; false at the end.
  public mutating func read(
    into target: inout [UInt8], capacity: Int
  ) throws(ArchiveFault) -> Bool {
    let start = target.count
    target.append(contentsOf: repeatElement(0, count: capacity))
    let got = unsafe target.withUnsafeMutableBytes {
      unsafe Int(zip_fread(file, $0.baseAddress.map { unsafe $0 + start }, zip_uint64_t(capacity)))
    }
    target.removeLast(capacity - max(0, got))
    return try account(got)
  }

  /// Fills memory with the next bytes; gives how many, zero at the end.
  mutating func read(into target: UnsafeMutableRawBufferPointer) throws(ArchiveFault) -> Int {
    let got = unsafe Int(zip_fread(file, target.baseAddress, zip_uint64_t(target.count)))
    return try account(got) ? got : 0
  }

  private mutating func account(_ got: Int) throws(ArchiveFault) -> Bool {
    guard got >= 0 else {
      let why = unsafe ZipHandle.text(zip_file_get_error(file))
      throw ArchiveFault(.damaged(why), entry: entry.name)
    }
    guard got > 0 else {
      guard count == entry.declaredSize else { throw sizeMismatch }
      return false
    }
    count += got
    handle.account(entry: entry.index, produced: count)
    if count > limits.entryBytes {
      throw ArchiveFault(.entryTooLarge(limit: limits.entryBytes), entry: entry.name)
    }
    if handle.produced > limits.totalBytes {
      throw ArchiveFault(.totalTooLarge(limit: limits.totalBytes), entry: entry.name)
    }
    if count > limits.grace, count / max(1, entry.compressedSize) > limits.ratio {
      throw ArchiveFault(.ratio(limit: limits.ratio), entry: entry.name)
    }
    guard count <= entry.declaredSize else { throw sizeMismatch }
    return true
  }

  private var sizeMismatch: ArchiveFault {
    ArchiveFault(
      .sizeMismatch(declared: entry.declaredSize, produced: count), entry: entry.name)
  }
}

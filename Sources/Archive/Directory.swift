/// The directory of an archive, read from the bytes themselves: what libzip does not show is
/// where each entry lies and what its own header says.
///
/// PKWARE APPNOTE 4.3.7, 4.3.12, 4.3.14–16.
struct Directory {
  struct Record {
    var name: [UInt8]
    var flags: Int
    var method: Int
    var compressedSize: Int
    var offset: Int
    /// Where its record in the directory stands.
    var span: Range<Int>
  }

  var records: [Record] = []
  /// Where the directory itself begins.
  var start = 0
  /// Bytes behind the end record and its comment.
  var trailing = 0
  /// Where the comment of the archive stands.
  var comment = 0..<0

  static let endRecord = 0x0605_4B50
  private static let zip64Locator = 0x0706_4B50
  private static let zip64EndRecord = 0x0606_4B50
  static let centralHeader = 0x0201_4B50

  /// Nil where the bytes hold no directory that can be followed.
  init?(_ bytes: ArchiveBytes, entryLimit: Int) {
    guard let end = Self.findEnd(bytes) else { return nil }
    guard var count = bytes.littleEndian(at: end + 10, bytes: 2),
      let comment = bytes.littleEndian(at: end + 20, bytes: 2),
      var offset = bytes.littleEndian(at: end + 16, bytes: 4)
    else { return nil }
    trailing = max(0, bytes.count - (end + 22 + comment))
    self.comment = min(end + 22, bytes.count)..<min(end + 22 + comment, bytes.count)
    if count == 0xFFFF || offset == 0xFFFF_FFFF {
      if bytes.littleEndian(at: end - 20, bytes: 4) == Self.zip64Locator,
        let record = bytes.littleEndian(at: end - 12, bytes: 8), record >= 0,
        bytes.littleEndian(at: record, bytes: 4) == Self.zip64EndRecord,
        let longCount = bytes.littleEndian(at: record + 32, bytes: 8),
        let longOffset = bytes.littleEndian(at: record + 48, bytes: 8)
      {
        count = longCount
        offset = longOffset
      }
    }
    start = offset
    var place = offset
    while records.count < count, records.count <= entryLimit {
      guard bytes.littleEndian(at: place, bytes: 4) == Self.centralHeader,
        let flags = bytes.littleEndian(at: place + 8, bytes: 2),
        let method = bytes.littleEndian(at: place + 10, bytes: 2),
        var compressed = bytes.littleEndian(at: place + 20, bytes: 4),
        let plain = bytes.littleEndian(at: place + 24, bytes: 4),
        let nameLength = bytes.littleEndian(at: place + 28, bytes: 2),
        let extraLength = bytes.littleEndian(at: place + 30, bytes: 2),
        let commentLength = bytes.littleEndian(at: place + 32, bytes: 2),
        var local = bytes.littleEndian(at: place + 42, bytes: 4)
      else { return nil }
      let nameStart = place + 46
      let extraStart = nameStart + nameLength
      guard extraStart + extraLength <= bytes.count else { return nil }
      if compressed == 0xFFFF_FFFF || plain == 0xFFFF_FFFF || local == 0xFFFF_FFFF {
        Self.readZip64(
          bytes, extraStart..<extraStart + extraLength, plain: plain, &compressed, &local)
      }
      records.append(
        Record(
          name: bytes.slice(nameStart..<extraStart), flags: flags, method: method,
          compressedSize: compressed, offset: local,
          span: place..<extraStart + extraLength + commentLength))
      place = extraStart + extraLength + commentLength
    }
    guard Self.isFollowed(place, byEndAt: end, bytes) else { return nil }
  }

  /// True where nothing but the end records of long archives stands between the directory and its
  /// end: other readers reckon back from the end, and would find another directory there.
  private static func isFollowed(_ place: Int, byEndAt end: Int, _ bytes: ArchiveBytes) -> Bool {
    if place == end { return true }
    guard bytes.littleEndian(at: place, bytes: 4) == zip64EndRecord,
      let size = bytes.littleEndian(at: place + 4, bytes: 8), size >= 0, size < end
    else { return false }
    return place + 12 + size + 20 == end
  }

  /// The end record, looked for backwards: a comment of up to 64 KiB may follow it, and some
  /// writers leave more behind.
  private static func findEnd(_ bytes: ArchiveBytes) -> Int? {
    var place = bytes.count - 22
    let lowest = max(0, bytes.count - 22 - 0xFFFF - 0x1_0000)
    while place >= lowest {
      if bytes.littleEndian(at: place, bytes: 4) == endRecord { return place }
      place -= 1
    }
    return nil
  }

  /// Sizes and offset of four gigabytes and more stand in an extra field (4.5.3), each only where
  /// the short one is all ones.
  private static func readZip64(
    _ bytes: ArchiveBytes, _ range: Range<Int>, plain: Int, _ compressed: inout Int,
    _ offset: inout Int
  ) {
    var place = range.lowerBound
    while place + 4 <= range.upperBound {
      guard let tag = bytes.littleEndian(at: place, bytes: 2),
        let length = bytes.littleEndian(at: place + 2, bytes: 2)
      else { return }
      if tag == 1 {
        var field = place + 4
        if plain == 0xFFFF_FFFF { field += 8 }
        if compressed == 0xFFFF_FFFF {
          compressed = bytes.littleEndian(at: field, bytes: 8) ?? -1
          field += 8
        }
        if offset == 0xFFFF_FFFF { offset = bytes.littleEndian(at: field, bytes: 8) ?? -1 }
        return
      }
      place += 4 + length
    }
  }
}

extension Directory {
  static let localHeader = 0x0403_4B50

  /// Where the entry's compressed bytes lie, or nil where its own header is not there or says
  /// another name or method.
  func dataRange(of record: Record, in bytes: ArchiveBytes) -> Range<Int>? {
    guard record.offset >= 0, record.compressedSize >= 0,
      bytes.littleEndian(at: record.offset, bytes: 4) == Self.localHeader,
      bytes.littleEndian(at: record.offset + 8, bytes: 2) == record.method,
      let nameLength = bytes.littleEndian(at: record.offset + 26, bytes: 2),
      let extraLength = bytes.littleEndian(at: record.offset + 28, bytes: 2)
    else { return nil }
    let nameStart = record.offset + 30
    guard bytes.slice(nameStart..<nameStart + nameLength) == record.name else { return nil }
    let first = nameStart + nameLength + extraLength
    let (last, overflow) = first.addingReportingOverflow(record.compressedSize)
    guard !overflow, last <= bytes.count else { return nil }
    return first..<last
  }
}

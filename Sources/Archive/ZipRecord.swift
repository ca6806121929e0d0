/// Headers of entries as they are written: PKWARE APPNOTE 4.3.7, 4.3.12, 4.3.16.
enum ZipRecord {
  /// A record of the directory for an entry that lies elsewhere now and is the same otherwise.
  static func moved(_ record: [UInt8], to offset: Int) -> [UInt8] {
    var record = record
    // The offset stands in the extra field for long archives where the short one is all ones.
    if number(record, 42, 4) == 0xFFFF_FFFF, let place = longOffset(record) {
      set(&record, place, offset, 8)
    } else {
      set(&record, 42, offset, 4)
    }
    return record
  }

  /// The directory's record of an entry that got other data.
  static func record(_ old: [UInt8], over data: PackedData, at offset: Int) -> [UInt8] {
    let nameCount = number(old, 28, 2)
    let extraCount = number(old, 30, 2)
    let extra = withoutLongSizes(Array(old[min(46 + nameCount, old.count)...].prefix(extraCount)))
    var record = Array(old.prefix(46 + nameCount))
    setData(&record, versionAt: 6, data)
    set(&record, 30, extra.count, 2)
    set(&record, 42, offset, 4)
    return record + extra + old.dropFirst(46 + nameCount + extraCount)
  }

  /// The local header of an entry that got other data.
  static func header(_ old: [UInt8], over data: PackedData) -> [UInt8] {
    let nameCount = number(old, 26, 2)
    let extra = withoutLongSizes(Array(old.dropFirst(30 + nameCount)))
    var header = Array(old.prefix(30 + nameCount))
    setData(&header, versionAt: 4, data)
    set(&header, 28, extra.count, 2)
    return header + extra
  }

  /// 1980-01-01, the first day that the format knows.
  private static let firstDay = 0x0021

  static func header(ofNew name: [UInt8], over data: PackedData) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 30)
    set(&header, 0, Directory.localHeader, 4)
    setData(&header, versionAt: 4, data)
    set(&header, 12, firstDay, 2)
    set(&header, 26, name.count, 2)
    return header + name
  }

  static func record(ofNew name: [UInt8], over data: PackedData, at offset: Int) -> [UInt8] {
    var record = [UInt8](repeating: 0, count: 46)
    set(&record, 0, Directory.centralHeader, 4)
    set(&record, 4, 20, 2)
    setData(&record, versionAt: 6, data)
    set(&record, 14, firstDay, 2)
    set(&record, 28, name.count, 2)
    set(&record, 42, offset, 4)
    return record + name
  }

  static func appendEnd(count: Int, start: Int, comment: [UInt8], to bytes: inout [UInt8]) {
    var end = [UInt8](repeating: 0, count: 22)
    set(&end, 0, Directory.endRecord, 4)
    set(&end, 8, count, 2)
    set(&end, 10, count, 2)
    set(&end, 12, bytes.count, 4)
    set(&end, 16, start, 4)
    set(&end, 20, comment.count, 2)
    bytes += end + comment
  }

  /// Version, flags, method, checksum and sizes, which stand in the same order in both headers;
  /// the time between them stays. Of the flags only "the name is UTF-8" goes on being true.
  private static func setData(_ header: inout [UInt8], versionAt place: Int, _ data: PackedData) {
    set(&header, place, 20, 2)
    set(&header, place + 2, number(header, place + 2, 2) & 0x0800, 2)
    set(&header, place + 4, data.method, 2)
    set(&header, place + 10, data.crc, 4)
    set(&header, place + 14, data.bytes.count, 4)
    set(&header, place + 18, data.plainCount, 4)
  }

  /// Extra fields without the one for sizes of long archives, which says what is no longer so.
  private static func withoutLongSizes(_ extra: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var place = 0
    while place + 4 <= extra.count {
      let end = min(place + 4 + number(extra, place + 2, 2), extra.count)
      if number(extra, place, 2) != 1 { kept += extra[place..<end] }
      place = end
    }
    return kept + extra[min(place, extra.count)...]
  }

  private static func longOffset(_ record: [UInt8]) -> Int? {
    var place = 46 + number(record, 28, 2)
    let end = min(place + number(record, 30, 2), record.count)
    while place + 4 <= end {
      let length = number(record, place + 2, 2)
      if number(record, place, 2) == 1 {
        var field = place + 4
        if number(record, 24, 4) == 0xFFFF_FFFF { field += 8 }
        if number(record, 20, 4) == 0xFFFF_FFFF { field += 8 }
        return field + 8 <= min(place + 4 + length, end) ? field : nil
      }
      place += 4 + length
    }
    return nil
  }

  private static func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int {
    guard place >= 0, place + count <= bytes.count else { return 0 }
    return (0..<count).reversed().reduce(0) { $0 << 8 | Int(bytes[place + $1]) }
  }

  private static func set(_ bytes: inout [UInt8], _ place: Int, _ value: Int, _ count: Int) {
    guard place >= 0, place + count <= bytes.count else { return }
    for index in 0..<count {
      bytes[place + index] = UInt8(truncatingIfNeeded: value >> (index * 8))
    }
  }
}

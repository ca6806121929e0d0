internal import Encryption
internal import Grid

/// Takes off the encryption of a workbook that a password opens ([MS-XLS] §2.2.10).
enum StreamDecryption {
  /// The stream in plain; the same where it is not encrypted. A fault where the password is missing
  /// or another one.
  static func plain(
    _ stream: [UInt8], _ first: Substream, password: String?
  ) throws(Fault) -> [UInt8] {
    guard let lock = lock(first, stream.span.bytes) else { return stream }
    var key = try WorkbookStreamKey(
      filePass: Array(stream[lock.start..<lock.end]), password: password,
      isOld: first.version < 8)
    var plain = stream
    var cursor = RecordCursor(at: first.start)
    // Heads of records are plain, so that the encrypted stream says where they are.
    while let record = cursor.next(stream.span.bytes) {
      let range = record.start + plainBytes(of: record)..<record.end
      guard range.lowerBound < record.end else { continue }
      key.decrypt(
        &plain, range, offset: range.lowerBound, record: record.start..<record.end)
    }
    return plain
  }

  /// The record that says how the stream is encrypted.
  private static func lock(_ first: Substream, _ stream: RawSpan) -> Record? {
    var cursor = RecordCursor(at: first.next)
    // It stands at the beginning, or nowhere.
    for _ in 0..<16 {
      guard let record = cursor.next(stream) else { return nil }
      if record.kind == .filePassword { return record }
    }
    return nil
  }

  /// How many bytes at the beginning of a record are never encrypted.
  private static func plainBytes(of record: Record) -> Int {
    switch record.kind {
    // Where a sheet begins.
    case .sheet: return min(4, record.count)
    case .beginning, .filePassword, .interfaceHead, .userExclusive, .fileLock, .revisionInfo,
      .revisionHead:
      return record.count
    default: return Substream.begins(record.kind) ? record.count : 0
    }
  }
}

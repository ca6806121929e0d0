/// A record of the stream: a kind of four hexadecimal digits, and where its bytes are ([MS-XLS] §2.1.4).
struct Record {
  var kind: RecordKind
  /// Behind the four bytes of its head.
  var start: Int
  var end: Int

  var count: Int { end - start }
}

/// Goes from record to record.
struct RecordCursor {
  /// Where the next record begins.
  private(set) var place: Int
  /// True where a record begins and the stream ends in it.
  private(set) var isCut = false

  init(at place: Int) { self.place = place }

  /// The next record; nil at the end of the stream.
  @inline(__always)
  mutating func next(_ stream: RawSpan) -> Record? {
    guard place <= stream.byteCount - 4 else {
      isCut = place < stream.byteCount && place >= 0 && stream.uint16(place) != 0
      return nil
    }
    let start = place + 4
    let end = start + Int(stream.uint16(place + 2))
    guard end <= stream.byteCount else {
      isCut = true
      return nil
    }
    let kind = RecordKind(rawValue: stream.uint16(place))
    place = end
    return Record(kind: kind, start: start, end: end)
  }

  /// The record at a place where one of a kind is expected.
  static func record(_ kind: RecordKind, at place: Int, _ stream: RawSpan) -> Record? {
    var cursor = RecordCursor(at: place)
    guard place >= 0, let record = cursor.next(stream), record.kind == kind else { return nil }
    return record
  }
}

internal import Grid

/// Cuts the bytes of a part, which come in pieces of any length, into records ([MS-XLSB] §2.1.4): a
/// number of one or two bytes, a length of one to four, the content.
struct RecordFeed {
  /// Where the record begins in the part that was met last, for whoever says what is wrong.
  private(set) var offset = 0
  private var pending: [UInt8] = []
  /// Bytes of a record that nobody wants, and that are still to come.
  private var skipping = 0
  private let mostBytes: Int

  /// Content of records that are wanted is no longer than a cell's text may be, and what stands
  /// around it.
  init(_ limits: Limits) { mostBytes = limits.cellTextBytes + (64 << 10) }

  mutating func push<Handler: RecordHandler>(
    _ piece: Span<UInt8>, to handler: inout Handler
  ) throws(Problem) {
    var bytes: [UInt8] = []
    swap(&bytes, &pending)
    piece.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    let taken = try take(bytes.span, to: &handler)
    bytes.removeFirst(taken)
    swap(&bytes, &pending)
  }

  /// Nothing more comes: half a record is a part that was cut off.
  mutating func finish<Handler: RecordHandler>(to handler: inout Handler) throws(Problem) {
    guard pending.isEmpty, skipping == 0 else { throw .broken }
    try handler.finish()
  }

  /// Gives the complete records; how many bytes they were.
  private mutating func take<Handler: RecordHandler>(
    _ bytes: Span<UInt8>, to handler: inout Handler
  ) throws(Problem) -> Int {
    var place = 0
    let start = offset
    while true {
      if skipping > 0 {
        let step = min(skipping, bytes.count - place)
        place += step
        skipping -= step
        guard skipping == 0 else { break }
      }
      offset = start + place
      guard let (record, length, head) = try Self.header(bytes, place) else { break }
      guard Handler.wants(record) else {
        place += head
        skipping = length
        continue
      }
      guard length <= mostBytes else { throw .limit("cellTextBytes") }
      guard place + head + length <= bytes.count else { break }
      try handler.take(record, bytes.extracting(place + head..<place + head + length))
      place += head + length
    }
    offset = start + place
    return place
  }

  /// Number and length of the record at a place, and how many bytes these take; nil where they are
  /// not all there.
  @inline(__always)
  private static func header(
    _ bytes: Span<UInt8>, _ place: Int
  ) throws(Problem) -> (UInt16, length: Int, head: Int)? {
    var next = place
    guard next < bytes.count else { return nil }
    var record = UInt16(bytes[next])
    next += 1
    if record & 0x80 != 0 {
      guard next < bytes.count else { return nil }
      record = record & 0x7F | UInt16(bytes[next] & 0x7F) << 7
      next += 1
    }
    var length = 0
    for shift in [0, 7, 14, 21] {
      guard next < bytes.count else { return nil }
      let byte = bytes[next]
      next += 1
      length |= Int(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return (record, length, next - place) }
    }
    return (record, length, next - place)
  }
}

internal import Archive

/// A piece of a sheet's part.
enum Segment {
  /// Whole rows; reads as a sheet between the cutter's head and tail.
  case rows([UInt8], cutter: RowCutter, offset: Int)
  /// Rows and all that comes behind them; reads as a sheet behind the cutter's head.
  case last([UInt8], cutter: RowCutter, offset: Int)
  /// From here on (behind the head, if there is a cutter) the part must be read in one go: these
  /// bytes, then the rest of the source.
  case unbroken([UInt8], cutter: RowCutter?, offset: Int)
  case end
}

/// Cuts a part into segments while it is inflated; used by one thread at a time.
struct SegmentSource: ~Copyable {
  var stream: ZipEntryStream
  private let size: Int
  /// How much is inflated at a time.
  let pieceBytes: Int
  private var buffer: [UInt8] = []
  private var cutter: RowCutter?
  private var hasBegun = false
  private var hasEnded = false
  private var offset = 0

  init(_ stream: consuming ZipEntryStream, segmentBytes: Int) {
    self.stream = stream
    size = segmentBytes
    pieceBytes = max(1, min(segmentBytes, 128 << 10))
  }

  mutating func next() throws(ArchiveFault) -> Segment {
    guard !hasEnded else { return .end }
    // Nothing more comes of a source that failed.
    hasEnded = true
    let atEnd = try !fill()
    hasEnded = false
    if !hasBegun {
      hasBegun = true
      guard let cutter = RowCutter(buffer), firstRowIsNumbered(cutter) else {
        hasEnded = true
        return .unbroken(take(buffer.count), cutter: nil, offset: 0)
      }
      self.cutter = cutter
      _ = take(cutter.head.count)
    }
    guard let cutter else { return .end }
    let start = offset
    if atEnd {
      hasEnded = true
      return .last(take(buffer.count), cutter: cutter, offset: start)
    }
    guard let cut = cutter.lastRow(in: buffer, from: 0), !PartHead.hasDeclaration(buffer[..<cut])
    else {
      hasEnded = true
      return .unbroken(take(buffer.count), cutter: cutter, offset: start)
    }
    return .rows(take(cut), cutter: cutter, offset: start)
  }

  /// Fills the buffer to a segment's size; false at the end of the part.
  private mutating func fill() throws(ArchiveFault) -> Bool {
    buffer.reserveCapacity(size + pieceBytes)
    while buffer.count < size {
      guard try stream.read(into: &buffer, capacity: pieceBytes) else { return false }
    }
    return true
  }

  private mutating func take(_ count: Int) -> [UInt8] {
    offset += count
    guard count < buffer.count else {
      let all = buffer
      buffer = []
      return all
    }
    let taken = Array(buffer[..<count])
    buffer = Array(buffer[count...])
    return taken
  }

  private func firstRowIsNumbered(_ cutter: RowCutter) -> Bool {
    var place = cutter.head.count
    while place < buffer.count, buffer[place] <= 0x20 { place += 1 }
    return cutter.isNumberedRow(buffer, at: place)
  }
}

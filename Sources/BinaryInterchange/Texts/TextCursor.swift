/// Reads what may run on from a record into the continuations behind it ([MS-XLS] §2.5.293): at
/// every border of one character and the next, and of one part of a text and the next.
struct TextCursor {
  private(set) var place: Int
  private var end: Int
  /// True where bytes were missing.
  private(set) var isCut = false
  /// The first half of a character of two units.
  private var pending: UInt16 = 0

  /// Begins at a place of a record.
  init(_ record: Record, at offset: Int = 0) {
    place = min(record.start + offset, record.end)
    end = record.end
  }

  /// False where neither this record nor a continuation has more.
  mutating func hasMore(_ stream: RawSpan) -> Bool {
    while place >= end {
      guard stream.uint16(end) == RecordKind.continuation.rawValue, end <= stream.byteCount - 4
      else { return false }
      place = end + 4
      end = min(place + Int(stream.uint16(end + 2)), stream.byteCount)
    }
    return true
  }

  mutating func uint8(_ stream: RawSpan) -> UInt8 {
    guard hasMore(stream) else {
      isCut = true
      return 0
    }
    place += 1
    return stream.uint8(place - 1)
  }

  @inline(__always)
  mutating func uint16(_ stream: RawSpan) -> UInt16 {
    if place <= end - 2 {
      place += 2
      return stream.uint16(place - 2)
    }
    let low = uint8(stream)
    return UInt16(low) | UInt16(uint8(stream)) << 8
  }

  mutating func uint32(_ stream: RawSpan) -> UInt32 {
    let low = uint16(stream)
    return UInt32(low) | UInt32(uint16(stream)) << 16
  }

  /// Steps over bytes.
  mutating func skip(_ count: Int, _ stream: RawSpan) {
    var left = count
    while left > 0 {
      guard hasMore(stream) else {
        isCut = true
        return
      }
      let step = min(left, end - place)
      place += step
      left -= step
    }
  }

  /// Appends a text with its own head: a length of one or two bytes, how it is spelled, and whether
  /// formats and phonetic signs follow, which are stepped over ([MS-XLS] §2.5.293, §2.5.294).
  @inline(__always)
  mutating func appendText(hasShortLength: Bool = false, _ stream: RawSpan, to text: inout [UInt8])
  {
    let count = hasShortLength ? Int(uint8(stream)) : Int(uint16(stream))
    let flags = uint8(stream)
    let runs = flags & 0x08 != 0 ? Int(uint16(stream)) : 0
    let extra = flags & 0x04 != 0 ? Int(uint32(stream)) : 0
    appendCharacters(count, isWide: flags & 1 != 0, stream, to: &text)
    if runs != 0 { skip(runs * 4, stream) }
    if extra != 0 { skip(extra, stream) }
  }

  /// Appends so many characters of one byte (Latin) or two (UTF-16); each continuation says anew
  /// which of the two it has.
  mutating func appendCharacters(
    _ count: Int, isWide: Bool, _ stream: RawSpan, to text: inout [UInt8]
  ) {
    var left = count
    var isWide = isWide
    while left > 0 {
      let room = max(0, end - place)
      let taken = min(left, isWide ? room / 2 : room)
      if isWide {
        appendWide(taken, stream, to: &text)
      } else {
        appendNarrow(taken, stream, to: &text)
      }
      place += isWide ? taken * 2 : taken
      left -= taken
      guard left > 0 else { break }
      // Half a character at the end of a record is none.
      place = end
      guard hasMore(stream) else {
        isCut = true
        break
      }
      isWide = stream.uint8(place) & 1 != 0
      place += 1
    }
    if pending != 0 { UTF8Spelling.append(0xFFFD, to: &text) }
    pending = 0
  }

  private mutating func appendNarrow(_ count: Int, _ stream: RawSpan, to text: inout [UInt8]) {
    guard count > 0 else { return }
    if pending != 0 { UTF8Spelling.append(0xFFFD, to: &text) }
    pending = 0
    stream.extracting(place..<place + count).withUnsafeBytes { source in
      var union: UInt8 = 0
      var hasNull = false
      for byte in source {
        union |= byte
        hasNull = hasNull || byte == 0
      }
      if union < 0x80, !hasNull {
        text.append(contentsOf: source)
        return
      }
      for byte in source where byte != 0 { UTF8Spelling.append(UInt32(byte), to: &text) }
    }
  }

  private mutating func appendWide(_ count: Int, _ stream: RawSpan, to text: inout [UInt8]) {
    guard count > 0 else { return }
    var pending = pending
    stream.extracting(place..<place + count * 2).withUnsafeBytes { source in
      text.reserveCapacity(text.count + count * 3)
      for index in 0..<count {
        let unit =
          UInt16(source[index * 2]) | UInt16(source[index * 2 + 1]) << 8
        if unit & 0xF800 != 0xD800 {
          if pending != 0 {
            UTF8Spelling.append(0xFFFD, to: &text)
            pending = 0
          }
          if unit >= 0x800 {
            text.append(0xE0 | UInt8(truncatingIfNeeded: unit >> 12))
            text.append(0x80 | UInt8(truncatingIfNeeded: unit >> 6 & 0x3F))
            text.append(0x80 | UInt8(truncatingIfNeeded: unit & 0x3F))
          } else if unit != 0 {
            UTF8Spelling.append(UInt32(unit), to: &text)
          }
        } else if unit & 0x0400 == 0 {
          if pending != 0 { UTF8Spelling.append(0xFFFD, to: &text) }
          pending = unit
        } else if pending != 0 {
          UTF8Spelling.append(
            0x1_0000 + (UInt32(pending & 0x3FF) << 10 | UInt32(unit & 0x3FF)), to: &text)
          pending = 0
        } else {
          UTF8Spelling.append(0xFFFD, to: &text)
        }
      }
    }
    self.pending = pending
  }
}

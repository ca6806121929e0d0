/// Fields of a record, the lowest byte first. One that reaches behind the record is a problem.
extension Span<UInt8> {
  @inline(__always)
  func number<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type, at place: Int
  ) throws(Problem) -> Number {
    guard place >= 0, place <= count - MemoryLayout<Number>.size else { throw .broken }
    return Number(
      littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: place, as: Number.self))
  }

  @inline(__always)
  func real(at place: Int) throws(Problem) -> Double {
    Double(bitPattern: try number(UInt64.self, at: place))
  }

  /// A number in four bytes (RkNumber, §2.5.122): a whole one of thirty bits or the upper half of a
  /// double, both perhaps of hundredths.
  @inline(__always)
  func packedReal(at place: Int) throws(Problem) -> PackedReal {
    let bits = try number(UInt32.self, at: place)
    let isHundredths = bits & 1 != 0
    if bits & 2 != 0 { return .whole(Int32(bitPattern: bits) >> 2, isHundredths: isHundredths) }
    let value = Double(bitPattern: UInt64(bits & 0xFFFF_FFFC) << 32)
    return .real(isHundredths ? value / 100 : value)
  }

  /// Appends a text (XLWideString, §2.5.166) as UTF-8 and gives the place behind it; nil for none at
  /// all (XLNullableWideString).
  func appendText(
    at place: Int, to text: inout [UInt8], limit: Int
  ) throws(Problem) -> Int? {
    let length = try number(UInt32.self, at: place)
    if length == .max { return nil }
    let units = Int(length)
    guard units <= (count - place - 4) / 2 else { throw .broken }
    guard units <= limit else { throw .limit("cellTextBytes") }
    let end = place + 4 + units * 2
    text.append(utf16: extracting(place + 4..<end))
    return end
  }
}

/// A number as four bytes hold it.
enum PackedReal {
  case whole(Int32, isHundredths: Bool)
  case real(Double)
}

extension [UInt8] {
  /// Appends UTF-16 as UTF-8; half a character becomes U+FFFD.
  mutating func append(utf16 units: Span<UInt8>) {
    reserveCapacity(count + units.count / 2)
    var place = 0
    while place + 1 < units.count {
      let unit = UInt32(units[place]) | UInt32(units[place + 1]) << 8
      place += 2
      switch unit {
      case 0..<0x80: append(UInt8(truncatingIfNeeded: unit))
      case 0x80..<0x800:
        append(UInt8(truncatingIfNeeded: 0xC0 | unit >> 6))
        append(UInt8(truncatingIfNeeded: 0x80 | unit & 0x3F))
      case 0xD800..<0xDC00:
        guard place + 1 < units.count, units[place + 1] & 0xFC == 0xDC else {
          append(contentsOf: [0xEF, 0xBF, 0xBD])
          continue
        }
        let low = UInt32(units[place]) | UInt32(units[place + 1]) << 8
        place += 2
        let scalar = 0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF
        append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
        append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
        append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
        append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
      case 0xDC00..<0xE000: append(contentsOf: [0xEF, 0xBF, 0xBD])
      default:
        append(UInt8(truncatingIfNeeded: 0xE0 | unit >> 12))
        append(UInt8(truncatingIfNeeded: 0x80 | unit >> 6 & 0x3F))
        append(UInt8(truncatingIfNeeded: 0x80 | unit & 0x3F))
      }
    }
  }
}

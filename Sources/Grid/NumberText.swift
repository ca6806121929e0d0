/// The text of a number in `<v>` (an XML Schema double, §18.18.11).
package enum NumberText {
  package enum Value {
    /// A decimal that its digits and scale spell exactly.
    case decimal(digits: Int64, scale: UInt8)
    /// A finite number spelled in another way.
    case spelled(Double)
    /// No finite number.
    case none
  }

  /// Reads the text; blanks around it are allowed, as XML Schema has it.
  package static func parse(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> Value {
    if let plain = plainDecimal(bytes) {
      return .decimal(digits: plain.digits, scale: plain.scale)
    }
    let text = UnsafeBufferPointer(rebasing: trimmed(bytes))
    guard bytes.count <= limit, DecimalParts(all: text.span) != nil,
      let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite
    else { return .none }
    return .spelled(value)
  }

  /// Up to 18 digits, as every program writes most of its numbers; nil for any other spelling, so
  /// that digits and scale give the very text back.
  @inlinable @inline(__always)
  package static func plainDecimal(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (digits: Int64, scale: UInt8)? {
    let count = bytes.count
    guard count > 0, count <= 20 else { return nil }
    var index = 0
    let negative = bytes[0] == UInt8(ascii: "-")
    if negative { index = 1 }
    var digits: Int64 = 0
    var pointAt = -1
    let firstDigit = index
    while index < count {
      let byte = bytes[index]
      if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        digits = digits &* 10 &+ Int64(byte & 0x0F)
      } else if byte == UInt8(ascii: "."), pointAt < 0 {
        pointAt = index
      } else {
        return nil
      }
      index += 1
    }
    let wholeDigits = (pointAt < 0 ? count : pointAt) - firstDigit
    let scale = pointAt < 0 ? 0 : count - pointAt - 1
    guard wholeDigits > 0, wholeDigits + scale <= 18, pointAt < 0 || scale > 0,
      wholeDigits == 1 || bytes[firstDigit] != UInt8(ascii: "0"), !negative || digits != 0
    else { return nil }
    return (negative ? -digits : digits, UInt8(truncatingIfNeeded: scale))
  }

  package static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> Slice<
    UnsafeBufferPointer<UInt8>
  > {
    var slice = bytes[...]
    while let first = slice.first, first <= 0x20 { slice = slice.dropFirst() }
    while let last = slice.last, last <= 0x20 { slice = slice.dropLast() }
    return slice
  }
}

extension Decimals {
  /// The shortest decimal that means a double, as spreadsheets print it: `1677.6` of what a binary
  /// file stores for it. Nil for one with more than 18 digits, and for what is no finite number.
  package static func shortest(_ value: Double) -> (digits: Int64, scale: UInt8)? {
    // Figures in yuan and fen: few digits behind the point, and fifteen in all tell each apart.
    var factor = 1.0
    for scale in 0...4 as ClosedRange<UInt8> {
      let digits = (value * factor).rounded()
      guard digits.magnitude < 1e15 else { break }
      if digits / factor == value { return (Int64(digits), scale) }
      factor *= 10
    }
    return spelled(value)
  }

  /// By the shortest spelling of the standard library.
  private static func spelled(_ value: Double) -> (digits: Int64, scale: UInt8)? {
    guard value.isFinite else { return nil }
    let text = Array("\(value)".utf8)
    let parts = DecimalParts(text.span)
    guard let power = parts.power(in: text.span) else { return nil }
    var digits: Int64 = 0
    var scale = parts.scale - power
    for byte in text[..<(text.firstIndex { $0 | 0x20 == 0x65 } ?? text.count)] {
      guard 0x30...0x39 ~= byte else { continue }
      guard digits < 100_000_000_000_000_000 else { return nil }
      digits = digits * 10 + Int64(byte & 0x0F)
    }
    while scale > 0, digits % 10 == 0 {
      digits /= 10
      scale -= 1
    }
    while scale < 0 {
      guard digits < 100_000_000_000_000_000 else { return nil }
      digits *= 10
      scale += 1
    }
    guard scale <= 18 else { return nil }
    return (value < 0 ? -digits : digits, UInt8(truncatingIfNeeded: scale))
  }
}

/// Durations as text (XML Schema, §3.2.6): `PT12H30M15.5S`.
enum Duration {
  /// The duration in days, as a workbook would store it, as text; nil for what is none.
  static func days(_ bytes: [UInt8]) -> String? {
    var rest = bytes.filter { $0 > 0x20 }[...]
    guard rest.count <= 64 else { return nil }
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest = rest.dropFirst() }
    guard rest.first == UInt8(ascii: "P") else { return nil }
    rest = rest.dropFirst()
    var seconds = 0.0
    var (isTime, hasPart) = (false, false)
    while let first = rest.first {
      if first == UInt8(ascii: "T"), !isTime {
        isTime = true
        rest = rest.dropFirst()
        continue
      }
      let digits = rest.prefix { 0x30...0x39 ~= $0 || $0 == 0x2E || $0 == 0x2C }
      guard let number = Double(String(decoding: digits, as: UTF8.self).replacing(",", with: ".")),
        number.isFinite, let unit = rest.dropFirst(digits.count).first
      else { return nil }
      rest = rest.dropFirst(digits.count + 1)
      hasPart = true
      switch (unit, isTime) {
      case (UInt8(ascii: "D"), false): seconds += number * 86_400
      case (UInt8(ascii: "H"), true): seconds += number * 3_600
      case (UInt8(ascii: "M"), true): seconds += number * 60
      case (UInt8(ascii: "S"), true): seconds += number
      default: return nil
      }
    }
    let days = seconds / 86_400
    guard hasPart, days < 1e9 else { return nil }
    if let whole = Int64(exactly: days) {
      return (isNegative && whole != 0 ? "-" : "") + "\(whole)"
    }
    return String(isNegative ? -days : days)
  }
}

internal import Grid

/// Numbers as `<v>` spells them (an XML Schema double, §18.18.11).
public enum DecimalSpelling {
  /// The same number in its plain spelling: no plus sign, no zeros that say nothing, no minus zero;
  /// digits are never rounded. Nil for what is no finite number of the format: separators, blanks,
  /// full-width digits, `1E400`.
  public static func canonical(_ text: String) -> String? {
    let bytes = text.utf8Span.span
    guard bytes.count <= 64, let parts = DecimalParts(all: bytes) else { return nil }
    if isCanonical(parts, bytes) { return text }
    guard let power = parts.power(in: bytes), power.magnitude < 10_000, let value = Double(text),
      value.isFinite
    else { return nil }
    let zero = UInt8(ascii: "0")
    let all = Array(text.utf8)
    let whole = all[parts.whole].drop { $0 == zero }
    var fraction = parts.fraction.map { all[$0] } ?? []
    while fraction.last == zero { fraction.removeLast() }
    if whole.isEmpty, fraction.isEmpty { return "0" }
    // Smaller than any double: what is typed is not zero, so it is none of the format.
    guard value != 0 else { return nil }
    var result: [UInt8] = parts.isNegative ? [UInt8(ascii: "-")] : []
    result += whole.isEmpty ? [zero] : whole
    if !fraction.isEmpty { result += [UInt8(ascii: ".")] + fraction }
    if power != 0 { result += Array("E\(power > 0 ? "+" : "")\(power)".utf8) }
    return String(decoding: result, as: UTF8.self)
  }

  /// True for what most numbers are: digits, perhaps with a point, neither in need of anything nor
  /// with more than they need. Others may be canonical too.
  private static func isCanonical(_ parts: DecimalParts, _ bytes: Span<UInt8>) -> Bool {
    let zero = UInt8(ascii: "0")
    guard parts.exponent == nil, parts.sign == nil || parts.isNegative,
      let first = parts.whole.first,
      parts.whole.count + parts.scale <= 15, parts.whole.count == 1 || bytes[first] != zero
    else { return false }
    // A fraction ends with a digit that says something; zero itself has no sign.
    guard let fraction = parts.fraction else { return bytes[first] != zero || parts.sign == nil }
    return fraction.last.map { bytes[$0] != zero } ?? false
  }

  /// How many digits a canonical number has between its first and last that are not zero.
  static func significantDigits(_ canonical: String) -> Int {
    let digits = canonical.utf8.prefix { $0 != UInt8(ascii: "E") }.filter(\.isDigit)
    let significant = digits.drop { $0 == UInt8(ascii: "0") }
    return significant.reversed().drop { $0 == UInt8(ascii: "0") }.count
  }
}

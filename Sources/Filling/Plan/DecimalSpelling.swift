/// Numbers as `<v>` spells them (an XML Schema double, §18.18.11).
public enum DecimalSpelling {
  /// The same number in its plain spelling: no plus sign, no zeros that say nothing, no minus zero;
  /// digits are never rounded. Nil for what is no finite number of the format: separators, blanks,
  /// full-width digits, `1E400`.
  public static func canonical(_ text: String) -> String? {
    if isCanonical(text) { return text }
    var rest = Array(text.utf8)[...]
    guard rest.count <= 64 else { return nil }
    var isNegative = false
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      rest.removeFirst()
    }
    var whole = takeDigits(&rest)
    var fraction: ArraySlice<UInt8> = []
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      fraction = takeDigits(&rest)
    }
    guard !whole.isEmpty || !fraction.isEmpty, let exponent = takeExponent(&rest), rest.isEmpty,
      let value = Double(text), value.isFinite
    else { return nil }
    while whole.first == UInt8(ascii: "0") { whole.removeFirst() }
    while fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
    if whole.isEmpty, fraction.allSatisfy({ $0 == UInt8(ascii: "0") }) { return "0" }
    // Smaller than any double: what is typed is not zero, so it is none of the format.
    guard value != 0 else { return nil }
    var result: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    result += whole.isEmpty ? [UInt8(ascii: "0")] : whole
    if !fraction.isEmpty { result += [UInt8(ascii: ".")] + fraction }
    if exponent != 0 { result += Array("E\(exponent > 0 ? "+" : "")\(exponent)".utf8) }
    return String(decoding: result, as: UTF8.self)
  }

  /// True for what most numbers are: digits, perhaps with a point, neither in need of anything nor
  /// with more than they need. Others may be canonical too.
  private static func isCanonical(_ text: String) -> Bool {
    var digits = 0
    var point: Int?
    var first: UInt8 = 0
    var last: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "-") where digits == 0 && first == 0:
        first = byte
        continue
      case UInt8(ascii: ".") where digits > 0 && point == nil: point = digits
      case 0x30...0x39:
        // A zero in front stands alone before the point.
        if digits == 1, point == nil, last == 0x30 { return false }
        digits += 1
      default: return false
      }
      last = byte
    }
    // Zero itself has no sign; a fraction ends with a digit that says something.
    guard digits > 0, digits <= 15 else { return false }
    return point == nil ? last != 0x30 || digits > 1 || first == 0 : 0x31...0x39 ~= last
  }

  /// How many digits a canonical number has between its first and last that are not zero.
  static func significantDigits(_ canonical: String) -> Int {
    let digits = canonical.utf8.prefix { $0 != UInt8(ascii: "E") }.filter { 0x30...0x39 ~= $0 }
    let significant = digits.drop { $0 == UInt8(ascii: "0") }
    return significant.reversed().drop { $0 == UInt8(ascii: "0") }.count
  }

  private static func takeDigits(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let digits = rest.prefix { 0x30...0x39 ~= $0 }
    rest = rest.dropFirst(digits.count)
    return digits
  }

  /// Zero where there is none; nil where one begins and does not end.
  private static func takeExponent(_ rest: inout ArraySlice<UInt8>) -> Int? {
    guard let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") else { return 0 }
    rest.removeFirst()
    var isNegative = false
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      rest.removeFirst()
    }
    let digits = takeDigits(&rest)
    guard !digits.isEmpty, let value = Int(String(decoding: digits, as: UTF8.self)),
      value < 10_000
    else { return nil }
    return isNegative ? -value : value
  }
}

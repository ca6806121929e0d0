/// A decimal number taken apart as bytes spell it: sign, digits, point, exponent.
///
/// The one scanner under every grammar of numbers in the house. It takes what can belong to a number
/// and decides nothing: whether a plus sign, separators, a bare point or an exponent are admitted, how
/// many digits, and what the number means, is each grammar's own policy. Ranges are places in the
/// bytes scanned; nothing is copied.
package struct DecimalParts {
  /// The `+` or `-` in front.
  package private(set) var sign: UInt8?
  /// The digits in front of the point, with the separators between them where these were looked for.
  package private(set) var whole: Range<Int>
  /// The digits behind the point; nil without a point.
  package private(set) var fraction: Range<Int>?
  /// The digits of the exponent, perhaps none; nil where no `e` follows the digits.
  package private(set) var exponent: Range<Int>?
  /// Where the digits in front of an exponent end.
  package private(set) var mantissaEnd: Int
  /// The place behind the last byte taken.
  package private(set) var end: Int

  /// Takes what is there of a number from a place on: `[+-] digits [. digits] [e [+-] digits]`, each
  /// part perhaps empty; commas behind the first digit count as separators on request.
  package init(_ bytes: Span<UInt8>, from start: Int = 0, separators: Bool = false) {
    var place = start
    func takeSign() -> UInt8? {
      guard place < bytes.count, bytes[place].isSign else { return nil }
      place += 1
      return bytes[place - 1]
    }
    func takeDigits() -> Range<Int> {
      let start = place
      while place < bytes.count, bytes[place].isDigit { place += 1 }
      return start..<place
    }
    sign = takeSign()
    whole = takeDigits()
    while separators, !whole.isEmpty, place < bytes.count, bytes[place] == UInt8(ascii: ",") {
      place += 1
      whole = whole.lowerBound..<takeDigits().upperBound
    }
    if place < bytes.count, bytes[place] == UInt8(ascii: ".") {
      place += 1
      fraction = takeDigits()
    }
    mantissaEnd = place
    let hasDigits = !whole.isEmpty || fraction?.isEmpty == false
    if hasDigits, place < bytes.count, bytes[place] | 0x20 == UInt8(ascii: "e") {
      place += 1
      _ = takeSign()
      exponent = takeDigits()
    }
    end = place
  }

  /// The parts of bytes that are a number and nothing else: a digit at least, and one in the exponent
  /// where there is one; nil for any others.
  package init?(all bytes: Span<UInt8>, separators: Bool = false) {
    self.init(bytes, separators: separators)
    guard end == bytes.count, !whole.isEmpty || fraction?.isEmpty == false,
      exponent?.isEmpty != true
    else { return nil }
  }

  /// True behind a minus sign.
  package var isNegative: Bool { sign == UInt8(ascii: "-") }

  /// Digits behind the point.
  package var scale: Int { fraction?.count ?? 0 }

  /// The power of ten, zero where none is written; nil for one that no integer holds.
  package func power(in bytes: Span<UInt8>) -> Int? {
    guard let exponent else { return 0 }
    var power = 0
    for place in exponent {
      let (product, overflow) = power.multipliedReportingOverflow(by: 10)
      guard !overflow, product < .max - 9 else { return nil }
      power = product + Int(bytes[place] & 0x0F)
    }
    return bytes[exponent.lowerBound - 1] == UInt8(ascii: "-") ? -power : power
  }

  /// True where separators, if there are any, stand before every third digit and nowhere else.
  package func separatesThousands(in bytes: Span<UInt8>) -> Bool {
    let comma = UInt8(ascii: ",")
    return whole.allSatisfy { bytes[$0] != comma }
      || whole.allSatisfy { (bytes[$0] == comma) == ((whole.upperBound - $0) % 4 == 0) }
  }
}

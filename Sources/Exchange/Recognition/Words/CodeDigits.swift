internal import FinalAccounts
internal import Grid

/// The digits of a code or of a part of one, leading zeros kept: up to eighteen.
struct CodeDigits: Equatable {
  static let limit = 18

  private(set) var value: UInt64 = 0
  private(set) var count = 0

  init() {}

  /// The digits of a number that is not negative.
  init(_ number: Int) {
    var rest = number
    repeat {
      count += 1
      rest /= 10
    } while rest > 0
    value = UInt64(clamping: number)
  }

  /// The digits of a whole number that a program wrote with an exponent: 2.05E+2; nil for any other
  /// text.
  init?(scientific text: ArraySlice<UInt8>) {
    guard text.first?.isDigit == true, text.count <= 24,
      let mark = text.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }),
      text[..<mark].contains(UInt8(ascii: ".")) || text[(mark + 1)...].first == UInt8(ascii: "+"),
      let amount = Amount(utf8: text)?.withoutTrailingZeros, amount.scale == 0,
      1...999_999_999_999 ~= amount.digits
    else { return nil }
    self.init(Int(amount.digits))
  }

  var isEmpty: Bool { count == 0 }

  /// Adds a digit behind the others; false where there is no more room.
  mutating func append(_ digit: UInt8) -> Bool {
    guard count < Self.limit else { return false }
    value = value * 10 + UInt64(digit & 0x0F)
    count += 1
    return true
  }

  /// Adds the digits of another part behind; false where there is no more room.
  mutating func append(_ part: CodeDigits) -> Bool {
    guard count + part.count <= Self.limit else { return false }
    for _ in 0..<part.count { value *= 10 }
    value += part.value
    count += part.count
    return true
  }

  /// With zeros in front up to a length.
  func padded(to length: Int) -> CodeDigits {
    var result = self
    result.count = max(count, min(length, Self.limit))
    return result
  }

  /// Takes digits off the front; nil where there are fewer.
  mutating func take(_ length: Int) -> CodeDigits? {
    guard length <= count else { return nil }
    var divisor: UInt64 = 1
    for _ in length..<count { divisor *= 10 }
    var front = CodeDigits()
    front.value = value / divisor
    front.count = length
    value %= divisor
    count -= length
    return front
  }

  var text: String {
    String(unsafeUninitializedCapacity: count) { buffer in
      var rest = value
      for place in (0..<count).reversed() {
        buffer[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
      return count
    }
  }
}

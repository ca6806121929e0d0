/// The decimal that a double stands for: the shortest one that reads back as it, in digits and a
/// power of ten. What rounds, compares and spells numbers as a person sees them works on this.
struct DecimalDigits: Hashable {
  var isNegative: Bool
  /// At most 17 digits.
  var digits: UInt64
  /// The value is `digits` × 10 to this power.
  var exponent: Int

  /// Zero for a double that is not finite.
  init(_ value: Double) {
    isNegative = value < 0
    digits = 0
    exponent = 0
    guard value.isFinite, value != 0 else { return }
    var isBehindPoint = false
    var isExponent = false
    var power = 0
    var powerIsNegative = false
    for byte in value.magnitude.description.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = Int(byte & 0x0F)
        if isExponent {
          power = power &* 10 &+ digit
        } else {
          digits = digits &* 10 &+ UInt64(digit)
          if isBehindPoint { exponent -= 1 }
        }
      case UInt8(ascii: "."): isBehindPoint = true
      case UInt8(ascii: "e"): isExponent = true
      case UInt8(ascii: "-"): powerIsNegative = true
      default: break
      }
    }
    exponent += powerIsNegative ? -power : power
    dropZeros()
  }

  /// How many digits there are.
  var count: Int {
    var count = 1
    while count < Self.powers.count, digits >= Self.powers[count] { count += 1 }
    return count
  }

  /// The power of ten of the first digit: 2 for 123.4.
  var magnitude: Int { count - 1 + exponent }

  /// The nearest double.
  var double: Double {
    guard digits > 0 else { return 0 }
    let value = Double("\(digits)e\(exponent)") ?? 0
    return isNegative ? -value : value
  }

  private mutating func dropZeros() {
    guard digits > 0 else {
      exponent = 0
      return
    }
    while digits % 10 == 0 {
      digits /= 10
      exponent += 1
    }
  }

  /// 10ⁿ for n from 0 to 19.
  static let powers: [UInt64] = {
    var powers: [UInt64] = [1]
    for _ in 1...19 { powers.append((powers.last ?? 1) * 10) }
    return powers
  }()
}

// MARK: Rounding

extension DecimalDigits {
  enum Direction {
    /// Half away from zero.
    case nearest
    /// Away from zero.
    case up
    /// Toward zero.
    case down
  }

  /// With no digit left behind the place of 10 to `power`.
  func rounded(to power: Int, _ direction: Direction = .nearest) -> DecimalDigits {
    let excess = power - exponent
    guard excess > 0, digits > 0 else { return self }
    var result = self
    result.exponent = power
    if excess >= Self.powers.count {
      result.digits = direction == .up ? 1 : 0
    } else {
      let divisor = Self.powers[excess]
      let (quotient, rest) = digits.quotientAndRemainder(dividingBy: divisor)
      let isMore =
        switch direction {
        case .nearest: rest >= divisor / 2
        case .up: rest > 0
        case .down: false
        }
      result.digits = quotient + (isMore ? 1 : 0)
    }
    result.dropZeros()
    return result
  }

  /// The first 15 digits, which is what Excel shows and compares: the noise of binary fractions
  /// lies behind them.
  var significant: DecimalDigits { rounded(to: magnitude - 14) }
}

extension Double {
  /// True where Excel takes both numbers for the same: 15 digits of them are.
  func agrees(with other: Double) -> Bool {
    if self == other { return true }
    // Numbers that differ in the first fourteen digits are told apart without spelling them.
    guard (self - other).magnitude <= magnitude * 1e-13 else { return false }
    return DecimalDigits(self).significant == DecimalDigits(other).significant
  }
}

internal import Grid

/// An exact decimal amount of money: an integer of digits and the count of them behind the point.
///
/// Binary floating point ends at the reader's door; nothing here rounds unless it says so.
public struct Amount: Sendable {
  /// The amount times ten to the power of `scale`.
  public let digits: Int128
  /// Digits behind the point, 0 to 30.
  public let scale: Int

  /// `digits` divided by ten to the power of `scale`.
  public init(digits: Int128, scale: Int) {
    self.digits = digits
    self.scale = scale
  }

  /// 0.00.
  public static let zero = Amount(digits: 0, scale: 2)
  /// The most digits behind the point that an amount keeps.
  public static let largestScale = 30
  /// Amounts read or shifted stay below 10³⁶, so that two more digits always fit.
  static let digitsLimit: UInt128 = 1_000_000_000_000_000_000_000_000_000_000_000_000

  /// True for zero of any scale.
  public var isZero: Bool { digits == 0 }
  /// True below zero.
  public var isNegative: Bool { digits < 0 }

  /// 10ⁿ, or nil where it does not fit.
  static func power(_ exponent: Int) -> Int128? {
    powers.indices.contains(exponent) ? powers[exponent] : nil
  }

  private static let powers: [Int128] = (0...38).map { exponent in
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}

extension Amount {
  /// Reads a plain or scientific decimal: `-0.05`, `12`, `4.0E-4`. Nil for anything else and for
  /// numbers of more than 36 digits.
  public init?(_ text: some StringProtocol) { self.init(utf8: Array(text.utf8)[...]) }

  package init?(utf8 text: ArraySlice<UInt8>) {
    let bytes = text.span
    guard let parts = DecimalParts(all: bytes), let power = parts.power(in: bytes),
      -400...400 ~= power, var digits = Self.digits(of: parts, in: bytes)
    else { return nil }
    var scale = parts.scale - power
    if scale < 0 {
      guard let power = Self.power(-scale) else {
        guard digits == 0 else { return nil }
        self.init(digits: 0, scale: 0)
        return
      }
      let (product, overflow) = digits.multipliedReportingOverflow(by: power)
      guard !overflow, product.magnitude < Self.digitsLimit else { return nil }
      digits = product
      scale = 0
    }
    guard scale <= 400 else { return nil }
    while scale > Self.largestScale, digits % 10 == 0 {
      digits /= 10
      scale -= 1
      if digits == 0 { scale = min(scale, Self.largestScale) }
    }
    guard scale <= Self.largestScale else { return nil }
    self.init(digits: parts.isNegative ? -digits : digits, scale: scale)
  }

  /// The digits in front of and behind the point as one number; nil for more than 36, zeros in front
  /// aside.
  static func digits(of parts: DecimalParts, in bytes: Span<UInt8>) -> Int128? {
    var digits: Int128 = 0
    // Most amounts fit 64 bits, in which reckoning is quicker.
    var short: UInt64 = 0
    var count = 0
    for place in parts.whole.lowerBound..<parts.mantissaEnd where bytes[place].isDigit {
      let digit = bytes[place] & 0x0F
      if count > 0 || digit > 0 { count += 1 }
      guard count <= 36 else { return nil }
      if count <= 18 {
        short = short * 10 + UInt64(digit)
      } else {
        digits = (count == 19 ? Int128(short) : digits) * 10 + Int128(digit)
      }
    }
    return count <= 18 ? Int128(short) : digits
  }

  /// The amount that a workbook's number means: the decimal of its text, with the noise of binary
  /// floating point removed at 15 significant digits (`1677.5999999999999` is 1677.6), precision
  /// that is really there kept (`9746.4987`).
  public init?(storedNumber text: some StringProtocol) {
    self.init(storedNumber: Array(text.utf8)[...])
  }

  package init?(storedNumber text: ArraySlice<UInt8>) {
    guard let exact = Amount(utf8: text) ?? Amount(tiny: text) else { return nil }
    self = exact.roundedToSignificantDigits(15).withoutTrailingZeros
  }

  /// A number with an exponent that has more digits behind the point than an amount keeps, rounded to
  /// those: the residue 1.1102230246251565E-16 of a sum, written by a spreadsheet.
  private init?(tiny text: ArraySlice<UInt8>) {
    let bytes = text.span
    guard let parts = DecimalParts(all: bytes), let power = parts.power(in: bytes),
      -400..<0 ~= power, let digits = Self.digits(of: parts, in: bytes)
    else { return nil }
    let excess = parts.scale - power - Self.largestScale
    guard excess > 0 else { return nil }
    let rounded = Self.power(excess).map { Self.halfUp(digits, by: $0) } ?? 0
    self.init(digits: parts.isNegative ? -rounded : rounded, scale: Self.largestScale)
  }

  /// Rounded half-up (away from zero) to so many significant digits.
  func roundedToSignificantDigits(_ count: Int) -> Amount {
    let excess = Self.digitCount(digits.magnitude) - count
    guard excess > 0, let power = Self.power(excess) else { return self }
    let quotient = Self.halfUp(digits, by: power)
    if excess <= scale { return Amount(digits: quotient, scale: scale - excess) }
    let (product, overflow) = quotient.multipliedReportingOverflow(
      by: Self.power(excess - scale) ?? 1)
    return overflow ? self : Amount(digits: product, scale: 0)
  }

  private static func digitCount(_ value: UInt128) -> Int {
    // A division of 128 bits takes as long as many of 64.
    if let small = UInt64(exactly: value) { return digitCount(of: small) }
    return digitCount(of: value)
  }

  private static func digitCount(of value: some FixedWidthInteger & UnsignedInteger) -> Int {
    var count = 0
    var rest = value
    while rest > 0 {
      rest /= 10
      count += 1
    }
    return count
  }

  private static func halfUp(_ value: Int128, by power: Int128) -> Int128 {
    if let value = Int64(exactly: value), let power = Int64(exactly: power) {
      return Int128(halfUp(of: value, by: power))
    }
    return halfUp(of: value, by: power)
  }

  private static func halfUp<Digits: FixedWidthInteger & SignedInteger>(
    of value: Digits, by power: Digits
  ) -> Digits {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: power)
    let up = remainder.magnitude >= (power / 2).magnitude && power > 1
    return up ? quotient + (value < 0 ? -1 : 1) : quotient
  }

  /// The same value with as few digits behind the point as it needs, at least none.
  public var withoutTrailingZeros: Amount {
    if let digits = Int64(exactly: digits) {
      return Self.withoutTrailingZeros(digits, scale: scale)
    }
    return Self.withoutTrailingZeros(digits, scale: scale)
  }

  private static func withoutTrailingZeros(
    _ digits: some FixedWidthInteger & SignedInteger, scale: Int
  ) -> Amount {
    var digits = digits
    var scale = scale
    while scale > 0, digits % 10 == 0 {
      digits /= 10
      scale -= 1
    }
    return Amount(digits: Int128(digits), scale: scale)
  }

  /// Rounded half-up, away from zero, to so many digits behind the point.
  public func rounded(toScale target: Int) -> Amount {
    guard target < scale, let power = Self.power(scale - target) else { return self }
    return Amount(digits: Self.halfUp(digits, by: power), scale: target)
  }

  /// The value divided by ten to a power (which may be negative), exactly; nil where it no longer
  /// fits.
  public func shifted(byPowerOfTen exponent: Int) -> Amount? {
    let target = scale + exponent
    if target >= 0 {
      return target <= Self.largestScale ? Amount(digits: digits, scale: target) : nil
    }
    guard let power = Self.power(-target) else { return nil }
    let (product, overflow) = digits.multipliedReportingOverflow(by: power)
    guard !overflow, product.magnitude < Self.digitsLimit else { return nil }
    return Amount(digits: product, scale: 0)
  }
}

extension Amount: CustomStringConvertible {
  /// With at least two digits behind the point: `1677.60`, `-0.05`, `9746.4987`.
  public var description: String {
    let padded = scale < 2 ? (digits * (scale == 0 ? 100 : 10), 2) : (digits, scale)
    let text = String(padded.0.magnitude)
    let filled = String(repeating: "0", count: max(0, padded.1 + 1 - text.count)) + text
    let point = filled.index(filled.endIndex, offsetBy: -padded.1)
    return (digits < 0 ? "-" : "") + filled[..<point] + "." + filled[point...]
  }
}

extension Amount: Comparable, Hashable {
  /// Equal where they mean the same, whatever their scale: 1.5 is 1.50.
  public static func == (left: Self, right: Self) -> Bool {
    let (a, b) = (left.withoutTrailingZeros, right.withoutTrailingZeros)
    return a.digits == b.digits && a.scale == b.scale
  }

  /// Compared by what they mean, whatever their scale.
  public static func < (left: Self, right: Self) -> Bool {
    guard left.scale != right.scale else { return left.digits < right.digits }
    let scale = max(left.scale, right.scale)
    guard let a = left.digits(atScale: scale), let b = right.digits(atScale: scale) else {
      return left.digits / (power(left.scale) ?? 1) < right.digits / (power(right.scale) ?? 1)
    }
    return a < b
  }

  /// The same for equal amounts of different scale.
  public func hash(into hasher: inout Hasher) {
    let plain = withoutTrailingZeros
    hasher.combine(plain.digits)
    hasher.combine(plain.scale)
  }

  func digits(atScale target: Int) -> Int128? {
    guard target >= scale, let power = Self.power(target - scale) else { return nil }
    let (product, overflow) = digits.multipliedReportingOverflow(by: power)
    return overflow ? nil : product
  }
}

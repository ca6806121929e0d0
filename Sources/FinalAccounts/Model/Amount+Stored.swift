extension Amount {
  /// The amount that a stored decimal means, as `init(storedNumber:)` makes it, and whether its
  /// description spells it just as it is stored.
  package static func stored(digits: Int64, scale: Int) -> (amount: Amount, isAsSpelled: Bool) {
    guard digits.magnitude < 1_000_000_000_000_000 else {
      let exact = Amount(digits: Int128(digits), scale: scale)
      let amount = exact.roundedToSignificantDigits(15).withoutTrailingZeros
      return (amount, amount == exact && scale == max(2, amount.scale))
    }
    var digits = digits
    var rest = scale
    while rest > 0 {
      let (quotient, remainder) = digits.quotientAndRemainder(dividingBy: 10)
      guard remainder == 0 else { break }
      digits = quotient
      rest -= 1
    }
    return (Amount(digits: Int128(digits), scale: rest), scale == max(2, rest))
  }
}

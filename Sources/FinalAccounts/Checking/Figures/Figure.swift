/// What stands in a slot, ready for exact sums: all figures of a submission count in the same tiny
/// unit, whatever unit and precision their tables have.
struct Figure: Sendable {
  let slot: Slot
  /// The place of its table among those of the submission, and of its fact in that table.
  let table: Int
  let fact: Int
  var state: CellState
  /// The amount in tiny units; zero for blanks and dashes.
  var value: Int128
  /// Half a step of the last digit that is printed (rules §2): how far the true amount may lie off.
  var half: Int128
  /// The same for comparison with another table: where a table adds up rounded figures, a total
  /// may lie off by the half-steps of all its leaves.
  var spread: Int128

  /// True in what systems export of the year's accounts: they leave zeros blank, and publish all. What
  /// was budgeted need not be there.
  var isZeroWhereBlank: Bool {
    guard slot.table.isRaw else { return false }
    let isOfStages = ["Z01", "Z01_1", "F03"].contains(slot.table.rawValue)
    return !isOfStages || slot.column == "final" || slot.column.hasPrefix("final.")
  }

  /// True for a blank or a dash.
  var isUnprinted: Bool { state == .blank || state == .dash }
}

/// The tiny unit: a power of ten of 元.
struct TinyUnit: Sendable {
  /// 元 times ten to the power of `scale`.
  let scale: Int

  /// The scale at which every amount of a submission is a whole number.
  init(_ submission: Submission, _ exponents: [Int]) {
    var scale = 2
    for (table, exponent) in zip(submission.tables, exponents) {
      var finest = 2
      for index in table.facts.indices {
        guard let amount = table.facts[index].amount, amount.scale > finest else { continue }
        finest = max(finest, amount.withoutTrailingZeros.scale)
      }
      // One digit more holds the half-step.
      if !table.facts.isEmpty { scale = max(scale, finest + 1 - exponent) }
    }
    self.scale = min(scale, 18)
  }

  /// The amount of a table whose unit is ten to the power of `exponent` 元; nil where it does not fit
  /// or is finer.
  func value(_ amount: Amount, exponent: Int) -> Int128? {
    let amount = amount.withoutTrailingZeros
    let shift = scale - amount.scale + exponent
    guard shift >= 0, let power = Amount.power(shift) else { return nil }
    let (value, overflow) = amount.digits.multipliedReportingOverflow(by: power)
    return overflow || value.magnitude >= Self.limit ? nil : value
  }

  /// Sums of a million such values still fit.
  private static let limit: UInt128 = 1_000_000_000_000_000_000_000_000_000_000

  /// An amount that sums may be off by, which is never below zero: what is finer than the unit is cut
  /// off, what does not fit is more than any sum.
  func allowance(_ amount: Amount, exponent: Int) -> Int128 {
    if let value = value(amount, exponent: exponent) { return value }
    let amount = amount.withoutTrailingZeros
    guard let power = Amount.power(amount.scale - scale - exponent) else {
      return amount.scale > scale + exponent ? 0 : Int128(Self.limit)
    }
    return amount.digits / power
  }

  /// Half a step of a figure that is exact to so many digits behind the point.
  func half(digits: Int, exponent: Int) -> Int128 {
    let shift = scale - digits - 1 + exponent
    guard shift >= 0, let power = Amount.power(shift) else { return 0 }
    return 5 * power
  }

  /// A value as an amount of a unit of ten to the power of `exponent` 元.
  func amount(_ value: Int128, exponent: Int) -> Amount {
    let exact = Amount(digits: value, scale: scale).withoutTrailingZeros
    let shifted = exact.shifted(byPowerOfTen: exponent) ?? exact
    let plain = shifted.withoutTrailingZeros
    return plain.scale >= 2
      ? plain : Amount(digits: plain.digits * (plain.scale == 0 ? 100 : 10), scale: 2)
  }
}

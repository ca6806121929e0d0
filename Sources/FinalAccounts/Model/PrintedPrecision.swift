/// How far the figures of a submission may lie off what they stand for: half a step of the last digit
/// that they show (contract; rules §2).
///
/// Two digits are taken as printed where fewer are stored, for 861.3 is what remains of 861.30. Only
/// where enough figures of one unit of money all show fewer were they rounded to fewer: whole 万元,
/// one decimal, 元 that are all hundreds, as figures in 万元 give when they are converted. One figure
/// that shows more proves the others to be exact, and excuses nothing.
///
/// The one place where half-steps are made: whoever compares, converts or fills asks here.
package struct PrintedPrecision: Sendable {
  /// Digits behind the point, below zero for tens and hundreds, by the power of ten of the unit; only
  /// for units whose figures are all coarser than usual.
  private var coarse: [Int?] = Array(repeating: nil, count: 9)

  /// So many figures other than zero are no accident.
  private static let fewest = 12

  /// That of the nine tables of a submission.
  package init(_ submission: Submission) {
    let exponents = submission.exponents
    for exponent in Set(exponents.map { $0 ?? 4 }) where coarse.indices.contains(exponent) {
      let tables = zip(submission.tables, exponents).lazy.filter {
        $0.0.id.place != nil && ($0.1 ?? 4) == exponent
      }
      coarse[exponent] = Self.digits(of: tables.map(\.0), exponent: exponent)
    }
  }

  /// The digits that all figures show at most, where these are fewer than usual and figures enough.
  private static func digits(
    of tables: some Sequence<AccountTable>, exponent: Int
  ) -> Int? {
    // Hundreds of 元 are what two decimals of 万元 come to; figures in 元 with fewer zeros are exact.
    let (usual, coarsest) = exponent == 0 ? (-2, -4) : (1, 0)
    var finest = coarsest
    var count = 0
    for table in tables {
      for place in table.facts.indices {
        guard let amount = table.facts[place].amount, !amount.isZero else { continue }
        finest = max(finest, amount.shownDigits(atLeast: finest))
        guard finest <= usual else { return nil }
        count += 1
      }
    }
    return count >= fewest ? finest : nil
  }

  /// The digits behind the point to which a figure is exact; nil where it is exact as it is: in 元, and
  /// with six decimals or more.
  package func digits(of amount: Amount?, exponent: Int) -> Int? {
    if coarse.indices.contains(exponent), let digits = coarse[exponent] { return digits }
    guard exponent != 0 else { return nil }
    let digits = max(2, amount?.withoutTrailingZeros.scale ?? 2)
    return digits < 6 ? digits : nil
  }

  /// How far the coarsest figure of a table may lie off, in another unit of money; nil where all are
  /// exact, or the table states no unit.
  package func halfStep(of table: AccountTable, in unit: MoneyUnit) -> Amount? {
    guard let own = table.moneyUnit else { return nil }
    let digits = table.facts.lazy.compactMap { fact -> Int? in
      guard let amount = fact.amount, !amount.isZero else { return nil }
      return self.digits(of: amount, exponent: own.exponent) ?? .max
    }.min()
    guard let digits, digits < .max else { return nil }
    let half = Amount(digits: 5, scale: 0)
    return half.shifted(byPowerOfTen: digits + 1 + unit.exponent - own.exponent)
  }
}

extension Amount {
  /// Digits behind the point without zeros at the end; below zero the zeros in front of it, down to
  /// `least`.
  fileprivate func shownDigits(atLeast least: Int) -> Int {
    let plain = withoutTrailingZeros
    guard plain.scale == 0 else { return plain.scale }
    var digits = 0
    var rest = plain.digits
    while digits > least, rest % 10 == 0 {
      rest /= 10
      digits -= 1
    }
    return digits
  }
}

extension Submission {
  /// The power of ten of each table's unit: as stated; a table that states none has that of the
  /// others, where these agree.
  package var exponents: [Int?] {
    let stated = Set(tables.compactMap { $0.moneyUnit?.exponent })
    let common = stated.count == 1 ? stated.first : stated.isEmpty ? 4 : nil
    return tables.map { $0.moneyUnit?.exponent ?? common }
  }
}

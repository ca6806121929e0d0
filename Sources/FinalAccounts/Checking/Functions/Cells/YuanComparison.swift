import Grid

/// The figures of a submission beside those of the same submission in 元.
struct YuanComparison {
  struct Gap {
    let figure: Int
    let yuan: Amount
    let expected: Amount
    /// In tiny units.
    let distance: Int128
    /// True where it is no more than one step of the last digit.
    let isRounding: Bool
  }

  private(set) var passes = 0
  /// Figures of slots that only one of both has.
  private(set) var withoutPartner = 0
  /// Tables that were to be in 元 and are not.
  private(set) var notInYuan: [TableID] = []
  private(set) var gaps: [Gap] = []
  private var allTruncated = true
  private var allHalfEven = true
  private var compared = 0

  init(_ paper: WorkingPaper, _ yuan: WorkingPaper) {
    notInYuan = yuan.tables.values.filter { $0.exponent != 0 }.map(\.id).sorted()
    for (index, figure) in paper.figures.enumerated() {
      guard let exponent = paper.tables[figure.slot.table]?.exponent, exponent > 0,
        yuan.tables[figure.slot.table]?.exponent == 0, let partner = yuan[figure.slot]
      else {
        withoutPartner += 1
        continue
      }
      compare(index, paper.fact(index), yuan.fact(partner), exponent, paper)
    }
    // Where all others are in 元 the table of 三公 alone may stay in 万元.
    if notInYuan == [.t9], yuan.tables.count > 1 { notInYuan = [] }
  }

  private mutating func compare(
    _ figure: Int, _ own: Fact, _ yuan: Fact, _ exponent: Int, _ paper: WorkingPaper
  ) {
    let isBlank = own.state == .blank || own.state == .dash
    let isBlankThere = yuan.state == .blank || yuan.state == .dash
    guard own.state == .number || isBlank, yuan.state == .number || isBlankThere,
      !(isBlank && isBlankThere)
    else {
      withoutPartner += 1
      return
    }
    let printed = (own.amount ?? .zero).withoutTrailingZeros
    let there = yuan.amount ?? .zero
    let digits = paper.precision.digits(of: printed, exponent: exponent)
    let places = digits ?? max(2, printed.scale)
    guard let exact = there.shifted(byPowerOfTen: exponent),
      let meant = paper.unit.value(exact.rounded(toScale: places), exponent: exponent),
      let shown = paper.unit.value(printed, exponent: exponent)
    else {
      withoutPartner += 1
      return
    }
    if !printed.isZero || !there.isZero { compared += 1 }
    if exact.cut(toScale: places) != printed { allTruncated = false }
    if exact.halfEven(toScale: places) != printed { allHalfEven = false }
    guard shown != meant else {
      passes += 1
      return
    }
    let (distance, overflow) = shown.subtractingReportingOverflow(meant)
    guard !overflow else {
      withoutPartner += 1
      return
    }
    gaps.append(
      Gap(
        figure: figure, yuan: there, expected: exact.rounded(toScale: places), distance: distance,
        isRounding: distance.magnitude
          <= (2 * (digits.map { paper.unit.half(digits: $0, exponent: exponent) } ?? 0)).magnitude))
  }

  /// What explains all gaps at once; nil where each has to be told.
  var oneForAll: BilingualText? {
    let count = gaps.count
    if allTruncated {
      return .init(
        "\(count) 个数都按截去尾数折算，不是四舍五入",
        "\(count) figures were cut off instead of rounded, as all others may have been")
    }
    if allHalfEven {
      return .init(
        "\(count) 个数按“四舍六入五成双”折算，不是四舍五入",
        "\(count) figures were rounded half to even, not half-up")
    }
    let wide = gaps.count { !$0.isRounding }
    guard wide >= 6, wide * 2 > compared else { return nil }
    return .init(
      "\(wide) 个数（共 \(compared) 个）与元数不符，给出的可能是另一份决算",
      "\(wide) of \(compared) figures are not those in 元, which may be of another submission")
  }
}

extension Amount {
  /// With what lies behind so many decimals cut off.
  fileprivate func cut(toScale target: Int) -> Amount {
    guard target < scale, let power = Self.power(scale - target) else { return self }
    return Amount(digits: digits / power, scale: target)
  }

  /// Rounded to so many decimals, halves to the even digit.
  fileprivate func halfEven(toScale target: Int) -> Amount {
    let up = rounded(toScale: target)
    guard target < scale, let power = Self.power(scale - target), power > 1 else { return up }
    let isHalf = (digits % power).magnitude * 2 == power.magnitude
    return isHalf && up.digits % 2 != 0 ? cut(toScale: target) : up
  }
}

/// The unit in which a table states money (金额单位).
public enum MoneyUnit: String, Sendable, CaseIterable {
  case yuan = "元"
  case thousandYuan = "千元"
  case tenThousandYuan = "万元"
  case millionYuan = "百万元"
  case hundredMillionYuan = "亿元"

  /// The power of ten that turns one of these into 元.
  public var exponent: Int {
    switch self {
    case .yuan: 0
    case .thousandYuan: 3
    case .tenThousandYuan: 4
    case .millionYuan: 6
    case .hundredMillionYuan: 8
    }
  }
}

extension Amount {
  /// The amount in another unit, rounded half-up to two digits where it grows finer than that, as
  /// the forms print it; nil where it no longer fits.
  public func converted(from unit: MoneyUnit, to target: MoneyUnit) -> Amount? {
    guard unit != target else { return self }
    return shifted(byPowerOfTen: target.exponent - unit.exponent)?.rounded(toScale: 2)
  }
}

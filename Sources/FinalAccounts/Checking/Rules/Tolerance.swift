/// How far a sum may be off.
public enum Tolerance: Sendable, Equatable {
  /// As far as the rounding of the printed figures explains (the default).
  case interval
  /// Not at all.
  case exact
  /// By a fixed amount, in the unit of the table of the result.
  case fixed(Amount)

  /// Reads `interval`, `exact` or `fixed:0.01`; nil for anything else, and for amounts below zero.
  public init?(_ text: String) {
    switch text {
    case "interval": self = .interval
    case "exact": self = .exact
    default:
      let prefix = "fixed:"
      guard text.hasPrefix(prefix), let amount = Amount(text.dropFirst(prefix.count)),
        !amount.isNegative
      else { return nil }
      self = .fixed(amount)
    }
  }
}

public import ArgumentParser
public import FinalAccounts

/// How far sums may be off.
struct ToleranceOption: ParsableArguments {
  @Option(
    help: help(
      "合计允许相差多少：interval 为四舍五入能解释的范围，exact 为分毫不差，fixed:0.01 为固定数（按该表的金额单位）。",
      "How far sums may be off: interval, as far as rounding explains; exact, not at all; fixed:0.01, by that much in the unit of the table.",
      ValueName("容差", "tolerance")))
  var tolerance: Tolerance = .interval
}

extension Tolerance: ExpressibleByArgument {
  /// As `init(_:)` reads it.
  public init?(argument: String) { self.init(argument) }

  /// As help names the default.
  public var defaultValueDescription: String { "interval" }
}

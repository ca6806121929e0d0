public import ArgumentParser
public import CSV
import FinalAccounts

/// The forms into which `convert` writes.
enum OutputForm: String, ExpressibleByArgument, Sendable {
  case csv, json
  case xlsx

  /// What help names: only what works.
  static var allValueStrings: [String] { ["csv", "json"] }
}

/// The units into which amounts are converted.
enum TargetUnit: String, ExpressibleByArgument, CaseIterable, Sendable {
  case yuan = "元"
  case tenThousandYuan = "万元"

  var moneyUnit: MoneyUnit { self == .yuan ? .yuan : .tenThousandYuan }
}

extension FormulaPolicy: ExpressibleByArgument {}

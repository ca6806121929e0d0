public import ArgumentParser
public import CSV
import FinalAccounts

/// The forms into which `convert` writes.
enum OutputForm: String, ExpressibleByArgument, CaseIterable, Sendable {
  case csv, json, xlsx

  /// What the name of a file of it ends in; a CSV submission is a folder.
  var ending: String { self == .csv ? "" : ".\(rawValue)" }
}

/// The units into which amounts are converted.
enum TargetUnit: String, ExpressibleByArgument, CaseIterable, Sendable {
  case yuan = "元"
  case tenThousandYuan = "万元"

  var moneyUnit: MoneyUnit { self == .yuan ? .yuan : .tenThousandYuan }
}

extension FormulaPolicy: ExpressibleByArgument {}

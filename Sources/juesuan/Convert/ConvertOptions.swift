public import ArgumentParser
public import CSV
import FinalAccounts
public import Run

extension OutputForm: ExpressibleByArgument {}

/// The units into which amounts are converted.
enum TargetUnit: String, ExpressibleByArgument, CaseIterable, Sendable {
  case yuan = "元"
  case tenThousandYuan = "万元"

  var moneyUnit: MoneyUnit { self == .yuan ? .yuan : .tenThousandYuan }
}

extension FormulaPolicy: ExpressibleByArgument {}

import Exchange
import FinalAccounts
import Grid
import TestSupport

/// What one rule finds in a submission, each finding as a line: how grave, and its first cell.
struct FindingsOf {
  let report: CheckReport
  private let rule: String

  init(
    _ rule: String, in submission: Submission, yuan: Submission? = nil,
    evidence: WorkbookEvidence = WorkbookEvidence()
  ) throws {
    self.rule = rule
    var inputs = Checker.Inputs()
    inputs.yuan = yuan
    inputs.evidence = evidence
    report = Checker(try RuleSet.embedded(), CodeLists.builtIn).check(submission, inputs)
  }

  /// The same for the clean submission with changes made to it.
  init(
    _ rule: String, evidence: WorkbookEvidence = WorkbookEvidence(),
    _ change: (inout Submission) -> Void
  ) throws {
    var submission = Submission.clean()
    change(&submission)
    try self.init(rule, in: submission, evidence: evidence)
  }

  var findings: [Finding] { report.findings.filter { $0.rule.id == rule } }

  /// `error T3[208].basic`, `warning 公开03表!C7`, `error T5`.
  var lines: [String] {
    findings.map { finding in
      "\(finding.severity.rawValue) \(finding.cells.first.map(Self.place) ?? "")"
    }
  }

  /// All cells of the first finding.
  var cells: [String] { findings.first?.cells.map(Self.place) ?? [] }

  /// Why instances of the rule were not decided.
  var unchecked: [String] {
    report.unchecked.filter { $0.rule.id == rule }.map(\.reason.english)
  }

  private static func place(_ cell: FindingCell) -> String {
    if let table = cell.table, let row = cell.row, let column = cell.column {
      return "\(table.rawValue)[\(row)].\(column)"
    }
    if let sheet = cell.sheet {
      return cell.cell.map { "\(sheet)!\($0)" } ?? sheet
    }
    return cell.table?.rawValue ?? ""
  }
}

extension Submission {
  /// Adds a notice as recognition would.
  mutating func tell(
    _ message: Message, _ arguments: [String] = [], _ table: TableID? = nil, sheet: String? = nil,
    at cell: String? = nil
  ) {
    let range = cell.flatMap { CellReference($0) }.map { CellRange($0, $0) }
    notices.append(
      Notice(
        message, arguments,
        at: Place(
          sheet: sheet ?? table.flatMap { self[$0]?.sheet }, range: range,
          table: table?.rawValue)))
  }
}

import Grid

/// What a reviewer or the unit says to a warning, bound to the rule and to the values that it was said
/// of: where one of these changes, the warning is open again.
public struct Explanation: Sendable, Hashable {
  /// A cell that the finding rested on, and what it held then.
  public struct Value: Sendable, Hashable {
    /// The table.
    public var table: String
    /// The row's name.
    public var row: String
    /// The column's name.
    public var column: String
    /// What it held, as reports spell it; nil for a blank.
    public var value: String?

    /// A cell and what it held.
    public init(table: String, row: String, column: String, value: String?) {
      self.table = table
      self.row = row
      self.column = column
      self.value = value
    }
  }

  /// The id of the finding.
  public var finding: String
  /// What is said to it.
  public var text: String
  /// Who says it; nil where nobody is named.
  public var author: String?
  /// The day, as `2026-11-25`.
  public var date: String
  /// The cells, with what they held.
  public var cells: [Value]
  /// What else the finding rested on: the words of a note, amounts of a row, last year's values.
  public var basis: [String]

  /// An explanation of these parts.
  public init(
    finding: String, text: String, author: String?, date: String, cells: [Value],
    basis: [String] = []
  ) {
    self.finding = finding
    self.text = text
    self.author = author
    self.date = date
    self.cells = cells
    self.basis = basis
  }

  /// An explanation of a finding as it is now.
  public init(of finding: Finding, text: String, author: String?, date: String) {
    self.init(
      finding: finding.id, text: text, author: author, date: date,
      cells: Self.values(of: finding), basis: finding.basis)
  }

  /// True while the finding rests on the values that were explained.
  public func fits(_ finding: Finding) -> Bool {
    finding.id == self.finding && Self.values(of: finding) == cells
      && finding.basis == basis
  }

  /// The order of cells is that of the rule; where a form prints them does not matter.
  private static func values(of finding: Finding) -> [Value] {
    finding.cells.map { cell in
      Value(
        table: cell.table?.rawValue ?? "", row: cell.row ?? "", column: cell.column ?? "",
        value: cell.raw)
    }
  }
}

extension CheckReport {
  /// The report with explanations put to the warnings that they fit: these no longer count. An error
  /// cannot be explained away. An explanation of values that have changed since is told with its
  /// finding, which stays open.
  public func explained(by explanations: [Explanation]) -> CheckReport {
    guard !explanations.isEmpty else { return self }
    var report = self
    let byFinding = Dictionary(grouping: explanations, by: \.finding)
    for index in findings.indices where findings[index].severity == .warning {
      let own = byFinding[findings[index].id] ?? []
      if let fitting = own.last(where: { $0.fits(findings[index]) }) {
        report.findings[index].explanation = fitting
        report.findings[index].severity = .info
        report.counts.warning -= 1
        report.counts.info += 1
      } else if let outdated = own.last {
        report.findings[index].outdated = outdated
      }
    }
    return report
  }
}

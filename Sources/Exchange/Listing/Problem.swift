public import FinalAccounts
public import Grid

/// One line of a list of problems: findings that one likely cause explains, or a finding that stands
/// alone.
public struct Problem: Sendable {
  /// That of the gravest of its findings.
  public var severity: Message.Severity
  /// The table that it is about first of all; nil for one that is about the file.
  public var table: TableID?
  /// The cells to look at: those that hold the slip where that is known, else the one that the finding
  /// names first. Empty for what has no cell, as a missing table.
  public var cells: [FindingCell]
  /// What is wrong.
  public var words: String
  /// What the first cell should probably hold; nil where nothing says so.
  public var likely: Amount?
  /// The ids of the rules, each once, in the order of the report.
  public var rules: [String]
  /// What somebody said to it; nil where nobody did.
  public var answer: String?
}

extension CheckReport {
  /// The problems of the report, in the order of tables and cells: all that is broken, notes as well,
  /// and nothing that rounding explains.
  public func problems(_ language: Language) -> [Problem] {
    let broken = findings.filter { $0.kind == .fail }
    let byGroup = Dictionary(grouping: broken) { $0.group ?? "" }
    var problems = groups.compactMap { group in
      byGroup[group.id].map { Problem(group, $0, names, language) }
    }
    problems += broken.filter { $0.group == nil }.map { Problem($0, names, language) }
    // Of those at one place the order of the report stays.
    return problems.enumerated().sorted { left, right in
      if left.element.comesBefore(right.element) { return true }
      return !right.element.comesBefore(left.element) && left.offset < right.offset
    }.map(\.element)
  }
}

extension Problem {
  /// How many relations a line tells of those that one cause breaks.
  private static let mostRelations = 3

  fileprivate init(
    _ group: FindingGroup, _ findings: [Finding], _ names: FormNames, _ language: Language
  ) {
    let suggestion = group.suggestion ?? findings.lazy.compactMap(\.suggestion).first
    let first = findings.first?.cells.first
    self.init(
      severity: findings.map(\.severity).max() ?? .info,
      table: suggestion?.cells.first?.table ?? first?.table,
      cells: suggestion?.cells ?? [first].compactMap(\.self), words: "",
      likely: suggestion?.values.first, rules: Self.rules(findings), answer: nil)
    guard findings.count > 1 || group.suggestion != nil else {
      words =
        findings.first.map { Self.words($0, names, language) } ?? group.headline.text(language)
      return
    }
    var lines = [group.headline.text(language)]
    lines += findings.prefix(Self.mostRelations).map { Self.words($0, names, language) }
    let rest = findings.count - Self.mostRelations
    if rest > 0 {
      lines.append(language.said("另有 \(rest) 处，见核对报告", "\(rest) more, see the report"))
    }
    words = lines.joined(separator: "\n")
  }

  fileprivate init(_ finding: Finding, _ names: FormNames, _ language: Language) {
    let cells = finding.suggestion?.cells ?? [finding.cells.first].compactMap(\.self)
    self.init(
      severity: finding.severity, table: cells.first?.table ?? finding.cells.first?.table,
      cells: cells.filter { $0.sheet != nil || $0.cell != nil },
      words: Self.words(finding, names, language), likely: finding.suggestion?.values.first,
      rules: [finding.rule.id], answer: finding.explanation?.text)
  }

  private static func words(
    _ finding: Finding, _ names: FormNames, _ language: Language
  ) -> String {
    let words = FindingWords(finding, names, language)
    let colon = language.said("：", ": ")
    return words.message + (words.formula.map { colon + $0 } ?? "")
      + (words.gap.map { language.said("（\($0)）", " (\($0))") } ?? "")
  }

  private static func rules(_ findings: [Finding]) -> [String] {
    var seen: Set<String> = []
    return findings.map(\.rule.id).filter { seen.insert($0).inserted }
  }

  /// Where it comes in the list: by table, then down its cells; what has no cell stands in front, and
  /// what has no table behind all tables.
  fileprivate func comesBefore(_ other: Problem) -> Bool {
    guard table == other.table else {
      guard let table, let next = other.table else { return table != nil }
      return table < next
    }
    guard let cell = cells.first?.cell, let next = other.cells.first?.cell else {
      return cells.first?.cell == nil && other.cells.first?.cell != nil
    }
    return cell < next
  }
}

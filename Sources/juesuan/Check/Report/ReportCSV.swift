import CSV
import Exchange
import FinalAccounts
import Grid

/// Reports as CSV: one finding a line, the findings of all submissions below each other, those of each
/// followed by a line for each rule and reason of which something was not checked.
///
/// Such a line has the verdict `unchecked`, no id and no severity; its reason is the message.
/// The names of the columns are fixed, whatever the language; `message` is in that of the run.
struct ReportCSV: Sendable {
  static let columns = [
    "id", "rule", "severity", "verdict", "group", "unit", "year", "table", "row", "column", "value",
    "expected", "difference", "allowed", "money_unit", "cells", "message", "formula", "suggested",
    "slip", "suggested_cells", "ambiguous", "other_cells", "explanation",
    "rule_source", "file", "sheet", "cell",
  ]

  private(set) var writer = CSVWriter()
  private let language: Language

  init(_ language: Language) {
    self.language = language
    for column in Self.columns { writer.value(column) }
    writer.endRecord()
  }

  /// Adds the findings of a submission; `file` names it where a finding has no cell.
  mutating func add(_ report: CheckReport, file: String) {
    let suggestions = Dictionary(
      report.groups.map { ($0.id, $0.suggestion) }, uniquingKeysWith: { first, _ in first })
    for finding in report.findings {
      let grouped = finding.group.flatMap { suggestions[$0] ?? nil }
      add(finding, finding.suggestion ?? grouped, of: report, file: file)
    }
    for entry in report.unchecked { add(entry, of: report, file: file) }
  }

  private mutating func add(_ entry: UncheckedRule, of report: CheckReport, file: String) {
    let count = entry.count > 1 ? language.said("（\(entry.count) 处）", " (\(entry.count)×)") : ""
    let known = [
      "rule": entry.rule.id, "verdict": "unchecked", "unit": report.unit ?? "",
      "year": report.year.map { "\($0)" } ?? "",
      "message": entry.reason.text(language) + count, "rule_source": entry.rule.source,
      "file": report.sources.first?.file ?? file,
    ]
    for column in Self.columns { writer.text(known[column] ?? "") }
    writer.endRecord()
  }

  private mutating func add(
    _ finding: Finding, _ suggestion: Suggestion?, of report: CheckReport, file: String
  ) {
    let head = finding.cells.first
    writer.text(finding.id)
    writer.text(finding.rule.id)
    writer.value(finding.severity.rawValue)
    writer.value(finding.kind.rawValue)
    writer.value(finding.group ?? "")
    writer.text(report.unit ?? "")
    writer.value(report.year.map { "\($0)" } ?? "")
    writer.value(head?.table?.rawValue ?? "")
    writer.text(head?.row ?? "")
    writer.text(head?.column ?? "")
    addAmounts(of: finding)
    writer.text(Self.list(finding.cells))
    writer.text(finding.message(language))
    writer.text(finding.formula ?? "")
    writer.value(suggestion?.value?.description ?? "")
    writer.value(suggestion?.slip.rawValue ?? "")
    writer.text(Self.list(suggestion?.cells ?? []))
    writer.value(suggestion.map { $0.isAmbiguous ? "true" : "false" } ?? "")
    writer.text(Self.list(suggestion?.others ?? []))
    writer.text(finding.explanation?.text ?? "")
    writer.text(finding.rule.source)
    let source = head?.source.flatMap { index in
      report.sources.indices.contains(index) ? report.sources[index].file : nil
    }
    writer.text(source ?? file)
    writer.text(head?.sheet ?? "")
    writer.value(head?.cell?.description ?? "")
    writer.endRecord()
  }

  /// Both sides of the formula; where a rule has none, what the first cell holds.
  private mutating func addAmounts(of finding: Finding) {
    if let value = finding.value {
      writer.value(value.description)
    } else {
      writer.text(finding.cells.first?.raw ?? "")
    }
    writer.value(finding.expected?.description ?? "")
    let difference = finding.value.flatMap { value in finding.expected.flatMap { value.minus($0) } }
    writer.value((difference ?? finding.gap)?.description ?? "")
    writer.value(finding.allowed?.description ?? "")
    writer.value(finding.unit?.rawValue ?? "")
  }

  private static func list(_ cells: [FindingCell]) -> String {
    cells.map(\.place).joined(separator: "; ")
  }
}

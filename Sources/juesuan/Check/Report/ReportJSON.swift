import Exchange
import FinalAccounts
import Grid

extension CheckReport {
  /// The report as JSON (`juesuan.report/1`), described by `Schemas/report.schema.json`.
  func json(_ language: Language, layout: JSONWriter.Layout) -> [UInt8] {
    var writer = JSONWriter(layout: layout)
    writer.object { writer in
      writer.member("format", "juesuan.report/1")
      writer.member("unit", unit)
      writer.member("year", year)
      if isExecution { writer.member("basis", "execution") }
      writer.array("sources", sources.map(\.file))
      writer.member("verdict", verdict.rawValue)
      writer.object("counts", inline: true) { counts.write(to: &$0) }
      writer.array("packs", inline: true, packs)
      writer.array("findings") { writer in
        for finding in findings { write(finding, to: &writer, language) }
      }
      writer.array("groups") { writer in
        for group in groups { write(group, to: &writer, language) }
      }
      writer.array("unchecked") { writer in
        for entry in unchecked {
          writer.object(inline: true) { writer in
            writer.member("rule", entry.rule.id)
            writer.member("count", entry.count)
            writer.member("reason", entry.reason.text(language))
          }
        }
      }
    }
    writer.endLine()
    return writer.bytes
  }

  private func write(_ finding: Finding, to writer: inout JSONWriter, _ language: Language) {
    writer.object { writer in
      writer.member("id", finding.id)
      writer.member("rule", finding.rule.id)
      writer.member("severity", finding.severity.rawValue)
      writer.member("verdict", finding.kind.rawValue)
      writer.member("group", finding.group)
      writer.member("message", finding.message(language))
      writer.member("source", finding.rule.source)
      writer.member("formula", finding.formula)
      writer.member("value", finding.value?.description)
      writer.member("expected", finding.expected?.description)
      writer.member("gap", finding.gap?.description)
      writer.member("allowed", finding.allowed?.description)
      writer.member("likely", finding.likely?.description)
      writer.member("unit", finding.unit?.rawValue)
      writer.array("cells") { writer in
        for cell in finding.cells { write(cell, to: &writer) }
      }
      if let explanation = finding.explanation {
        writer.object("explained", inline: true) { write(explanation, to: &$0) }
      }
      if let outdated = finding.outdated {
        writer.object("outdated", inline: true) { write(outdated, to: &$0) }
      }
      let group = groups.first { $0.id == finding.group }
      if let suggestion = finding.suggestion ?? group?.suggestion {
        writer.object("suggestion") { write(suggestion, to: &$0) }
      }
    }
  }

  private func write(_ group: FindingGroup, to writer: inout JSONWriter, _ language: Language) {
    writer.object { writer in
      writer.member("id", group.id)
      writer.member("headline", group.headline.text(language))
      writer.array("cells") { writer in
        for cell in cells(of: group) { write(cell, to: &writer) }
      }
      writer.member("findings", group.count)
      if let suggestion = group.suggestion {
        writer.object("suggestion") { write(suggestion, to: &$0) }
      }
    }
  }

  /// The cells that explain a group, else all that its findings rest on.
  func cells(of group: FindingGroup) -> [FindingCell] {
    if let suggestion = group.suggestion { return suggestion.cells + suggestion.others }
    var seen: Set<FindingCell> = []
    return findings.filter { $0.group == group.id }.flatMap(\.cells)
      .filter { seen.insert($0).inserted }
  }

  private func write(_ explanation: Explanation, to writer: inout JSONWriter) {
    writer.member("text", explanation.text)
    writer.member("by", explanation.author)
    writer.member("date", explanation.date)
  }

  private func write(_ suggestion: Suggestion, to writer: inout JSONWriter) {
    writer.member("value", suggestion.value?.description)
    writer.member("slip", suggestion.slip.rawValue)
    writer.member("ambiguous", suggestion.isAmbiguous)
    writer.array("cells") { writer in
      for (cell, value) in zip(suggestion.cells, suggestion.values) {
        write(cell, to: &writer, value: value)
      }
    }
  }

  private func write(_ cell: FindingCell, to writer: inout JSONWriter, value: Amount? = nil) {
    writer.object(inline: true) { writer in
      if let source = cell.source, sources.indices.contains(source) {
        writer.member("file", sources[source].file)
      }
      if let sheet = cell.sheet { writer.member("sheet", sheet) }
      if let address = cell.cell { writer.member("at", address.description) }
      if let table = cell.table { writer.member("table", table.rawValue) }
      if let row = cell.row { writer.member("row", row) }
      if let column = cell.column { writer.member("column", column) }
      if let raw = cell.raw { writer.member("raw", raw) }
      if let value { writer.member("value", value.description) }
    }
  }
}

extension CheckReport.Counts {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.member("error", error)
    writer.member("warning", warning)
    writer.member("info", info)
    writer.member("pass", pass)
    writer.member("tail", tail)
    writer.member("notApplicable", notApplicable)
    writer.member("unchecked", unchecked)
  }
}

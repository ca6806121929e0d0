import Exchange
import FinalAccounts
import Grid

/// The differences of two submissions as text and as JSON.
struct DifferenceAnswer {
  let values: SubmissionDifference
  let findings: FindingsDifference
  let language: Language

  // MARK: Text

  var text: String {
    var lines = [summary]
    for (kind, table) in values.tables {
      lines.append("\(mark(kind)) \(FormBook.builtIn.name(of: table))")
    }
    for entry in values.entries { lines.append(line(entry)) }
    for (word, list) in [
      (language.said("已改", "fixed"), findings.fixed), (language.said("新增", "new"), findings.new),
      (language.said("未再核对", "no longer checked"), findings.unchecked),
      (language.said("未改", "open"), findings.open),
    ] {
      for finding in list {
        lines.append("\(word) \(finding.id) \(finding.message(language).escapedForDisplay)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var summary: String {
    func count(_ kind: SubmissionDifference.Kind) -> Int {
      values.entries.count { $0.kind == kind }
    }
    let counts = [count(.added), count(.gone), count(.changed)]
    let others = [findings.fixed.count, findings.new.count, findings.open.count]
    let unchecked = findings.unchecked.count
    let told =
      counts == [0, 0, 0] && values.tables.isEmpty
      ? language.said("各格相同；问题未改 \(others[2])", "no value differs; \(others[2]) findings open")
      : language.said(
        "数值：增 \(counts[0])，删 \(counts[1])，改 \(counts[2])；问题：已改 \(others[0])，新增 \(others[1])，未改 \(others[2])",
        "values: \(counts[0]) added, \(counts[1]) gone, \(counts[2]) changed; findings: \(others[0]) fixed, \(others[1]) new, \(others[2]) open"
      )
    guard unchecked > 0 else { return told }
    return told + language.said("，未再核对 \(unchecked)", ", \(unchecked) no longer checked")
  }

  private func mark(_ kind: SubmissionDifference.Kind) -> String {
    switch kind {
    case .added: "+"
    case .gone: "-"
    case .changed: "~"
    }
  }

  private func line(_ entry: SubmissionDifference.Entry) -> String {
    let slot = Slot(entry.table, entry.row, entry.column)
    var text = "\(mark(entry.kind)) \(slot) \(entry.label.escapedForDisplay) "
    text += "\(spelled(entry.old)) → \(spelled(entry.new))"
    if let difference = entry.difference {
      text += " (\(difference.isNegative ? "" : "+")\(difference.grouped))"
    }
    return text
  }

  private func spelled(_ fact: Fact?) -> String {
    guard let fact else { return "∅" }
    switch fact.state {
    case .number: return fact.amount?.grouped ?? "∅"
    case .blank: return "∅"
    case .dash, .text, .error, .uncomputed:
      return fact.raw?.escapedForDisplay ?? fact.state.rawValue
    }
  }

  // MARK: JSON

  var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("format", "juesuan.difference/1")
      writer.array("tables") { writer in
        for (kind, table) in values.tables {
          writer.object(inline: true) { writer in
            writer.member("kind", kind.rawValue)
            writer.member("table", table.rawValue)
          }
        }
      }
      writer.array("values") { writer in
        for entry in values.entries { write(entry, to: &writer) }
      }
      writer.object("findings") { writer in
        write("fixed", findings.fixed, to: &writer)
        write("new", findings.new, to: &writer)
        write("open", findings.open, to: &writer)
        write("unchecked", findings.unchecked, to: &writer)
      }
    }
    writer.endLine()
    return writer.bytes
  }

  private func write(_ entry: SubmissionDifference.Entry, to writer: inout JSONWriter) {
    writer.object(inline: true) { writer in
      writer.member("kind", entry.kind.rawValue)
      writer.member("table", entry.table.rawValue)
      writer.member("row", entry.row)
      writer.member("column", entry.column)
      writer.member("label", entry.label)
      write("old", entry.old, to: &writer)
      write("new", entry.new, to: &writer)
      writer.member("difference", entry.difference?.description)
    }
  }

  private func write(_ name: StaticString, _ fact: Fact?, to writer: inout JSONWriter) {
    guard let fact else { return writer.member(name, nil as String?) }
    writer.object(name, inline: true) { writer in
      writer.member("state", fact.state.rawValue)
      if let amount = fact.amount { writer.member("amount", amount.description) }
      if let raw = fact.raw { writer.member("raw", raw) }
      writer.member("at", fact.cell?.description)
    }
  }

  private func write(_ name: StaticString, _ findings: [Finding], to writer: inout JSONWriter) {
    writer.array(name) { writer in
      for finding in findings {
        writer.object(inline: true) { writer in
          writer.member("id", finding.id)
          writer.member("rule", finding.rule.id)
          writer.member("severity", finding.severity.rawValue)
          writer.member("message", finding.message(language))
        }
      }
    }
  }
}

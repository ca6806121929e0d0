import Exchange
import FinalAccounts
import Grid

/// The differences of two submissions as text and as JSON.
struct DifferenceAnswer {
  let values: SubmissionDifference
  let findings: FindingsDifference
  /// The names that both reports know: those of the later one, else those of the earlier one.
  let names: (old: FormNames, new: FormNames)
  let language: Language

  // MARK: Text

  var text: String {
    var lines = [summary]
    for (kind, table) in values.tables {
      let named = (kind == .gone ? names.old : names.new).table(table)
      lines.append(
        "\(mark(kind)) \(language.said(named, FormBook.builtIn.name(of: table)).escapedForDisplay)")
    }
    for entry in values.entries { lines.append(line(entry)) }
    for (word, list, isOld) in [
      (language.said("已改", "fixed"), findings.fixed, true),
      (language.said("新增", "new"), findings.new, false),
      (language.said("未再审核", "no longer checked"), findings.unchecked, true),
      (language.said("未改", "open"), findings.open, false),
    ] {
      for finding in list {
        lines.append("\(word) \(words(finding, isOld: isOld).escapedForDisplay)")
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
    return told + language.said("，未再审核 \(unchecked)", ", \(unchecked) no longer checked")
  }

  private func mark(_ kind: SubmissionDifference.Kind) -> String {
    switch kind {
    case .added: "+"
    case .gone: "-"
    case .changed: "~"
    }
  }

  /// In Chinese the place and what is wrong there, in English the id and the message.
  private func words(_ finding: Finding, isOld: Bool) -> String {
    guard language == .chinese else { return "\(finding.id) \(finding.message(language))" }
    let words = FindingWords(finding, isOld ? names.old : names.new, language)
    let said = words.message + (words.formula.map { "：" + $0 } ?? "")
    return (words.place.isEmpty ? said : "\(words.place)：\(said)") + " [\(finding.rule.id)]"
  }

  private func line(_ entry: SubmissionDifference.Entry) -> String {
    let slot = Slot(entry.table, entry.row, entry.column)
    var text = "\(mark(entry.kind)) "
    if language == .chinese {
      text += "\(place(entry, slot).escapedForDisplay) "
    } else {
      text += "\(slot) \(entry.label.escapedForDisplay) "
    }
    text += "\(spelled(entry.old)) → \(spelled(entry.new))"
    if let difference = entry.difference {
      text += " (\(difference.isNegative ? "" : "+")\(difference.grouped))"
    }
    return text
  }

  /// As the form names it, and its cell: 支出决算表 D62.
  private func place(_ entry: SubmissionDifference.Entry, _ slot: Slot) -> String {
    let isOld = entry.kind == .gone
    let words = (isOld ? names.old : names.new).slot(slot)
    guard let cell = (isOld ? entry.old : entry.new)?.cell else { return words }
    return "\(words)（\(cell)）"
  }

  private func spelled(_ fact: Fact?) -> String {
    let nothing = language.said("空", "∅")
    guard let fact else { return nothing }
    switch fact.state {
    case .number: return fact.amount?.grouped ?? nothing
    case .blank: return nothing
    case .dash, .text, .error, .uncomputed:
      return fact.raw?.escapedForDisplay
        ?? language.said(fact.state.chinese, fact.state.rawValue)
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

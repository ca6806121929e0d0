import Exchange
import FinalAccounts
import Grid

extension PageFindings {
  func write(finding index: Int, to body: inout HTMLWriter, _ marks: PageMarks, isAlone: Bool) {
    let finding = report.findings[index]
    let words = FindingWords(finding, report.names, language)
    let kind = (isAlone ? "card " : "") + finding.severity.pageClass
    let fragment: String? = finding.kind == .tail ? nil : fragment(ofFinding: index)
    body.element("li", ["class": kind, "id": fragment]) { body in
      body.element("p.words") { body in
        if isAlone { writeBadge(finding.severity, to: &body) }
        let place = language == .chinese ? words.place : ""
        if !place.isEmpty {
          body.element("strong", place.clipped)
          body.text("：")
        } else if language != .chinese {
          body.element("span.rule", ["title": finding.rule.source], finding.rule.id)
          body.markup(" ")
        }
        body.text(words.message.clipped)
        if language == .chinese {
          body.markup(" ")
          body.element("span.rule", ["title": finding.rule.source], finding.rule.id)
        }
      }
      if let formula = words.formula {
        body.element("p.formula", formula.clipped(to: 2000))
      }
      if let gap = finding.gap {
        body.element("p.gap") { body in
          body.text(words.offBy)
          body.element("b", gap.grouped)
          if let unit = finding.unit { body.text(" " + unit.rawValue) }
          if let allowance = words.allowance { body.text(allowance) }
        }
      }
      write(finding.cells, to: &body, marks)
      if isAlone, let suggestion = finding.suggestion { write(suggestion, to: &body, marks) }
      if let remark = words.remark {
        body.element("p.said") { body in
          body.text(remark.lead + remark.text.clipped)
          body.text(language.said("（\(remark.author.clipped)）", " (\(remark.author.clipped))"))
        }
      }
    }
  }

  func writeBadge(_ severity: Message.Severity, to body: inout HTMLWriter) {
    body.element("span.badge", severity.word(language))
    body.markup(" ")
  }

  func write(_ suggestion: Suggestion, to body: inout HTMLWriter, _ marks: PageMarks) {
    body.element("ul.meant") { body in
      for (cell, value) in zip(suggestion.cells, suggestion.values).prefix(Self.cellsShown) {
        body.element("li") { body in
          writeLink(to: cell, in: &body, marks)
          body.element("del", cell.shownRaw(language).clipped)
          body.markup(" → ")
          body.element("ins", value.grouped)
        }
      }
      let rest = suggestion.cells.count - Self.cellsShown
      if rest > 0 { body.element("li", more(rest)) }
    }
    if let ambiguity = SuggestionWords(suggestion, report.names, language).ambiguity {
      body.element("p.quiet", ambiguity)
      write(suggestion.others, to: &body, marks)
    }
  }

  private static let cellsShown = 24

  private func more(_ cells: Int) -> String {
    language.said("另有 \(cells) 格", "\(cells) more cells")
  }

  /// The first cells, and the others where somebody asks for them.
  private func write(_ cells: [FindingCell], to body: inout HTMLWriter, _ marks: PageMarks) {
    guard !cells.isEmpty else { return }
    let shown = cells.count > 8 ? 6 : cells.count
    body.element("p.cells") { body in
      for cell in cells.prefix(shown) { writeLink(to: cell, in: &body, marks) }
    }
    guard cells.count > shown else { return }
    body.element("details.cells") { body in
      body.element("summary", more(cells.count - shown))
      for cell in cells.dropFirst(shown) { writeLink(to: cell, in: &body, marks) }
    }
  }

  private func writeLink(to cell: FindingCell, in body: inout HTMLWriter, _ marks: PageMarks) {
    let named = language.said(report.names.shortPlace(cell), cell.place)
    let words = named.isEmpty ? language.said("文件", "file") : named.clipped
    if let place = marks.place(of: cell) {
      body.element("a.cell", ["href": "#" + marks.fragment(place)], words)
    } else {
      body.element("span.cell", words)
    }
    body.markup(" ")
  }
}

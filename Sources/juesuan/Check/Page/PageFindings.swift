import FinalAccounts
import Grid

/// The findings of one submission on a page: groups, what stands alone, what rounding explains, what
/// was not checked.
struct PageFindings {
  let report: CheckReport
  let number: Int
  let language: Language
  /// Of each group the gravest of its findings.
  private let severities: [String: Message.Severity]

  init(report: CheckReport, number: Int, language: Language) {
    self.report = report
    self.number = number
    self.language = language
    var severities: [String: Message.Severity] = [:]
    for finding in report.findings {
      guard let group = finding.group else { continue }
      severities[group] = max(severities[group] ?? finding.severity, finding.severity)
    }
    self.severities = severities
  }

  func fragment(ofGroup id: String) -> String { "s\(number)-\(id)" }
  func fragment(ofFinding index: Int) -> String { "s\(number)-f\(index + 1)" }
  func fragment(ofCluster index: Int) -> String { "s\(number)-t\(index + 1)" }

  private func said(_ chinese: String, _ english: String) -> String {
    language.said(chinese, english)
  }

  // MARK: Marks

  /// Marks the cells of all findings. What rounding explains marks only the cell that it speaks of.
  func mark(_ marks: inout PageMarks) {
    for group in report.groups {
      guard let suggestion = group.suggestion else { continue }
      let severity = severity(of: group)
      for (cell, value) in zip(suggestion.cells, suggestion.values) {
        marks.mark(
          cell, .cause, severity, rule: nil, target: fragment(ofGroup: group.id),
          suggestion: value)
      }
    }
    for (index, finding) in report.findings.enumerated() where finding.kind != .tail {
      mark(finding, &marks, target: fragment(ofFinding: index))
    }
    for (index, cluster) in TailCluster.all(of: report).enumerated() {
      for tail in cluster.findings {
        guard let head = report.findings[tail].cells.first else { continue }
        marks.mark(
          head, .head, .info, rule: cluster.rule.id, target: fragment(ofCluster: index))
      }
    }
  }

  private func mark(_ finding: Finding, _ marks: inout PageMarks, target: String) {
    if let suggestion = finding.suggestion {
      for (cell, value) in zip(suggestion.cells, suggestion.values) {
        marks.mark(
          cell, .cause, finding.severity, rule: finding.rule.id, target: target,
          suggestion: value)
      }
    }
    for (place, cell) in finding.cells.enumerated() {
      marks.mark(
        cell, place == 0 ? .head : .other, finding.severity, rule: finding.rule.id,
        target: target)
    }
  }

  private func severity(of group: FindingGroup) -> Message.Severity {
    severities[group.id] ?? .info
  }

  // MARK: The list

  func write(to body: inout HTMLWriter, _ marks: PageMarks) {
    if report.counts.error == 0, report.counts.warning == 0 {
      body.element("p", ["class": "none"], said("没有错误和疑点。", "No errors and no warnings."))
    }
    var members: [String: [Int]] = [:]
    var alone: [Int] = []
    for (index, finding) in report.findings.enumerated() where finding.kind != .tail {
      if let group = finding.group { members[group, default: []].append(index) }
      if finding.group == nil { alone.append(index) }
    }
    for group in report.groups {
      let own = members[group.id] ?? []
      // One finding that nothing explains says itself all that there is to say.
      if group.suggestion == nil, own.count == 1 {
        alone += own
      } else {
        write(group, own, to: &body, marks)
      }
    }
    alone.sort()
    if !alone.isEmpty {
      body.element("ol", ["class": "list"]) { body in
        for index in alone { write(finding: index, to: &body, marks, isAlone: true) }
      }
    }
    writeTails(to: &body, marks)
    writeUnchecked(to: &body)
  }

  private func write(
    _ group: FindingGroup, _ members: [Int], to body: inout HTMLWriter, _ marks: PageMarks
  ) {
    let severity = severity(of: group)
    let attributes: HTMLWriter.Attributes = [
      "class": "card group \(severity.pageClass)", "id": fragment(ofGroup: group.id),
    ]
    body.element("article", attributes) { body in
      body.element("h3") { body in
        writeBadge(severity, to: &body)
        body.text(group.headline.text(language).clipped)
      }
      if let suggestion = group.suggestion { write(suggestion, to: &body, marks) }
      body.element("details", ["open": members.count > 12 ? nil : ""]) { body in
        body.element(
          "summary", [:],
          said(
            "\(members.count) 个问题", members.count == 1 ? "1 finding" : "\(members.count) findings"))
        body.element("ol", ["class": "list"]) { body in
          for index in members { write(finding: index, to: &body, marks, isAlone: false) }
        }
      }
    }
  }

  private func writeBadge(_ severity: Message.Severity, to body: inout HTMLWriter) {
    body.element("span", ["class": "badge"], severity.word(language))
    body.markup(" ")
  }

  private func write(
    _ suggestion: Suggestion, to body: inout HTMLWriter, _ marks: PageMarks
  ) {
    body.element("ul", ["class": "meant"]) { body in
      for (cell, value) in zip(suggestion.cells, suggestion.values).prefix(Self.cellsShown) {
        body.element("li") { body in
          writeLink(to: cell, in: &body, marks)
          body.element("del", [:], (cell.raw ?? "∅").clipped)
          body.markup(" → ")
          body.element("ins", [:], value.grouped)
        }
      }
      let rest = suggestion.cells.count - Self.cellsShown
      if rest > 0 { body.element("li", [:], said("另有 \(rest) 格", "\(rest) more cells")) }
    }
    if suggestion.isAmbiguous {
      body.element(
        "p", ["class": "quiet"],
        said("另有别的格同样能解释这些问题。", "Another cell explains these findings as well."))
      write(suggestion.others, to: &body, marks)
    }
  }

  private static let cellsShown = 24

  private func write(
    finding index: Int, to body: inout HTMLWriter, _ marks: PageMarks, isAlone: Bool
  ) {
    let finding = report.findings[index]
    let kind = (isAlone ? "card " : "") + finding.severity.pageClass
    let fragment: String? = finding.kind == .tail ? nil : fragment(ofFinding: index)
    body.element("li", ["class": kind, "id": fragment]) { body in
      body.element("p", ["class": "words"]) { body in
        if isAlone { writeBadge(finding.severity, to: &body) }
        body.element("span", ["class": "rule", "title": finding.rule.source], finding.rule.id)
        body.markup(" ")
        body.text(finding.message(language).clipped)
      }
      if let formula = finding.formula {
        body.element("p", ["class": "formula"], formula.clipped(to: 2000))
      }
      writeGap(of: finding, to: &body)
      write(finding.cells, to: &body, marks)
      if isAlone, let suggestion = finding.suggestion { write(suggestion, to: &body, marks) }
      writeExplanation(of: finding, to: &body)
    }
  }

  private func writeGap(of finding: Finding, to body: inout HTMLWriter) {
    guard let gap = finding.gap else { return }
    body.element("p", ["class": "gap"]) { body in
      body.text(said("相差 ", "off by "))
      body.element("b", [:], gap.grouped)
      if let unit = finding.unit { body.text(" " + unit.rawValue) }
      if finding.isLongTail, let allowed = finding.allowed, let likely = finding.likely {
        body.text(
          said(
            "（四舍五入最多 \(allowed)，但一般不超过 \(likely)）",
            " (rounding allows \(allowed) at most, but hardly ever more than \(likely))"))
      } else if let allowed = finding.allowed {
        body.text(said("（四舍五入允许 \(allowed)）", " (rounding allows \(allowed))"))
      }
    }
  }

  /// The first cells, and the others where somebody asks for them.
  private func write(
    _ cells: [FindingCell], to body: inout HTMLWriter, _ marks: PageMarks
  ) {
    guard !cells.isEmpty else { return }
    let shown = cells.count > 8 ? 6 : cells.count
    body.element("p", ["class": "cells"]) { body in
      for cell in cells.prefix(shown) { writeLink(to: cell, in: &body, marks) }
    }
    guard cells.count > shown else { return }
    body.element("details", ["class": "cells"]) { body in
      let rest = cells.count - shown
      body.element("summary", [:], said("另有 \(rest) 格", "\(rest) more cells"))
      for cell in cells.dropFirst(shown) { writeLink(to: cell, in: &body, marks) }
    }
  }

  private func writeLink(to cell: FindingCell, in body: inout HTMLWriter, _ marks: PageMarks) {
    let words = cell.place.isEmpty ? said("文件", "file") : cell.place.clipped
    if let place = marks.place(of: cell) {
      body.element("a", ["class": "cell", "href": "#" + marks.fragment(place)], words)
    } else {
      body.element("span", ["class": "cell"], words)
    }
    body.markup(" ")
  }

  private func writeExplanation(of finding: Finding, to body: inout HTMLWriter) {
    guard let explanation = finding.explanation ?? finding.outdated else { return }
    body.element("p", ["class": "said"]) { body in
      body.text(
        finding.explanation != nil
          ? said("已说明：", "explained: ") : said("原有说明所据的数已变：", "explained of other values: "))
      body.text(explanation.text.clipped)
      let from = [explanation.author, explanation.date].compactMap(\.self).joined(separator: " ")
      body.text(said("（\(from.clipped)）", " (\(from.clipped))"))
    }
  }

  // MARK: Tails and what was not checked

  private func writeTails(to body: inout HTMLWriter, _ marks: PageMarks) {
    let clusters = TailCluster.all(of: report)
    guard !clusters.isEmpty else { return }
    body.element("section", ["class": "tails i"]) { body in
      body.element("h3", [:], said("尾差（四舍五入能够解释）", "Within rounding"))
      body.element("ol", ["class": "list"]) { body in
        for (index, cluster) in clusters.enumerated() {
          body.element("li", ["class": "i", "id": fragment(ofCluster: index)]) { body in
            body.element("details") { body in
              body.element("summary", ["title": cluster.rule.text(language)]) { body in
                body.element("span", ["class": "rule"], cluster.rule.id)
                body.text(" " + cluster.name.clipped + " ")
                let (count, most) = (cluster.findings.count, cluster.largest.grouped)
                body.text(said("\(count) 处，最大 \(most)", "×\(count), at most \(most)"))
              }
              body.element("ol", ["class": "list"]) { body in
                for tail in cluster.findings {
                  write(finding: tail, to: &body, marks, isAlone: false)
                }
              }
            }
          }
        }
      }
    }
  }

  private func writeUnchecked(to body: inout HTMLWriter) {
    guard !report.unchecked.isEmpty else { return }
    body.element("section", ["class": "unchecked"]) { body in
      body.element("h3") { body in
        let count = report.counts.unchecked
        body.text(said("未查的关系：\(count)", "Not checked: \(count)"))
      }
      body.element(
        "p", ["class": "quiet"],
        said("缺少核对所需的内容，不算通过。", "What they need is missing; they do not count as holding."))
      body.element("details", ["open": report.unchecked.count > 12 ? nil : ""]) { body in
        body.element(
          "summary", [:],
          said("\(report.unchecked.count) 条规则", "\(report.unchecked.count) rules and reasons"))
        body.element("ul", ["class": "list"]) { body in
          for entry in report.unchecked {
            body.element("li") { body in
              body.element("span", ["class": "rule"], entry.rule.id)
              body.text(entry.count > 1 ? " ×\(entry.count) " : " ")
              body.text(entry.reason.text(language).clipped)
            }
          }
        }
      }
    }
  }
}

import Exchange
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
    severities = Dictionary(
      report.findings.compactMap { finding in finding.group.map { ($0, finding.severity) } },
      uniquingKeysWith: max)
  }

  func fragment(ofGroup id: String) -> String { "s\(number)-\(id)" }
  func fragment(ofFinding index: Int) -> String { "s\(number)-f\(index + 1)" }
  func fragment(ofCluster index: Int) -> String { "s\(number)-t\(index + 1)" }

  func severity(of group: FindingGroup) -> Message.Severity { severities[group.id] ?? .info }

  func write(to body: inout HTMLWriter, _ marks: PageMarks) {
    if report.counts.error == 0, report.counts.warning == 0 {
      body.element("p.none", language.said("没有错误和警告。", "No errors and no warnings."))
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
    if !alone.isEmpty { write(alone.sorted(), to: &body, marks, isAlone: true) }
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
        let plural = members.count == 1 ? "" : "s"
        body.element(
          "summary", language.said("\(members.count) 个问题", "\(members.count) finding\(plural)"))
        write(members, to: &body, marks, isAlone: false)
      }
    }
  }

  private func write(
    _ findings: [Int], to body: inout HTMLWriter, _ marks: PageMarks, isAlone: Bool
  ) {
    body.element("ol.list") { body in
      for index in findings { write(finding: index, to: &body, marks, isAlone: isAlone) }
    }
  }

  private func writeTails(to body: inout HTMLWriter, _ marks: PageMarks) {
    let clusters = TailCluster.all(of: report)
    guard !clusters.isEmpty else { return }
    body.element("section.tails.i") { body in
      body.element("h3", language.said("尾数误差（四舍五入所致）", "Within rounding"))
      body.element("ol.list") { body in
        for (index, cluster) in clusters.enumerated() {
          body.element("li.i", ["id": fragment(ofCluster: index)]) { body in
            body.element("details") { body in
              body.element("summary", ["title": cluster.rule.text(language)]) { body in
                body.element("span.rule", cluster.rule.id)
                body.text(" " + cluster.title(language).clipped + " ")
                body.text(cluster.figures(language))
              }
              write(cluster.findings, to: &body, marks, isAlone: false)
            }
          }
        }
      }
    }
  }

  private func writeUnchecked(to body: inout HTMLWriter) {
    guard !report.unchecked.isEmpty else { return }
    body.element("section.unchecked") { body in
      body.element("h3") { body in
        let count = report.counts.unchecked
        body.text(language.said("未审核：\(count) 处", "Not checked: \(count)"))
      }
      body.element(
        "p.quiet",
        language.said("缺少审核所需的内容，不算通过。", "What they need is missing; they do not count as holding.")
      )
      body.element("details", ["open": report.unchecked.count > 12 ? nil : ""]) { body in
        body.element(
          "summary",
          language.said(
            "\(report.unchecked.count) 条规则", "\(report.unchecked.count) rules and reasons"))
        body.element("ul.list") { body in
          for entry in report.unchecked {
            body.element("li") { body in
              body.element("span.rule", entry.rule.id)
              body.text(entry.count > 1 ? " ×\(entry.count) " : " ")
              body.text(entry.reason.text(language).clipped)
            }
          }
        }
      }
    }
  }
}

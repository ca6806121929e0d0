import FinalAccounts
import Grid

extension PageFindings {
  /// Marks the cells of all findings. What rounding explains marks only the cell that it speaks of.
  func mark(_ marks: inout PageMarks) {
    for group in report.groups {
      mark(
        group.suggestion, severity(of: group), rule: nil, &marks,
        target: fragment(ofGroup: group.id))
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
    let rule = finding.rule.id
    mark(finding.suggestion, finding.severity, rule: rule, &marks, target: target)
    for (place, cell) in finding.cells.enumerated() {
      marks.mark(cell, place == 0 ? .head : .other, finding.severity, rule: rule, target: target)
    }
  }

  private func mark(
    _ suggestion: Suggestion?, _ severity: Message.Severity, rule: String?,
    _ marks: inout PageMarks, target: String
  ) {
    guard let suggestion else { return }
    for (cell, value) in zip(suggestion.cells, suggestion.values) {
      marks.mark(cell, .cause, severity, rule: rule, target: target, suggestion: value)
    }
  }
}

import FinalAccounts
import Grid

/// Tails of one table, column and rule: they are told together.
struct TailCluster {
  let rule: Rule
  /// `T3.total`.
  let name: String
  /// The same as the form names it: 公开03表《支出决算表》“本年支出合计”.
  let spoken: String
  /// The tails, by their places in the list of findings.
  var findings: [Int]
  var largest: Amount

  /// The tails of a report, in the order of their first ones.
  static func all(of report: CheckReport) -> [TailCluster] {
    struct Key: Hashable {
      let rule: String
      let name: String
    }
    var clusters: [TailCluster] = []
    var places: [Key: Int] = [:]
    for (index, finding) in report.findings.enumerated() where finding.kind == .tail {
      let head = finding.cells.first
      let name = "\(head?.table?.rawValue ?? "").\(head?.column ?? "")"
      let gap = finding.gap ?? .zero
      let key = Key(rule: finding.rule.id, name: name)
      if let place = places[key] {
        clusters[place].findings.append(index)
        clusters[place].largest = max(clusters[place].largest, gap)
      } else {
        places[key] = clusters.count
        clusters.append(
          TailCluster(
            rule: finding.rule, name: name, spoken: Self.spoken(head, report.names),
            findings: [index], largest: gap))
      }
    }
    return clusters
  }

  private static func spoken(_ head: FindingCell?, _ names: FormNames) -> String {
    guard let head, let table = head.table else { return "" }
    let column = head.column.map { names.column(table, $0) } ?? ""
    return names.table(table) + (column.isEmpty ? "" : "“\(column)”")
  }

  /// What tails of a page or a report are told by.
  func title(_ language: Language) -> String { language.said(spoken, name) }

  /// How many there are, and the largest gap: a sentence.
  func sentence(_ language: Language) -> String {
    language.said(
      "尾数误差（四舍五入）\(findings.count) 处，最大 \(largest.grouped)",
      "\(findings.count) within rounding, at most \(largest)")
  }

  /// The same under a heading that says what they are.
  func figures(_ language: Language) -> String {
    language.said(
      "\(findings.count) 处，最大 \(largest.grouped)", "×\(findings.count), at most \(largest.grouped)")
  }
}

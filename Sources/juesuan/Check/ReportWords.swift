import FinalAccounts
import Grid

extension Language {
  /// What is said in this language; for words that stand beside their only use.
  func said<Said>(_ chinese: Said, _ english: Said) -> Said {
    self == .chinese ? chinese : english
  }
}

extension Message.Severity {
  /// How reports name it: 错误、疑点、提示.
  func word(_ language: Language) -> String {
    switch self {
    case .error: language.said("错误", "error")
    case .warning: language.said("疑点", "warning")
    case .info: language.said("提示", "note")
    }
  }
}

extension CheckReport.Verdict {
  /// The verdict in a word or two.
  func word(_ language: Language) -> String {
    switch self {
    case .errors: language.said("有错误", "errors")
    case .incomplete: language.said("未查全", "incomplete")
    case .warnings: language.said("有疑点", "warnings")
    case .clean: language.said("未发现问题", "clean")
    }
  }
}

extension CheckReport {
  /// Unit and year as far as the submission states them; empty where it states neither.
  var subject: String {
    [unit, year.map { "\($0)" }].compactMap(\.self).joined(separator: " ")
  }
}

extension FindingCell {
  /// `sheet!B3`, or as much of it as is known, else the table; empty where nothing is.
  var place: String {
    if let sheet, let cell { return "\(sheet)!\(cell)" }
    return sheet ?? cell?.description ?? table?.rawValue ?? ""
  }
}

/// Tails of one table, column and rule: they are told together.
struct TailCluster {
  let rule: Rule
  /// `T3.total`.
  let name: String
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
          TailCluster(rule: finding.rule, name: name, findings: [index], largest: gap))
      }
    }
    return clusters
  }
}

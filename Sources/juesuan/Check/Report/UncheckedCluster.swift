import FinalAccounts
import Grid

/// What a rule left undecided, for whatever reasons: it is told in one line.
struct UncheckedCluster {
  let rule: Rule
  private(set) var count = 0
  private var reasons: [BilingualText] = []

  /// How many reasons a line has room for.
  private static let reasonsTold = 3

  /// Those of a report, in its order.
  static func all(of report: CheckReport) -> [UncheckedCluster] {
    var clusters: [UncheckedCluster] = []
    for entry in report.unchecked {
      if clusters.last?.rule.id != entry.rule.id {
        clusters.append(UncheckedCluster(rule: entry.rule))
      }
      clusters[clusters.count - 1].count += entry.count
      clusters[clusters.count - 1].reasons.append(entry.reason)
    }
    return clusters
  }

  /// The first reasons, and how many there are beyond these.
  func words(_ language: Language) -> String {
    let told = reasons.prefix(Self.reasonsTold).map { $0.text(language) }
      .joined(separator: language.said("；", "; "))
    let rest = reasons.count - Self.reasonsTold
    guard rest > 0 else { return told }
    return told + language.said("；另有 \(rest) 种原因", "; \(rest) more reasons")
  }
}

/// The gate (rules §1): a table of which more than a third of the identities, and at least six, are
/// broken, and no single cause explains four fifths of these, is damaged: one finding, not eighty. Blocks
/// of lines that slipped are one cause, however many there are.
///
/// Those along a row and those between rows count apart: where all lines slipped down by a few, each
/// still adds up, and says nothing of where it stands.
enum DamagedTables {
  static func find(_ reconciliation: Reconciliation, _ causes: [Cause]) -> [TableID] {
    guard reconciliation.judgements.contains(where: { $0.outcome.isBroken }) else { return [] }
    var judged: [Part: Int] = [:]
    var broken: [Part: Set<Int>] = [:]
    for (index, identity) in reconciliation.identities.enumerated() {
      let outcome = reconciliation.judgements[index].outcome
      switch outcome {
      case .notApplicable, .unchecked: continue
      case .pass, .tail, .longTail, .fail: break
      }
      // What several tables say of each other damages none of them.
      guard !identity.isAcross, let head = identity.left.first else { continue }
      let slots = identity.terms.lazy.map { reconciliation.paper.figures[$0.figure].slot }
      let own = reconciliation.paper.figures[head.figure].slot
      let part = Part(table: own.table, isAlongRow: slots.allSatisfy { $0.row == own.row })
      judged[part, default: 0] += 1
      if outcome.isBroken { broken[part, default: []].insert(index) }
    }
    let misplaced = Set(
      causes.filter { $0.hypothesis?.isOfPlaces == true }.flatMap(\.identities))
    let damaged = broken.filter { part, faults in
      guard let all = judged[part], faults.count >= 6, faults.count * 3 > all else { return false }
      if faults.count(where: misplaced.contains) * 5 >= faults.count * 4 { return false }
      return !causes.contains { cause in
        cause.hypothesis != nil
          && cause.identities.count(where: faults.contains) * 5 >= faults.count * 4
      }
    }
    return Set(damaged.keys.map(\.table)).sorted()
  }

  private struct Part: Hashable {
    let table: TableID
    let isAlongRow: Bool
  }
}

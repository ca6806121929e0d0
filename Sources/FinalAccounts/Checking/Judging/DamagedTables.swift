/// The gate (rules §1): a table of which more than a third of the identities, and at least six, are
/// broken, and no single cause explains four fifths of these, is damaged: one finding, not eighty.
enum DamagedTables {
  static func find(_ reconciliation: Reconciliation, _ causes: [Explainer.Cause]) -> [TableID] {
    var judged: [TableID: Int] = [:]
    var broken: [TableID: Set<Int>] = [:]
    for (index, identity) in reconciliation.identities.enumerated() {
      let verdict = reconciliation.judgements[index].verdict
      switch verdict {
      case .notApplicable, .unchecked: continue
      case .pass, .tail, .longTail, .fail: break
      }
      // What several tables say of each other damages none of them.
      guard !identity.isAcross, let head = identity.left.first else { continue }
      let table = reconciliation.ledger.figures[head.figure].slot.table
      judged[table, default: 0] += 1
      if verdict.isBroken { broken[table, default: []].insert(index) }
    }
    return broken.keys.sorted().filter { table in
      guard let faults = broken[table], let all = judged[table], faults.count >= 6,
        faults.count * 3 > all
      else { return false }
      return !causes.contains { cause in
        cause.hypothesis != nil
          && cause.identities.count(where: faults.contains) * 5 >= faults.count * 4
      }
    }
  }
}

/// Blanks and dashes of T9 that are zero beyond doubt: the others make up a printed total to the cent
/// (T9-04).
///
/// A blank may mean that nobody looked. But where 三公 come to 19.86 and vehicles and receptions are
/// all of it, nothing is left for travel abroad, and X-61 has something to compare with.
enum ProvenZeros {
  static func find(_ reconciliation: Reconciliation) -> [Int] {
    let paper = reconciliation.paper
    var found: Set<Int> = []
    for (index, identity) in reconciliation.identities.enumerated() {
      let judged = reconciliation.judgements[index]
      guard judged.outcome == .pass, judged.gap == 0, identity.relation == .equal,
        identity.leftCount == 1, let whole = identity.left.first.map({ paper.figures[$0.figure] }),
        whole.slot.table == .t9, whole.state == .number, whole.value > 0,
        // Below zero, one part could stand against another.
        identity.right.allSatisfy({ $0.sign < 0 && paper.figures[$0.figure].value >= 0 })
      else { continue }
      // What passes holds numbers, blanks and dashes alone.
      for term in identity.right where paper.figures[term.figure].state != .number {
        found.insert(term.figure)
      }
    }
    return found.sorted()
  }
}

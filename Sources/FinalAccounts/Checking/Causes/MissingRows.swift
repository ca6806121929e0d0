/// Rows that T3 lacks though T5, T7 or T8 have them, and the sums that are short for want of them.
enum MissingRows {
  struct MissingRow: Sendable, Hashable {
    let table: TableID
    let code: String
  }

  /// The rows, each with the broken identities that it explains.
  static func find(
    _ reconciliation: Reconciliation, open: Set<Int>
  ) -> [(row: MissingRow, identities: [Int])] {
    let paper = reconciliation.paper
    guard let table = paper.tables[.t3] else { return [] }
    var lost: [String: Set<String>] = [:]
    for id in [TableID.t5, .t7, .t8] {
      for row in paper.tables[id]?.rows ?? [] {
        guard let code = row.code, table.rowNames[code] == nil,
          row.columns.values.contains(where: { paper.figures[$0].value != 0 })
        else { continue }
        let parent = String(code.dropLast(2))
        if table.rowNames[parent] != nil { lost[parent, default: []].insert(code) }
      }
    }
    guard !lost.isEmpty else { return [] }
    var short: [String: [Int]] = [:]
    for index in open.sorted() {
      if let parent = shortParent(index, reconciliation) {
        short[parent, default: []].append(index)
      }
    }
    return lost.sorted { $0.key < $1.key }.compactMap { parent, codes in
      guard codes.count == 1, let code = codes.first, let sums = short[parent],
        sums.allSatisfy({ covers(code, $0, reconciliation) })
      else { return nil }
      return (MissingRow(table: .t3, code: code), sums)
    }
  }

  /// The parent of T3 whose sum over the rows below it comes to less than its own figure.
  private static func shortParent(_ index: Int, _ reconciliation: Reconciliation) -> String? {
    let identity = reconciliation.identities[index]
    guard !identity.isAcross, identity.relation == .equal, identity.leftCount == 1,
      let head = identity.left.first.map({ reconciliation.paper.figures[$0.figure].slot }),
      head.table == .t3, reconciliation.judgements[index].gap > 0,
      identity.right.allSatisfy({
        reconciliation.paper.figures[$0.figure].slot.column == head.column
      })
    else { return nil }
    return head.row
  }

  /// True where a sum lacks what the other tables have under a code. T3 may hold more than fiscal
  /// money, and a sum that lacks another amount altogether is short for another reason: at least a
  /// tenth of it must be known.
  private static func covers(
    _ code: String, _ index: Int, _ reconciliation: Reconciliation
  ) -> Bool {
    let paper = reconciliation.paper
    let (gap, allowed) = (
      reconciliation.judgements[index].gap, reconciliation.judgements[index].allowed
    )
    guard let head = reconciliation.identities[index].left.first else { return false }
    let column = paper.figures[head.figure].slot.column
    var known: Int128 = 0
    for id in [TableID.t5, .t7, .t8] {
      guard let figure = paper.figure(id, code, column) else { continue }
      known = known.addingReportingOverflow(paper.figures[figure].value).partialValue
    }
    return known <= gap + allowed && gap / 10 <= known
  }
}

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
    let ledger = reconciliation.ledger
    guard let table = ledger.tables[.t3] else { return [] }
    var lost: [String: Set<String>] = [:]
    for id in [TableID.t5, .t7, .t8] {
      for row in ledger.tables[id]?.rows ?? [] {
        guard let code = row.code, table.rowNames[code] == nil,
          row.columns.values.contains(where: { ledger.figures[$0].value != 0 })
        else { continue }
        let parent = String(code.dropLast(2))
        if table.rowNames[parent] != nil { lost[parent, default: []].insert(code) }
      }
    }
    return lost.sorted { $0.key < $1.key }.compactMap { parent, codes in
      guard codes.count == 1, let code = codes.first else { return nil }
      let short = open.sorted().filter { isShort($0, parent, reconciliation) }
      return short.isEmpty ? nil : (MissingRow(table: .t3, code: code), short)
    }
  }

  /// True for a sum over the rows below a parent that comes to less than the parent.
  private static func isShort(
    _ index: Int, _ parent: String, _ reconciliation: Reconciliation
  ) -> Bool {
    let identity = reconciliation.identities[index]
    guard !identity.isAcross, identity.relation == .equal, identity.left.count == 1,
      let head = identity.left.first.map({ reconciliation.ledger.figures[$0.figure].slot }),
      head.table == .t3, head.row == parent
    else { return false }
    return reconciliation.judgements[index].gap > 0
      && identity.right.allSatisfy {
        reconciliation.ledger.figures[$0.figure].slot.column == head.column
      }
  }
}

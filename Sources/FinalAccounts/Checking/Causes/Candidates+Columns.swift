extension Candidates {
  /// How many rows must speak against a column before it is suspected as a whole.
  private static let leastRows = 3

  /// Columns that are wrong as a whole: all figures by the same power of ten.
  func columns(_ closings: [Closing]) -> [Hypothesis] {
    var rows: [TableID: Set<String>] = [:]
    for closing in closings where isAlongRow(closing) {
      let slot = paper.figures[closing.figure].slot
      rows[slot.table, default: []].insert(slot.row)
    }
    // Figures of several tables meet where a swapped pair still adds up.
    for closing in closings where reconciliation.identities[closing.identity].isAcross {
      let slot = paper.figures[closing.figure].slot
      rows[slot.table, default: []].insert(slot.row)
    }
    var result: [Hypothesis] = []
    for (id, broken) in rows.sorted(by: { $0.key < $1.key }) where broken.count >= Self.leastRows {
      guard let table = paper.tables[id] else { continue }
      for column in table.columns {
        let figures = table.rows.compactMap { $0.columns[column] }.filter { value($0) != 0 }
        for power: Int128 in [10, 100, 10_000] {
          for isTooLarge in [true, false] {
            if let scaled = scaled(figures, power, isTooLarge) { result.append(scaled) }
          }
        }
      }
    }
    return result
  }

  /// All of these figures by one power of ten: nil where they are too few or do not fit.
  func scaled(_ figures: [Int], _ power: Int128, _ isTooLarge: Bool) -> Hypothesis? {
    var changes: [Int: Int128] = [:]
    for figure in figures {
      let (product, overflow) = value(figure).multipliedReportingOverflow(by: power)
      guard isTooLarge || !overflow else { return nil }
      changes[figure] = isTooLarge ? value(figure) / power : product
    }
    guard let head = changes.keys.min(), changes.count > 2 else { return nil }
    let slip = power == 10_000 ? Slip.tenThousandfold : .tenfold
    return Hypothesis(changes: changes, slip: slip, head: head)
  }
}

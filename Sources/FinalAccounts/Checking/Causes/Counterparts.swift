/// Figures that other tables print of the same thing and mostly alike, though no rule says that they
/// must be: the same code's spending in T3 and T5, 三公 in T6 and T9. They tell between causes that
/// explain the same relations.
struct Counterparts: Sendable {
  private let others: [[Int]]

  init(_ paper: WorkingPaper) {
    others = paper.figures.map { figure in
      Self.slots(of: figure.slot).compactMap { paper[$0] }.filter {
        paper.figures[$0].state == .number && paper.figures[$0].value != 0
      }
    }
  }

  /// 1 where a value is that of a counterpart, else 0.
  func agreement(_ figure: Int, _ value: Int128, _ paper: WorkingPaper) -> Int {
    guard value != 0 else { return 0 }
    return others[figure].contains { paper.figures[$0].value == value } ? 1 : 0
  }

  /// T1 and T4 where several of their lines do not agree with the rows that they sum up: what stands
  /// at which line is in question, though a blank leaves the relations undecided.
  static func unlikeLists(_ paper: WorkingPaper) -> [TableID] {
    [TableID.t1, .t4].filter { id in
      var count = 0
      for row in paper.tables[id]?.rows ?? [] where row.code != nil {
        for figure in row.columns.values {
          let others = slots(of: paper.figures[figure].slot).compactMap { paper[$0] }.filter {
            paper.figures[$0].state == .number && paper.figures[$0].value != 0
          }
          guard let other = others.first else { continue }
          let (one, two) = (paper.figures[figure], paper.figures[other])
          if (one.value - two.value).magnitude > (2 * (one.spread + two.spread)).magnitude {
            count += 1
          }
        }
      }
      return count > 1
    }
  }

  private static func slots(of slot: Slot) -> [Slot] {
    switch slot.table {
    case .t1:
      row(slot.row).map { [Slot(.t3, $0, "total")] } ?? []
    case .t4:
      switch slot.column {
      case "general": row(slot.row).map { [Slot(.t5, $0, "total")] } ?? []
      case "fund": row(slot.row).map { [Slot(.t7, $0, "total")] } ?? []
      case "capital": row(slot.row).map { [Slot(.t8, $0, "total")] } ?? []
      default: []
      }
    case .t2:
      switch slot.column {
      case "total": [Slot(.t3, slot.row, "total")]
      case "fiscal": [Slot(.t5, slot.row, "total"), Slot(.t7, slot.row, "total")]
      default: []
      }
    case .t3:
      [Slot(.t5, slot.row, slot.column), Slot(.t7, slot.row, slot.column)]
        + (slot.column == "total" ? [Slot(.t2, slot.row, "total")] : [])
    case .t5, .t7, .t8:
      [Slot(.t3, slot.row, slot.column)]
        + (slot.column == "total" ? [Slot(.t2, slot.row, "fiscal")] : [])
    case .t6: spent.first { $0.code == slot.row }.map { [Slot(.t9, "unit", $0.column)] } ?? []
    case .t9: spent.first { $0.column == slot.column }.map { [Slot(.t6, $0.code, "amount")] } ?? []
    default: []
    }
  }

  /// The row of a table of codes that a line of T1 or T4 sums up; nil for one that has none.
  private static func row(_ line: String) -> String? {
    let prefix = "expenditure."
    guard line.hasPrefix(prefix) else { return nil }
    let rest = line.dropFirst(prefix.count)
    return rest == "total" || rest.allSatisfy(\.isNumber) ? String(rest) : nil
  }

  ///
  private static let spent = [
    (code: "30212", column: "final.abroad"), (code: "31013", column: "final.purchase"),
    (code: "30231", column: "final.operation"), (code: "30217", column: "final.reception"),
  ]
}

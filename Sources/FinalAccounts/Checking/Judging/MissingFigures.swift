/// Cells that are blank, or hold words, where a figure belongs.
///
/// A blank leaves what rests on it undecided (rules §1): the figure may not be published. But a table
/// that has hardly any blanks publishes all: where several relations, each with this cell as its only
/// gap, ask for the same amount, or where it is the table's only gap, the figure was forgotten.
enum MissingFigures {
  /// One blank in so many cells is few.
  private static let fewest = 20

  static func find(_ reconciliation: Reconciliation) -> [Int] {
    let paper = reconciliation.paper
    return paper.figures.indices.filter { figure in
      guard paper.figures[figure].state != .number,
        let census = paper.tables[paper.figures[figure].slot.table]?.census
      else { return false }
      let gaps = census.all - census.numbers
      switch paper.figures[figure].state {
      case .number, .error, .uncomputed: return false
      case .text:
        // A garbled number; words (涉密, 见附注) leave undecided what rests on them.
        let raw = paper.fact(figure).raw ?? ""
        return raw.contains(where: \.isNumber)
          && isForgotten(figure, census.texts == 1, reconciliation)
      case .blank, .dash:
        guard gaps * Self.fewest <= census.all else { return false }
        return isForgotten(figure, gaps == 1, reconciliation)
      }
    }
  }

  private struct Wanted {
    let value: Int128
    let bound: Int128
  }

  private static func isForgotten(
    _ figure: Int, _ isLone: Bool, _ reconciliation: Reconciliation
  ) -> Bool {
    let amounts = reconciliation.uses[figure].compactMap { wanted(figure, $0, reconciliation) }
    guard let agreed = amounts.map({ agreeing($0, amounts) }).max(),
      agreed * 2 > amounts.count
    else { return false }
    return agreed >= (isLone ? 1 : 2)
  }

  private static func agreeing(_ one: Wanted, _ all: [Wanted]) -> Int {
    guard one.value.magnitude > one.bound.magnitude else { return 0 }
    return all.count { other in
      let (gap, overflow) = one.value.subtractingReportingOverflow(other.value)
      return !overflow && gap.magnitude <= one.bound.magnitude &+ other.bound.magnitude
    }
  }

  /// The amount that an identity asks for, where all its other figures are printed.
  private static func wanted(
    _ figure: Int, _ index: Int, _ reconciliation: Reconciliation
  ) -> Wanted? {
    let identity = reconciliation.identities[index]
    guard identity.relation == .equal,
      let own = identity.terms.first(where: { $0.figure == figure }),
      identity.terms.allSatisfy({
        $0.figure == figure || isKnown($0.figure, beside: figure, reconciliation.paper)
      })
    else { return nil }
    let nothing = Dictionary(
      uniqueKeysWithValues: Set(identity.terms.map(\.figure)).filter {
        reconciliation.paper.figures[$0].state != .number
      }.map { ($0, Int128(0)) })
    let judged = Judge(paper: reconciliation.paper).judge(identity, replacing: nothing)
    if case .unchecked = judged.outcome { return nil }
    return Wanted(value: own.sign < 0 ? judged.gap : -judged.gap, bound: judged.allowed)
  }

  /// Words stand where a form has something to say: blanks beside them are nothing.
  private static func isKnown(_ other: Int, beside figure: Int, _ paper: WorkingPaper) -> Bool {
    switch paper.figures[other].state {
    case .number: true
    case .blank, .dash: paper.figures[figure].state == .text
    case .text, .error, .uncomputed: false
    }
  }
}

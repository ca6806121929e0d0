/// The linear rules, bound to a submission and judged.
struct Reconciliation {
  private(set) var paper: WorkingPaper
  let rules: [Rule]
  let identities: [Identity]
  private(set) var judgements: [Judgement]
  /// The identities that each figure stands in.
  let uses: FigureUses
  let notApplicable: [Int: Int]
  let undecided: [(rule: Int, reason: Undecided)]

  init(_ paper: WorkingPaper, _ rules: [Rule]) {
    var binder = RuleBinder(paper)
    for (index, rule) in rules.enumerated() { binder.bind(rule, index) }
    let judge = Judge(paper: paper)
    self.paper = paper
    self.rules = rules
    uses = FigureUses(binder.identities, figures: paper.figures.count)
    identities = binder.identities
    judgements = identities.map { judge.judge($0) }
    notApplicable = binder.notApplicable
    undecided = binder.undecided
    withdrawUnprinted()
  }

  /// Makes broken instances undecided that rest on a blank of which another identity says that an
  /// amount belongs there: a form that prints a total alone, or leaves a total out, says less and
  /// nothing wrong.
  private mutating func withdrawUnprinted() {
    for (index, identity) in identities.enumerated() where identity.relation == .equal {
      guard case .unchecked(.blank) = judgements[index].outcome else { continue }
      for term in identity.terms where paper.figures[term.figure].isUnprinted {
        for other in uses[term.figure] where judgements[other].outcome.isBroken {
          judgements[other].outcome = .unchecked(.blank(paper.figures[term.figure].slot))
        }
      }
    }
  }

  /// The places of identities that are broken.
  var broken: [Int] { judgements.indices.filter { judgements[$0].outcome.isBroken } }

  /// Takes figures for zero that are none, and judges anew what rests on them.
  mutating func takeForZero(_ figures: [Int]) {
    guard !figures.isEmpty else { return }
    for figure in figures { paper.figures[figure].state = .number }
    let judge = Judge(paper: paper)
    for figure in figures {
      for index in uses[figure] { judgements[index] = judge.judge(identities[index]) }
    }
  }

  /// Makes all instances that use a damaged table undecided, those that hold as well.
  mutating func withdraw(_ tables: Set<TableID>) {
    for (index, identity) in identities.enumerated() {
      let met = identity.terms.map { paper.figures[$0.figure].slot.table }
      guard let table = met.first(where: { tables.contains($0) }) else { continue }
      judgements[index].outcome = .unchecked(.damaged(table))
    }
  }
}

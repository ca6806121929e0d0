/// Finds the fewest cells that explain broken identities (rules §5): the value that closes one of
/// them is tried against all others that use the cell.
struct CauseSearch {
  private let reconciliation: Reconciliation
  private let judge: Judge
  private lazy var counterparts = Counterparts(reconciliation.paper)
  /// False where two tables that should list the same figures list other ones.
  private lazy var hasLikeLists = Counterparts.unlikeLists(reconciliation.paper).isEmpty
  /// Values that causes found so far put right.
  private var base: [Int: Int128] = [:]
  private var open: Set<Int>

  /// How many terms may still be looked at: what no table of accounts asks for is left unexplained.
  private var budget = 20_000_000
  /// The same for lines that slipped.
  private var lineBudget = 12_000_000

  private static let mostCauses = 60
  private static let mostOpen = 600
  private static let mostOthers = 40

  init(_ reconciliation: Reconciliation) {
    self.reconciliation = reconciliation
    judge = Judge(paper: reconciliation.paper)
    open = Set(reconciliation.broken)
  }

  /// The causes, those that explain most first; identities without one are grouped by the figures
  /// that they share.
  mutating func causes() -> [Cause] {
    var causes: [Cause] = []
    for (row, identities) in MissingRows.find(reconciliation, open: open) {
      causes.append(Cause(hypothesis: nil, identities: identities, missingRow: row))
      open.subtract(identities)
    }
    if open.count <= Self.mostOpen {
      var isUncompared = !hasLikeLists
      while !open.isEmpty || isUncompared, causes.count < Self.mostCauses, let cause = best() {
        isUncompared = false
        causes.append(cause)
        open.subtract(cause.identities)
        if let changes = cause.hypothesis?.changes { base.merge(changes) { _, new in new } }
      }
    }
    return causes + unexplained()
  }

  /// The strongest of the hypotheses weighed so far, and what rivals it.
  private struct Weighing {
    var best: (hypothesis: Hypothesis, effect: Effect, order: Order)?
    var isAmbiguous = false
    var rivals: [Int] = []
    private var seen: Set<[Int: Int128]> = []

    mutating func isNew(_ hypothesis: Hypothesis) -> Bool {
      seen.insert(hypothesis.changes).inserted
    }

    mutating func add(_ hypothesis: Hypothesis, _ effect: Effect) {
      let order = Order(hypothesis, effect)
      guard let known = best else {
        best = (hypothesis, effect, order)
        rivals = hypothesis.isOfPlaces ? [] : [hypothesis.head]
        return
      }
      if order.isStronger(than: known.order) { rivals = [] }
      if !known.order.isStronger(than: order), hypothesis.slip != .unlikely, !hypothesis.isOfPlaces
      {
        rivals.append(hypothesis.head)
      }
      if order < known.order {
        best = (hypothesis, effect, order)
        isAmbiguous = false
      } else if !(known.order < order), hypothesis.head != known.hypothesis.head {
        isAmbiguous = true
      }
    }
  }

  private mutating func weigh(_ hypotheses: [Hypothesis], in weighing: inout Weighing) {
    for hypothesis in hypotheses where weighing.isNew(hypothesis) {
      let effect = effect(of: hypothesis)
      if isBorneOut(hypothesis, effect) { weighing.add(hypothesis, effect) }
    }
  }

  private mutating func best() -> Cause? {
    var weighing = Weighing()
    var candidates = Candidates(reconciliation, open: open, base: base, counterparts)
    weigh(candidates.all(within: budget), in: &weighing)
    budget -= candidates.spent
    if !isWhole(weighing) {
      weigh(candidates.slipped(within: lineBudget), in: &weighing)
      lineBudget -= candidates.spentOnLines
    }
    guard let best = weighing.best else { return nil }
    guard !best.hypothesis.isOfPlaces else {
      return Cause(hypothesis: best.hypothesis, identities: best.effect.repaired.sorted())
    }
    var isAmbiguous = weighing.isAmbiguous
    let others = Set(weighing.rivals).subtracting(best.hypothesis.changes.keys).sorted()
    // No kind of slip speaks for one cell before another.
    if best.hypothesis.slip.rank >= Slip.other.rank, !others.isEmpty { isAmbiguous = true }
    return Cause(
      hypothesis: best.hypothesis, identities: best.effect.repaired.sorted(),
      isAmbiguous: isAmbiguous, others: others.count > Self.mostOthers ? [] : others)
  }

  /// True where one figure explains all that is open, spoils nothing, and other tables list the same
  /// figures: then no lines have slipped, and looking for them costs more than all else.
  private mutating func isWhole(_ weighing: Weighing) -> Bool {
    guard let best = weighing.best, best.hypothesis.slip != .unlikely else { return false }
    return best.effect.repaired.count == open.count && best.effect.spoiled == 0
      && hasLikeLists
  }

  /// True where an effect is worth telling. Lines that slipped must explain more than what is read off
  /// for the seam, for nearly any sum could be closed by that; and two rows that changed places are
  /// both wrong.
  private func isBorneOut(_ hypothesis: Hypothesis, _ effect: Effect) -> Bool {
    let evidence = effect.gain + hypothesis.agreement - hypothesis.vanished
    if hypothesis.slipped != nil {
      return effect.gain >= 0 && evidence >= hypothesis.invented + (effect.gain > 0 ? 2 : 3)
    }
    if hypothesis.slip == .swappedColumns, effect.gain >= 0, evidence > 2 { return true }
    return effect.gain > (hypothesis.slip == .swappedRows ? 1 : 0)
  }

  /// What speaks for one hypothesis before another.
  private struct Order: Comparable {
    /// 1 for what would be no figure for its place: the last resort, however much it explains.
    let oddity: Int
    let gain: Int
    let spoiled: Int
    let rank: Int
    let agreement: Int
    let size: Int
    let distance: Int
    let bound: Int128

    init(_ hypothesis: Hypothesis, _ effect: Effect) {
      oddity = hypothesis.slip == .unlikely ? 1 : 0
      // What other tables print at the same places is found nowhere by chance.
      gain =
        effect.gain
        + (hypothesis.isOfPlaces ? max(0, hypothesis.agreement) - hypothesis.vanished : 0)
      spoiled = effect.spoiled
      rank = hypothesis.rank
      agreement = hypothesis.agreement
      size = hypothesis.changes.count
      distance = hypothesis.distance
      bound = hypothesis.bound
    }

    /// By what it explains alone, whatever kind of slip it would be.
    func isStronger(than other: Order) -> Bool {
      (oddity, -gain, spoiled) < (other.oddity, -other.gain, other.spoiled)
    }

    static func < (left: Order, right: Order) -> Bool {
      guard left.oddity == right.oddity else { return left.oddity < right.oddity }
      guard (left.gain, left.spoiled) == (right.gain, right.spoiled) else {
        return (-left.gain, left.spoiled) < (-right.gain, right.spoiled)
      }
      return (left.rank, -left.agreement, left.size, left.distance, left.bound)
        < (right.rank, -right.agreement, right.size, right.distance, right.bound)
    }
  }

  private mutating func effect(of hypothesis: Hypothesis) -> Effect {
    var effect = Effect()
    var touched: Set<Int> = []
    let values = base.merging(hypothesis.changes) { _, new in new }
    for figure in hypothesis.changes.keys {
      for index in reconciliation.uses[figure] where touched.insert(index).inserted {
        let isOpen = open.contains(index)
        budget -= reconciliation.identities[index].left.count
        budget -= reconciliation.identities[index].right.count
        guard budget > 0 else { return Effect() }
        let outcome = judge.judge(reconciliation.identities[index], replacing: values).outcome
        if isOpen {
          if !outcome.isBroken { effect.repaired.append(index) }
        } else if outcome.isBroken, !isUnchecked(index) {
          effect.spoiled += 1
        }
      }
    }
    // A table in another unit agrees with the others once it is put right; nonsense divided by ten
    // thousand merely becomes too small for rounding to tell.
    if hypothesis.isScaling {
      let across = touched.filter { index in
        let identity = reconciliation.identities[index]
        return identity.relation == .equal && open.contains(index)
      }
      guard across.count(where: effect.repaired.contains) * 2 > across.count else {
        return Effect()
      }
    }
    return effect
  }

  /// True for an identity that says nothing: of a damaged table, or for want of a figure.
  private func isUnchecked(_ index: Int) -> Bool {
    if case .unchecked = reconciliation.judgements[index].outcome { return true }
    return false
  }

  /// Identities that nothing explains, together where they share a figure.
  private func unexplained() -> [Cause] {
    var leaders: [Int: Int] = [:]
    func leader(of index: Int) -> Int {
      var index = index
      while let next = leaders[index], next != index { index = next }
      return index
    }
    var first: [Int: Int] = [:]
    let sorted = open.sorted()
    for index in sorted {
      leaders[index] = index
      for term in reconciliation.identities[index].terms {
        guard let other = first[term.figure] else {
          first[term.figure] = index
          continue
        }
        let (one, two) = (leader(of: other), leader(of: index))
        // The smaller leads; what was asked for is led straight from now on.
        leaders[max(one, two)] = min(one, two)
        leaders[index] = min(one, two)
        first[term.figure] = min(one, two)
      }
    }
    let groups = Dictionary(grouping: sorted) { leader(of: $0) }
    return groups.sorted { $0.key < $1.key }.map { Cause(hypothesis: nil, identities: $0.value) }
  }
}

/// Decides identities, exactly.
struct Judge {
  let paper: WorkingPaper

  /// The outcome with the figures as they are, or with some of them replaced.
  func judge(_ identity: Identity, replacing: [Int: Int128] = [:]) -> Judgement {
    var gap: Int128 = 0
    var bound: Int128 = 0
    var blanks = (left: 0, right: 0)
    var firstBlank: Int?
    func add(_ terms: ArraySlice<Identity.Term>, _ count: inout Int) -> Undecided? {
      for term in terms {
        let figure = paper.figures[term.figure]
        let replaced = replacing[term.figure]
        switch figure.state {
        case _ where replaced != nil: break
        case .number: break
        case .blank, .dash:
          count += 1
          firstBlank = firstBlank ?? term.figure
        case .text, .error, .uncomputed: return .notANumber(figure.slot, figure.state)
        }
        let half = identity.isAcross ? figure.spread : figure.half
        let value = replaced ?? figure.value
        let (sum, overflow) = gap.addingReportingOverflow(term.sign < 0 ? -value : value)
        let (bounds, wide) = bound.addingReportingOverflow(half)
        guard !overflow, !wide else { return .tooLarge(figure.slot) }
        gap = sum
        bound = bounds
      }
      return nil
    }
    if let reason = add(identity.left, &blanks.left) ?? add(identity.right, &blanks.right) {
      return Judgement(outcome: .unchecked(reason))
    }
    bound = allowed(identity, bound)
    var outcome = outcome(gap, bound, identity)
    if let firstBlank {
      if blanks.left == identity.left.count, blanks.right == identity.right.count {
        outcome = .notApplicable
      } else if outcome.isBroken, !mayFail(identity, blanks) {
        outcome = .unchecked(.blank(paper.figures[firstBlank].slot))
      }
    }
    return Judgement(outcome: outcome, gap: gap, allowed: bound)
  }

  /// A broken identity with blanks is a failure only where its result and a part are printed and the
  /// tables of its blanks print no zeros elsewhere (rules §1); what systems export leaves zeros blank,
  /// so that there a side may be all blank. The result is the side of one figure;
  /// where both sides are sums each of them must have a printed part.
  private func mayFail(_ identity: Identity, _ blanks: (left: Int, right: Int)) -> Bool {
    guard blanks.left < identity.left.count, blanks.right < identity.right.count else {
      return identity.terms.allSatisfy { term in
        let figure = paper.figures[term.figure]
        return !figure.isUnprinted || figure.isZeroWhereBlank
      }
    }
    var zeros = PerTable<Int>()
    for term in identity.terms {
      let figure = paper.figures[term.figure]
      guard figure.state == .number, figure.value == 0 else { continue }
      zeros[figure.slot.table] = (zeros[figure.slot.table] ?? 0) + 1
    }
    return identity.terms.allSatisfy { term in
      let figure = paper.figures[term.figure]
      guard figure.state == .blank || figure.state == .dash else { return true }
      if figure.isZeroWhereBlank { return true }
      // Zeros of the identity itself are no habit of the table.
      let table = figure.slot.table
      return (paper.tables[table]?.zeros ?? 0) <= zeros[table] ?? 0
    }
  }

  private func outcome(_ gap: Int128, _ bound: Int128, _ identity: Identity) -> Judgement.Outcome {
    if identity.relation == .atMost { return gap <= bound ? .pass : .fail }
    let distance = gap.magnitude
    if distance == 0 { return .pass }
    if distance > bound.magnitude { return .fail }
    guard paper.tolerance == .interval else { return .tail }
    return Self.double(gap < 0 ? -gap : gap) <= likely(identity) ? .tail : .longTail
  }

  /// What rounding allows, or what was asked for in its place.
  private func allowed(_ identity: Identity, _ bound: Int128) -> Int128 {
    switch paper.tolerance {
    case .interval: return bound
    case .exact: return 0
    case .fixed(let amount):
      guard let head = identity.terms.first?.figure else { return bound }
      return paper.unit.allowance(amount, exponent: paper.exponent(of: head))
    }
  }

  /// Integers of 64 bits turn into floating point many times as fast as those of 128.
  private static func double(_ value: Int128) -> Double {
    Int64(exactly: value).map { Double($0) } ?? Double(value)
  }

  /// The gap that roundings hardly ever exceed, in whole tiny units.
  func likelyMost(_ identity: Identity) -> Int128? {
    Int128(exactly: likely(identity).rounded(.down))
  }

  /// Four times the spread of independent roundings: 4σ, σ² = Σ(2h)²/12.
  private func likely(_ identity: Identity) -> Double {
    var squares = 0.0
    for term in identity.terms {
      let figure = paper.figures[term.figure]
      // A spread is that of several roundings, each on its own.
      let spread = identity.isAcross ? figure.spread : figure.half
      squares += Self.double(figure.half) * Self.double(spread)
    }
    return (16.0 / 3.0 * squares).squareRoot()
  }
}

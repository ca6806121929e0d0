extension SlippedLines {
  /// What a block would mean: its figures back at their lines, and at the seam what closes the sums.
  /// Nil where hardly anything would change.
  func hypothesis(_ block: Block) -> Hypothesis? {
    var values: [Int: Int128] = [:]
    var open: [Int] = []
    for column in block.columns {
      for line in block.targets {
        values[column[line]] = value(column[line + block.distance])
      }
      open += block.seam.map { column[$0] }
    }
    let closed = close(open, &values)
    let changes = values.filter { $0.value != value($0.key) }
    // Where the seam keeps what it has, or gets what stands where its lines went, nothing is made up.
    let there = Set(block.columns.flatMap { column in block.targets.map { value(column[$0]) } })
    let invented = closed.count { figure in
      guard let value = changes[figure] else { return false }
      return value != 0 && !there.contains(value)
    }
    guard changes.count > 2, let head = changes.keys.min() else { return nil }
    var hypothesis = Hypothesis(changes: changes, slip: .slippedRows, head: head)
    hypothesis.invented = invented
    hypothesis.vanished = vanished(by: changes)
    hypothesis.agreement = agreement(of: changes)
    hypothesis.slipped = slipped(block, changes)
    return hypothesis
  }

  /// The block as it stands, without lines at its ends that hold what they should.
  private func slipped(_ block: Block, _ changes: [Int: Int128]) -> Hypothesis.Slipped? {
    let lines = block.targets.filter { line in
      block.columns.contains { changes[$0[line]] != nil }
    }
    guard let first = lines.first, let last = lines.last else { return nil }
    let stand = (first + block.distance)...(last + block.distance)
    return Hypothesis.Slipped(
      distance: block.distance, columns: block.columns.map { Array($0[stand]) })
  }

  /// How many figures agree with other tables better than before.
  func agreement(of changes: [Int: Int128]) -> Int {
    changes.reduce(0) { sum, change in
      sum + counterparts.agreement(change.key, change.value, paper)
        - counterparts.agreement(change.key, value(change.key), paper)
    }
  }

  /// Gives figures the values that most relations ask for of which each is the only one unknown;
  /// what is printed and what nothing asks for stays. The figures that were given one.
  private func close(_ figures: [Int], _ values: inout [Int: Int128]) -> [Int] {
    let judge = Judge(paper: paper)
    var unknown = Set(figures)
    var closed: [Int] = []
    while let (figure, value) = next(figures, unknown, values, judge) {
      values[figure] = value
      unknown.remove(figure)
      closed.append(figure)
    }
    return closed
  }

  private func next(
    _ figures: [Int], _ unknown: Set<Int>, _ values: [Int: Int128], _ judge: Judge
  ) -> (figure: Int, value: Int128)? {
    var replaced = base.merging(values) { _, new in new }
    for figure in figures where unknown.contains(figure) {
      replaced[figure] = value(figure)
      defer { replaced[figure] = base[figure] }
      var wanted: [(value: Int128, bound: Int128)] = []
      for index in reconciliation.uses[figure] {
        let identity = reconciliation.identities[index]
        guard identity.relation == .equal,
          let own = identity.terms.first(where: { $0.figure == figure }),
          !identity.terms.contains(where: { $0.figure != figure && unknown.contains($0.figure) })
        else { continue }
        let judged = judge.judge(identity, replacing: replaced)
        if case .unchecked = judged.outcome { continue }
        wanted.append(
          (value(figure) - (own.sign < 0 ? -judged.gap : judged.gap), judged.allowed))
      }
      if let value = agreed(wanted, printed: value(figure)) { return (figure, value) }
    }
    return nil
  }

  /// The value that most ask for, as near to what is printed as rounding leaves it.
  private func agreed(_ wanted: [(value: Int128, bound: Int128)], printed: Int128) -> Int128? {
    func count(_ value: Int128) -> Int {
      wanted.count { ($0.value - value).magnitude <= $0.bound.magnitude }
    }
    let values = [printed, 0] + wanted.map(\.value)
    guard !wanted.isEmpty, let most = values.map(count).max() else { return nil }
    return values.first { count($0) == most }
  }
}

/// What may have gone wrong, judged by the broken identities.
struct Candidates {
  let reconciliation: Reconciliation
  let paper: WorkingPaper
  let open: [Int]
  let counterparts: Counterparts
  private let base: [Int: Int128]

  private static let longSum = 400

  init(
    _ reconciliation: Reconciliation, open: Set<Int>, base: [Int: Int128],
    _ counterparts: Counterparts
  ) {
    self.reconciliation = reconciliation
    self.counterparts = counterparts
    paper = reconciliation.paper
    self.open = open.sorted()
    self.base = base
  }

  /// How many terms were looked at.
  private(set) var spent = 0
  /// How many of them were looked at for lines that slipped.
  private(set) var spentOnLines = 0
  /// Twins found so far.
  private var known: [Int: [Int]] = [:]

  /// What comes into question but for lines that slipped; nothing where looking for it takes more than
  /// a number of terms.
  mutating func all(within budget: Int) -> [Hypothesis] {
    let closings = closings()
    spent += closings.count * Self.termsOfClosing
    var singles: [Hypothesis] = []
    for closing in closings {
      guard spent < budget else { return [] }
      singles += single(closing)
    }
    return singles + rows(closings) + columns(closings) + swappedColumns() + swappedRows(closings)
      + swaps() + tables()
  }

  /// Blocks of lines that stand lower or higher than their labels.
  mutating func slipped(within budget: Int) -> [Hypothesis] {
    guard budget > 0 else { return [] }
    var lines = SlippedLines(
      reconciliation, open: open, base: base, counterparts, budget: budget)
    let blocks = lines.blocks()
    spentOnLines += budget - max(0, lines.budget)
    return blocks.compactMap { lines.hypothesis($0) }
  }

  /// Trying a value for a figure takes about as long as looking at so many terms.
  private static let termsOfClosing = 50

  /// A figure, the value that closes a broken identity, and how far rounding leaves it open.
  struct Closing {
    let figure: Int
    let value: Int128
    let bound: Int128
    let identity: Int
  }

  func value(_ figure: Int) -> Int128 { base[figure] ?? paper.figures[figure].value }

  private func closings() -> [Closing] {
    let judge = Judge(paper: paper)
    var closings: [Closing] = []
    for index in open {
      let identity = reconciliation.identities[index]
      guard identity.relation == .equal else { continue }
      let judged = judge.judge(identity, replacing: base)
      // Among the parts of a very long sum nobody can tell one from another.
      let isLong = identity.right.count > Self.longSum
      for term in isLong ? identity.left : identity.terms[...] {
        let (value, overflow) = value(term.figure)
          .subtractingReportingOverflow(term.sign < 0 ? -judged.gap : judged.gap)
        guard !overflow else { continue }
        closings.append(
          Closing(figure: term.figure, value: value, bound: judged.allowed, identity: index))
      }
    }
    return closings
  }

  // MARK: One figure, in one cell or in several

  private mutating func single(_ closing: Closing) -> [Hypothesis] {
    let (slip, value, distance) = likely(closing)
    func hypothesis(_ figures: [Int]) -> Hypothesis {
      Hypothesis(
        changes: Dictionary(uniqueKeysWithValues: figures.map { ($0, value) }), slip: slip,
        head: closing.figure, bound: closing.bound, distance: distance)
    }
    var result = [hypothesis([closing.figure])]
    let twins = twins(of: closing.figure)
    guard twins.count > 1 else { return result }
    func add(_ figures: [Int]) {
      if figures.count > 1 { result.append(hypothesis(figures)) }
    }
    let slot = paper.figures[closing.figure].slot
    add(twins)
    add(twins.filter { paper.figures[$0].slot.table == slot.table })
    add(
      twins.filter {
        paper.figures[$0].slot.row.hasSuffix(slot.row)
          || slot.row.hasSuffix(paper.figures[$0].slot.row)
      })
    return result
  }

  /// Figures that print the same value and say the same: the row, those above and below it in the
  /// tree of codes, and the same slot of other tables.
  private mutating func twins(of figure: Int) -> [Int] {
    if let twins = known[figure] { return twins }
    let wanted = value(figure)
    guard wanted != 0 else { return [figure] }
    var found: Set<Int> = [figure]
    var waiting = [figure]
    while let next = waiting.popLast() {
      for index in reconciliation.uses[next] {
        let identity = reconciliation.identities[index]
        guard identity.right.count <= Self.longSum,
          let own = identity.terms.first(where: { $0.figure == next })
        else { continue }
        spent += identity.terms.count
        for term in identity.terms
        where term.sign != own.sign && value(term.figure) == wanted
          && isLinked(paper.figures[next].slot, paper.figures[term.figure].slot)
        {
          if found.insert(term.figure).inserted { waiting.append(term.figure) }
        }
      }
    }
    let twins = found.sorted()
    // They are each other's.
    for twin in twins { known[twin] = twins }
    return twins
  }

  private func isLinked(_ one: Slot, _ other: Slot) -> Bool {
    one.table != other.table || one.column == other.column
  }

  /// The likeliest value among those that rounding leaves open: one that a plain slip turns into what
  /// is printed, else the one that closes the sum exactly.
  private func likely(_ closing: Closing) -> (slip: Slip, value: Int128, distance: Int) {
    let step = step(of: closing.figure)
    var best = (slip: slip(closing.figure, meant: closing.value), value: closing.value, distance: 0)
    guard step > 0, best.slip.rank > 1 else { return best }
    let most = Int(clamping: min(40, closing.bound / step))
    for distance in stride(from: 1, through: most, by: 1) {
      for sign in [Int128(-1), 1] {
        let value = closing.value + sign * Int128(distance) * step
        let slip = slip(closing.figure, meant: value)
        if slip.rank < best.slip.rank { best = (slip, value, distance) }
      }
      if best.slip.rank <= 1 { break }
    }
    return best
  }

  /// The last printed digit of a figure.
  private func step(of figure: Int) -> Int128 {
    let exponent = paper.exponent(of: figure)
    guard let digits = paper.precision.digits(of: paper.fact(figure).amount, exponent: exponent)
    else { return exponent == 0 ? paper.unit.cent : 0 }
    return 2 * paper.unit.half(digits: digits, exponent: exponent)
  }

  private func slip(_ figure: Int, meant: Int128) -> Slip {
    let printed = value(figure)
    let step = step(of: figure)
    // Hardly any figure of these tables is below zero.
    guard meant >= 0 || mayBeNegative(figure) else { return .unlikely }
    // Where a form leaves nothings blank, a zero is odder than a blank.
    if printed == 0, paper.figures[figure].state != .number, !printsZeros(figure) { return .other }
    guard step > 0, printed % step == 0, meant % step == 0 else { return .other }
    let slip = Slip.between(printed: printed / step, meant: meant / step)
    guard slip == .other || slip == .wrongDigit else { return slip }
    return repeatsNeighbour(figure) ? .neighbour : slip
  }

  private func printsZeros(_ figure: Int) -> Bool {
    paper.tables[paper.figures[figure].slot.table]?.printsZeros ?? false
  }

  private func mayBeNegative(_ figure: Int) -> Bool {
    let row = paper.figures[figure].slot.row
    return row.hasSuffix(".closing") || row.hasSuffix(".distribution")
  }

  /// True where a cell beside the figure holds the same, and nothing says that it should: a total
  /// over one part is no repetition.
  private func repeatsNeighbour(_ figure: Int) -> Bool {
    let printed = value(figure)
    return neighbours(of: figure).contains { other in
      guard value(other) == printed else { return false }
      return !reconciliation.uses[figure].contains { index in
        !reconciliation.judgements[index].outcome.isBroken
          && reconciliation.identities[index].terms.contains { $0.figure == other }
      }
    }
  }

  /// The cells beside a figure: left and right in its row, above and below in its column.
  private func neighbours(of figure: Int) -> [Int] {
    let slot = paper.figures[figure].slot
    guard let table = paper.tables[slot.table], let row = table.rowNames[slot.row] else {
      return []
    }
    var found: [Int] = []
    if let column = table.columns.firstIndex(of: slot.column) {
      for place in [column - 1, column + 1] where table.columns.indices.contains(place) {
        if let other = table.rows[row].columns[table.columns[place]] { found.append(other) }
      }
    }
    for place in [row - 1, row + 1] where table.rows.indices.contains(place) {
      if let other = table.rows[place].columns[slot.column] { found.append(other) }
    }
    return found.filter { $0 != figure && value($0) != 0 }
  }

  // MARK: A whole row

  /// Rows that stand one column off, and rows whose figures all belong elsewhere.
  private func rows(_ closings: [Closing]) -> [Hypothesis] {
    var byRow: [RowPlace: [Closing]] = [:]
    for closing in closings {
      let slot = paper.figures[closing.figure].slot
      byRow[RowPlace(table: slot.table, row: slot.row), default: []].append(closing)
    }
    var result: [Hypothesis] = []
    for (place, closings) in byRow.sorted(by: { $0.key < $1.key }) {
      guard let table = paper.tables[place.table], let row = table.rowNames[place.row],
        Set(closings.map(\.figure)).count > 1
      else { continue }
      let figures = table.columns.compactMap { table.rows[row].columns[$0] }
      result += shifts(figures, closings)
      if let repeated = repeated(closings) { result.append(repeated) }
    }
    return result
  }

  private struct RowPlace: Hashable, Comparable {
    let table: TableID
    let row: String

    static func < (left: RowPlace, right: RowPlace) -> Bool {
      (left.table, left.row) < (right.table, right.row)
    }
  }

  /// The figure that fell off the row's end was nothing, or what closes the sum of its column.
  private func shifts(_ figures: [Int], _ closings: [Closing]) -> [Hypothesis] {
    guard figures.count > 2, let first = figures.first, let last = figures.last else { return [] }
    var result: [Hypothesis] = []
    for (source, vacated) in [(1, last), (-1, first)] {
      let lost = closings.first { $0.figure == vacated && !isAlongRow($0) }.map(\.value)
      for end in [0, lost].compactMap(\.self) {
        var changes: [Int: Int128] = [:]
        for (index, figure) in figures.enumerated() {
          let from = index + source
          let new = figures.indices.contains(from) ? value(figures[from]) : end
          if new != value(figure) { changes[figure] = new }
        }
        guard changes.count > 1 else { continue }
        result.append(
          Hypothesis(changes: changes, slip: .shiftedRow, head: vacated == last ? first : last))
      }
    }
    return result
  }

  /// True for an identity within the row of its figure.
  func isAlongRow(_ closing: Closing) -> Bool {
    let row = paper.figures[closing.figure].slot.row
    return reconciliation.identities[closing.identity].terms.allSatisfy {
      paper.figures[$0.figure].slot.row == row
    }
  }

  /// Each figure of the row closed by the sum of its column.
  private func repeated(_ closings: [Closing]) -> Hypothesis? {
    var changes: [Int: Int128] = [:]
    for closing in closings {
      if !isAlongRow(closing), changes[closing.figure] == nil {
        changes[closing.figure] = closing.value
      }
    }
    guard changes.count > 1, let head = changes.keys.min() else { return nil }
    return Hypothesis(changes: changes, slip: .repeatedRow, head: head)
  }

  // MARK: Two figures that changed places

  private func swaps() -> [Hypothesis] {
    var touched: Set<Int> = []
    // That one figure exceeds another says nothing of where they belong.
    for index in open where reconciliation.identities[index].relation == .equal {
      for term in reconciliation.identities[index].terms { touched.insert(term.figure) }
    }
    var result: [Hypothesis] = []
    for figure in touched.sorted() {
      let slot = paper.figures[figure].slot
      guard let table = paper.tables[slot.table], let row = table.rowNames[slot.row] else {
        continue
      }
      var partners = table.columns.compactMap { table.rows[row].columns[$0] }
      if row + 1 < table.rows.count, let below = table.rows[row + 1].columns[slot.column] {
        partners.append(below)
      }
      for partner in partners
      where partner > figure && touched.contains(partner) && value(partner) != value(figure) {
        result.append(
          Hypothesis(
            changes: [figure: value(partner), partner: value(figure)], slip: .swappedCells,
            head: figure))
      }
    }
    return result
  }

  // MARK: A whole table in another unit

  private func tables() -> [Hypothesis] {
    let powers: [Int128] = [10_000, 10, 100]
    var across: [TableID: Int] = [:]
    for index in open where reconciliation.identities[index].isAcross {
      let tables = Set(
        reconciliation.identities[index].terms.map { paper.figures[$0.figure].slot.table })
      for table in tables { across[table, default: 0] += 1 }
    }
    var result: [Hypothesis] = []
    for (id, count) in across.sorted(by: { $0.key < $1.key }) where count >= 2 {
      let figures = paper.figures.indices.filter {
        paper.figures[$0].slot.table == id && value($0) != 0
      }
      for power in powers {
        for isTooLarge in [true, false] {
          guard var hypothesis = scaled(figures, power, isTooLarge) else { continue }
          hypothesis.isOfWholeTable = true
          result.append(hypothesis)
        }
      }
    }
    return result
  }
}

extension TinyUnit {
  /// 0.01 元.
  var cent: Int128 { scale >= 2 ? Amount.power(scale - 2) ?? 1 : 1 }
}

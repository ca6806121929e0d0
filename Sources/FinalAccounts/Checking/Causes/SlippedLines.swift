/// Blocks of lines that stand some lines too low or too high, against their labels.
///
/// For each band of a table, each set of its columns and each distance all blocks are tried, each from
/// the one before by one line more: what a line changes in the relations that use it is all that is
/// computed. The lines at the seam, whose own figures were pushed out, are left open meanwhile.
struct SlippedLines {
  let reconciliation: Reconciliation
  let paper: WorkingPaper
  let base: [Int: Int128]
  let counterparts: Counterparts
  /// How many terms may be looked at.
  private(set) var budget: Int

  /// A block: the lines that get their figures back, and the distance of these.
  struct Block: Sendable {
    /// The figures of each of its columns, from the top of the band down.
    var columns: [[Int]]
    var targets: ClosedRange<Int>
    /// Where the figures of a line stand now: so many lines below, or above if less than zero.
    var distance: Int
    var gain = 0
    var agreement = 0
    /// How many open relations use figures of the seam: these may be closed as well.
    var atSeam = 0
    /// How many figures change.
    var changes = 0

    /// What speaks for it.
    var evidence: Int { gain + agreement }

    /// The lines that lost their figures.
    var seam: Range<Int> {
      distance > 0
        ? targets.upperBound + 1..<targets.upperBound + 1 + distance
        : targets.lowerBound + distance..<targets.lowerBound
    }
  }

  /// What a relation is to the search.
  private enum Standing: UInt8 { case silent, open, holding }

  /// How often the figures of each table come to what.
  private var occurrences: [TableID: [Int128: Int]] = [:]
  private var standings: [Standing]
  private var gaps: [Int128]
  private var bounds: [Int128]
  /// How many figures of each relation are at the seam.
  private var unknowns: [Int32]
  private var touched: [Int] = []

  init(
    _ reconciliation: Reconciliation, open: [Int], base: [Int: Int128],
    _ counterparts: Counterparts, budget: Int
  ) {
    self.reconciliation = reconciliation
    self.base = base
    self.counterparts = counterparts
    self.budget = budget
    paper = reconciliation.paper
    gaps = reconciliation.judgements.map(\.gap)
    bounds = reconciliation.judgements.map(\.allowed)
    unknowns = Array(repeating: 0, count: gaps.count)
    standings = reconciliation.judgements.map { judgement in
      if case .unchecked = judgement.outcome { return .silent }
      return judgement.outcome.isBroken ? .silent : .holding
    }
    let judge = Judge(paper: paper)
    for index in Set(base.keys.flatMap { reconciliation.uses[$0] }) {
      let judged = judge.judge(reconciliation.identities[index], replacing: base)
      (gaps[index], bounds[index]) = (judged.gap, judged.allowed)
      // What a cause explains holds with it.
      if !judged.outcome.isBroken, standings[index] == .silent,
        reconciliation.judgements[index].outcome.isBroken
      {
        standings[index] = .holding
      }
    }
    for index in open { standings[index] = .open }
    for figure in paper.figures.indices where value(figure) != 0 {
      occurrences[paper.figures[figure].slot.table, default: [:]][value(figure), default: 0] += 1
    }
  }

  /// How many figures would be nowhere any more: lines that slip take theirs along.
  func vanished(by changes: [Int: Int128]) -> Int {
    guard let table = changes.keys.first.map({ paper.figures[$0].slot.table }),
      let known = occurrences[table]
    else { return 0 }
    var counts: [Int128: Int] = [:]
    for (figure, new) in changes {
      counts[value(figure), default: 0] -= 1
      counts[new, default: 0] += 1
    }
    return counts.count { $0.key != 0 && $0.value < 0 && (known[$0.key] ?? 0) + $0.value <= 0 }
  }

  // MARK: Searching

  private static let distances = [1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6]
  /// The blocks of a set of columns and a distance that are looked at closely.
  private static let closest = 12
  /// Those of them that have the same seam.
  private static let closestOfSeam = 3

  /// The blocks that explain most.
  mutating func blocks() -> [Block] {
    var tables = Set(
      standings.indices.lazy.filter { [standings] in standings[$0] == .open }
        .flatMap { [reconciliation] in reconciliation.identities[$0].terms }
        .map { [paper] in paper.figures[$0.figure].slot.table })
    tables.formUnion(Counterparts.unlikeLists(paper))
    let bands = tables.sorted().flatMap { PrintedBand.all(of: $0, paper) }.filter { $0.lines > 3 }
    var found: [Block] = []
    for distance in Self.distances {
      for band in bands {
        for columns in Self.sets(of: band.columns) { found += best(columns, distance) }
      }
    }
    return found
  }

  /// All columns, each alone, and all but one.
  private static func sets(of columns: [[Int]]) -> [[[Int]]] {
    guard columns.count > 1 else { return [columns] }
    let lacking =
      columns.count > 2
      ? columns.indices.map { place in
        columns.enumerated().filter { $0.offset != place }.map(\.element)
      } : []
    return [columns] + columns.map { [$0] } + lacking
  }

  private mutating func best(_ columns: [[Int]], _ distance: Int) -> [Block] {
    let lines = columns[0].count
    var best: (own: [Block], sound: [Block]) = ([], [])
    let size = distance.magnitude
    guard size < lines else { return [] }
    // From the line beside the seam away from it.
    let starts = distance > 0 ? Array(0..<lines - Int(size)) : Array(Int(size)..<lines)
    for start in starts {
      guard budget > 0 else { break }
      var block = Block(columns: columns, targets: start...start, distance: distance)
      for line in block.seam { leaveOpen(columns, line, by: 1) }
      block.atSeam = openAtSeam(block)
      var (own, sound): ([Block], [Block]) = ([], [])
      var trial = Trial()
      let way =
        distance > 0
        ? stride(from: start, through: 0, by: -1) : stride(from: start, through: lines - 1, by: 1)
      for line in way {
        guard move(columns, line, distance, &trial) else { break }
        guard trial.moved > 1, trial.gain >= 0, trial.gain + max(0, trial.agreement) > 1 else {
          continue
        }
        block.targets = min(line, start)...max(line, start)
        (block.gain, block.agreement, block.changes) = (trial.gain, trial.agreement, trial.changes)
        if overwrites(block) {
          Self.keep(block, among: &own, Self.closestOfSeam)
        } else {
          Self.keep(block, among: &sound, Self.closestOfSeam)
        }
      }
      for block in own { Self.keep(block, among: &best.own, Self.closest) }
      for block in sound { Self.keep(block, among: &best.sound, Self.closest) }
      undo()
      for line in block.seam { leaveOpen(columns, line, by: -1) }
    }
    return best.own + best.sound
  }

  /// True where figures at the far end of a block, away from its seam, would be gone: what slipped
  /// stands there twice, or left nothing behind.
  private func overwrites(_ block: Block) -> Bool {
    let size = Int(block.distance.magnitude)
    let lines =
      block.distance > 0 ? block.targets.prefix(size) : block.targets.suffix(size)
    return block.columns.contains { column in
      lines.contains { line in
        let old = value(column[line])
        return old != 0 && old != value(column[line + block.distance])
      }
    }
  }

  private static func keep(_ block: Block, among best: inout [Block], _ most: Int) {
    if best.count == most, let last = best.last, !isBetter(block, last) { return }
    let place = best.firstIndex { isBetter(block, $0) } ?? best.count
    best.insert(block, at: place)
    if best.count > most { best.removeLast() }
  }

  private static func isBetter(_ one: Block, _ other: Block) -> Bool {
    (-one.evidence, -one.atSeam, one.changes) < (-other.evidence, -other.atSeam, other.changes)
  }

  private func openAtSeam(_ block: Block) -> Int {
    var found: Set<Int> = []
    for line in block.seam {
      for column in block.columns {
        found.formUnion(reconciliation.uses[column[line]].filter { standings[$0] == .open })
      }
    }
    return found.count
  }

  // MARK: Trying a line

  private struct Trial {
    /// Open relations that hold, less twice those that would be broken.
    var gain = 0
    var agreement = 0
    var changes = 0
    /// Lines whose figures stand elsewhere, and are not the same there.
    var moved = 0
  }

  private var changed: [(index: Int, gap: Int128)] = []

  func value(_ figure: Int) -> Int128 { base[figure] ?? paper.figures[figure].value }

  private func hasValue(_ figure: Int) -> Bool {
    switch paper.figures[figure].state {
    case .number, .blank, .dash: true
    case .text, .error, .uncomputed: false
    }
  }

  /// Gives a line the figures that stand `distance` below it; false where these are no figures.
  private mutating func move(
    _ columns: [[Int]], _ line: Int, _ distance: Int, _ trial: inout Trial
  ) -> Bool {
    var hasMoved = false
    for column in columns {
      let (figure, source) = (column[line], column[line + distance])
      guard hasValue(figure), hasValue(source) else { return false }
      let (old, new) = (value(figure), value(source))
      guard old != new else { continue }
      trial.changes += 1
      trial.agreement +=
        counterparts.agreement(figure, new, paper) - counterparts.agreement(figure, old, paper)
      if new != 0 { hasMoved = true }
      for index in reconciliation.uses[figure] { shift(index, figure, new - old, &trial) }
    }
    if hasMoved { trial.moved += 1 }
    return budget > 0
  }

  private mutating func shift(_ index: Int, _ figure: Int, _ change: Int128, _ trial: inout Trial) {
    guard standings[index] != .silent else { return }
    let identity = reconciliation.identities[index]
    // Nearly always it stands first, or among few.
    guard let sign = identity.terms.first(where: { $0.figure == figure })?.sign else { return }
    budget -= min(identity.terms.count, 8)
    trial.gain -= gain(of: index)
    changed.append((index, gaps[index]))
    gaps[index] += sign < 0 ? -change : change
    trial.gain += gain(of: index)
  }

  /// What a relation adds to the gain as it stands.
  private func gain(of index: Int) -> Int {
    guard unknowns[index] == 0 else { return 0 }
    let gap = gaps[index]
    let isBroken =
      reconciliation.identities[index].relation == .atMost
      ? gap > bounds[index] : gap.magnitude > bounds[index].magnitude
    switch standings[index] {
    case .silent: return 0
    case .open: return isBroken ? 0 : 1
    case .holding: return isBroken ? -2 : 0
    }
  }

  private mutating func undo() {
    while let (index, gap) = changed.popLast() { gaps[index] = gap }
  }

  private mutating func leaveOpen(_ columns: [[Int]], _ line: Int, by count: Int32) {
    for column in columns {
      for index in reconciliation.uses[column[line]] { unknowns[index] += count }
    }
    budget -= 8 * columns.count
  }
}

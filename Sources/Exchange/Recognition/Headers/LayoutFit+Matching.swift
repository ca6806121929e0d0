internal import FinalAccounts

/// Finds the column of the layout that each column of amounts is.
extension LayoutFit {
  mutating func matchValues(
    _ tree: HeaderTree, _ compiled: Vocabulary.Layout, _ vocabulary: Vocabulary, _ view: SheetView
  ) {
    var last = 0
    // What each amount of the block is, as its values have it.
    var found: [Match] = []
    hasBudgets = tree.columns.contains { $0.sense.fitness(for: .budget) != nil }
    for (index, column) in tree.columns.enumerated() {
      let block = places[index]
      if block != last { found = [] }
      last = block
      guard blocks.indices.contains(block), !labelled.contains(column.column),
        Self.role(of: column.last, compiled, vocabulary) == .value
      else { continue }
      let side = blocks[block].side.map { compiled.layout.sides[$0].id }
      let match: Match? =
        matching(column, side: side, compiled)
        ?? joined(column, vocabulary, view).flatMap { best($0, column, side: side, compiled) }
      guard let match else {
        leave(column, compiled)
        continue
      }
      if let place = found.firstIndex(where: { $0.column == match.column }) {
        let isOther = match.fitness != found[place].fitness
        guard match.isBetter(than: found[place]) else {
          leave(column, compiled, isOther: isOther)
          continue
        }
        found.remove(at: place)
        let old = blocks[block].values.remove(at: place).column
        if let left = tree.columns.first(where: { $0.column == old }) {
          leave(left, compiled, isOther: isOther)
        }
        matched -= 1
      }
      found.append(match)
      blocks[block].values.append((match.column, column.column))
      matched += 1
    }
  }

  /// Leaves a column out: on purpose where the layout names it, or where its amounts are others than
  /// those of the table.
  private mutating func leave(
    _ column: HeaderColumn, _ compiled: Vocabulary.Layout, isOther: Bool = false
  ) {
    guard let cell = column.cells.last else { return }
    let isLeft =
      isOther || column.isOfOtherYear || column.sense.fitness(for: .final) == nil
      || compiled.ignored.contains(column.last)
      || column.core.last.map(compiled.ignored.contains) ?? false
    if isLeft {
      ignored.append((column.column, cell.row, cell.cell))
    } else {
      unknown.append((column.column, cell.row, cell.cell))
    }
  }

  /// A column of the layout that a column of the sheet may be.
  private struct Match {
    var column: Int
    var depth: Int
    /// Where its word stands among those that the layout lists.
    var rank: Int
    /// How well its words of amounts suit, the lower the better.
    var fitness = 0

    func isBetter(than other: Match) -> Bool {
      if fitness != other.fitness { return fitness < other.fitness }
      return depth != other.depth ? depth > other.depth : rank < other.rank
    }
  }

  /// What a column of the sheet is: by the words that are left without those of amounts, or as a column
  /// of amounts that nothing else names.
  private func matching(
    _ column: HeaderColumn, side: String?, _ compiled: Vocabulary.Layout
  ) -> Match? {
    if compiled.namesAmounts { return best(column.path, column, side: side, compiled) }
    if let match = best(column.core, column, side: side, compiled) { return match }
    guard let bare = column.bareCore, var match = best(bare, column, side: side, compiled) else {
      return nil
    }
    // Any other column of these amounts is named better.
    match.fitness += 8
    return match
  }

  /// The path with its last texts joined: a heading that was broken over two or three cells. Nil
  /// where that is no word either.
  private func joined(_ column: HeaderColumn, _ vocabulary: Vocabulary, _ view: SheetView)
    -> [Int32]?
  {
    for count in 2...3 where column.cells.count >= count {
      let text = column.cells.suffix(count).flatMap { view.folded($0.cell) }
      if let term = vocabulary.terms.find(text[...]) {
        return column.path.dropLast(count) + [term]
      }
    }
    return nil
  }

  private func best(
    _ path: [Int32], _ column: HeaderColumn, side: String?, _ compiled: Vocabulary.Layout
  ) -> Match? {
    guard !column.isOfOtherYear, let last = path.last, let ways = compiled.ways[last] else {
      return nil
    }
    var result: Match?
    for way in ways {
      let wanted = compiled.layout.columns[way.column]
      if let side, let other = wanted.side, other != side { continue }
      // A layout that names words of amounts says all of them.
      // Beside budgets, what stands under words that nobody knows is no final amount.
      let isUnclear =
        wanted.stage == .final && hasBudgets && compiled.hasBudgets
        && column.sense.kind == nil && column.path.contains { $0 < 0 }
      guard !isUnclear,
        let fitness = compiled.namesAmounts
          ? column.sense.time == .lastYear ? nil : 0 : column.sense.fitness(for: wanted.stage),
        Self.stands(path, below: way.above)
      else { continue }
      let match = Match(column: way.column, depth: way.depth, rank: way.rank, fitness: fitness)
      if result.map({ match.depth > $0.depth }) ?? true { result = match }
    }
    return result
  }

  /// True where words of all levels stand above the last text, in order.
  private static func stands(_ path: [Int32], below levels: [[Int32]]) -> Bool {
    var end = path.count - 1
    for level in levels.reversed() {
      guard let place = path[..<end].lastIndex(where: { $0 >= 0 && level.contains($0) }) else {
        return false
      }
      end = place
    }
    return true
  }
}

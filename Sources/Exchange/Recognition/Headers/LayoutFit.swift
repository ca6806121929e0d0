internal import FinalAccounts

/// What a column holds, seen through one layout.
enum ColumnRole: Equatable {
  case label, line, code, name, remark
  case value
}

/// Columns that stand together: what says what a row is, and the amounts behind it.
struct HeaderBlock {
  var side: Int?
  var labels: [Int] = []
  var codes: [Int] = []
  var names: [Int] = []
  var line: Int?
  /// Amounts that the layout knows, as (column of the layout, column of the sheet).
  var values: [(layout: Int, column: Int)] = []
  var hasValues = false

  /// All columns that may say what a row is, from left to right.
  private(set) var keys: [Int] = []

  fileprivate var keysAreMissing: Bool { labels.isEmpty && codes.isEmpty && names.isEmpty }

  /// Without columns of codes that hold nothing, where there are more of them than levels: empty
  /// ones between 类, 款 and 项.
  mutating func leaveOutEmptyCodes(levels: Int, holds: (Int) -> Bool) {
    guard codes.count > levels else { return }
    codes.removeAll { !holds($0) }
    close()
  }

  mutating func close() { keys = (labels + codes + names).sorted() }
}

/// How well a header fits a layout, and how its columns are to be read if it does.
struct LayoutFit {
  let layout: Int
  var blocks: [HeaderBlock] = []
  private var missingColumns: [Int] = []
  private var missingExpectedColumns: [Int] = []
  private var lacksKeys = false
  /// It has no column of budgets where the layout has them: told of nobody, but not decided by alone.
  private(set) var lacksBudget = false
  /// Of each column of the header its block.
  private var places: [Int] = []
  /// Columns of labels that have no heading of their own.
  private var labelled: Set<Int> = []
  /// Words over some columns say that they are of a budget.
  private var hasBudgets = false
  /// So many rows are looked at for labels of a column without a heading.
  private static let labelRows = 40
  /// Columns that the layout does not know, as (column of the sheet, cell of its last text).
  var unknown: [(column: Int, row: Int, cell: Int)] = []
  var ignored: [(column: Int, row: Int, cell: Int)] = []
  /// Columns without a heading of their own that stand under those of others.
  var gaps: [(column: Int, row: Int, cell: Int)] = []
  /// Where there are any, the last cells over all columns.
  private var headings: [(column: Int, cell: Int)] = []
  var matched = 0

  /// The columns by name, in order: what two parts of one table must have in common.
  let vocabulary: Vocabulary
  var signature: [String] {
    let columns = vocabulary.layouts[layout].layout.columns
    return blocks.flatMap { block in
      [block.side.map(String.init) ?? "-"] + block.values.map { columns[$0.layout].id }
    }
  }

  init(_ tree: HeaderTree, layout: Int, in vocabulary: Vocabulary, view: SheetView) {
    self.layout = layout
    self.vocabulary = vocabulary
    let compiled = vocabulary.layouts[layout]
    divide(tree, compiled, vocabulary, view)
    assignSides(tree, compiled)
    matchValues(tree, compiled, vocabulary, view)
    findMissing(compiled)
    if !unknown.isEmpty || !ignored.isEmpty { findGaps(tree) }
  }

  static func role(of term: Int32, _ compiled: Vocabulary.Layout, _ vocabulary: Vocabulary)
    -> ColumnRole
  {
    let flags = vocabulary.flags(of: term)
    if flags.contains(.label) { return .label }
    if flags.contains(.line) || flags.contains(.ruler) { return .line }
    if !flags.isDisjoint(with: [.code, .codePart]) { return .code }
    if flags.contains(.name) { return .name }
    if flags.contains(.remark), !flags.contains(.value) { return .remark }
    if compiled.sides.contains(where: { $0.contains(term) }) { return .label }
    return .value
  }

  /// A new block begins where a column that says what a row is follows one of amounts. Such a column
  /// may go without a heading, where labels stand in it.
  private mutating func divide(
    _ tree: HeaderTree, _ compiled: Vocabulary.Layout, _ vocabulary: Vocabulary, _ view: SheetView
  ) {
    var block = HeaderBlock()
    var previous = 0
    func close(_ block: inout HeaderBlock, into blocks: inout [HeaderBlock]) {
      block.close()
      if block.hasValues { blocks.append(block) }
      block = HeaderBlock()
    }
    for column in tree.columns {
      var role = Self.role(of: column.last, compiled, vocabulary)
      if role == .value, block.hasValues, compiled.layout.key != .single,
        column.cells.last.map({ view.column($0.cell) < column.column }) ?? false,
        holdsLabels(column.column, tree, view)
      {
        // Under the end of a heading beside it.
        role = .label
        labelled.insert(column.column)
      }
      if role == .value, compiled.layout.key != .single,
        block.hasValues ? !labelled.isEmpty : block.keysAreMissing,
        column.sense == AmountSense(), compiled.ways[column.last] == nil,
        !compiled.ignored.contains(column.last),
        holdsLabels(column.column, tree, view, known: false)
      {
        // 功能分类科目 over codes and names in one cell.
        role = .label
        labelled.insert(column.column)
      }
      let isKey = role != .value && role != .remark
      if isKey, block.hasValues { close(&block, into: &blocks) }
      if role == .value, compiled.layout.key != .single, block.keysAreMissing || block.hasValues,
        previous > 0 || !block.hasValues,
        let unheaded = unheadedLabels(before: column.column, behind: previous, tree, view)
      {
        close(&block, into: &blocks)
        block.labels.append(unheaded)
      }
      previous = column.column
      switch role {
      case .label: block.labels.append(column.column)
      case .code: block.codes.append(column.column)
      case .name: block.names.append(column.column)
      case .line: block.line = block.line ?? column.column
      case .value: block.hasValues = true
      case .remark: break
      }
      places.append(blocks.count)
    }
    close(&block, into: &blocks)
  }

  /// A column without a heading, right in front of one of amounts, in which labels stand.
  private func unheadedLabels(
    before column: Int, behind previous: Int, _ tree: HeaderTree, _ view: SheetView
  ) -> Int? {
    guard column > previous + 1 else { return nil }
    return holdsLabels(column - 1, tree, view) ? column - 1 : nil
  }

  /// True for a column in which nothing but texts stand, and labels of rows among them, or any texts
  /// where they need not be known.
  private func holdsLabels(
    _ column: Int, _ tree: HeaderTree, _ view: SheetView, known: Bool = true
  ) -> Bool {
    var texts = 0
    let end = min(view.rowCount, tree.dataStart + Self.labelRows)
    for row in tree.dataStart..<max(tree.dataStart, end) {
      let columns = tree.firstColumn...max(tree.firstColumn, tree.lastColumn)
      if row > tree.dataStart, RowGlance(view, row, columns).hasKeyWords { break }
      guard let cell = view.cell(row, column) else { continue }
      guard view.isText(cell), !view.isAmountLike(cell) else { return false }
      if !known || view.flags(cell).contains(.rowLabel) { texts += 1 }
    }
    return texts >= 2
  }

  private mutating func assignSides(_ tree: HeaderTree, _ compiled: Vocabulary.Layout) {
    guard !compiled.sides.isEmpty else { return }
    var order = 0
    for index in blocks.indices {
      let first = blocks[index].keys.first ?? blocks[index].line ?? 0
      let path = tree.columns.first { $0.column == first }?.path ?? []
      var named = compiled.sides.firstIndex { terms in terms.contains(where: path.contains) }
      if let extra = compiled.layout.sides.indices.first(where: { side in
        compiled.layout.sides[side].isExtra
          && (compiled.sides[side].contains(where: path.contains)
            || index > 0 && named == blocks[index - 1].side && side == order)
      }) {
        // 支出 stands over both its lists.
        named = extra
      }
      let side = named ?? min(order, compiled.sides.count - 1)
      blocks[index].side = side
      order = side + 1
    }
  }

  private mutating func matchValues(
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

  /// Takes those columns for gaps whose last text is that of the column before, or heads columns
  /// that have texts of their own below it.
  private mutating func findGaps(_ tree: HeaderTree) {
    let inner = Set(tree.columns.flatMap { $0.cells.dropLast().map(\.cell) })
    var shared: Set<Int> = []
    var previous: Int?
    for column in tree.columns {
      guard let cell = column.cells.last?.cell else { continue }
      if cell == previous || inner.contains(cell) { shared.insert(column.column) }
      previous = cell
    }
    guard !shared.isEmpty else { return }
    gaps = (unknown + ignored).filter { shared.contains($0.column) }
    unknown.removeAll { shared.contains($0.column) }
    ignored.removeAll { shared.contains($0.column) }
    guard !gaps.isEmpty else { return }
    headings = tree.columns.compactMap { column in
      column.cells.last.map { (column.column, $0.cell) }
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

  private mutating func findMissing(_ compiled: Vocabulary.Layout) {
    let columns = compiled.layout.columns
    var isThere = Array(repeating: false, count: columns.count)
    for block in blocks { for value in block.values { isThere[value.layout] = true } }
    lacksBudget =
      columns.contains { $0.stage == .budget }
      && !columns.indices.contains { isThere[$0] && columns[$0].stage == .budget }
    for index in columns.indices where !isThere[index] {
      if lacksBudget, columns[index].stage == .budget { continue }
      switch columns[index].presence {
      case .required: missingColumns.append(index)
      // What forms of some years do without proves nothing.
      case .expected where columns[index].from == nil: missingExpectedColumns.append(index)
      case .expected, .optional, .part: break
      }
    }
    lacksKeys = compiled.layout.key != .single && !blocks.contains { !$0.keys.isEmpty }
  }

  /// Leaves out columns of codes that hold nothing in some rows; codes need no more than one column
  /// a level.
  mutating func leaveOutEmptyCodes(in rows: Range<Int>, of view: SheetView) {
    let levels = vocabulary.layouts[layout].layout.key == .economic ? 2 : 3
    for index in blocks.indices {
      blocks[index].leaveOutEmptyCodes(levels: levels) { column in
        rows.contains { view.cell($0, column) != nil }
      }
    }
  }

  /// Moves a heading that is merged over two columns to the second one where the amounts stand in
  /// that and none in the first.
  mutating func settleGaps(in rows: Range<Int>, of view: SheetView) {
    func holds(_ column: Int) -> Bool {
      rows.contains { view.cell($0, column).map(view.isAmountLike) ?? false }
    }
    for (index, gap) in gaps.enumerated() {
      for block in blocks.indices {
        guard
          let place = blocks[block].values.firstIndex(where: { value in
            value.column < gap.column
              && headings.contains { $0.column == value.column && $0.cell == gap.cell }
          })
        else { continue }
        let column = blocks[block].values[place].column
        guard !holds(column), holds(gap.column) else { continue }
        blocks[block].values[place].column = gap.column
        gaps[index].column = column
      }
    }
  }

  /// True where nothing is missing without which it would be another table.
  var isPossible: Bool { missingColumns.isEmpty && !lacksKeys }

  /// True where not even an expected column is missing, nor those of budgets.
  var isComplete: Bool { isPossible && missingExpectedColumns.isEmpty && !lacksBudget }

  /// What is missing that is required, in words of the forms.
  var missing: [String] {
    let layout = vocabulary.layouts[layout].layout
    var names = missingColumns.map(name)
    if lacksKeys {
      let isLabelled = layout.key == .label || layout.key == .list
      names.append(isLabelled ? "项目" : "科目编码")
    }
    return names
  }

  var missingExpected: [String] { missingExpectedColumns.map(name) }

  private func name(_ column: Int) -> String {
    let layout = vocabulary.layouts[layout].layout
    let missing = layout.columns[column]
    // As the table is written for people; in forms of other columns by the longest way to name them.
    let path = missing.paths.max { $0.count < $1.count } ?? []
    let heading =
      vocabulary.forms.output(of: layout.id).columns.first { $0.id == missing.id }?.heading
      ?? path.map { $0.first ?? "" }.joined(separator: "/")
    let side = layout.sides.first { $0.id == missing.side }?.terms.first
    return side.map { "\($0)/\(heading)" } ?? heading
  }
}

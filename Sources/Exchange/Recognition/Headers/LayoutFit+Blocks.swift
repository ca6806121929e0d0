internal import FinalAccounts

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

/// Divides the columns of a header into blocks, each with what says what its rows are.
extension LayoutFit {
  /// So many rows are looked at for labels of a column without a heading.
  private static let labelRows = 40

  /// A new block begins where a column that says what a row is follows one of amounts. Such a column
  /// may go without a heading, where labels stand in it.
  mutating func divide(
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
        holdsLabels(column.column, tree, compiled, view)
      {
        // Under the end of a heading beside it.
        role = .label
        labelled.insert(column.column)
      }
      if role == .value, compiled.layout.key != .single,
        block.hasValues ? !labelled.isEmpty : block.keysAreMissing,
        saysNoAmount(column, compiled, view), compiled.ways[column.last] == nil,
        !compiled.ignored.contains(column.last),
        holdsLabels(column.column, tree, compiled, view, mayBeNames: true)
      {
        // 功能分类科目 over codes and names in one cell, 内容 over lines.
        role = .label
        labelled.insert(column.column)
      }
      let isKey = role != .value && role != .remark
      if isKey, block.hasValues { close(&block, into: &blocks) }
      if role == .value, compiled.layout.key != .single, block.keysAreMissing || block.hasValues,
        previous > 0 || !block.hasValues,
        let unheaded = unheadedLabels(before: column.column, behind: previous, tree, compiled, view)
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

  /// True for a heading without words of amounts. Of labels that the layout lists, which are looked for
  /// below, those of the list count that stands over them as well: 预算数 over 内容 and 金额.
  private func saysNoAmount(
    _ column: HeaderColumn, _ compiled: Vocabulary.Layout, _ view: SheetView
  ) -> Bool {
    if column.sense == AmountSense() { return true }
    let listsLabels = compiled.layout.key == .list || compiled.layout.key == .label
    guard listsLabels, let heading = column.cells.last?.cell else { return false }
    return vocabulary.amountReading(of: view.folded(heading)) == nil
  }

  /// A column without a heading, right in front of one of amounts, in which labels stand.
  private func unheadedLabels(
    before column: Int, behind previous: Int, _ tree: HeaderTree, _ compiled: Vocabulary.Layout,
    _ view: SheetView
  ) -> Int? {
    guard column > previous + 1 else { return nil }
    return holdsLabels(column - 1, tree, compiled, view) ? column - 1 : nil
  }

  /// True for a column in which nothing but texts stand, and labels of the layout's rows among them; of
  /// a table of codes any texts where so asked.
  private func holdsLabels(
    _ column: Int, _ tree: HeaderTree, _ compiled: Vocabulary.Layout, _ view: SheetView,
    mayBeNames: Bool = false
  ) -> Bool {
    let hasCodes = compiled.layout.key == .function || compiled.layout.key == .economic
    let columns = tree.firstColumn...max(tree.firstColumn, tree.lastColumn)
    let end = min(view.rowCount, tree.dataStart + Self.labelRows)
    var labels = 0
    for row in tree.dataStart..<max(tree.dataStart, end) {
      if row > tree.dataStart, RowGlance(view, row, columns).hasKeyWords { break }
      guard let cell = view.cell(row, column) else { continue }
      guard view.isText(cell), !view.isAmountLike(cell) else { return false }
      let isKnown =
        hasCodes
        ? mayBeNames || view.flags(cell).contains(.rowLabel)
        : compiled.rows[view.rowTerm(cell).term] != nil
      if isKnown { labels += 1 }
    }
    return labels >= 2
  }

  mutating func assignSides(_ tree: HeaderTree, _ compiled: Vocabulary.Layout) {
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
}

internal import FinalAccounts

/// What a column holds, seen through one layout.
enum ColumnRole: Equatable {
  case label, line, code, name, remark
  case value
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
  /// True where last year's amounts stand in the place of the budget's: a statistic, which is none of
  /// the nine (2016 “三公”经费决算情况统计表: 上年决算数, 本年决算数, 增减).
  private(set) var comparesYears = false
  /// Of each column of the header its block.
  var places: [Int] = []
  /// Columns of labels that have no heading of their own.
  var labelled: Set<Int> = []
  /// Words over some columns say that they are of a budget.
  var hasBudgets = false
  /// Columns that the layout does not know, as (column of the sheet, cell of its last text).
  var unknown: [(column: Int, row: Int, cell: Int)] = []
  var ignored: [(column: Int, row: Int, cell: Int)] = []
  /// Columns without a heading of their own that stand under those of others.
  var gaps: [(column: Int, row: Int, cell: Int)] = []
  /// Where there are any, the last cells over all columns.
  var headings: [(column: Int, cell: Int)] = []
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
    comparesYears =
      lacksBudget && tree.columns.contains { $0.isOfOtherYear || $0.sense.time == .lastYear }
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

/// Raw tables of one shape, as the clients of finance offices export them (财决01表): what a file of
/// `Schemas/exports` says.
///
/// A raw table says more than a public one: three amounts a column, blocks of economic items, projects.
/// Columns are known by the words over them and rows by their labels or codes, never by their places.
package struct RawLayout: Sendable {
  /// How a row says what it is.
  package enum Key: String, Sendable {
    /// By its label, in lists side by side.
    case label
    /// By a code of the function classification.
    case function
    /// By such a code, with a row for each project; rows above projects sum them up.
    case project
  }

  /// Which amounts a column holds.
  package enum Stage: String, Sendable, CaseIterable {
    /// 年初预算数
    case opening
    /// 全年预算数, 调整预算数
    case fullYear = "full-year"
    /// 预算数, whichever it is.
    case budget
    /// 决算数
    case final
  }

  /// A table of this shape.
  package struct Table: Sendable {
    /// Its name in the model (`Z08_1`).
    package var id: TableID
    /// What the form prints (财决08-1表).
    package var code: String
    /// The first is the preferred one.
    package var titles: [String]
    /// True where a public form may look the same: without a code of 财决 it is raw only beside other
    /// raw tables.
    package var isAlike: Bool

    /// A table of these names.
    package init(id: TableID, code: String, titles: [String], isAlike: Bool) {
      self.id = id
      self.code = code
      self.titles = titles
      self.isAlike = isAlike
    }

    /// 财决08-1表 一般公共预算财政拨款基本支出决算明细表
    package var name: String { titles.first.map { "\(code) \($0)" } ?? code }
  }

  /// A column of amounts.
  package struct Column: Sendable {
    /// Its name in the model.
    package var id: String
    /// The list that it belongs to; nil where there is one, or for any.
    package var side: String?
    /// Which amounts it holds; nil where the table holds one kind.
    package var stage: Stage?
    /// Without it the sheet is not this table.
    package var isRequired: Bool
    /// Ways to name it, from top to bottom the words of each level; an empty way is no word but those
    /// of the stage.
    package var paths: [[[String]]]

    /// A column of these parts.
    package init(
      id: String, side: String? = nil, stage: Stage? = nil, isRequired: Bool = false,
      paths: [[[String]]]
    ) {
      self.id = id
      self.side = side
      self.stage = stage
      self.isRequired = isRequired
      self.paths = paths
    }
  }

  /// A list of those that stand side by side.
  package struct Side: Sendable {
    /// Its name.
    package var id: String
    /// The words over its labels; none where its place tells.
    package var labels: [String]

    /// A list that is known by words.
    package init(id: String, labels: [String]) {
      self.id = id
      self.labels = labels
    }
  }

  /// The tables of this shape.
  package var tables: [Table]
  /// How rows say what they are.
  package var key: Key
  /// The lists side by side, from left to right.
  package var sides: [Side] = []
  /// True where words tell the lists apart, so that each must be there.
  package var hasNamedSides: Bool { sides.contains { !$0.labels.isEmpty } }
  /// The columns of amounts but for those of the economic classification.
  package var columns: [Column]
  /// True where further columns are the classes and items of the economic classification.
  package var hasEconomicColumns = false
  /// The list of which rows may be economic classes.
  package var economicRows: String?
  /// The rows that labels name.
  package var rows: [TableLayout.Row] = []
  /// The parts of lists in which labels mean something of their own.
  package var sections: [TableLayout.Section] = []
  /// Words over the column that only rows of projects fill.
  package var project: [String] = []
  /// Words over columns that tell of projects, and hold no amounts.
  package var attributes: [String] = []
  /// So many rows must be known for the sheet to be this table.
  package var minimumRows = 0

  /// A shape of these tables.
  package init(tables: [Table], key: Key, columns: [Column]) {
    self.tables = tables
    self.key = key
    self.columns = columns
  }
}

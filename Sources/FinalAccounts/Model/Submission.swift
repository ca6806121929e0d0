public import Grid

/// The final accounts of one unit for one year, as handed in.
///
/// Nothing is made of what the files do not say: a table that is not there is missing, a unit or year
/// that no frame states is nil, and each figure keeps the cell that it came from.
public struct Submission: Sendable {
  /// The reporting unit's name as printed; nil where no frame says it.
  public var unit: String?
  /// The unit's code as printed; nil where no frame says it.
  public var unitCode: String?
  /// What a title or frame says; never guessed.
  public var year: Int?
  /// The files it came from; tables and facts tell theirs by its place in this list.
  public var sources: [Source]
  /// In the order of `TableID`, each role at most once.
  public var tables: [AccountTable]
  /// The raw 财决 tables of the files, by names of their own (`Z08_1`), in order: what derived tables
  /// come from. Forms of ours do not keep them.
  public var rawTables: [AccountTable] = []
  /// True for budget execution, added up from the lists of 预算管理一体化: no final accounts.
  public var isExecution = false
  /// What reading it had to say.
  public var notices: [Notice]

  /// A submission of these parts.
  public init(
    unit: String? = nil, unitCode: String? = nil, year: Int? = nil, sources: [Source] = [],
    tables: [AccountTable] = [], notices: [Notice] = []
  ) {
    self.unit = unit
    self.unitCode = unitCode
    self.year = year
    self.sources = sources
    self.tables = tables
    self.notices = notices
  }

  /// The table of a role; nil where the submission lacks it.
  public subscript(id: TableID) -> AccountTable? { tables.first { $0.id == id } }

  /// The raw table of a name; nil where the files lack it.
  public func rawTable(_ id: TableID) -> AccountTable? { rawTables.first { $0.id == id } }
}

/// A file that a submission came from.
public struct Source: Sendable, Hashable {
  /// The path as the user named it, `-` for standard input.
  public var file: String
  /// `xlsx`, `xlsm`, `csv`, `json` …
  public var format: String
  /// 64 lower-case hexadecimal digits.
  public var sha256: String

  /// A source of these parts.
  public init(file: String, format: String, sha256: String) {
    self.file = file
    self.format = format
    self.sha256 = sha256
  }
}

/// One of the nine tables as found.
public struct AccountTable: Sendable {
  /// Its role.
  public var id: TableID
  /// The title as printed.
  public var title: String
  /// The index of its file in the submission's sources.
  public var source: Int
  /// The sheet that it stands on.
  public var sheet: String
  /// Nil where no frame states it.
  public var moneyUnit: MoneyUnit?
  /// The notes under the table, as printed.
  public var note: String?
  /// Of each line of `note` the cell that it stands in; nil for one on another sheet, and no entries
  /// where the file does not say.
  public var noteAt: [CellReference?] = []
  /// T9 only: whose budget 预算数 is.
  public var budgetKind: BudgetKind?
  /// The words and numbers of the form by which people name its rows and columns.
  public var face = TableFace()
  /// Every slot of the table, blanks included, in reading order.
  public var facts: [Fact]

  /// A table of these parts.
  public init(
    id: TableID, title: String, source: Int = 0, sheet: String, moneyUnit: MoneyUnit? = nil,
    note: String? = nil, budgetKind: BudgetKind? = nil, facts: [Fact] = []
  ) {
    self.id = id
    self.title = title
    self.source = source
    self.sheet = sheet
    self.moneyUnit = moneyUnit
    self.note = note
    self.budgetKind = budgetKind
    self.facts = facts
  }

  /// True where its figures were derived from raw tables.
  public var isDerived: Bool { facts.contains { !$0.from.isEmpty } }

  /// True where no cell holds a number other than zero.
  public var isEmpty: Bool { !facts.contains { $0.amount.map { !$0.isZero } ?? false } }
}

/// The budget that the 预算数 of table T9 states.
public enum BudgetKind: String, Sendable, CaseIterable {
  /// 全年预算数: the budget after adjustments.
  case fullYear = "full-year"
  /// 年初预算数: the budget as approved.
  case opening
}

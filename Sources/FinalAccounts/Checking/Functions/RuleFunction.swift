public import Grid

/// What a rule that is a function looks at.
struct CheckContext: Sendable {
  let ledger: Ledger
  let reconciliation: Reconciliation
  /// What explains broken identities, in the order of the groups.
  let causes: [Explainer.Cause]
  let codes: CodeLists
  /// Last year's submission of the unit, where it was given.
  let previous: Ledger?
  /// The same submission in 元, where it was given.
  let yuan: Ledger?
  /// What only the workbook shows.
  let evidence: WorkbookEvidence
  /// What stands in which cell.
  let places: FactPlaces
  /// Rows whose codes are slips; the ledger has them under the codes that were meant.
  let slips: [CodeSlip]
  /// The rows with codes, after these were put right.
  let coded: PerTable<CodedTable>
  /// What the notes under the tables say.
  let notes: PerTable<NoteText>

  var submission: Submission { ledger.submission }
}

/// What a workbook shows beyond its figures, for the rules that speak of it.
public struct WorkbookEvidence: Sendable {
  /// A formula of a recognised table, with what the file stores and what it comes to.
  public struct Formula: Sendable {
    /// The sheet.
    public var sheet: String
    /// The address.
    public var cell: CellReference
    /// The formula without its sign of equality.
    public var text: String
    /// The result that the file stores; nil for none.
    public var stored: String?
    /// What it comes to; nil where it was not evaluated.
    public var computed: String?
    /// True where both are the same.
    public var agrees: Bool
    /// True where it refers to another workbook.
    public var isExternal: Bool

    /// A formula of these parts.
    public init(
      sheet: String, cell: CellReference, text: String, stored: String?, computed: String?,
      agrees: Bool, isExternal: Bool
    ) {
      self.sheet = sheet
      self.cell = cell
      self.text = text
      self.stored = stored
      self.computed = computed
      self.agrees = agrees
      self.isExternal = isExternal
    }
  }

  /// A table of a role that the submission has from elsewhere in the same workbook.
  public struct Copy: Sendable {
    /// Its role.
    public var table: TableID
    /// The sheet that it stands on.
    public var sheet: String
    /// True where the sheet is not shown.
    public var isHidden: Bool
    /// The year that it states; nil where it states none.
    public var year: Int?
    /// True where its title is that of the table that was taken.
    public var hasSameTitle: Bool
    /// True where its figures are those of the table that was taken.
    public var isSame: Bool

    /// A copy of these parts.
    public init(
      table: TableID, sheet: String, isHidden: Bool, year: Int?, hasSameTitle: Bool, isSame: Bool
    ) {
      self.table = table
      self.sheet = sheet
      self.isHidden = isHidden
      self.year = year
      self.hasSameTitle = hasSameTitle
      self.isSame = isSame
    }
  }

  /// A row with a code, by where it stands.
  public struct Row: Hashable, Sendable {
    /// The sheet.
    public var sheet: String
    /// The line of the sheet.
    public var line: Int
    /// The row's name.
    public var name: String

    /// A row of these parts.
    public init(sheet: String, line: Int, name: String) {
      self.sheet = sheet
      self.line = line
      self.name = name
    }
  }

  /// The cells that hold a row's code and its name.
  public struct Head: Sendable {
    /// The code, or its last part.
    public var code: CellReference?
    /// The name.
    public var name: CellReference?

    /// A head of these cells.
    public init(code: CellReference?, name: CellReference?) {
      self.code = code
      self.name = name
    }
  }

  /// True where there is a workbook; other forms have no formulas, sheets or hidden parts.
  public var isWorkbook = false
  /// The formulas in the slots of its tables, in reading order.
  public var formulas: [Formula] = []
  /// Tables that were not taken for the submission because another of their role was.
  public var copies: [Copy] = []
  /// Where the codes and names of rows stand.
  public var heads: [Row: Head] = [:]

  /// Nothing known.
  public init() {}
}

/// What a function found.
struct RuleOutcome: Sendable {
  /// One breach of the rule.
  struct Breach: Sendable {
    var cells: [FindingCell]
    var detail: Finding.Detail?
    /// Where it weighs otherwise than the rule.
    var severity: Message.Severity?
    /// True where rounding explains it.
    var isTail = false
    var gap: Int128?
    var allowed: Int128?
    /// The figure in whose unit gap and allowance are told.
    var figure: Int?
    /// The formula with its values put in, where there is one.
    var formula: String?
    /// What it rests on beyond its cells, its words and its formula: amounts of a row, a note.
    var basis: [String] = []
  }

  var breaches: [Breach] = []
  var passes = 0
  var notApplicable = 0
  var unchecked: [Undecided] = []

  /// One instance more that holds, or does not.
  mutating func add(_ breach: Breach?) {
    if let breach { breaches.append(breach) } else { passes += 1 }
  }

  static let holds = RuleOutcome(passes: 1)
  static let appliesNot = RuleOutcome(notApplicable: 1)
}

/// A rule that no formula says, and the function that decides it.
struct RuleFunction: Sendable {
  let rule: Rule
  let decide: @Sendable (CheckContext) -> RuleOutcome

  init(
    _ id: String, _ severity: Message.Severity, _ chinese: String, _ english: String,
    source: String, tables: [TableID] = TableID.allCases,
    _ decide: @escaping @Sendable (CheckContext) -> RuleOutcome
  ) {
    rule = Rule(
      id: id, severity: severity, chinese: chinese, english: english, source: source,
      tables: tables)
    self.decide = decide
  }

  /// All of them, in the order of the list.
  static let all: [RuleFunction] = files + cells + codes + tables + lastYear
}

extension FindingCell {
  init(_ table: AccountTable, _ fact: Fact) {
    self.init(
      source: fact.source ?? table.source, sheet: fact.sheet ?? table.sheet, cell: fact.cell,
      table: table.id, row: fact.row, column: fact.column,
      raw: fact.raw ?? fact.amount?.description)
  }
}

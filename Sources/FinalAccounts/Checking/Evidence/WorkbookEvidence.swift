public import Grid

/// What a workbook shows beyond its figures, for the rules that speak of it.
public struct WorkbookEvidence: Sendable {
  /// A formula in a cell of a recognised table, with what the file stores and what it comes to.
  public struct StoredFormula: Sendable {
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
    /// How it computes its cell from others; nil where it reads cells of several rows and columns, or
    /// of other sheets.
    public var pattern: FormulaPattern?
    /// Why its stored result is none, where that is known: it depends on itself, or was frozen when
    /// the file came from another program.
    public var doubt: Message?

    /// A formula of these parts.
    public init(
      sheet: String, cell: CellReference, text: String, stored: String?, computed: String?,
      agrees: Bool, isExternal: Bool, pattern: FormulaPattern? = nil
    ) {
      self.sheet = sheet
      self.cell = cell
      self.text = text
      self.stored = stored
      self.computed = computed
      self.agrees = agrees
      self.isExternal = isExternal
      self.pattern = pattern
    }
  }

  /// A formula seen from its cell: cells that are filled down or to the right have the same.
  public struct FormulaPattern: Hashable, Sendable {
    /// The formula with distances for addresses.
    public var text: String
    /// True where it reads cells of its own row, false where it reads those of its own column.
    public var isAlongRow: Bool

    /// A pattern of these parts.
    public init(text: String, isAlongRow: Bool) {
      self.text = text
      self.isAlongRow = isAlongRow
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
  public var formulas: [StoredFormula] = []
  /// Tables that were not taken for the submission because another of their role was.
  public var copies: [Copy] = []
  /// Where the codes and names of rows stand.
  public var heads: [Row: Head] = [:]

  /// Nothing known.
  public init() {}
}

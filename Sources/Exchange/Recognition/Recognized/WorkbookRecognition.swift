public import FinalAccounts
public import Grid

/// What a reader of tables may be told beforehand.
public struct RecognitionOptions: Sendable {
  /// Hidden sheets are listed; with this they are read as well.
  public var includesHiddenSheets = false
  /// The unit and the year of which lines are meant, where a list holds those of several.
  public var statedUnit: String?
  /// See `statedUnit`.
  public var statedYear: Int?

  /// Hidden sheets left out.
  public init() {}
}

/// What a sheet holds.
public struct SheetSummary: Sendable {
  /// The name of the sheet, as the workbook spells it.
  public let name: String
  /// Whether it is shown.
  public let visibility: Sheet.Visibility
  /// How many cells hold a value.
  public let cellCount: Int
  /// The tables found in it, hidden ones too, whether read or not.
  public var tables: [TableID]
  /// Titles in it of tables that are none of the nine.
  public var otherTitles: [String]
  /// The raw tables found in it, by the codes and titles of their forms (财决01表 收入支出决算总表).
  public var rawTables: [String] = []
}

/// One of the nine tables, with where and why it was found.
public struct RecognizedTable: Sendable {
  /// By what a table was recognised.
  public enum Evidence: String, Sendable {
    case title
    /// The header alone.
    case header
    /// The header, and a code printed on the form.
    case code
    /// The header, and the name of the sheet.
    case sheetName = "sheet-name"
    /// The header, and the classes in its rows.
    case classes
  }

  /// Its source is 0: `Submission.init(combining:)` sets it.
  public var table: AccountTable
  /// From its title to its last row.
  public let range: CellRange
  /// By what it was recognised.
  public let evidence: Evidence
  /// The text that is the evidence, as printed, and its cell.
  public let evidenceText: String
  /// Where that stands.
  public let evidenceCell: CellReference?
  /// The layout that its columns and rows were read by, as `Schemas/layouts` calls it
  /// (`T5-income`): a table may have several.
  public var layoutName: String { layout.reference }
  /// The layout itself, for filling the form by it.
  package let layout: TableLayout
  /// The family of forms, where the form shows it (`ministry`).
  public let family: String?
  /// 公开01表 …, as printed.
  public let formCode: String?
  /// The rows of the header.
  public let headerRows: ClosedRange<Int>
  /// Slots that are not blank.
  public let filledCount: Int
  /// True on a sheet that is not shown.
  public let isHidden: Bool
  /// Which cell holds which slot.
  public let binding: TableBinding
  /// The unit's name as its frame says.
  public let unit: String?
  /// The unit's code as its frame says.
  public let unitCode: String?
  /// The year as its title or frame says.
  public let year: Int?
}

/// What was found in one workbook.
public struct WorkbookRecognition: Sendable {
  /// The sheets in the order of the workbook.
  public var sheets: [SheetSummary]
  /// In the order of `TableID`, each role at most once.
  public var tables: [RecognizedTable]
  /// Tables that were not taken because another of their role was.
  public var copies: [RecognizedTable] = []
  /// The raw tables of a 财决 set, in order, each at most once.
  public var rawTables: [RecognizedRawTable] = []
  /// The public tables derived from them, in order.
  public var derived: [AccountTable] = []
  /// True where they were added up from a list of budget execution, and are no final accounts.
  public var isExecution = false
  /// As the frames say; nil where none does or, for the year, no title either.
  public var unit: String?
  /// The code of the unit, by the same rule.
  public var unitCode: String?
  /// The year, by the same rule.
  public var year: Int?
  /// What recognition had to say.
  public var notices: [Notice]
  /// The tables that its layouts describe.
  package let forms: FormBook
  /// What is known of raw sets; nil where there is none in the workbook.
  package var rawForms: RawForms?
}

public import FinalAccounts
public import Grid

/// What a reader of tables may be told beforehand.
public struct RecognitionOptions: Sendable {
  /// Hidden sheets are listed; with this they are read as well.
  public var includesHiddenSheets = false
  /// Stated by the user, used where no frame says it.
  public var year: Int?
  public var unitName: String?
  public var moneyUnit: MoneyUnit?

  public init() {}
}

/// What a sheet holds.
public struct SheetSummary: Sendable {
  public let name: String
  public let visibility: Sheet.Visibility
  public let cellCount: Int
  /// The tables found in it, hidden ones too, whether read or not.
  public var tables: [TableID]
  /// Titles in it of tables that are none of the nine.
  public var otherTitles: [String]
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

  /// Families of forms.
  public enum Family: String, Sendable {
    /// The ministry's: form codes, 行次, 栏次.
    case ministry
    case shanghai
  }

  /// Its source is 0: `Submission.init(combining:)` sets it.
  public var table: AccountTable
  public let range: CellRange
  public let evidence: Evidence
  /// The text that is the evidence, as printed, and its cell.
  public let evidenceText: String
  public let evidenceCell: CellReference?
  public let family: Family?
  /// 公开01表 …, as printed.
  public let formCode: String?
  public let headerRows: ClosedRange<Int>
  /// Slots that are not blank.
  public let filledCount: Int
  public let isHidden: Bool
  public let binding: TableBinding
  public let unit: String?
  public let unitCode: String?
  public let year: Int?
}

/// What was found in one workbook.
public struct WorkbookRecognition: Sendable {
  public var sheets: [SheetSummary]
  /// In the order of `TableID`, each role at most once.
  public var tables: [RecognizedTable]
  /// As the frames say; nil where none does or, for the year, no title either.
  public var unit: String?
  public var unitCode: String?
  public var year: Int?
  public var notices: [Notice]
}

public import Grid

/// Which cell holds which slot of a table: what recognition found, for reading one way and filling
/// the other.
public struct TableBinding: Sendable {
  /// A column of amounts: its name and its column of the sheet.
  public struct Column: Sendable, Hashable {
    /// The column's name.
    public let id: String
    /// Which of the lists side by side it belongs to; nil where there is one.
    public let side: String?
    /// The column of the sheet.
    public let column: Int
  }

  /// A row of slots.
  public struct Row: Sendable {
    /// `income.total`, a code, `total`, `unit` …
    public let id: String
    /// The code of the row, where it has one.
    public let code: String?
    /// The label as printed, line breaks and padding removed.
    public let label: String
    /// The row of the sheet.
    public let row: Int
    /// Where the label stands.
    public let labelCell: CellReference?
    /// Where the code stands, part by part.
    public let codeCells: [CellReference]
    /// Its columns, as indices into the part's columns.
    public let columns: Range<Int>
    /// Columns of the sheet in which this row holds words of the header instead of amounts.
    public let headedColumns: [Int]
  }

  /// One piece of the table: all of it, or what stands before or behind a repeated header.
  public struct Part: Sendable {
    /// The sheet that it stands on.
    public let sheet: String
    /// The rows and columns of the header.
    public let header: CellRange
    /// The columns of amounts from left to right.
    public let columns: [Column]
    /// The rows in the order of the sheet.
    public let rows: [Row]
    /// The columns of codes, from left to right; several of them hold 类, 款 and 项, or are drawn as
    /// one by merges.
    public let codeColumns: [Int]
    /// The column of the names of codes, or of the labels.
    public let nameColumn: Int?
    /// True where a row under the header numbers the columns (栏次).
    public let hasRuler: Bool
  }

  /// The cells of the frame, where there are any.
  public struct Frame: Sendable {
    /// Where the name of the unit stands.
    public var unit: CellReference?
    /// Where the code of the unit stands.
    public var unitCode: CellReference?
    /// Where the money unit stands.
    public var moneyUnit: CellReference?
    /// Where the year stands.
    public var year: CellReference?
    /// Where the code of the form stands.
    public var formCode: CellReference?

    /// A frame of which nothing is known.
    public init() {}
  }

  /// The pieces in the order of the workbook.
  public var parts: [Part]
  /// Where the frame states unit, year and money unit.
  public var frame: Frame

  /// A binding of these parts.
  public init(parts: [Part], frame: Frame) {
    self.parts = parts
    self.frame = frame
  }

  /// The cell of a slot, with its sheet; nil where the form has none. Of a row that occurs twice,
  /// the first.
  public func cell(row: String, column: String) -> (sheet: String, cell: CellReference)? {
    for part in parts {
      for entry in part.rows where entry.id == row {
        for bound in part.columns[entry.columns]
        where bound.id == column && !entry.headedColumns.contains(bound.column) {
          if let cell = CellReference(row: entry.row, column: bound.column) {
            return (part.sheet, cell)
          }
        }
      }
    }
    return nil
  }
}

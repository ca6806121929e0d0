public import Formula

/// How a cell of a form is drawn, as far as it decides whether a figure in it can be read.
public struct CellLook: Sendable {
  /// The code of the number format (§18.8.31); for one of the formats that have a number only, that
  /// number stands in `builtIn`.
  public internal(set) var formatCode: String?
  /// The number of the format.
  public internal(set) var builtIn = 0
  /// The width of the column, in digits of the workbook's usual font (§18.3.1.13); a merged cell
  /// has that of all its columns.
  public internal(set) var width = 0.0
  /// How large the cell's font is beside the usual one.
  public internal(set) var fontScale = 1.0
  /// True where the text is made smaller until it fits, or broken over lines.
  public internal(set) var fits = false
}

/// A text of a workbook that stands in no cell.
public struct TextBesideCells: Sendable, Hashable {
  /// Where such a text stands.
  public enum Kind: Sendable, Hashable {
    case pageHeader, pageFooter, drawing, comment, property
  }

  /// Where it stands.
  public let kind: Kind
  /// The sheet that it belongs to, in the order of the workbook; nil for a property.
  public let sheet: Int?
  /// The text, without the codes that lay it out.
  public let text: String
}

/// What is drawn of a workbook: how chosen cells look, and what stands beside all cells.
public struct WorkbookLooks: Sendable {
  /// The cells that were asked for.
  public internal(set) var cells: [SheetCell: CellLook] = [:]
  /// Page headers and footers, text in drawings, comments and properties of the file.
  public internal(set) var texts: [TextBesideCells] = []
}

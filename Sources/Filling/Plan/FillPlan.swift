public import Formula

/// What is to stand in a cell.
public enum FillValue: Hashable, Sendable {
  /// A decimal, spelled as XML Schema does (`12.5`, `-3`, `4E-4`): exact, no separators, no signs
  /// of money. Never through a binary fraction.
  case number(String)
  /// Text; the empty text is a text too. What begins with `=` stays text.
  case text(String)
  case boolean(Bool)
  /// A day of the Gregorian calendar, stored as the serial number of the workbook's own epoch.
  case date(year: Int, month: Int, day: Int)
  /// Nothing: the cell keeps its style. Blank is neither zero nor the empty text.
  case blank
}

/// A cell and what is to stand in it.
public struct PlannedCell: Hashable, Sendable {
  /// Where.
  public let place: SheetCell
  /// What is to stand there.
  public let value: FillValue

  /// A value at a place.
  public init(_ value: FillValue, at place: SheetCell) {
    self.place = place
    self.value = value
  }
}

/// What a person allows, and how texts are written.
public struct FillOptions: Sendable {
  /// Where the text of a cell is kept.
  public enum TextPlacement: Sendable {
    /// Behind the workbook's shared strings, as office programs do.
    case shared
    /// In the cell itself.
    case inline
  }

  /// Lets values replace formulas. Arrays and data tables go only as a whole.
  public var overwritesFormulas = false
  /// Lets locked cells of protected sheets be written; the protection itself stays.
  public var ignoresProtection = false
  /// Lets a signed workbook be changed; its signatures, void then, are taken out.
  public var dropsSignatures = false
  /// Formulas without results that are evaluated too, whatever they depend on: those of rows that
  /// were put in before (`WithRows.newFormulas`).
  public var newFormulas: [SheetCell] = []
  /// Where texts are kept.
  public var textPlacement = TextPlacement.shared

  /// Nothing of it allowed.
  public init() {}
}

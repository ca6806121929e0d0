public import Grid

/// A sheet as the document lists it.
public struct SheetEntry: Sendable {
  /// What is behind the name of a sheet.
  public enum Kind: Sendable {
    case worksheet
    /// A chart or dialog sheet: no cells.
    case other
    /// The document lists it, but nothing is behind it.
    case missing
  }

  /// As the document spells it.
  public let name: String
  /// Whether a person sees it.
  public let visibility: Sheet.Visibility
  /// What is behind it.
  public let kind: Kind
  /// The name of its part in an archive; empty where the format has no parts.
  public let part: String

  /// An entry of the list.
  public init(
    name: String, visibility: Sheet.Visibility, kind: Kind = .worksheet, part: String = ""
  ) {
    self.name = name
    self.visibility = visibility
    self.kind = kind
    self.part = part
  }
}

/// A name defined in a document (ECMA-376 Part 1, §18.2.5): print areas, ranges, constants.
public struct DefinedName: Sendable {
  /// The name as the document spells it.
  public let name: String
  /// The index of the sheet it belongs to; nil for the whole document.
  public let sheet: Int?
  /// True for a name that no list of names shows.
  public let isHidden: Bool
  /// What it stands for, as a formula without `=`.
  public let text: String

  /// A name of these parts.
  public init(name: String, sheet: Int?, isHidden: Bool, text: String) {
    self.name = name
    self.sheet = sheet
    self.isHidden = isHidden
    self.text = text
  }
}

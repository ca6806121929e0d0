/// The formula of one cell as the file holds it.
public struct FormulaCell: Hashable, Sendable {
  /// How the file holds the formula (ECMA-376 Part 1, §18.18.6).
  public enum Kind: Hashable, Sendable {
    case normal
    /// The first cell of a group that shares one formula, and the range of the group.
    case sharedMaster(group: Int, range: CellRange?)
    /// A further cell of the group: its text is the master's, shifted.
    case sharedMember(group: Int)
    case array(range: CellRange?)
    case dataTable(range: CellRange?)
  }

  /// Where it stands.
  public let cell: CellReference
  /// How it is held.
  public let kind: Kind
  /// The text without the leading `=`; empty for a member of a shared group.
  public let text: String

  /// A formula of these parts.
  public init(cell: CellReference, kind: Kind, text: String) {
    self.cell = cell
    self.kind = kind
    self.text = text
  }
}

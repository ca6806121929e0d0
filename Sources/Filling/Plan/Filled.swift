package import Archive
public import Formula
public import Grid

/// A plan carried out: what a workbook becomes, not yet written anywhere.
public struct Filled: Sendable {
  /// The fresh result of a formula that depends on a filled cell.
  public struct Recalculated: Sendable {
    /// Where it stands.
    public let place: SheetCell
    /// What the file held.
    public let old: CellValue?
    /// What it holds now.
    public let new: CellValue
  }

  /// A formula that depends on a filled cell and keeps its old result.
  public struct Stale: Sendable {
    /// Where it stands.
    public let place: SheetCell
    /// Why it was not evaluated.
    public let reason: Message
    /// What stands for `{0}` … in the reason.
    public let arguments: [String]
  }

  package var edits = ArchiveEdits()
  /// Formulas with fresh results, in the order of sheets and cells.
  public internal(set) var recalculated: [Recalculated] = []
  /// Formulas whose results may be out of date; empty where all totals are true.
  public internal(set) var stale: [Stale] = []
  /// What a person should know of beside that.
  public internal(set) var notices: [Notice] = []

  /// True where the workbook stays the same file, byte for byte.
  public var changesNothing: Bool { edits.isEmpty }
}

public import Grid

/// A cell of a file that went into a derived figure.
public struct CellOrigin: Sendable, Hashable {
  /// The index of the source in the submission.
  public var source: Int
  /// The sheet, as the file spells it.
  public var sheet: String
  /// The cell's address.
  public var cell: CellReference

  /// A cell of a sheet of a source.
  public init(source: Int = 0, sheet: String, cell: CellReference) {
    self.source = source
    self.sheet = sheet
    self.cell = cell
  }
}

public import Grid

/// What was probably meant, and where the same slip stands.
public struct Suggestion: Sendable, Hashable {
  /// The likely value, in the unit of the first cell's table; nil where several values change.
  public var value: Amount?
  /// The kind of slip.
  public var slip: Slip
  /// The cells that would change, the first one being the head.
  public var cells: [FindingCell]
  /// The values that they would hold, in the same order.
  public var values: [Amount]
  /// True where another cell explains the findings as well.
  public var isAmbiguous: Bool
  /// Cells that explain as much, though by a less plain slip.
  public var others: [FindingCell] = []
}

/// Findings that one cause explains.
public struct FindingGroup: Sendable {
  /// `g1`, `g2` … in the order of the report.
  public var id: String
  /// What it is about, in both languages.
  public var headline: BilingualText
  /// What was probably meant; nil where nothing explains them.
  public var suggestion: Suggestion?
  /// How many findings it has.
  public var count: Int
}

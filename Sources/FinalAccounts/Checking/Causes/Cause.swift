/// What probably went wrong, and the broken identities that it explains. What a person says to a warning
/// is an `Explanation`.
struct Cause: Sendable {
  /// The slip; nil where nothing was found that explains them.
  var hypothesis: Hypothesis?
  /// The places of the identities.
  var identities: [Int]
  /// True where another cell explains them as well and nothing tells the two apart.
  var isAmbiguous = false
  /// Other figures that explain as many identities and spoil no more: the reader's to rule out.
  var others: [Int] = []
  /// The row for want of which sums are short; there is no cell to name then.
  var missingRow: MissingRows.MissingRow?
}

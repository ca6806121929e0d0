internal import Grid

extension String {
  /// What would hide or steer in a text out of a file, shown; its lines stay.
  var escapedLines: String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).escapedForDisplay }.joined(separator: "\n")
  }
}

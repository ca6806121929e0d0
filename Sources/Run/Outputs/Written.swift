/// What writing an output came to.
public struct Written: Sendable {
  /// True where one that stood there before was replaced.
  package var isReplaced = false
  /// What is meant for standard output, or for the one file of all, which whoever called writes.
  package var standardOutput: [UInt8] = []
  /// The lines of that, where it is CSV.
  package var lines = WrittenLines()
}

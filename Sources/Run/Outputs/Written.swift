/// What writing an output came to.
package struct Written: Sendable {
  /// True where one that stood there before was replaced.
  package var isReplaced = false
  /// What is meant for standard output, which whoever called writes.
  package var standardOutput: [UInt8] = []
}

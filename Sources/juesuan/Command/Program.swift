import CProgram

/// What the program says of itself.
enum Program {
  /// The version alone, which outputs carry: they are the same whoever built the program.
  static let number = "0.1.0"

  /// The version, and the commit where the build names one (`JUESUAN_COMMIT`, as `.ci/release` does).
  static let version = number + (programCommit().map { " (\(String(cString: $0)))" } ?? "")
}

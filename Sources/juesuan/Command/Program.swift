import CProgram

/// What the program says of itself.
enum Program {
  /// The version, and the commit where the build names one (`JUESUAN_COMMIT`, as `.ci/release` does).
  static let version =
    "0.1.0" + (programCommit().map { " (\(String(cString: $0)))" } ?? "")
}

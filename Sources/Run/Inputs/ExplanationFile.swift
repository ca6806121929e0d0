import Exchange
package import FinalAccounts
package import Grid

/// The file of explanations beside a submission: `a.xlsx` has `a.explain.json`.
package struct ExplanationFile: Sendable {
  package static let ending = ".explain.json"

  package let path: String

  /// The file of an input; nil for standard input and for one of many in a file, beside which nothing
  /// lies.
  package init?(beside input: Input) {
    guard input.kind == .file || input.kind == .csvFolder else { return nil }
    var path = Folder.withoutTrailingSlashes(input.path)
    if input.kind == .file {
      let name = Folder.lastName(of: path)
      if let dot = name.lastIndex(of: "."), dot != name.startIndex {
        path = Folder.join(Folder.parent(of: path), String(name[..<dot]))
      }
    }
    self.path = path + Self.ending
  }

  /// The explanations; none where there is no file.
  package func read(_ limits: Limits = Limits()) throws(Fault) -> [Explanation] {
    guard Folder.kind(path) != .absent else { return [] }
    let bytes = try InputBytes(
      path: path, limit: limits.explanationBytes, named: "explanationBytes"
    ).all()
    do throws(Fault) {
      return try Explanation.read(bytes, file: path)
    } catch { throw error.naming(path) }
  }

  /// Writes them, whole or not at all; the file of an empty list is written too, so that what was
  /// taken back stays taken back.
  package func write(_ explanations: [Explanation]) throws(Fault) {
    try WholeOutput.write(Explanation.json(explanations), to: path, force: true)
  }
}

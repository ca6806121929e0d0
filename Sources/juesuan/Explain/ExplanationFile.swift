import Exchange
import FinalAccounts
import Grid

/// The file of explanations beside a submission: `a.xlsx` has `a.explain.json`.
struct ExplanationFile: Sendable {
  static let ending = ".explain.json"

  let path: String

  /// The file of an input; nil for standard input, beside which nothing lies.
  init?(beside input: Input) {
    guard input.kind != .standardInput else { return nil }
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
  func read() throws(CommandFault) -> [Explanation] {
    guard Folder.kind(path) != .absent else { return [] }
    let bytes = try InputBytes(path: path, limit: 16 << 20).all()
    do throws(ExchangeFault) {
      return try Explanation.read(bytes, file: path)
    } catch { throw CommandFault(error).naming(path) }
  }

  /// Writes them, whole or not at all; the file of an empty list is written too, so that what was
  /// taken back stays taken back.
  func write(_ explanations: [Explanation]) throws(CommandFault) {
    try WholeOutput.write(Explanation.json(explanations), to: path, force: true)
  }
}

import FinalAccounts
import Grid

/// Several cells in one field of `facts.csv`: `sheet!cell;sheet!cell`.
enum OriginList {
  static func text(_ origins: [CellOrigin]) -> String {
    origins.map { "\($0.sheet)!\($0.cell)" }.joined(separator: ";")
  }

  /// The cells that a text lists, all of one source; nil where it is no list. Names of sheets may hold
  /// `;` and `!`: an entry ends where an address does.
  static func origins(_ text: String, source: Int) -> [CellOrigin]? {
    var origins: [CellOrigin] = []
    var pending = ""
    for part in text.split(separator: ";", omittingEmptySubsequences: false) {
      pending += pending.isEmpty ? String(part) : ";" + part
      guard let mark = pending.lastIndex(of: "!"),
        let cell = CellReference(String(pending[pending.index(after: mark)...]))
      else { continue }
      origins.append(CellOrigin(source: source, sheet: String(pending[..<mark]), cell: cell))
      pending = ""
    }
    return pending.isEmpty && origins.count > 1 ? origins : nil
  }
}

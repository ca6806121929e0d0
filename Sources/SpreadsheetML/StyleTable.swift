internal import Document
internal import Grid

/// The styles of a document by name, as far as they say what a number is shown as.
struct StyleTable {
  /// What each style shows numbers as; the first is that of cells without a style.
  private(set) var displays: [DisplayKind] = [.figure]
  /// What each prints beyond the figure.
  private var forms: [PrintedForm?] = [nil]
  private var isSpoken = false
  private var indices: [String: Int] = [:]
  private var underWay: Int?

  var count: Int { displays.count }

  /// A style begins; what it does not say is its parent's.
  mutating func begin(_ id: String, parent: String?) {
    // Looked up first: a style may name itself.
    let parent = parent.flatMap { indices[$0] }
    underWay = displays.count
    indices[id] = displays.count
    forms.append(parent.flatMap { forms[$0] })
    displays.append(parent.map { displays[$0] } ?? .figure)
  }

  mutating func end() { underWay = nil }

  mutating func setFormat(_ format: String, usesEpoch1904: Bool) {
    guard let underWay else { return }
    displays[underWay] = NumberFormat.display(named: format)
    forms[underWay] = PrintedForm(code: format, usesEpoch1904: usesEpoch1904)
    if forms[underWay] != nil { isSpoken = true }
  }

  /// What each style prints beyond the figure; empty where none does.
  var printedForms: [PrintedForm?] { isSpoken ? forms : [] }

  /// The number of a style; that of the default style for a name that is none.
  func index(_ id: String?) -> UInt32 {
    UInt32(truncatingIfNeeded: id.flatMap { indices[$0] } ?? indices["Default"] ?? 0)
  }
}

internal import Document
internal import Grid

/// The number formats that cells of a page name, each once.
struct FormatTable {
  /// The first two are those of `PrintedFigure.displays`.
  private(set) var displays = PrintedFigure.displays
  private var forms: [PrintedForm?] = [nil, nil]
  private var indices: [String: UInt32] = [:]

  /// The place of a format by its code; beyond `limit` formats show figures.
  mutating func index(_ code: String, limit: Int) -> UInt32 {
    if let known = indices[code] { return known }
    guard displays.count < limit else { return 0 }
    let index = UInt32(displays.count)
    indices[code] = index
    displays.append(NumberFormat.display(named: code))
    forms.append(PrintedForm(code: code, usesEpoch1904: false))
    return index
  }

  /// What each prints beyond the figure; empty where none does.
  var printedForms: [PrintedForm?] { forms.contains { $0 != nil } ? forms : [] }
}

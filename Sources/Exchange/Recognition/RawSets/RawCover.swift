internal import FinalAccounts
internal import Grid

/// The cover of a raw set (封面代码): whose accounts these are, and of which year.
struct RawCover {
  private(set) var unit: String?
  private(set) var unitCode: String?
  private(set) var year: Int?

  private static let rowLimit = 60

  /// A cover; nil where a sheet is none.
  init?(_ view: SheetView, _ forms: RawForms) {
    let names = forms.coverNames.map(Folding.fold)
    let name = Folding.fold(view.sheet.name)
    let rows = 0..<min(view.rowCount, Self.rowLimit)
    let isNamed = names.contains { name == $0 || name.starts(with: $0) || name[...].ends(with: $0) }
    let units = forms.coverUnit.map(Folding.label)
    let codes = forms.coverCode.map(Folding.label)
    for row in rows {
      let cells = view.cells(row).filter(view.isText)
      for cell in cells {
        let raw = view.string(cell)
        let parts = raw.split(maxSplits: 1, omittingEmptySubsequences: false) { ":：".contains($0) }
        let key = Folding.label(String(parts[0]))
        if year == nil, row < 6, let found = YearText.find(in: view.folded(cell)) {
          year = found.year
        }
        guard units.contains(key) || codes.contains(key) else { continue }
        var value = parts.count > 1 ? String(parts[1]).withoutPadding : ""
        if value.isEmpty { value = Self.next(view, row, behind: cell) ?? "" }
        guard !value.isEmpty else { continue }
        if units.contains(key) {
          unit = unit ?? value
        } else {
          unitCode = unitCode ?? value
        }
      }
    }
    guard isNamed || unit != nil && unitCode != nil && Self.isSmall(view) else { return nil }
    let stated = RawUnitName(unit)
    unit = stated.name
    unitCode = unitCode ?? stated.code
  }

  /// Without a list of figures.
  private static func isSmall(_ view: SheetView) -> Bool {
    view.rowCount <= rowLimit && (0..<view.rowCount).allSatisfy { view.cells($0).count <= 6 }
  }

  private static func next(_ view: SheetView, _ row: Int, behind cell: Int) -> String? {
    guard cell + 1 < view.cells(row).upperBound else { return nil }
    return view.spelling(cell + 1).withoutPadding
  }
}

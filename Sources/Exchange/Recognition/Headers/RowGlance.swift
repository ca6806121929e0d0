/// What stands in a row, at a glance.
struct RowGlance {
  /// What any of its texts can mean.
  private(set) var flags: TermFlags = []
  /// Nothing but texts.
  private(set) var isText = true

  init(_ view: SheetView, _ row: Int, _ columns: ClosedRange<Int>) {
    for cell in view.cells(row, in: columns) {
      if view.isText(cell) { flags.formUnion(view.flags(cell)) } else { isText = false }
    }
  }

  /// Only texts, and among them one that heads what says what a row is.
  var hasKeyWords: Bool { isText && !flags.isDisjoint(with: [.label, .code, .name]) }
}

internal import Document
internal import Grid

/// The styles of cells and tables by name, as far as they say what is shown.
///
/// What a number is shown as its own type says: a cell's index is that of its style, four for each,
/// one for each kind of display.
struct StyleTable {
  var dataStyles = DataStyles()
  /// The names of tables' styles that hide them.
  private(set) var hiddenTables: Set<String> = []
  private var indices: [String: Int] = [:]
  /// The number format of each style, by name.
  private var formats: [String?] = [nil]
  private var underWay: (name: String, family: String)?

  var count: Int { formats.count + dataStyles.count }

  mutating func begin(_ attributes: Attributes) {
    let name = attributes[.style, .name] ?? ""
    let family = attributes[.style, .family] ?? ""
    underWay = (name, family)
    guard family == "table-cell" else { return }
    let parent = attributes[.style, .parentStyleName].flatMap { indices[$0] }
    indices[name] = formats.count
    formats.append(attributes[.style, .dataStyleName] ?? parent.flatMap { formats[$0] })
  }

  mutating func end() { underWay = nil }

  /// `table:display="false"` within a style of tables.
  mutating func take(tableProperties attributes: Attributes) {
    guard let underWay, underWay.family == "table" else { return }
    if attributes[.table, .display] == "false" { hiddenTables.insert(underWay.name) }
  }

  /// The place of a style by its name; nil for a name that is none.
  func place(_ name: String?) -> Int? { name.flatMap { indices[$0] } }

  /// The index of a cell with a style that is shown as something.
  static func index(_ place: Int, _ display: DisplayKind) -> UInt32 {
    UInt32(truncatingIfNeeded: place * 4 + Int(display.rawValue))
  }

  /// What each index shows numbers as.
  var displays: [DisplayKind] {
    formats.flatMap { _ in [DisplayKind.figure, .date, .time, .percentage] }
  }

  /// What each index prints beyond the figure; empty where none does.
  func printedForms(usesEpoch1904: Bool) -> [PrintedForm?] {
    let forms = formats.map { name in
      name.flatMap { dataStyles.printedForm($0, usesEpoch1904: usesEpoch1904) }
    }
    guard forms.contains(where: { $0 != nil }) else { return [] }
    return forms.flatMap { [PrintedForm?](repeating: $0, count: 4) }
  }
}

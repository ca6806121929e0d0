internal import FinalAccounts

/// Finds the codes of rows that print names alone: a name that stands in several places of the
/// classification is the one below the class or section that is open, else the one of its year.
struct NamedCodes {
  enum Finding: Equatable {
    case code(String)
    case several([String])
    case unknown
  }

  private let lists: [CodeList]
  private let renamed: [[UInt8]: [String]]
  private let year: Int?
  /// The code found last.
  private var last: String?

  /// Old names that changed, by name: as rare as they are, gathered once.
  private static let renames = Dictionary(
    grouping: CodeLists.builtIn.renames, by: { Folding.label($0.oldName) }
  ).mapValues { $0.map(\.oldCode) }

  init(_ key: TableLayout.Key, year: Int?) {
    let all = CodeLists.builtIn
    lists = key == .economic ? [all.economic] : [all.function, all.fund]
    renamed = Self.renames
    self.year = year
  }

  /// The code of a name on the next row.
  mutating func find(_ name: String) -> Finding {
    var entries: [CodeEntry] = []
    for list in lists { entries += list.entries(named: name) }
    var codes: [String] = []
    for code in entries.map(\.code) where !codes.contains(code) { codes.append(code) }
    if codes.isEmpty { codes = oldCodes(of: name) }
    guard let code = choose(codes, entries), ascends(to: code) else {
      return codes.isEmpty ? .unknown : .several(codes)
    }
    last = code
    return .code(code)
  }

  /// Codes that bore a name before it changed, as far as this classification has them.
  private func oldCodes(of name: String) -> [String] {
    (renamed[Folding.label(name)] ?? []).filter { code in
      lists.contains { $0[code] != nil }
    }
  }

  /// Classes may stand in any order; what stands below them comes behind what is above it on the page.
  private func ascends(to code: String) -> Bool {
    last.map { code.count == 3 || code > $0 } ?? true
  }

  private func choose(_ codes: [String], _ entries: [CodeEntry]) -> String? {
    if codes.count < 2 { return codes.first }
    if let last {
      // Right below the row above, beside it, and so on up to the class.
      var open = last
      while true {
        let below = codes.filter { $0.count == open.count + 2 && $0.hasPrefix(open) && $0 > last }
        if below.count == 1 { return below.first }
        if below.count > 1 { return ofYear(below, entries) }
        guard open.count > 3 else { break }
        open.removeLast(2)
      }
      let ofClass = codes.filter { $0.hasPrefix(last.prefix(3)) && $0 > last }
      if ofClass.count == 1 { return ofClass.first }
    }
    // A class may follow anything; of others only those of the year are left to choose from.
    let classes = codes.filter { $0.count == 3 }
    if classes.count == 1, last.map({ classes[0] > String($0.prefix(3)) }) ?? true {
      return classes.first
    }
    return ofYear(codes, entries)
  }

  private func ofYear(_ codes: [String], _ entries: [CodeEntry]) -> String? {
    guard let year else { return nil }
    let valid = codes.filter { code in
      entries.contains {
        $0.code == code && $0.validFrom ?? .min <= year && year <= $0.validTo ?? .max
      }
    }
    return valid.count == 1 ? valid.first : nil
  }
}

/// Rows of codes that print names alone.
extension PartReader {
  /// Reads a row by its name; false where the table prints codes, or the name is none.
  mutating func readNamed(_ row: Int, _ block: Int, _ cell: Int) -> Bool {
    let prints = printsCodes ?? holdsCodes
    printsCodes = prints
    if prints { return false }
    switch named[block, default: NamedCodes(layout.layout.key, year: year)].find(view.label(cell)) {
    case .unknown: return false
    case .several(let codes):
      let shown = codes.prefix(4).joined(separator: "、") + (codes.count > 4 ? " …" : "")
      tellUnknown(row, label: "\(view.label(cell))（\(shown)？）", slots: slots(of: block))
    case .code(let code):
      bind(
        row, id: code, code: code, label: view.label(cell), labelCell: cell,
        columns: rowsInColumns.isEmpty
          ? slots(of: block)
          : lineSlots(row, block, isPersonnel: code.hasPrefix("301") || code.hasPrefix("303")))
    }
    return true
  }

  /// True where a code stands in front of any row.
  private var holdsCodes: Bool {
    for row in tree.dataStart..<max(tree.dataStart, limit) {
      let glance = RowGlance(view, row, columns)
      if row > tree.dataStart, glance.hasKeyWords { return false }
      for block in fit.blocks {
        for column in block.keys {
          guard let cell = view.cell(row, column) else { continue }
          let digits =
            view.isText(cell)
            ? CodeAssembler.split(view.folded(cell))?.digits
            : view.smallInteger(cell).map { CodeDigits($0) }
          if let digits, mayBeCode(digits) { return true }
        }
      }
    }
    return false
  }
}

public import Filling
public import FinalAccounts
public import Grid

/// The cells that a report is about, each with what is to be said there: totals and other figures of
/// errors and warnings that do not hold, not those of tails and notes, and what is likely to be wrong.
public struct MarkedCells {
  /// How plainly a cell is to be seen.
  package enum Level: Comparable {
    case warning, error
    /// What the cell holds is probably the slip itself.
    case cause
  }

  package struct Cell {
    package var level: Level
    /// Suggestions first, then what is broken.
    package var note: MarkedNote
  }

  /// By sheet, as the workbook spells it, and address.
  package private(set) var cells: [String: [CellReference: Cell]] = [:]
  /// How many findings have no cell to be marked: those of missing tables, or of other files.
  public private(set) var unplaced = 0

  /// How many cells probably hold the slip itself.
  public var likelyCount: Int {
    cells.values.reduce(0) { $0 + $1.values.count { $0.level == .cause } }
  }

  private let names: FormNames
  private let language: Language

  /// Those of a report, with what is to be said in a language.
  public init(_ report: CheckReport, _ language: Language) {
    names = report.names
    self.language = language
    let groups = Dictionary(report.groups.map { ($0.id, $0) }) { first, _ in first }
    let findings = report.findings.filter { $0.kind == .fail && $0.severity > .info }
    let open = Set(findings.compactMap(\.group))
    // Other cells explain relations as well, not what a rule says of one cell.
    let relations = Set(findings.filter { $0.value != nil }.compactMap(\.group))
    for group in report.groups where open.contains(group.id) {
      guard let suggestion = group.suggestion else { continue }
      add(suggestion)
      if relations.contains(group.id) { add(rivalsOf: suggestion) }
    }
    for suggestion in findings.compactMap(\.suggestion) { add(suggestion) }
    let likely = cells.mapValues { Set($0.keys) }
    for finding in findings { add(finding, groups, likely) }
  }

  /// Marks what does not hold, and says it in the cells that are likely to be wrong as well. The other
  /// parts of a sum are in its formula: one slip would colour half a table.
  private mutating func add(
    _ finding: Finding, _ groups: [String: FindingGroup],
    _ likely: [String: Set<CellReference>]
  ) {
    let (group, names, language) = (finding.group.flatMap { groups[$0] }, names, language)
    // Of two figures that should be equal, and that nothing speaks for, either may be the wrong one.
    let isOpen = finding.formula == nil || finding.cells.count == 2 && group?.suggestion == nil
    var isPlaced = false
    for cell in finding.cells {
      let isLikely = cell.sheet.flatMap { likely[$0] }.map { known in
        cell.cell.map(known.contains) ?? false
      }
      guard !isPlaced || isOpen || isLikely ?? false else { continue }
      let isOwn = add(cell, finding.severity == .error ? .error : .warning) { note in
        note.add(finding, of: group, names, language)
      }
      isPlaced = isPlaced || isOwn
    }
    if !isPlaced { unplaced += 1 }
  }

  private mutating func add(_ suggestion: Suggestion) {
    let words = SuggestionWords(suggestion, names, language)
    for (cell, value) in zip(suggestion.cells, suggestion.values) {
      _ = add(cell, .cause) { $0.add(meant: words.meant(value)) }
    }
  }

  private mutating func add(rivalsOf suggestion: Suggestion) {
    guard let words = SuggestionWords(suggestion, names, language).instead else { return }
    for cell in suggestion.others { _ = add(cell, .error) { $0.add(instead: words) } }
  }

  /// Gives false for a cell that the workbook does not have.
  private mutating func add(
    _ cell: FindingCell, _ level: Level, _ change: (inout MarkedNote) -> Void
  ) -> Bool {
    guard let sheet = cell.sheet, let place = cell.cell, cell.source ?? 0 == 0 else { return false }
    var known = cells[sheet]?[place] ?? Cell(level: level, note: MarkedNote())
    known.level = max(known.level, level)
    change(&known.note)
    cells[sheet, default: [:]][place] = known
    return true
  }
}

// MARK: Marks

extension MarkedCells {
  /// Whose comments they are.
  private static let author = "juesuan"

  /// The marks for a workbook with these sheets, in its order; of sheets of one name the first.
  public func marks(sheets: [String]) -> [CellMark] {
    var marks: [CellMark] = []
    var seen: Set<String> = []
    for (index, sheet) in sheets.enumerated() where seen.insert(sheet).inserted {
      for (place, cell) in (cells[sheet] ?? [:]).sorted(by: { $0.key < $1.key }) {
        marks.append(
          CellMark(
            sheet: index, cell: place, color: Self.color(cell.level),
            note: cell.note.text(language), author: Self.author))
      }
    }
    return marks
  }

  /// Red for errors, more of it where the slip probably is; amber for warnings. Black figures can
  /// be read on all of them.
  private static func color(_ level: Level) -> MarkColor {
    switch level {
    case .cause: MarkColor(red: 0xFF, green: 0x6B, blue: 0x6B)
    case .error: MarkColor(red: 0xFF, green: 0xC7, blue: 0xCE)
    case .warning: MarkColor(red: 0xFF, green: 0xE0, blue: 0x8A)
    }
  }
}

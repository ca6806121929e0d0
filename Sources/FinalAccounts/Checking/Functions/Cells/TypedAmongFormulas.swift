import Grid

extension RuleFunction {
  /// CEL-12: a figure that was typed where all others of its column, or of its row, are computed.
  ///
  /// It stays as it is when the figures that it stands for change. Told only where at least three
  /// cells of a column compute from their rows alike, or two of a row from their columns, and no other
  /// figure is typed there: elsewhere constants are the rule.
  static let typedAmongFormulas = RuleFunction(
    "CEL-12", .cells, .warning, "同一栏或同一行的数都由公式得出时，不应有单独填写的数",
    "no figure is typed where all others of its column or row are formulas", source: "表样的填报要求"
  ) { context in
    // What has no formulas says nothing of them.
    guard !context.evidence.formulas.isEmpty else { return RuleOutcome() }
    var outcome = RuleOutcome()
    let typed = TypedFigures(context.evidence.formulas)
    for table in context.submission.tables {
      for found in typed.find(in: table) {
        outcome.breach(
          [FindingCell(table, table.facts[found.fact])],
          "这一格是填写的数，同一\(found.isAlongRow ? "栏" : "行")另外 \(found.count) 格都是公式（如 \(found.example.cell)：=\(found.example.text)）",
          "this cell holds a typed figure, and \(found.count) others of its \(found.isAlongRow ? "column" : "row") are formulas (\(found.example.cell): =\(found.example.text))"
        )
      }
      outcome.passes += 1
    }
    return outcome
  }
}

/// Figures among formulas, by the lines of the sheet.
private struct TypedFigures {
  struct Found {
    let fact: Int
    /// How many cells of the same column or row are formulas alike.
    let count: Int
    /// True where these compute from their rows, each in the same column.
    let isAlongRow: Bool
    let example: WorkbookEvidence.StoredFormula
  }

  private struct Place: Hashable {
    let sheet: String
    let cell: CellReference
  }

  private struct Line: Hashable {
    let sheet: String
    let number: Int
    let isColumn: Bool
    /// The row's name: lists side by side have nothing to do with each other.
    let row: String
  }

  private var formulas: [Place: Int] = [:]
  private let all: [WorkbookEvidence.StoredFormula]

  init(_ all: [WorkbookEvidence.StoredFormula]) {
    self.all = all
    for (index, formula) in all.enumerated() {
      formulas[Place(sheet: formula.sheet, cell: formula.cell)] = index
    }
  }

  func find(in table: AccountTable) -> [Found] {
    var lines: [Line: (typed: [Int], alike: [String: [Int]])] = [:]
    for (place, fact) in table.facts.enumerated() {
      guard let cell = fact.cell else { continue }
      let sheet = fact.sheet ?? table.sheet
      let formula = formulas[Place(sheet: sheet, cell: cell)]
      for isColumn in [true, false] {
        let line = Line(
          sheet: sheet, number: isColumn ? cell.column : cell.row, isColumn: isColumn,
          row: isColumn ? "" : fact.row)
        if let formula {
          guard let pattern = all[formula].pattern, pattern.isAlongRow == isColumn else { continue }
          lines[line, default: ([], [:])].alike[pattern.text, default: []].append(formula)
        } else if fact.state == .number, fact.amount?.isZero == false {
          lines[line, default: ([], [:])].typed.append(place)
        }
      }
    }
    var found: [Int: Found] = [:]
    for (line, entry) in lines where entry.typed.count == 1 {
      let alike = entry.alike.values.max { ($0.count, $1[0]) < ($1.count, $0[0]) } ?? []
      guard let example = alike.first, alike.count >= (line.isColumn ? 3 : 2) else { continue }
      let fact = entry.typed[0]
      if let known = found[fact], known.count >= alike.count { continue }
      found[fact] = Found(
        fact: fact, count: alike.count, isAlongRow: line.isColumn, example: all[example])
    }
    return found.values.sorted { $0.fact < $1.fact }
  }
}

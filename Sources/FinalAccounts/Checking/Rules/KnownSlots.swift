internal import Grid

/// The names that rows and columns of the nine tables have: a formula that speaks of others never
/// runs, and nobody would notice.
package struct KnownSlots: Sendable {
  private var rows: [TableID: Set<String>] = [:]
  private var columns: [TableID: Set<String>] = [:]

  /// Those of layouts, and those that rules which are known to run speak of.
  package init(_ layouts: LayoutSet, _ rules: RuleSet) {
    for layout in layouts.layouts {
      rows[layout.id, default: []].formUnion(layout.rows.map(\.id))
      columns[layout.id, default: []].formUnion(layout.columns.map(\.id))
    }
    for formula in rules.all.flatMap(\.formulas) {
      for term in formula.left + formula.right {
        rows[term.table, default: []].formUnion(formula.rowNames(of: term))
        columns[term.table, default: []].formUnion(formula.columnNames(of: term))
      }
    }
  }

  /// A slot of a formula that no table has; nil where all are known.
  package func unknownSlot(in formula: Rule.Formula) -> String? {
    for term in formula.left + formula.right {
      let (own, columns) = (formula.rowNames(of: term), formula.columnNames(of: term))
      for row in own where !hasRow(row, term.table) {
        return Slot(term.table, row, columns.first ?? "").description
      }
      for column in columns where !hasColumn(column, term.table) {
        return Slot(term.table, own.first ?? "", column).description
      }
    }
    switch formula.condition {
    case .unless(let slots), .holding(let slots), .filled(let slots):
      return slots.first { !hasRow($0.row, $0.table) || !hasColumn($0.column, $0.table) }?
        .description
    case .always, .levelAbsent: return nil
    }
  }

  private func hasColumn(_ name: String, _ table: TableID) -> Bool {
    if columns[table]?.contains(name) ?? false { return true }
    return table.isRaw && Self.isCode(name[...])
  }

  /// Codes are rows as well, in T1 and T4 behind the side on which classes stand.
  private func hasRow(_ name: String, _ table: TableID) -> Bool {
    if rows[table]?.contains(name) ?? false { return true }
    if table.isRaw, name.hasPrefix("expenditure."), Self.isCode(name.dropFirst(12)) { return true }
    let prefix = "expenditure."
    switch table {
    case .t1, .t4: return name.hasPrefix(prefix) && Self.isCode(name.dropFirst(prefix.count))
    case .t9: return false
    default: return Self.isCode(name[...])
    }
  }

  private static func isCode(_ name: Substring) -> Bool {
    [3, 5, 7].contains(name.utf8.count)
      && name.utf8.allSatisfy(\.isDigit)
  }
}

extension Rule.Formula {
  /// A code that stands for all.
  private static let someCode = "208"

  /// The rows that a term names; none for sums over rows, and for rows that it takes as they come.
  fileprivate func rowNames(of term: FormulaTerm) -> [String] {
    guard case .named(let name) = term.rows else { return [] }
    return names(name)
  }

  /// The columns that a term names.
  fileprivate func columnNames(of term: FormulaTerm) -> [String] { names(term.column) }

  private func names(_ name: SlotName) -> [String] {
    switch name.variable {
    case nil: [name.filled(row: "", column: "")]
    case .column where quantifier.columnsOf != nil: []
    case .column: (quantifier.columns ?? [""]).map { name.filled(row: "", column: $0) }
    case .code, .class: [name.filled(row: Self.someCode, column: "")]
    case .row: quantifier.rows == .once ? [name.filled(row: "", column: "")] : []
    }
  }
}

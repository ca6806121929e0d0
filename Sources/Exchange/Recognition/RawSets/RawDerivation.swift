internal import FinalAccounts
internal import Grid

/// Derives the public tables from the raw ones.
struct RawDerivation {
  private(set) var tables: [AccountTable] = []
  private(set) var notices: [Notice] = []

  init(_ raw: [RecognizedRawTable], _ forms: RawForms, _ book: FormBook) {
    for derivation in forms.derivations {
      guard let source = raw.first(where: { $0.table.id == derivation.from }) else { continue }
      let (table, leftOut) = derivation.table(
        of: source.table, title: book.title(of: derivation.table), names: source.headings)
      guard !table.facts.isEmpty || source.table.facts.isEmpty else { continue }
      tables.append(table)
      let place = Place(sheet: source.table.sheet, table: table.id.rawValue)
      if !leftOut.isEmpty {
        let shown = leftOut.prefix(12).joined(separator: "、") + (leftOut.count > 12 ? " …" : "")
        notices.append(
          Notice(.rowsWithoutSpending, [table.id.rawValue, source.code, shown], at: place))
      }
      for fact in table.facts where fact.state == .uncomputed && fact.from.count > 1 {
        notices.append(Notice(.sumOpen, [table.id.rawValue, fact.label], at: place))
      }
    }
    tables.sort { $0.id < $1.id }
  }

  /// That public tables are missing because their raw tables are.
  static func missing(
    beside tables: [AccountTable], raw: [TableID], _ forms: RawForms, _ book: FormBook
  ) -> [Notice] {
    forms.derivations.compactMap { derivation in
      guard derivation.table.place != nil, !raw.contains(derivation.from),
        !tables.contains(where: { $0.id == derivation.table })
      else { return nil }
      let name = forms.table(derivation.from)?.name ?? derivation.from.rawValue
      return Notice(
        .rawTableMissing, [book.name(of: derivation.table), name],
        at: Place(table: derivation.table.rawValue))
    }
  }
}

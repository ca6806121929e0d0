import CSV
public import FinalAccounts
public import Grid

extension Submission {
  /// Reads the files that `csvFiles` writes, and gives the same submission.
  ///
  /// `facts.csv` decides. A `T….csv` that says something else is a fault that names both lines;
  /// one that is missing is told. A table without facts stands where its `T….csv` has no line
  /// either; that of which nothing is left but its name in the package is a fault. Without
  /// `datapackage.json` the facts stand alone, and a notice says so. `forms` says which tables and
  /// columns there are.
  public init(
    csvFiles files: [FormFile], forms: FormBook = .builtIn, limits: Limits = Limits()
  ) throws(Fault) {
    guard let factsFile = files.first(where: { $0.name == "facts.csv" }) else {
      throw Fault(.factsMissing)
    }
    var package: PackageContent?
    if let file = files.first(where: { $0.name == "datapackage.json" }) {
      package = try PackageContent(json: file.bytes, file: file.name, forms, limits)
    }
    let facts = try FactsContent(
      csv: factsFile.bytes, file: factsFile.name, policy: package?.policy ?? .neutralise,
      forms, limits)
    self = package?.submission ?? Submission(notices: [Notice(.packageMissing)])
    if !facts.tables.isEmpty { settleIdentity(facts, isStated: package != nil) }
    for table in facts.tables {
      settle(table, isStated: package != nil, forms)
      settleOrigins(of: table.id, isDerived: package?.derived.contains(table.id) ?? false)
    }
    tables.sort { $0.id < $1.id }
    for table in tables {
      guard let (first, again) = table.repeatedFact,
        let lines = facts.tables.first(where: { $0.id == table.id })?.lines
      else { continue }
      let fact = table.facts[again]
      let name = "\(table.id.rawValue)[\(fact.row)].\(fact.column) \(fact.cell?.description ?? "")"
      throw Fault(
        .factTwice, [factsFile.name, String(lines[again]), String(lines[first]), name])
    }
    try tellMissing(package?.paths ?? [], files)
    tellUnknownColumns(forms)
    for file in files where file.name != "facts.csv" && file.name != "datapackage.json" {
      guard file.name.hasSuffix(".csv"), let id = forms.table(named: String(file.name.dropLast(4)))
      else {
        notices.append(Notice(.foreignFile, [file.name], at: Place(file: file.name)))
        continue
      }
      let lines = facts.tables.first { $0.id == id }?.lines ?? []
      guard let table = self[id] else {
        throw Fault(.tableWithoutFacts, [file.name, "1", String(facts.lineCount)])
      }
      try compare(
        file, with: table, lines: lines, end: facts.lineCount,
        policy: package?.policy ?? .neutralise, forms, limits)
    }
  }

  private mutating func tellMissing(
    _ listed: [String], _ files: [FormFile]
  ) throws(Fault) {
    let names = Set(files.map(\.name))
    for table in tables where table.facts.isEmpty {
      guard names.contains("\(table.id.rawValue).csv") else {
        throw Fault(.packageTableLost, [table.id.rawValue])
      }
    }
    let missing = listed.filter { !names.contains($0) }
    guard !missing.isEmpty else { return }
    let shown = missing.prefix(12).joined(separator: "、") + (missing.count > 12 ? " …" : "")
    notices.append(Notice(.packageFileMissing, [shown]))
  }

  private mutating func settleIdentity(_ facts: FactsContent, isStated: Bool) {
    let said = [
      ("unit", unit, facts.unit), ("unitCode", unitCode, facts.unitCode),
      ("year", year.map { String($0) }, facts.year.map { String($0) }),
    ]
    // Spreadsheets take a code for a number and cut the zeros in front of it off.
    let stated = unitCode
    let isCut = stated.map { $0 != facts.unitCode && $0.drop { $0 == "0" } == facts.unitCode ?? "" }
    if isStated {
      for (name, package, fact) in said
      where package != fact && !(name == "unitCode" && isCut == true) {
        notices.append(Notice(.packageDiffers, [name, package ?? "", fact ?? ""]))
      }
    }
    (unit, unitCode, year) = (facts.unit, isCut == true ? stated : facts.unitCode, facts.year)
  }

  private mutating func settle(
    _ content: FactsContent.Table, isStated: Bool, _ forms: FormBook
  ) {
    let place: Int
    if let known = tables.firstIndex(where: { $0.id == content.id }) {
      place = known
    } else {
      place = tables.count
      tables.append(
        AccountTable(
          id: content.id, title: forms.title(of: content.id),
          source: sourceIndex(content.files.first ?? ""), sheet: content.sheets.first ?? "",
          moneyUnit: content.moneyUnit))
    }
    var table = tables[place]
    if table.moneyUnit != content.moneyUnit {
      notices.append(
        Notice(
          .packageDiffers,
          [
            "\(table.id.rawValue).moneyUnit", table.moneyUnit?.rawValue ?? "",
            content.moneyUnit?.rawValue ?? "",
          ]))
      table.moneyUnit = content.moneyUnit
    }
    table.facts = content.facts
    let ownFile = sources.indices.contains(table.source) ? sources[table.source].file : ""
    for index in table.facts.indices {
      let file = content.files[index]
      if file != ownFile { table.facts[index].source = sourceIndex(file) }
      let sheet = content.sheets[index]
      if sheet != table.sheet, table.facts[index].from.isEmpty { table.facts[index].sheet = sheet }
    }
    tables[place] = table
  }

  /// Of a derived table, the cells that its figures come from are those in which they stand.
  private mutating func settleOrigins(of id: TableID, isDerived: Bool) {
    guard let place = tables.firstIndex(where: { $0.id == id }) else { return }
    for index in tables[place].facts.indices {
      let fact = tables[place].facts[index]
      let source = fact.source ?? tables[place].source
      if fact.from.count > 1 {
        tables[place].facts[index].from = fact.from.map {
          CellOrigin(source: source, sheet: $0.sheet, cell: $0.cell)
        }
      } else if isDerived, let cell = fact.cell {
        tables[place].facts[index].from = [
          CellOrigin(source: source, sheet: fact.sheet ?? tables[place].sheet, cell: cell)
        ]
      }
    }
  }

  private mutating func sourceIndex(_ file: String) -> Int {
    if let index = sources.firstIndex(where: { $0.file == file }) { return index }
    sources.append(Source(file: file, format: "unknown", sha256: ""))
    return sources.count - 1
  }

  /// The columns in which anything stands: a spreadsheet adds others, empty from top to bottom.
  private static func filledColumns(of records: [CSVRecord]) -> [Int] {
    let count = records.lazy.map(\.count).max() ?? 0
    return (0..<count).filter { column in records.contains { !$0.isEmpty(column) } }
  }

  /// Holds a `T….csv` against the facts: the same fields, amounts by value.
  private func compare(
    _ file: FormFile, with table: AccountTable, lines: [Int], end: Int, policy: FormulaPolicy,
    _ forms: FormBook, _ limits: Limits
  ) throws(Fault) {
    let form = TableForm(table, forms)
    var writer = CSVWriter(policy: policy, byteOrderMark: false)
    form.write(table, to: &writer)
    let wanted = try CSVDocument.read(writer.bytes, file: file.name, limits)
    let found = try CSVDocument.read(file.bytes, file: file.name, limits).filter { !$0.isEmptyLine }
    if table.facts.isEmpty, found.count > 1 {
      throw Fault(.tableEmptied, [file.name, String(found[1].line), String(end)])
    }
    let columns = Self.filledColumns(of: found)
    for index in 0..<max(wanted.count, found.count) {
      let want = index < wanted.count ? wanted[index] : nil
      let have = index < found.count ? found[index] : nil
      for field in 0..<max(want?.count ?? 0, have == nil ? 0 : columns.count) {
        let wantText = want?[field] ?? ""
        let haveText = field < columns.count ? have?[columns[field]] ?? "" : ""
        guard wantText != haveText || want == nil || have == nil else { continue }
        let isAmount = field >= form.leadingFields && index > 0
        if isAmount, let left = Amount(wantText), case .amount(left) = AmountText(haveText) {
          continue
        }
        var factLine = end
        if index > 0, index <= form.rows.count {
          let slots = form.facts(ofRow: index - 1)
          let own = slots.startIndex + field - form.leadingFields
          let slot =
            (slots.indices.contains(own) ? slots[own] : nil) ?? slots.lazy.compactMap(\.self).first
          if let slot, lines.indices.contains(slot) { factLine = lines[slot] }
        } else if index == 0 {
          factLine = 1
        }
        let heading = wanted.first?[field] ?? ""
        let line = have?.line ?? (found.last?.line ?? 0) + 1
        throw Fault(
          .tableDisagrees,
          [file.name, String(line), heading, haveText, String(factLine), wantText])
      }
    }
  }
}

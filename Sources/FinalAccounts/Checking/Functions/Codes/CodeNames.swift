import Grid

extension RuleFunction {
  /// COD-02.
  static let codeNames = RuleFunction(
    "COD-02", .codes, .warning, "科目名称应与编码相符", "names are those of their codes",
    source: "政府收支分类科目", tables: TableID.codedTables,
    CodeNames.asListed)

  /// COD-03.
  static let sameNames = RuleFunction(
    "COD-03", .codes, .warning, "同一编码在各表中名称应相同", "a code has the same name in all tables",
    source: "表样（项目之间的关系）", tables: TableID.functionTables,
    CodeNames.sameEverywhere)
}

/// COD-02, COD-03: codes have the names that the list gives them, the same in all tables.
enum CodeNames {
  static func asListed(_ context: CheckContext) -> RuleOutcome {
    let known = context.knownCodes
    var outcome = RuleOutcome()
    // One finding for a name, in whatever tables it stands.
    var places: [Key: Int] = [:]
    for table in TableID.codedTables {
      for row in context.codedRows(table) {
        if row.isAsListed {
          outcome.passes += 1
          continue
        }
        let names = known.names(row.code, table)
        guard !row.label.isEmpty, !names.isEmpty else { continue }
        let key = Key(code: row.code, name: NameLikeness.folded(row.label))
        if let place = places[key] {
          outcome.breaches[place].cells.append(row.namePlace)
          continue
        }
        guard let breach = judge(row, names, known) else {
          outcome.passes += 1
          continue
        }
        places[key] = outcome.breaches.count
        outcome.breaches.append(breach)
      }
    }
    return outcome.orNotApplicable
  }

  private struct Key: Hashable {
    let code: String
    let name: [Unicode.Scalar]
  }

  private static func judge(
    _ row: CodedRow, _ names: [String], _ known: KnownCodes
  ) -> RuleOutcome.Breach? {
    let likeness = names.map { NameLikeness.of(row.label, $0) }.min() ?? .different
    guard likeness != .same else { return nil }
    let name = names[0]
    // An old name is harmless, and stands in real accounts years after.
    if known.formerNames(row.code).contains(where: { NameLikeness.of(row.label, $0) == .same }) {
      return .init(
        cells: [row.namePlace],
        detail: .init(
          "\(row.code) “\(row.label)”是旧名称，现为“\(name)”",
          "\(row.code) “\(row.label)” is its former name; it is now “\(name)”"),
        severity: .info)
    }
    let others = known.codes(named: row.label, like: row.code, row.table)
    if !others.isEmpty {
      let codes = others.prefix(3).joined(separator: "、")
      return .init(
        cells: [row.namePlace],
        detail: .init(
          "\(row.code) 应为“\(name)”，“\(row.label)”是 \(codes) 的名称",
          "\(row.code) is “\(name)”; “\(row.label)” is the name of \(codes)"))
    }
    guard likeness != .abbreviated, known.isWhole(row.table) else { return nil }
    return .init(
      cells: [row.namePlace],
      detail: .init(
        "\(row.code) 的名称是“\(name)”，表中为“\(row.label)”",
        "\(row.code) is “\(name)”, printed as “\(row.label)”"),
      severity: likeness == .near ? .info : nil)
  }

  static func sameEverywhere(_ context: CheckContext) -> RuleOutcome {
    let rows = TableID.functionTables.flatMap { context.codedRows($0) }
      .filter { !$0.label.isEmpty }
    var places: [String: [Int]] = [:]
    for (place, row) in rows.enumerated() {
      // A code stands in five tables; what has it more often is told by COD-05.
      if places[row.code, default: []].count < 20 { places[row.code, default: []].append(place) }
    }
    var outcome = RuleOutcome()
    for (_, places) in places.sorted(by: { $0.key < $1.key }) where places.count > 1 {
      guard places.contains(where: { rows[$0].label != rows[places[0]].label }) else {
        outcome.passes += 1
        continue
      }
      let rows = places.map { rows[$0] }
      let usual = usualName(rows)
      let odd = rows.filter { NameLikeness.of($0.label, usual) > .abbreviated }
      guard let first = odd.first else {
        outcome.passes += 1
        continue
      }
      let rest = rows.filter { row in !odd.contains { $0.namePlace == row.namePlace } }
      outcome.breach(
        (odd + rest).map(\.namePlace),
        "\(first.code) 在 \(context.names.table(first.table))为“\(first.label)”，其他表为“\(usual)”",
        "\(first.code) is “\(first.label)” in \(first.table.rawValue), “\(usual)” elsewhere")
    }
    return outcome.orNotApplicable
  }

  /// The name that most tables have; of several, the first.
  private static func usualName(_ rows: [CodedRow]) -> String {
    var best = (name: "", count: 0)
    for row in rows {
      let count = rows.count { NameLikeness.of($0.label, row.label) == .same }
      if count > best.count { best = (row.label, count) }
    }
    return best.name
  }
}

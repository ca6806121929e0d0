import Grid

extension RuleFunction {
  /// COD-04.
  static let codeTree = RuleFunction(
    "COD-04", .codes, .warning, "科目应逐级列出：有下级必有上级，有上级必有下级",
    "rows below others have these above them, and the other way round",
    source: "表样（项目之间的关系）", tables: TableID.codedTables, CodeTrees.parents)

  /// COD-05.
  static let repeatedCodes = RuleFunction(
    "COD-05", .codes, .error, "同一张表中科目编码不应重复", "no code occurs twice in a table",
    source: "表样（项目之间的关系）", tables: TableID.functionTables + [.t1, .t4, .t6],
    CodeTrees.duplicates)

  /// COD-06.
  static let codeOrder = RuleFunction(
    "COD-06", .codes, .info, "科目应按编码从小到大排列", "codes ascend",
    source: "表样（项目之间的关系）", tables: TableID.codedTables, CodeTrees.order)
}

/// COD-04, COD-05, COD-06: the rows of a table are a tree of codes, each once, in order.
enum CodeTrees {
  static func parents(_ context: CheckContext) -> RuleOutcome {
    let known = context.knownCodes
    var outcome = RuleOutcome()
    for table in TableID.codedTables {
      guard let submitted = context.submission[table] else { continue }
      let rows = context.codedRows(table)
      guard !rows.isEmpty else {
        if submitted.isEmpty {
          outcome.notApplicable += 1
        } else if table != .t6 {
          outcome.unchecked.append(.noDetail(table))
        }
        continue
      }
      judge(
        rows, context.coded[table]?.tree ?? CodeTree(rows), table, known, context.names, &outcome)
    }
    return outcome
  }

  private static func judge(
    _ rows: [CodedRow], _ tree: CodeTree, _ table: TableID, _ known: KnownCodes,
    _ names: FormNames, _ outcome: inout RuleOutcome
  ) {
    let parentLevels = Set([3, 5].filter(tree.hasRows(belowLevel:)))
    var orphans: [String: [CodedRow]] = [:]
    var childless: [CodedRow] = []
    var (whole, parents) = ([Int: Set<String>](), [Int: Int]())
    for row in rows where row.hasFigures && row.isOfDomain && row.hasShape {
      let digits = row.code.utf8.count
      let parent = String(row.code.dropLast(2))
      // A form may print 项 alone, or 类 and 款 alone.
      if [5, 7].contains(digits), tree.levels.contains(digits - 2) {
        if tree.codes.contains(parent) {
          outcome.passes += 1
          whole[digits - 2, default: []].insert(parent)
        } else {
          orphans[parent, default: []].append(row)
        }
      }
      guard table != .t6, parentLevels.contains(digits) else { continue }
      if tree.hasRows(below: row.code) {
        parents[digits, default: 0] += 1
      } else if known.hasBelow(row.code, table) {
        childless.append(row)
      }
    }
    // Where all others have theirs, a row was lost.
    for row in childless {
      let isOnly = childless.count == 1 && (parents[row.code.utf8.count] ?? 0) >= leastWhole
      outcome.breach(
        [row.place], "\(names.table(table))的\(row.code) \(row.label)下面没有明细科目",
        "\(row.code) of \(table.rawValue) has no rows below it", isOnly ? .error : nil)
    }
    for (parent, rows) in orphans.sorted(by: { $0.key < $1.key }) {
      outcome.breach(
        rows.map(\.place),
        "\(names.table(table))缺少 \(rows.map(\.code).joined(separator: "、")) 的上级科目 \(parent)",
        "\(table.rawValue) lacks \(parent), to which \(rows.map(\.code).joined(separator: ", ")) belong",
        orphans.count == 1 && (whole[parent.utf8.count]?.count ?? 0) >= leastWhole ? .error : nil)
    }
  }

  private static let leastWhole = 2

  static func duplicates(_ context: CheckContext) -> RuleOutcome {
    var outcome = RuleOutcome()
    for table in TableID.functionTables + [.t1, .t4, .t6] {
      let rows = context.codedRows(table)
      guard !rows.isEmpty else { continue }
      guard context.coded[table]?.tree.codes.count != rows.count else {
        outcome.passes += 1
        continue
      }
      var first: [String: Int] = [:]
      var isBroken = false
      for (index, row) in rows.enumerated() {
        guard let earlier = first[row.name] else {
          first[row.name] = index
          continue
        }
        isBroken = true
        let isRepeated = isRepeatedForNextPage(rows, earlier, index, context)
        outcome.breach(
          [row.place, rows[earlier].place],
          isRepeated
            ? "\(context.names.table(table))的 \(row.code) 在续页上又写一次"
            : "\(context.names.table(table))的 \(row.code) 出现两次",
          isRepeated
            ? "\(row.code) of \(table.rawValue) is printed again on the next page"
            : "\(row.code) of \(table.rawValue) occurs twice", isRepeated ? .info : nil)
      }
      if !isBroken { outcome.passes += 1 }
    }
    return outcome.orNotApplicable
  }

  /// True where a form prints a row once more above its own rows on a new page.
  private static func isRepeatedForNextPage(
    _ rows: [CodedRow], _ earlier: Int, _ again: Int, _ context: CheckContext
  ) -> Bool {
    let code = rows[again].code
    guard let table = context.submission[rows[again].table], again > earlier + 1,
      rows[again - 1].code.hasPrefix(code), rows[again - 1].code != code,
      rows.indices.contains(again + 1), rows[again + 1].code.hasPrefix(code)
    else { return false }
    func figures(_ row: CodedRow) -> [Amount?] { row.facts.map { table.facts[$0].amount } }
    return figures(rows[earlier]) == figures(rows[again])
  }

  static func order(_ context: CheckContext) -> RuleOutcome {
    var outcome = RuleOutcome()
    for table in TableID.codedTables {
      // Lists side by side are each in order of their own.
      let lists = Dictionary(grouping: context.codedRows(table), by: \.sheetColumn)
        .sorted { ($0.key ?? 0) < ($1.key ?? 0) }.map(\.value)
      guard !lists.isEmpty else { continue }
      var late: [CodedRow] = []
      for list in lists {
        for (row, next) in zip(list, list.dropFirst()) where next.code < row.code {
          late.append(next)
        }
      }
      if late.isEmpty {
        outcome.passes += 1
      } else {
        let codes = late.prefix(5).map(\.code).joined(separator: "、") + (late.count > 5 ? " …" : "")
        outcome.breach(
          late.map(\.place), "\(context.names.table(table))的 \(codes) 排在更大的编码之后",
          "in \(table.rawValue), \(codes) stand behind greater codes")
      }
    }
    return outcome.orNotApplicable
  }
}

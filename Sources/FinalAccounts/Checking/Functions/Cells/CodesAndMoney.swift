import Grid

extension RuleFunction {
  /// CEL-07.
  static let codesAndMoney = RuleFunction(
    "CEL-07", .cells, .error, "金额栏不应填科目编码，科目编码栏不应填金额",
    "no code is read as money, no money as a code",
    source: "表样（项目之间的关系）"
  ) { context in
    context.each { table, _, outcome in
      let known = outcome.breaches.count
      let short = CodesAsMoney.columnsOfShortCodes(table)
      for index in table.facts.indices where CodesAsMoney.isCode(table.facts[index]) {
        let fact = table.facts[index]
        guard let code = fact.code, code.utf8.count >= 5 || short.contains(fact.column) else {
          continue
        }
        outcome.breach(
          [FindingCell(table, fact)], "金额就是本行的科目编码 \(code)",
          "the amount is the code of its row, \(code)")
      }
      for row in CodesAsMoney.rowsWithoutName(context.codedRows(table.id), context.codes) {
        let code = row.code
        guard let fact = row.facts.first.map({ table.facts[$0] }) else { continue }
        outcome.breach(
          [FindingCell(table, fact)], "科目编码 \(code) 不存在，也没有名称，可能是金额",
          "the code \(code) does not exist and has no name: it may be an amount")
      }
      if outcome.breaches.count == known { outcome.passes += 1 }
    }
  }
}

/// Signs that codes and amounts were taken for each other.
private enum CodesAsMoney {
  /// True where the amount is the code of its row.
  static func isCode(_ fact: Fact) -> Bool {
    // Nearly all amounts are smaller than codes, or not whole.
    guard let amount = fact.amount, amount.digits >= 200, let code = fact.code,
      amount.scale == 0 || Int64(exactly: amount.digits).map({ $0 % 10 == 0 }) ?? false
    else { return false }
    return amount == Amount(code)
  }

  /// An amount of 208.00 in the row 208 happens; three in one column do not.
  static func columnsOfShortCodes(_ table: AccountTable) -> Set<String> {
    var counts: [String: Int] = [:]
    for index in table.facts.indices where isCode(table.facts[index]) {
      let fact = table.facts[index]
      if fact.code.map({ $0.utf8.count < 5 }) ?? false { counts[fact.column, default: 0] += 1 }
    }
    return Set(counts.filter { $0.value >= 3 }.keys)
  }

  /// Rows whose code no list has and whose label holds no words, each name once.
  static func rowsWithoutName(_ rows: [CodedRow], _ codes: CodeLists) -> [CodedRow] {
    var seen: Set<String> = []
    return rows.filter { row in
      guard !row.label.unicodeScalars.contains(where: { $0.properties.isAlphabetic }),
        codes.function[row.code] == nil, codes.fund[row.code] == nil,
        codes.economic[row.code] == nil
      else { return false }
      return seen.insert(row.name).inserted
    }
  }
}

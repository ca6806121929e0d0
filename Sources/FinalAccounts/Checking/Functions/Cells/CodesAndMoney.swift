import Grid

extension RuleFunction {
  /// CEL-07.
  static let codesAndMoney = RuleFunction(
    "CEL-07", .error, "科目编码没有读作金额，金额没有读作科目编码", "no code is read as money, no money as a code",
    source: "GovBudgetChecker"
  ) { context in
    context.each { table, _, outcome in
      let known = outcome.breaches.count
      let short = CodesAsMoney.columnsOfShortCodes(table)
      for fact in table.facts {
        guard let code = fact.code, CodesAsMoney.isCode(fact, code),
          code.utf8.count >= 5 || short.contains(fact.column)
        else { continue }
        outcome.breaches.append(
          .init(
            cells: [FindingCell(table, fact)],
            detail: .init("金额就是本行的科目编码 \(code)", "the amount is the code of its row, \(code)")))
      }
      for fact in CodesAsMoney.rowsWithoutName(table, context.codes) {
        let code = fact.code ?? ""
        outcome.breaches.append(
          .init(
            cells: [FindingCell(table, fact)],
            detail: .init(
              "科目编码 \(code) 不存在，也没有名称，可能是金额",
              "the code \(code) does not exist and has no name: it may be an amount")))
      }
      if outcome.breaches.count == known { outcome.passes += 1 }
    }
  }
}

/// Signs that codes and amounts were taken for each other.
private enum CodesAsMoney {
  /// True where the amount is the code of its row.
  static func isCode(_ fact: Fact, _ code: String) -> Bool {
    // Nearly all amounts are smaller, and most are not whole.
    guard let amount = fact.amount, !amount.isZero else { return false }
    return amount == Amount(code)
  }

  /// An amount of 208.00 in the row 208 happens; three in one column do not.
  static func columnsOfShortCodes(_ table: AccountTable) -> Set<String> {
    var counts: [String: Int] = [:]
    for fact in table.facts {
      guard let code = fact.code, code.utf8.count < 5, isCode(fact, code) else { continue }
      counts[fact.column, default: 0] += 1
    }
    return Set(counts.filter { $0.value >= 3 }.keys)
  }

  /// One fact of each row whose code no list has and whose label holds no words.
  static func rowsWithoutName(_ table: AccountTable, _ codes: CodeLists) -> [Fact] {
    var seen: Set<String> = []
    return table.facts.filter { fact in
      guard let code = fact.code, seen.insert(fact.row).inserted,
        !fact.label.unicodeScalars.contains(where: { $0.properties.isAlphabetic })
      else { return false }
      return codes.function[code] == nil && codes.fund[code] == nil && codes.economic[code] == nil
    }
  }
}

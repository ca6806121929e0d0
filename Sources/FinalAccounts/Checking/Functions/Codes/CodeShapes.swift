import Grid

extension RuleFunction {
  /// COD-01.
  static let listedCodes = RuleFunction(
    "COD-01", .codes, .warning, "科目编码位数应正确，并在本年度的政府收支分类科目中",
    "codes have 3, 5 or 7 digits and are on the list of the year",
    source: "政府收支分类科目", tables: TableID.codedTables,
    CodeShapes.shapes)

  /// COD-07.
  static let codeDomains = RuleFunction(
    "COD-07", .codes, .error, "功能分类各表只列功能分类科目，基本支出决算表只列经济分类科目",
    "functional codes and economic codes stand in their own tables",
    source: "表样（项目之间的关系）", tables: TableID.codedTables,
    CodeShapes.domains)
}

/// COD-01, COD-07: codes are such as the tables may have.
enum CodeShapes {
  static func shapes(_ context: CheckContext) -> RuleOutcome {
    let known = context.knownCodes
    var outcome = RuleOutcome()
    for slip in context.slips where slip.row.isOfDomain {
      outcome.breach(
        [slip.row.place], "\(slip.row.code) 可能应为 \(slip.meant)：\(slip.words.chinese)",
        "\(slip.row.code) was probably meant to be \(slip.meant): \(slip.words.english)", .error)
    }
    for table in TableID.codedTables {
      for row in context.codedRows(table) where row.isOfDomain { judge(row, known, &outcome) }
    }
    return outcome.orNotApplicable
  }

  private static func judge(
    _ row: CodedRow, _ known: KnownCodes, _ outcome: inout RuleOutcome
  ) {
    guard row.hasShape else {
      let (zh, en) = row.table == .t6 ? ("三或五", "3 or 5") : ("三、五或七", "3, 5 or 7")
      let digits = row.code.utf8.count
      outcome.breach(
        [row.place], "\(row.code) 有 \(digits) 位，应为\(zh)位",
        "\(row.code) has \(digits) digits, not \(en)", .error)
      return
    }
    guard !row.isAsListed else {
      outcome.passes += 1
      return
    }
    switch known.standing(row.code, row.table) {
    case .listed: outcome.passes += 1
    case .untold: outcome.notApplicable += 1
    case .otherYear(let distance):
      // The list is not sure to the year of when codes came and went.
      outcome.breach(
        [row.place], "\(row.code) 不在本年度的科目表中",
        "\(row.code) is not on the list of this year", distance > 1 ? .warning : .info)
    case .replaced(let codes, let edition):
      let year = edition.map(String.init) ?? "?"
      let new = codes.joined(separator: "、")
      outcome.breach(
        [row.place], "\(row.code) 自 \(year) 年起改为 \(new.isEmpty ? "其他科目" : new)",
        "\(row.code) has been \(new.isEmpty ? "another code" : new) since \(year)")
    case .unknown:
      outcome.breach(
        [row.place], "科目表中没有 \(row.code)", "\(row.code) is on no list")
    }
  }

  static func domains(_ context: CheckContext) -> RuleOutcome {
    var outcome = RuleOutcome()
    for slip in context.slips where !slip.row.isOfDomain {
      tell(slip.row, "；\(slip.words.chinese)", "; \(slip.words.english)", &outcome)
    }
    for table in TableID.codedTables {
      for row in context.codedRows(table) {
        if row.isOfDomain { outcome.passes += 1 } else { tell(row, "", "", &outcome) }
      }
    }
    return outcome.orNotApplicable
  }

  private static func tell(
    _ row: CodedRow, _ chinese: String, _ english: String, _ outcome: inout RuleOutcome
  ) {
    if row.table == .t6 {
      outcome.breach(
        [row.place], "\(row.code) 不是部门预算支出经济分类科目（301–399）\(chinese)",
        "\(row.code) is no code of the economic classification (301–399)\(english)")
    } else {
      outcome.breach(
        [row.place], "\(row.code) 不是支出功能分类科目\(chinese)",
        "\(row.code) is no code of the functional classification\(english)")
    }
  }
}

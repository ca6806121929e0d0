import Grid

extension Undecided {
  /// Why something was not decided, in English: what reports are sorted by.
  var english: String { text(FormNames(FormBook())).english }

  /// Why something was not decided, in both languages.
  func text(_ names: FormNames) -> BilingualText {
    switch self {
    case .tableMissing(let table):
      .init("缺少\(names.table(table))", "\(table.spoken) is missing")
    case .tableUnread(let table):
      .init("\(names.table(table))没有认出，未读取", "\(table.spoken) was not recognised and not read")
    case .noDetail(let table):
      .init("\(names.table(table))没有科目行", "\(table.spoken) prints no rows of codes")
    case .notANumber(let slot, let state):
      .init(
        "\(names.slot(slot))不是数字（是\(state.chinese)）", "\(slot) is no number (\(state.rawValue))")
    case .blank(let slot): .init("\(names.slot(slot))为空", "\(slot) is blank")
    case .unitUnknown(let table):
      .init(
        "\(names.table(table))没有写明金额单位，可用 --money-unit 说明",
        "\(table.spoken) states no money unit")
    case .damaged(let table):
      .init("\(names.table(table))疑似错行或数据不完整", "\(table.spoken) is damaged")
    case .notInYuan(let table):
      .init("对照的\(names.table(table))不以元为单位", "\(table.spoken) to compare with is not in 元")
    case .rawTableMissing(let table):
      .init("财决报表生成不了\(names.table(table))", "the raw set does not give \(table.spoken)")
    case .tooLarge(let slot): .init("\(names.slot(slot))的数过大", "\(slot) is too large")
    case .rowsUnread(let table):
      .init("\(names.table(table))有的行没有认出", "rows of \(table.spoken) were not recognised")
    case .lastYear(let reason):
      .init(
        "上年决算：\(reason.text(names).chinese)", "last year: \(reason.text(names).english)")
    case .notLastYear(let year):
      .init("作为上年决算给出的是 \(year) 年的", "what was given as last year is of \(year)")
    }
  }
}

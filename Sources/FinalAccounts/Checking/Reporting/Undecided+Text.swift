import Grid

extension Undecided {
  /// Why something was not decided, in both languages.
  var text: BilingualText {
    switch self {
    case .tableMissing(let table): .init("缺少 \(table.spoken)", "\(table.spoken) is missing")
    case .tableUnread(let table):
      .init("\(table.spoken) 没有认出，未读取", "\(table.spoken) was not recognised and not read")
    case .noDetail(let table):
      .init("\(table.spoken) 没有科目行", "\(table.spoken) prints no rows of codes")
    case .notANumber(let slot, let state):
      .init(
        "\(slot) 不是数字（\(state.chinese)）", "\(slot) is no number (\(state.rawValue))")
    case .blank(let slot): .init("\(slot) 为空", "\(slot) is blank")
    case .unitUnknown(let table):
      .init("\(table.spoken) 没有写明金额单位", "\(table.spoken) states no money unit")
    case .damaged(let table):
      .init("\(table.spoken) 数据残缺", "\(table.spoken) is damaged")
    case .notInYuan(let table):
      .init("对照的 \(table.spoken) 不以元为单位", "\(table.spoken) to compare with is not in 元")
    case .rawTableMissing(let table):
      .init("财决报表生成不了 \(table.spoken)", "the raw set does not give \(table.spoken)")
    case .tooLarge(let slot): .init("\(slot) 的数过大", "\(slot) is too large")
    case .rowsUnread(let table):
      .init("\(table.spoken) 有的行没有认出", "rows of \(table.spoken) were not recognised")
    case .lastYear(let reason):
      .init("上年：\(reason.text.chinese)", "last year: \(reason.text.english)")
    case .notLastYear(let year):
      .init("给出的上年决算是 \(year) 年的", "what was given as last year is of \(year)")
    }
  }
}

extension CellState {
  fileprivate var chinese: String {
    switch self {
    case .number: "数字"
    case .blank: "空白"
    case .dash: "横线"
    case .text: "文字"
    case .error: "错误值"
    case .uncomputed: "没有结果的公式"
    }
  }
}

/// T5 with one class of 12 = 8 + 4, for tests of what formulas store.
enum FormulaTable {
  /// Its rows; `total` is what C6 holds, 小计 of 合计.
  static func rows(
    total: String, year: Int = 2024, item: String = "12", tail: String = ""
  ) -> String {
    var rows = "<row r=\"1\">" + text("A1", "一般公共预算财政拨款支出决算表") + "</row>"
    rows +=
      "<row r=\"2\">" + text("A2", "部门：青岚县财政局") + text("C2", "\(year)年度")
      + text("E2", "金额单位：万元") + "</row><row r=\"3\">"
    for (column, head) in zip("ABCDE", ["功能分类科目编码", "科目名称", "小计", "基本支出", "项目支出"]) {
      rows += text("\(column)3", head)
    }
    rows += "</row><row r=\"4\">" + text("A4", "201") + text("B4", "一般公共服务支出")
    rows += "<c r=\"C4\"><v>\(item)</v></c><c r=\"D4\"><v>8</v></c><c r=\"E4\"><v>4</v></c></row>"
    rows += "<row r=\"6\">" + text("A6", "合计") + total
    rows += "<c r=\"D6\"><v>8</v></c><c r=\"E6\"><v>4</v></c>\(tail)</row>"
    return rows
  }

  private static func text(_ cell: String, _ text: String) -> String {
    "<c r=\"\(cell)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }
}

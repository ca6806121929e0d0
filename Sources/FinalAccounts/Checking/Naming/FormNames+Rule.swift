/// Formulas of rules without values: 《支出决算表》本行“本年支出合计” = “基本支出” + “项目支出” + ….
extension FormNames {
  /// A formula in words; where it holds of each of several columns, that of the first of them.
  package func text(_ formula: Rule.Formula) -> String {
    let isOneTable = formula.tables.count == 1
    let column = formula.quantifier.columns?.first ?? ""
    func side(_ terms: [FormulaTerm]) -> String {
      var text = ""
      for term in terms {
        if !text.isEmpty { text += term.sign < 0 ? " − " : " + " }
        text += (isOneTable ? "" : table(term.table)) + words(term, column)
      }
      return text
    }
    let sign = formula.relation == .atMost ? "≤" : "="
    var text = "\(side(formula.left)) \(sign) \(side(formula.right))"
    if isOneTable, let id = formula.tables.first { text = table(id) + "：" + text }
    if let columns = formula.quantifier.columns, columns.count > 1 { text += "（其他各栏同）" }
    return text
  }

  private func words(_ term: FormulaTerm, _ column: String) -> String {
    // A rule that runs over all columns of a table names none of them.
    let isEach = column.isEmpty && term.column.variable == .column
    let name =
      isEach ? "本栏" : self.column(term.table, term.column.filled(row: "", column: column))
    let own = term.isOfItems && !name.isEmpty ? name + "各项合计" : name
    let row: String
    switch term.rows {
    case .tops: row = "各类级科目合计"
    case .leaves: row = "各末级科目合计"
    case .children: row = "所属下级科目合计"
    case .under: row = "本科目"
    case .named(let name):
      switch name.variable {
      case .row: row = "本行"
      case .code: row = "本科目"
      case .class: row = "本类"
      case .column, nil: row = self.row(term.table, name.filled(row: "", column: column))
      }
    }
    return row + (own.isEmpty ? "" : "“\(own)”")
  }
}

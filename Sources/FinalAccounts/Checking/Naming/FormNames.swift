/// How Chinese texts name tables, rows and columns: as the form prints them, with its own numbers.
///
/// 公开03表《支出决算表》212 城乡社区支出“基本支出”. No name of the model is ever in it: what neither
/// the form nor its layout names goes unnamed. English texts keep the names of the model.
public struct FormNames: Sendable {
  private let paper: WorkingPaper?
  /// The raw tables, where these are judged beside the public ones.
  var rawPaper: WorkingPaper?
  private let forms: FormBook
  private let labels: [TableID: [String: String]]

  /// Names of the tables of a submission.
  init(_ paper: WorkingPaper, _ forms: FormBook) {
    self.paper = paper
    self.forms = forms
    labels = [:]
  }

  /// Names of the forms themselves; `labels` has those of rows, by table and row.
  package init(_ forms: FormBook, labels: [TableID: [String: String]] = [:]) {
    paper = nil
    self.forms = forms
    self.labels = labels
  }

  /// 公开03表《支出决算表》; without a number where the form prints none.
  public func table(_ id: TableID) -> String {
    let table = printed(id)
    let title = table.flatMap { $0.title.isEmpty || $0.title.count > 40 ? nil : $0.title }
    if title == nil, id.isRaw { return id.spoken }
    let name = title ?? forms.title(of: id)
    return (table?.face.number ?? (id.isRaw ? id.spoken : ""))
      + (name.hasPrefix("《") ? name : "《\(name)》")
  }

  /// 212 城乡社区支出, 本年收入合计; empty for the row of a table that has one.
  public func row(_ id: TableID, _ row: String) -> String {
    if forms.output(of: id).isOneRow || row == "unit" { return "" }
    if let fact = fact(id, row) {
      // The rows of one side are known by their numbers or by their codes alone where they repeat.
      let code = id == .t1 || id == .t4 ? nil : fact.code
      let name = [code, fact.label.isEmpty ? nil : fact.label].compactMap(\.self)
      if !name.isEmpty { return side(id, row) + name.joined(separator: " ") }
    }
    if let label = labels[id]?[row] { return label }
    if row == "total" { return "合计" }
    let code = row.hasPrefix("expenditure.") ? row.dropFirst("expenditure.".count) : row[...]
    return !code.isEmpty && code.utf8.allSatisfy { 0x30...0x39 ~= $0 } ? "\(code)" : ""
  }

  /// 总计 and the three budgets stand on both sides of a table.
  private func side(_ id: TableID, _ row: String) -> String {
    guard id == .t1 || id == .t4 else { return "" }
    if row == "income.grand-total" { return "收入" }
    if row == "expenditure.grand-total" { return "支出" }
    return id == .t4 && row.hasPrefix("opening.") && row != "opening.total" ? "年初结转和结余中的" : ""
  }

  /// 基本支出; empty where a table has one column of amounts.
  public func column(_ id: TableID, _ column: String) -> String {
    guard column != "amount" else { return "" }
    if let heading = face(id)?.headings[column] { return heading }
    let known = forms.output(of: id).columns.first { $0.id == column }?.heading
    return known ?? ""
  }

  /// 行次 as printed.
  func line(_ id: TableID, _ row: String) -> Int? { face(id)?.lineNumbers[row] }

  /// 栏次 as printed.
  func columnNumber(_ id: TableID, _ column: String) -> Int? {
    face(id)?.columnNumbers[column]
  }

  /// What is known of a table's figures.
  func paper(of id: TableID?) -> WorkingPaper? { id?.isRaw == true ? rawPaper ?? paper : paper }

  private func printed(_ id: TableID) -> AccountTable? {
    paper(of: id).flatMap { paper in paper.tables[id].map { paper.submission.tables[$0.index] } }
  }

  private func face(_ id: TableID) -> TableFace? { printed(id)?.face }

  private func fact(_ id: TableID, _ row: String) -> Fact? {
    guard let paper = paper(of: id), let table = paper.tables[id], let place = table.rowNames[row],
      let figure = table.rows[place].columns.values.first(where: { _ in true })
    else { return nil }
    return paper.fact(figure)
  }
}

extension FormNames {
  /// Row and column: 212 城乡社区支出“基本支出”, with 行次 and 栏次 where these are printed.
  public func within(_ slot: Slot) -> String {
    var words = row(slot.table, slot.row)
    if let line = line(slot.table, slot.row) { words += "（第 \(line) 行）" }
    let column = column(slot.table, slot.column)
    if !column.isEmpty { words += "“\(column)”" }
    if !column.isEmpty, let number = columnNumber(slot.table, slot.column) {
      words += "（第 \(number) 栏）"
    }
    return words
  }

  /// 公开03表《支出决算表》212 城乡社区支出“基本支出”.
  public func slot(_ slot: Slot) -> String { table(slot.table) + within(slot) }
}

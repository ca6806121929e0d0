internal import FinalAccounts
internal import Grid

/// Adds the lines of an execution list up into T3, T5 and T6; every cell keeps the cells of its lines.
struct ListPivot {
  private struct Sum {
    var amount = Amount.zero
    var from: [CellOrigin] = []
  }

  private struct Place: Hashable {
    let row: String
    let column: String
  }

  /// What the list lacks, a table cannot be made without.
  let hasKinds: Bool
  let hasFunds: Bool
  let hasEconomy: Bool
  private var sums: [TableID: [Place: Sum]] = [:]
  private var names: [String: String] = [:]
  private var economicNames: [String: String] = [:]
  private var kinds: Set<String> = []

  init(hasKinds: Bool, hasFunds: Bool, hasEconomy: Bool) {
    (self.hasKinds, self.hasFunds, self.hasEconomy) = (hasKinds, hasFunds, hasEconomy)
  }

  /// Adds a line; false where the sum no longer fits.
  mutating func add(_ line: ListLine) -> Bool {
    let rows = Self.levels(line.function, from: 3)
    if names[line.function] == nil, !line.functionName.isEmpty {
      names[line.function] = line.functionName
    }
    var columns = ["total"]
    if let kind = line.kind {
      columns.append(kind)
      kinds.insert(kind)
    }
    var fits = true
    func add(_ table: TableID, _ rows: [String], _ columns: [String], _ pivot: inout Self) {
      for row in ["total"] + rows {
        for column in columns { fits = pivot.add(line, table, row, column) && fits }
      }
    }
    add(.t3, rows, columns, &self)
    guard line.fund == .general else { return fits }
    add(.t5, rows, columns.filter { ["total", "basic", "project"].contains($0) }, &self)
    guard line.kind == "basic", let economic = line.economic else { return fits }
    if economicNames[economic] == nil, !line.economicName.isEmpty {
      economicNames[economic] = line.economicName
    }
    let isPersonnel = economic.hasPrefix("301") || economic.hasPrefix("303")
    for row in Self.levels(economic, from: 3)
      + [isPersonnel ? "personnel.total" : "operating.total"]
    {
      fits = self.add(line, .t6, row, "amount") && fits
    }
    return fits
  }

  private mutating func add(
    _ line: ListLine, _ table: TableID, _ row: String, _ column: String
  ) -> Bool {
    let place = Place(row: row, column: column)
    guard
      let sum = (sums[table]?[place]?.amount ?? .zero).adding(line.amount)
    else { return false }
    sums[table, default: [:]][place, default: Sum()].amount = sum
    sums[table]?[place]?.from.append(line.origin)
    return true
  }

  /// A code with those above it, from the top.
  private static func levels(_ code: String, from shortest: Int) -> [String] {
    stride(from: shortest, through: code.utf8.count, by: 2).map { String(code.prefix($0)) }
  }

  /// The tables that the list has enough for, in order.
  func tables(sheet: String, unit: MoneyUnit?, _ codes: CodeLists) -> [AccountTable] {
    var tables = [
      table(.t3, "支出执行情况（按功能科目）", sheet, unit, columns: columns(of: .t3), codes)
    ]
    if hasFunds {
      tables.append(
        table(.t5, "一般公共预算支出执行情况（按功能科目）", sheet, unit, columns: columns(of: .t5), codes))
    }
    if hasFunds, hasKinds, hasEconomy {
      tables.append(
        table(.t6, "一般公共预算基本支出执行情况（按经济科目）", sheet, unit, columns: ["amount"], codes))
    }
    return tables.filter { !$0.facts.isEmpty }
  }

  private func columns(of table: TableID) -> [String] {
    guard hasKinds else { return ["total"] }
    if table == .t5 { return ["total", "basic", "project"] }
    return ["total", "basic", "project"]
      + ["remitted", "operating", "aid"].filter(kinds.contains)
  }

  private func table(
    _ id: TableID, _ title: String, _ sheet: String, _ unit: MoneyUnit?, columns: [String],
    _ codes: CodeLists
  ) -> AccountTable {
    var table = AccountTable(id: id, title: title, sheet: sheet, moneyUnit: unit)
    let sums = sums[id] ?? [:]
    for row in Self.ordered(Set(sums.keys.map(\.row))) {
      let code = row.first?.isNumber == true ? row : nil
      for column in columns {
        let sum = sums[Place(row: row, column: column)]
        var fact = Fact(
          row: row, column: column, code: code,
          label: id == .t6 ? economicLabel(row, codes) : label(row, codes),
          state: sum == nil ? .blank : .number, amount: sum?.amount, cell: nil)
        fact.from = sum?.from ?? []
        // A figure of one line stands where the line stands.
        if let origin = fact.from.first, fact.from.count == 1 {
          fact.cell = origin.cell
          if origin.sheet != sheet { fact.sheet = origin.sheet }
        }
        table.facts.append(fact)
      }
    }
    return table
  }

  private static func ordered(_ rows: Set<String>) -> [String] {
    let ends = ["personnel.total", "operating.total"]
    return (rows.contains("total") ? ["total"] : [])
      + rows.filter { $0 != "total" && !ends.contains($0) }.sorted() + ends.filter(rows.contains)
  }

  private func label(_ row: String, _ codes: CodeLists) -> String {
    if row == "total" { return "合计" }
    return names[row] ?? codes.function[row]?.name ?? codes.fund[row]?.name ?? ""
  }

  private func economicLabel(_ row: String, _ codes: CodeLists) -> String {
    switch row {
    case "personnel.total": "人员经费合计"
    case "operating.total": "公用经费合计"
    default: economicNames[row] ?? codes.economic[row]?.name ?? ""
    }
  }
}

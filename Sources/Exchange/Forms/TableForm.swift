import CSV
import FinalAccounts

/// A table as a person knows it: one line a row with code, label and a field for each column.
struct TableForm {
  struct Row {
    let code: String?
    let label: String
    /// The index of the fact of each column; nil where the row has no such slot.
    var facts: [Int?]
  }

  let id: TableID
  private(set) var columns: [(name: String, heading: String)]
  private(set) var rows: [Row] = []

  init(_ table: AccountTable) {
    id = table.id
    let known = TableHeadings.columns(table.id)
    var used: Set<String> = []
    var unknown: [(name: String, heading: String)] = []
    for fact in table.facts where used.insert(fact.column).inserted {
      if !known.contains(where: { $0.name == fact.column }) {
        unknown.append((fact.column, fact.column))
      }
    }
    let plain = known.filter { used.isEmpty ? !$0.name.contains(".") : used.contains($0.name) }
    columns = (used.isEmpty && plain.isEmpty ? known : plain) + unknown
    group(table)
  }

  private mutating func group(_ table: AccountTable) {
    let places = Dictionary(
      zip(columns.map(\.name), columns.indices), uniquingKeysWith: { first, _ in first })
    let lists = table.facts.map { TableHeadings.list(id, row: $0.row) }
    for list in 0...4 {
      var last: Int?
      for index in table.facts.indices where lists[index] == list {
        guard let place = places[table.facts[index].column] else { continue }
        let isSameRow = last.map { Self.areOfOneRow($0, index, in: table) } ?? false
        // A slot that is there already begins the row anew: a code printed twice is two lines.
        if !isSameRow || rows[rows.count - 1].facts[place] != nil {
          let fact = table.facts[index]
          rows.append(
            Row(
              code: fact.code, label: fact.label,
              facts: Array(repeating: nil, count: columns.count)))
        }
        rows[rows.count - 1].facts[place] = index
        last = index
      }
    }
  }

  private static func areOfOneRow(_ one: Int, _ other: Int, in table: AccountTable) -> Bool {
    table.facts[one].row == table.facts[other].row
      && table.facts[one].label == table.facts[other].label
      && table.facts[one].code == table.facts[other].code
  }

  /// How many fields come before the amounts.
  var leadingFields: Int { TableHeadings.code(id) == nil ? 1 : 2 }

  /// The text of a slot, as the form shows it.
  static func text(of fact: Fact) -> String {
    switch fact.state {
    case .number: fact.amount?.description ?? ""
    case .blank: ""
    case .uncomputed: fact.raw ?? "未计算"
    case .dash: fact.raw ?? "—"
    case .text, .error: fact.raw ?? ""
    }
  }

  /// Texts that stand where an amount could stand: what the Table Schema names as missing values.
  func missingTexts(_ table: AccountTable, policy: FormulaPolicy) -> [String] {
    var texts: Set<String> = []
    for fact in table.facts where fact.state != .number && fact.state != .blank {
      let text = Self.text(of: fact)
      let isPrefixed = policy == .neutralise && FormulaText.isRisky(text.utf8)
      texts.insert(isPrefixed ? "'" + text : text)
    }
    return texts.union([""]).sorted()
  }

  func write(_ table: AccountTable, to writer: inout CSVWriter) {
    if let heading = TableHeadings.code(id) { writer.value(heading) }
    writer.value(TableHeadings.label(id))
    for column in columns { writer.text(column.heading) }
    writer.endRecord()
    for row in rows {
      if leadingFields == 2 { writer.text(row.code ?? "") }
      writer.text(row.label)
      for index in row.facts {
        guard let index else {
          writer.empty()
          continue
        }
        let fact = table.facts[index]
        if let amount = fact.amount {
          writer.plain { amount.append(to: &$0) }
        } else if fact.state == .blank {
          writer.empty()
        } else {
          writer.text(Self.text(of: fact))
        }
      }
      writer.endRecord()
    }
  }
}

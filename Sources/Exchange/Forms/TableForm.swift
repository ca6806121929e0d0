import CSV
package import FinalAccounts

/// A table as a person knows it: one line a row with code, label and a field for each column.
package struct TableForm {
  /// The table that it is a form of.
  package let id: TableID
  /// The title that its layout puts first.
  package let title: String
  /// How it is written.
  package let output: TableOutput
  /// The columns that the table uses, by name, with their headings.
  package private(set) var columns: [(name: String, heading: String)]
  /// Of each row its first fact, which says code and label.
  package private(set) var rows: [Int] = []
  /// Row by row the fact of each column; nil where the row has no such slot.
  private var slots: [Int?] = []

  /// The form of a table, as a book of forms describes it.
  package init(_ table: AccountTable, _ forms: FormBook) {
    id = table.id
    title = forms.title(of: table.id)
    output = forms.output(of: table.id)
    let used = UsedColumns(table)
    let known = output.columns
    let plain = known.filter {
      used.names.isEmpty ? !$0.id.contains(".") : used.names.contains($0.id)
    }
    let unknown = used.names.filter { name in !known.contains { $0.id == name } }
    columns =
      (used.names.isEmpty && plain.isEmpty ? known : plain).map { ($0.id, $0.heading) }
      + unknown.map { ($0, $0) }
    let places = Dictionary(
      zip(columns.map(\.name), columns.indices), uniquingKeysWith: { first, _ in first })
    group(table, places: used.names.map { places[$0] }, used.ofFacts)
  }

  /// Divides the facts into rows; `places` says of each used column where it stands in a row.
  private mutating func group(_ table: AccountTable, places: [Int?], _ columnsOfFacts: [Int]) {
    let lists = lists(table)
    for list in 0...(lists.max() ?? 0) {
      var last: Int?
      for index in table.facts.indices where lists[index] == list {
        guard let place = places[columnsOfFacts[index]] else { continue }
        let isSameRow = last.map { Self.areOfOneRow($0, index, in: table) } ?? false
        // A slot that is there already begins the row anew: a code printed twice is two lines.
        if !isSameRow || slots[slots.count - columns.count + place] != nil {
          rows.append(index)
          slots.append(contentsOf: repeatElement(nil, count: columns.count))
        }
        slots[slots.count - columns.count + place] = index
        last = index
      }
    }
  }

  /// Of each fact the list that it belongs to, where the table prints lists side by side.
  private func lists(_ table: AccountTable) -> [Int] {
    var lists: [Int] = []
    lists.reserveCapacity(table.facts.count)
    for index in table.facts.indices {
      if index > 0, table.facts[index].row == table.facts[index - 1].row {
        lists.append(lists[index - 1])
      } else {
        lists.append(output.list(ofRow: table.facts[index].row))
      }
    }
    return lists
  }

  private static func areOfOneRow(_ one: Int, _ other: Int, in table: AccountTable) -> Bool {
    table.facts[one].row == table.facts[other].row
      && table.facts[one].label == table.facts[other].label
      && table.facts[one].code == table.facts[other].code
  }

  /// The fact of each column of a row.
  package func facts(ofRow row: Int) -> ArraySlice<Int?> {
    slots[(row * columns.count)..<((row + 1) * columns.count)]
  }

  /// How many fields come before the amounts.
  var leadingFields: Int { output.code == nil ? 1 : 2 }

  /// The text of a slot, as the form shows it.
  package static func text(of fact: Fact) -> String {
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
    for index in table.facts.indices {
      let state = table.facts[index].state
      guard state != .number, state != .blank else { continue }
      let text = Self.text(of: table.facts[index])
      let isPrefixed = policy == .neutralise && FormulaText.isRisky(text.utf8)
      texts.insert(isPrefixed ? "'" + text : text)
    }
    return texts.union([""]).sorted()
  }

  func write(_ table: AccountTable, to writer: inout CSVWriter) {
    if let heading = output.code { writer.value(heading) }
    writer.value(output.label)
    for column in columns { writer.text(column.heading) }
    writer.endRecord()
    for (row, first) in rows.enumerated() {
      if leadingFields == 2 { writer.text(table.facts[first].code ?? "") }
      writer.text(table.facts[first].label)
      for index in facts(ofRow: row) {
        if let index { write(index, of: table, to: &writer) } else { writer.empty() }
      }
      writer.endRecord()
    }
  }

  private func write(_ index: Int, of table: AccountTable, to writer: inout CSVWriter) {
    if let amount = table.facts[index].amount {
      writer.plain(upTo: amount.byteLimit) { amount.append(to: &$0) }
    } else if table.facts[index].state == .blank {
      writer.empty()
    } else {
      writer.text(Self.text(of: table.facts[index]))
    }
  }
}

/// The columns that the facts of a table use, by number, in the order in which they come.
private struct UsedColumns {
  private(set) var names: [String] = []
  /// Of each fact the number of its column.
  private(set) var ofFacts: [Int] = []

  init(_ table: AccountTable) {
    ofFacts.reserveCapacity(table.facts.count)
    var numbers: [String: Int] = [:]
    // Facts go through the columns row by row: what came behind a column comes there again.
    var followers: [Int] = []
    var last: Int?
    for index in table.facts.indices {
      let name = table.facts[index].column
      var number = last.map { followers[$0] } ?? names.count
      if number == names.count || names[number] != name {
        number = numbers[name] ?? names.count
        if number == names.count {
          numbers[name] = number
          names.append(name)
          followers.append(0)
        }
        if let last { followers[last] = number }
      }
      ofFacts.append(number)
      last = number
    }
  }
}

/// What a table is for: to hold a list, or to lay out other tables.
enum Layout {
  /// A table as it stands in the page: itself, or, where the tables in its cells hold more than it
  /// does, these, and its own rows as lines between them.
  static func items(_ table: PageTable) -> [FlowItem] {
    var inner = 0
    for row in table.rows {
      for cell in row.cells where !cell.flow.isEmpty { inner += shown(cell.flow) }
    }
    guard inner > 0 || table.rows.contains(where: { $0.cells.contains { !$0.flow.isEmpty } })
    else { return [.table(table)] }
    return inner > table.shown ? taken(apart: table) : [.table(flattened(table))]
  }

  private static func shown(_ flow: [FlowItem]) -> Int {
    flow.reduce(0) { sum, item in
      if case .table(let table) = item { sum + table.shown } else { sum }
    }
  }

  private static func taken(apart table: PageTable) -> [FlowItem] {
    var items: [FlowItem] = []
    for row in table.rows {
      let own = row.cells.filter { $0.kind != .blank }
      if !own.isEmpty { items.append(.line(own.map { plain($0) })) }
      for cell in row.cells { items += cell.flow }
    }
    return items
  }

  private static func plain(_ cell: PageCell) -> PageCell {
    var cell = cell
    (cell.columns, cell.rows) = (1, 1)
    return cell
  }

  /// Small tables within the cells of a list become the text of these.
  private static func flattened(_ table: PageTable) -> PageTable {
    var table = table
    for row in table.rows.indices {
      for place in table.rows[row].cells.indices where !table.rows[row].cells[place].flow.isEmpty {
        var text: [UInt8] = []
        for item in table.rows[row].cells[place].flow {
          switch item {
          case .line(let cells): join(cells, &text)
          case .table(let inner): for row in inner.rows { join(row.cells, &text) }
          case .rule: break
          }
        }
        table.rows[row].cells[place].flow = []
        table.rows[row].cells[place].text = text
        table.rows[row].cells[place].kind = text.isEmpty ? .blank : .text
      }
    }
    return table
  }

  private static func join(_ cells: [PageCell], _ text: inout [UInt8]) {
    let words = cells.map { $0.shownText }.filter { !$0.isEmpty }
    guard !words.isEmpty else { return }
    if !text.isEmpty { text.append(0x0A) }
    text += words.joined(separator: [0x20])
  }
}

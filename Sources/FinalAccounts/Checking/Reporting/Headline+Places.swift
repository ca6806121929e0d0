import Grid

/// Figures at the wrong place: the table, the rows and the columns, as the form prints them.
extension Headline {
  /// What is said of a block of lines, or of two columns or rows; nil for any other hypothesis.
  static func places(_ hypothesis: Hypothesis, _ context: CheckContext) -> BilingualText? {
    guard let table = hypothesis.figures.first.map({ context.paper.figures[$0].slot.table }) else {
      return nil
    }
    if let block = hypothesis.slipped { return slipped(block, table, context) }
    guard let (one, other) = hypothesis.swapped else { return nil }
    let name = context.forms.name(of: table)
    let spoken = context.names.table(table)
    if hypothesis.slip == .swappedRows {
      let rows = (label(one, table, context), label(other, table, context))
      return .init(
        "\(spoken)的“\(rows.0)”与“\(rows.1)”两行的数疑互换了位置",
        "\(name): the figures of the rows “\(rows.0)” and “\(rows.1)” changed places")
    }
    let columns = (heading(one, table, context), heading(other, table, context))
    guard hypothesis.isOfGroups else {
      return .init(
        "\(spoken)的“\(columns.0)”与“\(columns.1)”两栏的数疑互换了位置",
        "\(name): the figures of the columns “\(columns.0)” and “\(columns.1)” changed places")
    }
    return .init(
      "\(spoken)的预算数与决算数疑整组互换了位置",
      "\(name): all budget and final figures changed places")
  }

  private static func slipped(
    _ block: Hypothesis.Slipped, _ table: TableID, _ context: CheckContext
  ) -> BilingualText? {
    guard let first = block.columns.first?.first, let left = block.columns.first,
      let right = block.columns.last, let last = right.last
    else { return nil }
    let name = context.forms.name(of: table)
    let row = label(context.paper.figures[first].slot.row, table, context)
    let count = left.count
    let size = block.distance.magnitude
    let isLow = block.distance > 0
    let cells = (context.cell(first), context.cell(last))
    var place = cells.0.shortPlace
    if let end = cells.1.cell, first != last { place += ":\(end)" }
    let columns = columns(block, table, context)
    return .init(
      "\(context.names.table(table))从“\(row)”起共 \(count) 行\(columns.map { "“\($0)”栏" } ?? "")的金额疑错行，比科目\(isLow ? "低" : "高") \(size) 行（\(place)）",
      "\(name): from “\(row)” on the amounts of \(count) rows\(columns.map { " in “\($0)”" } ?? "") stand \(size) \(size == 1 ? "row" : "rows") too \(isLow ? "low" : "high") (\(place))"
    )
  }

  /// The headings of the columns; nil where they are all that stand beside each other.
  private static func columns(
    _ block: Hypothesis.Slipped, _ table: TableID, _ context: CheckContext
  ) -> String? {
    guard let first = block.columns.first?.first else { return nil }
    let row = context.paper.figures[first].slot.row
    let all = context.paper.tables[table].flatMap { table in
      table.rowNames[row].map { Array(table.rows[$0].columns.values) }
    }
    guard let all, all.count > block.columns.count else { return nil }
    let names = block.columns.compactMap(\.first).map {
      heading(context.paper.figures[$0].slot.column, table, context)
    }
    return names.joined(separator: "、")
  }

  private static func heading(_ column: String, _ table: TableID, _ context: CheckContext) -> String
  {
    let known = context.forms.output(of: table).columns.first { $0.id == column }?.heading ?? ""
    return known.isEmpty ? column : known
  }

  /// Code and name of a row.
  private static func label(_ row: String, _ table: TableID, _ context: CheckContext) -> String {
    guard let entry = context.paper.tables[table], let place = entry.rowNames[row],
      let figure = entry.rows[place].columns.values.first(where: { _ in true })
    else { return row }
    let fact = context.paper.fact(figure)
    return [fact.code, fact.label.isEmpty ? nil : fact.label].compactMap(\.self)
      .joined(separator: " ")
  }
}

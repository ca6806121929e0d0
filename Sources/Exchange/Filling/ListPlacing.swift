internal import FinalAccounts
internal import Grid

/// Places the rows of a table whose rows are a list of codes (T2, T3, T5, T7, T8): lines that the
/// form leaves blank, lines that it prints codes in, and new ones where it has too few.
struct ListPlacing {
  let id: TableID
  let binding: TableBinding
  /// Texts that stand for lines to come (…).
  let isPlaceholder: (String) -> Bool

  /// A line of the submission.
  private struct Line {
    var code: String
    var label: String
    var facts: [Fact]
  }

  func place(_ table: AccountTable, in placing: inout FormPlacing) {
    guard let part = binding.parts.first, let form = placing.form(part.sheet) else { return }
    let lines = Self.lines(table)
    let printed = part.rows.filter { $0.code != nil }
    if printed.isEmpty {
      placeFreely(lines, part, form, &placing)
    } else {
      placeAmongPrinted(lines, printed, part, form, &placing)
    }
  }

  private static func lines(_ table: AccountTable) -> [Line] {
    var lines: [Line] = []
    for fact in table.facts {
      guard let code = fact.code else { continue }
      if lines.last?.code == code, lines.last?.facts.first?.row == fact.row,
        lines.last?.facts.contains(where: { $0.column == fact.column }) == false
      {
        lines[lines.count - 1].facts.append(fact)
      } else {
        lines.append(Line(code: code, label: fact.label, facts: [fact]))
      }
    }
    return lines
  }

  /// Rows of the form that wait for a line: blank, or with a placeholder.
  private func freeRows(_ part: TableBinding.Part, _ form: FormSheet) -> [Int] {
    let keys = part.codeColumns + (part.nameColumn.map { [$0] } ?? [])
    let amounts = part.columns.map(\.column)
    let bound = Set(part.rows.map(\.row))
    let total = part.rows.first { $0.id == "total" }?.row
    let last = form.sheet.lastCellRow
    var rows: [Int] = []
    var row = part.header.last.row + 1
    while row <= last, rows.count < 10_000 {
      defer { row += 1 }
      // Blank rows in front of the total are the list; what follows it then is not.
      if row == total, !rows.isEmpty { break }
      if bound.contains(row) { continue }
      let texts = keys.compactMap { form.text(row, $0) }
      let isBlank =
        texts.allSatisfy { $0.allSatisfy(\.isWhitespace) || isPlaceholder($0) }
        && keys.allSatisfy { column in
          form.value(row, column).map { if case .text = $0 { true } else { false } } ?? true
        } && amounts.allSatisfy { Self.waits(form.value(row, $0)) }
      guard isBlank else { break }
      rows.append(row)
    }
    return rows
  }

  private static func waits(_ value: CellValue?) -> Bool {
    switch value {
    case nil, .uncomputed?: true
    case .number(let number)?: number.double == 0
    case .text(let text)?: AmountText(text) == .blank || AmountText(text) == .dash
    case .boolean?, .error?: false
    }
  }

  private func placeFreely(
    _ lines: [Line], _ part: TableBinding.Part, _ form: FormSheet, _ placing: inout FormPlacing
  ) {
    guard !lines.isEmpty else { return }
    let free = freeRows(part, form)
    let total = part.rows.first { $0.id == "total" }?.row
    guard let last = free.last ?? total else {
      placing.tell(.rowsWithoutPlace, [id.rawValue, String(lines.count)], id, nil)
      return
    }
    placing.addRows(lines.count - free.count, behind: last, of: part.sheet, for: id)
    for (index, line) in lines.enumerated() {
      let row = index < free.count ? free[index] : last
      let added = index < free.count ? 0 : index - free.count + 1
      write(
        line, FormPlace(sheet: part.sheet, row: row, added: added, column: 0), part, form, &placing)
    }
  }

  /// The form prints codes: each line goes to its own, others come behind the nearest smaller code.
  private func placeAmongPrinted(
    _ lines: [Line], _ printed: [TableBinding.Row], _ part: TableBinding.Part, _ form: FormSheet,
    _ placing: inout FormPlacing
  ) {
    var used: Set<Int> = []
    var added: [Int: Int] = [:]
    for line in lines {
      if let row = printed.first(where: { $0.code == line.code && !used.contains($0.row) }) {
        used.insert(row.row)
        put(
          line, FormPlace(sheet: part.sheet, row: row.row, column: 0), part, form, &placing)
        continue
      }
      let before = printed.last { ($0.code ?? "") < line.code } ?? printed[0]
      added[before.row, default: 0] += 1
      write(
        line,
        FormPlace(sheet: part.sheet, row: before.row, added: added[before.row] ?? 1, column: 0),
        part, form, &placing)
    }
    for (row, count) in added.sorted(by: { $0.key < $1.key }) {
      placing.addRows(count, behind: row, of: part.sheet, for: id)
    }
    for row in printed where !used.contains(row.row) { clear(row, part, &placing) }
  }

  /// A line of the form that the submission does not have: figures in it would be somebody else's.
  private func clear(
    _ row: TableBinding.Row, _ part: TableBinding.Part, _ placing: inout FormPlacing
  ) {
    var cleared = false
    for column in part.columns[row.columns] {
      let place = FormPlace(sheet: part.sheet, row: row.row, column: column.column)
      if placing.clear(place) != nil { cleared = true }
    }
    if cleared {
      placing.tell(
        .rowsOfForm, [id.rawValue, row.code ?? row.id, row.label], id,
        FormPlace(sheet: part.sheet, row: row.row, column: row.labelCell?.column ?? 1))
    }
  }

  private func write(
    _ line: Line, _ place: FormPlace, _ part: TableBinding.Part, _ form: FormSheet,
    _ placing: inout FormPlacing
  ) {
    let columns = form.anchors(of: part.codeColumns, row: place.row)
    for (column, text) in zip(columns, Self.parts(line.code, columns.count)) {
      var cell = place
      cell.column = column
      placing.put(text.isEmpty ? .blank : .text(text), of: id, at: cell)
    }
    if let column = part.nameColumn {
      var cell = place
      cell.column = column
      placing.put(.text(line.label), of: id, at: cell)
    }
    put(line, place, part, form, &placing)
  }

  /// The code as its columns hold it: whole, or 类, 款 and 项 apart.
  private static func parts(_ code: String, _ columns: Int) -> [String] {
    guard columns > 1 else { return [code] }
    let ends = columns == 2 ? [5] : [3, 5]
    var parts: [String] = []
    var rest = code[...]
    var taken = 0
    for end in ends {
      let part = rest.prefix(end - taken)
      parts.append(String(part))
      rest = rest.dropFirst(part.count)
      taken = end
    }
    parts.append(String(rest))
    return parts + Array(repeating: "", count: max(0, columns - parts.count))
  }

  private func put(
    _ line: Line, _ place: FormPlace, _ part: TableBinding.Part, _ form: FormSheet,
    _ placing: inout FormPlacing
  ) {
    for fact in line.facts {
      guard let column = part.columns.first(where: { $0.id == fact.column }) else {
        placing.tellWithoutPlace(fact, id)
        continue
      }
      var cell = place
      cell.column = column.column
      placing.put(fact, of: id, at: cell)
    }
  }
}

extension FormPlacing {
  /// Says that a fact has no cell, where it states anything.
  mutating func tellWithoutPlace(_ fact: Fact, _ table: TableID) {
    switch fact.state {
    case .blank, .dash: return
    case .number: guard fact.amount?.isZero == false else { return }
    case .text, .error, .uncomputed: break
    }
    tell(
      .figureWithoutPlace,
      [
        table.rawValue, fact.row, fact.column, fact.amount?.description ?? fact.raw ?? "",
        fact.label,
      ], table, nil)
  }
}

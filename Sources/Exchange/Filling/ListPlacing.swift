internal import FinalAccounts
internal import Grid

/// Places the rows of a table whose rows are a list of codes (T2, T3, T5, T7, T8): lines that the
/// form leaves blank, lines that it prints codes in, and new ones where it has too few.
struct ListPlacing {
  let id: TableID
  let binding: TableBinding

  /// A line of the submission.
  private struct Line {
    var code: String
    var label: String
    var facts: [Fact]
  }

  /// A row of the form and the piece of the table that it belongs to.
  private struct Slot {
    var part: TableBinding.Part
    var row: Int
  }

  func place(_ table: AccountTable, in placing: inout FormPlacing) {
    let lines = Self.lines(table)
    let printed = binding.parts.flatMap { part in
      part.rows.filter { $0.code != nil }.map { (part, $0) }
    }
    if printed.isEmpty {
      placeFreely(lines, &placing)
    } else {
      placeAmongPrinted(lines, printed, &placing)
    }
  }

  /// The lines of a table, in whatever order its facts come: those of one row make one line, and a
  /// row that occurs twice makes two.
  private static func lines(_ table: AccountTable) -> [Line] {
    struct Key: Hashable {
      var id: String
      var sheet: String?
      var row: Int?
      var source: Int?
    }
    var lines: [Line] = []
    var places: [Key: [Int]] = [:]
    for fact in table.facts {
      guard let code = fact.code else { continue }
      let key = Key(id: fact.row, sheet: fact.sheet, row: fact.cell?.row, source: fact.source)
      let open = places[key]?.first { index in
        !lines[index].facts.contains { $0.column == fact.column }
      }
      if let open {
        lines[open].facts.append(fact)
      } else {
        places[key, default: []].append(lines.count)
        lines.append(Line(code: code, label: fact.label, facts: [fact]))
      }
    }
    return lines
  }

  /// Rows of the form that wait for a line: blank, or with a placeholder.
  private func freeRows(
    _ part: TableBinding.Part, _ form: FormSheet, isPlaceholder: (String) -> Bool
  ) -> [Int] {
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
      if bound.contains(row) || form.isHidden(row: row) { continue }
      let texts = keys.compactMap { form.text(row, $0) }
      let isBlank =
        texts.allSatisfy { $0.allSatisfy(\.isWhitespace) || isPlaceholder($0) }
        && keys.allSatisfy { column in
          form.value(row, column).map { if case .text = $0 { true } else { false } } ?? true
        } && amounts.allSatisfy { Self.waits(form.value(row, $0), isPlaceholder) }
      guard isBlank else { break }
      rows.append(row)
    }
    // A row that is merged otherwise than the lines above it only keeps a distance to what follows.
    while let first = rows.first, let end = rows.last, end != first,
      form.anchors(of: keys, row: end) != form.anchors(of: keys, row: first)
    {
      rows.removeLast()
    }
    return rows
  }

  private static func waits(_ value: CellValue?, _ isPlaceholder: (String) -> Bool) -> Bool {
    switch value {
    case nil, .uncomputed?: true
    case .number(let number)?: number.double == 0
    case .text(let text)?:
      AmountText(text) == .blank || AmountText(text) == .dash || isPlaceholder(text)
    case .boolean?, .error?: false
    }
  }

  private func placeFreely(_ lines: [Line], _ placing: inout FormPlacing) {
    guard !lines.isEmpty else { return }
    let free = binding.parts.flatMap { part in
      placing.form(part.sheet).map { form in
        freeRows(part, form, isPlaceholder: placing.isPlaceholder).map { Slot(part: part, row: $0) }
      } ?? []
    }
    let total = binding.parts.lazy.compactMap { part in
      part.rows.first { $0.id == "total" }.map { Slot(part: part, row: $0.row) }
    }.first
    guard let last = free.last ?? total else {
      placing.tell(.rowsWithoutPlace, [id.rawValue, String(lines.count)], id, nil)
      return
    }
    placing.addRows(
      lines.count - free.count, behind: last.row, of: last.part.sheet, for: id,
      formatsOnly: free.isEmpty)
    for (index, line) in lines.enumerated() {
      let slot = index < free.count ? free[index] : last
      let added = index < free.count ? 0 : index - free.count + 1
      write(
        line, FormPlace(sheet: slot.part.sheet, row: slot.row, added: added, column: 0), slot.part,
        &placing)
    }
  }

  /// The form prints codes: each line goes to its own, others come behind the nearest smaller code.
  private func placeAmongPrinted(
    _ lines: [Line], _ printed: [(part: TableBinding.Part, row: TableBinding.Row)],
    _ placing: inout FormPlacing
  ) {
    struct Place: Hashable {
      var sheet: String
      var row: Int
    }
    let codes = printed.map { $0.row.code ?? "" }
    // The rows of each code that no line has taken, the first one at the end.
    var open: [String: [Int]] = [:]
    for index in codes.indices.reversed() { open[codes[index], default: []].append(index) }
    var used = Array(repeating: false, count: printed.count)
    var added: [Place: Int] = [:]
    for line in lines {
      if let own = open[line.code]?.popLast() {
        used[own] = true
        let (part, row) = printed[own]
        put(line, FormPlace(sheet: part.sheet, row: row.row, column: 0), part, &placing)
        continue
      }
      let before = printed[codes.lastIndex { $0 < line.code } ?? 0]
      let place = Place(sheet: before.part.sheet, row: before.row.row)
      added[place, default: 0] += 1
      write(
        line,
        FormPlace(sheet: place.sheet, row: place.row, added: added[place] ?? 1, column: 0),
        before.part, &placing)
    }
    let places = added.sorted { ($0.key.sheet, $0.key.row) < ($1.key.sheet, $1.key.row) }
    for (place, count) in places {
      placing.addRows(count, behind: place.row, of: place.sheet, for: id)
    }
    for (index, (part, row)) in printed.enumerated() where !used[index] {
      clear(row, part, &placing)
    }
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
    _ line: Line, _ place: FormPlace, _ part: TableBinding.Part, _ placing: inout FormPlacing
  ) {
    guard let form = placing.form(part.sheet) else { return }
    // Where the merges of the pattern are not taken over, the code is not drawn as one either: in one
    // of several narrow columns it would not be seen whole.
    let columns =
      placing.takesFormatsOnly(place)
      ? part.codeColumns : form.anchors(of: part.codeColumns, row: place.row)
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
    put(line, place, part, &placing)
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
    _ line: Line, _ place: FormPlace, _ part: TableBinding.Part, _ placing: inout FormPlacing
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

internal import FinalAccounts
internal import Grid

/// The rows of a raw table: by labels in lists side by side, or by codes.
struct RawRows {
  private(set) var rows: [TableBinding.Row] = []
  private(set) var notices: [Notice] = []
  /// The first row behind the table.
  private(set) var end: Int

  private let view: SheetView
  private let layout: RawVocabulary.Layout
  private let vocabulary: RawVocabulary
  private let columns: RawColumns
  private let id: TableID
  /// Of each list its open part, and the rows found in it.
  private var sections: [String?] = []
  private var seen: Set<String> = []
  private var isEconomic = false

  init(
    _ view: SheetView, from start: Int, upTo limit: Int, _ columns: RawColumns,
    _ layout: RawVocabulary.Layout, _ vocabulary: RawVocabulary, table id: TableID
  ) {
    self.view = view
    self.layout = layout
    self.vocabulary = vocabulary
    self.columns = columns
    self.id = id
    end = start
    let first = layout.layout.sections.first { $0.from == nil }?.id
    sections = Array(repeating: first, count: columns.blocks.count)
    var assembler = CodeAssembler(levels: [3, 2, 2])
    var projects: [String: Int] = [:]
    for row in start..<max(start, limit) {
      if closes(row) { break }
      if layout.layout.key == .label {
        readLists(row)
      } else {
        readCodes(row, &assembler, &projects)
      }
      end = row + 1
    }
    if layout.layout.key == .project, columns.projectColumn == nil { numberProjects() }
  }

  /// A line of signatures or a note.
  private func closes(_ row: Int) -> Bool {
    guard let first = view.cells(row).first(where: view.isText) else { return false }
    return view.signs(first).contains(.mayClose) && view.texts.vocabulary.closes(view.folded(first))
  }

  private func hasFigure(_ row: Int, _ bound: Range<Int>) -> Bool {
    bound.contains { index in
      view.cell(row, columns.bound[index].column).map(view.isFigure) ?? false
    }
  }

  private func isFilled(_ row: Int, _ bound: Range<Int>) -> Bool {
    bound.contains { view.cell(row, columns.bound[$0].column) != nil }
  }

  private mutating func tellUnknown(_ row: Int, _ label: String, _ column: Int) {
    guard notices.count < Limits().notices else { return }
    let cell = CellReference(row: view.rowNumber(row), column: column)
    notices.append(
      Notice(
        .unknownRow, [label, cell?.description ?? ""],
        at: Place(
          sheet: view.sheet.name, range: cell.map { CellRange($0, $0) }, table: id.rawValue)))
  }

  private mutating func add(
    _ name: String, code: String?, label: String, _ row: Int, labelColumn: Int, codeCells: [Int],
    _ bound: Range<Int>
  ) {
    let number = view.rowNumber(row)
    rows.append(
      TableBinding.Row(
        id: name, code: code, label: label, row: number,
        labelCell: CellReference(row: number, column: labelColumn),
        codeCells: codeCells.compactMap { CellReference(row: number, column: $0) }, columns: bound,
        headedColumns: []))
  }
}

/// Lists side by side.
extension RawRows {
  /// What a list's label says: a row of the layout, or an economic class.
  private struct Meaning {
    var name: String
    var code: String?
  }

  private mutating func readLists(_ row: Int) {
    let blocks = columns.blocks
    var labels: [(cell: Int, meaning: Meaning?)?] = blocks.indices.map { _ in nil }
    for (place, block) in blocks.enumerated() {
      guard let cell = view.cell(row, block.labels), view.isText(cell) else { continue }
      labels[place] = (cell, meaning(of: cell, in: place))
    }
    // 本年支出合计 stands in front of two lists, and its amounts in the second.
    for place in blocks.indices.dropFirst() where labels[place] == nil {
      guard let (cell, _) = labels[place - 1], reaches(cell, row, from: place - 1) else { continue }
      guard let meaning = meaning(of: cell, in: place) else { continue }
      labels[place] = (cell, meaning)
      labels[place - 1] = nil
    }
    for (place, block) in blocks.enumerated() {
      guard let (cell, meaning) = labels[place] else {
        if hasFigure(row, block.bound) { tellUnknown(row, "", block.labels) }
        continue
      }
      guard let meaning, seen.insert("\(block.side ?? "") \(meaning.name)").inserted else {
        if hasFigure(row, block.bound) { tellUnknown(row, view.label(cell), view.column(cell)) }
        continue
      }
      add(
        meaning.name, code: meaning.code, label: view.label(cell), row,
        labelColumn: view.column(cell), codeCells: [], block.bound)
    }
  }

  /// True where a label belongs to the list behind its own as well: by a merge, by the number of the
  /// line, or by where amounts are.
  private func reaches(_ cell: Int, _ row: Int, from place: Int) -> Bool {
    let (own, next) = (columns.blocks[place], columns.blocks[place + 1])
    if let merge = view.merges.merge(row: row, column: view.column(cell)) {
      return Int(merge.columns.upperBound) >= next.labels
    }
    if isFilled(row, own.bound) { return false }
    let ownLine = own.line.flatMap { view.cell(row, $0) }
    let nextLine = next.line.flatMap { view.cell(row, $0) }
    return ownLine == nil && nextLine != nil || isFilled(row, next.bound)
  }

  private mutating func meaning(of cell: Int, in place: Int) -> Meaning? {
    let side = columns.blocks[place].side
    var word = RawHeader.word(view, cell)
    while true {
      if let found = meaning(of: word, in: place, side) { return found }
      // Without remarks behind: 车辆数合计（辆）.
      guard word.last == UInt8(ascii: ")"), let open = word.lastIndex(of: UInt8(ascii: "(")),
        open > 0
      else { return nil }
      word = Array(word[..<open])
    }
  }

  private mutating func meaning(of word: [UInt8], in place: Int, _ side: String?) -> Meaning? {
    if isEconomic, side == layout.layout.economicRows,
      let code = vocabulary.economic.code(ofClass: word)
    {
      return Meaning(name: "economic.\(code)", code: code)
    }
    for index in layout.rows[side ?? ""]?[word] ?? [] {
      let row = layout.layout.rows[index]
      guard row.section == nil || row.section == sections[place] else { continue }
      if let opened = layout.layout.sections.first(where: { $0.from == row.id }) {
        sections[place] = opened.id
      }
      if side == layout.layout.economicRows {
        isEconomic = row.id == "economic.total"
      }
      return Meaning(name: row.id, code: row.code)
    }
    guard side == layout.layout.economicRows, let code = vocabulary.economic.code(ofClass: word)
    else { return nil }
    return Meaning(name: "economic.\(code)", code: code)
  }
}

/// Rows of codes.
extension RawRows {
  private mutating func readCodes(
    _ row: Int, _ assembler: inout CodeAssembler, _ projects: inout [String: Int]
  ) {
    guard let block = columns.blocks.first else { return }
    var digits: [CodeDigits] = []
    var name: Int?
    var total: Int?
    var isOther = false
    for column in columns.codes {
      guard let cell = view.cell(row, column) else {
        digits.append(CodeDigits())
        continue
      }
      if let found = code(in: cell) {
        digits.append(found.digits)
      } else {
        digits.append(CodeDigits())
        if isTotal(cell) { total = total ?? cell } else { isOther = true }
      }
    }
    if let cell = view.cell(row, block.labels), view.isText(cell) {
      name = cell
      if isTotal(cell) { total = total ?? cell }
    }
    if let code = assembler.code(digits), total == nil, [3, 5, 7].contains(code.count) {
      let text = code.text
      let label = name.map(view.label) ?? ""
      if layout.layout.key == .project, isProject(row, text) {
        projects[text, default: 0] += 1
        add(
          "\(text)#\(projects[text] ?? 1)", code: text, label: label, row,
          labelColumn: block.labels, codeCells: columns.codes, block.bound)
      } else {
        add(
          text, code: text, label: label, row, labelColumn: block.labels, codeCells: columns.codes,
          block.bound)
      }
    } else if let total, !isOther {
      add(
        "total", code: nil, label: view.label(total), row, labelColumn: view.column(total),
        codeCells: [], block.bound)
    } else if hasFigure(row, block.bound) {
      let first = view.cells(row).first { view.isText($0) }
      tellUnknown(row, first.map(view.label) ?? "", block.labels)
    }
  }

  private func isTotal(_ cell: Int) -> Bool {
    view.isText(cell) && vocabulary.totals.contains(RawHeader.word(view, cell))
  }

  private func code(in cell: Int) -> (digits: CodeDigits, rest: ArraySlice<UInt8>)? {
    if view.isText(cell) { return CodeAssembler.split(view.folded(cell)) }
    return view.smallInteger(cell).map { (CodeDigits($0), []) }
  }

  /// Rows above projects say nothing of what only projects have.
  private func isProject(_ row: Int, _ code: String) -> Bool {
    columns.projectColumn.map { view.cell(row, $0) != nil } ?? false
  }

  /// Where no column tells projects, a code that stands in several rows has one in each.
  private mutating func numberProjects() {
    let counts = Dictionary(rows.map { ($0.id, 1) }, uniquingKeysWith: +)
    var numbers: [String: Int] = [:]
    for place in rows.indices where rows[place].code != nil && counts[rows[place].id] ?? 0 > 1 {
      let row = rows[place]
      numbers[row.id, default: 0] += 1
      rows[place] = TableBinding.Row(
        id: "\(row.id)#\(numbers[row.id] ?? 1)", code: row.code, label: row.label, row: row.row,
        labelCell: row.labelCell, codeCells: row.codeCells, columns: row.columns,
        headedColumns: row.headedColumns)
    }
  }
}

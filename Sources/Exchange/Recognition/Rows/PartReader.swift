internal import FinalAccounts
internal import Grid

/// Reads the rows under a header: what each row is, and where it ends.
struct PartReader {
  let view: SheetView
  let tree: HeaderTree
  let fit: LayoutFit
  let layout: Vocabulary.Layout
  let columns: ClosedRange<Int>
  let place: Place
  /// Whether a header that means something begins at a row.
  let isHeader: (Int) -> Bool
  var read = PartRead()
  /// Of each block, its first column in `read.columns`.
  var firstColumns: [Int] = []
  /// Of columns whose amount on the total's line is a row of its own (人员经费 and 公用经费 of T6 as
  /// columns) that row's name, by place in `read.columns`.
  var rowsInColumns: [Int: String] = [:]
  var assembler: [CodeAssembler]
  var section: String?
  /// What the code columns of a row hold, kept from row to row for its storage.
  var codeParts: [CodeDigits] = []
  var rowTexts: [Int] = []
  /// Rows of the layout that have been found.
  var seen: [Bool] = []
  var lines: [(row: Int, column: Int, printed: Int, layoutRow: Int)] = []
  /// Of the lines of a list that have been found, where they are bound and by which label.
  var listed: [Int: ListedRow] = [:]
  /// Blocks that hold something else from here on.
  var ended: Set<Int> = []
  /// Rows with figures that the layout leaves out on purpose.
  var passedOver: [(label: String, cell: CellReference)] = []
  /// Of blocks whose rows print names alone, the codes of these.
  var named: [Int: NamedCodes] = [:]
  /// Whether any row prints a code; nil as long as nobody asked.
  var printsCodes: Bool?
  /// Names of the rows above a note that did not end the table; nil before there is one.
  var boundAbove: Set<String>?
  /// Rows in front of this one belong to the table, whatever notes stand between.
  var goesOnBefore = 0
  /// Behind the last row that may belong to the table.
  var limit = 0
  /// The year of the table, where it is known.
  let year: Int?

  init(
    view: SheetView, tree: HeaderTree, fit: LayoutFit, columns: ClosedRange<Int>, place: Place,
    section: String?, codes: [CodeAssembler]?, year: Int? = nil,
    isHeader: @escaping (Int) -> Bool
  ) {
    self.year = year
    self.isHeader = isHeader
    self.view = view
    self.tree = tree
    self.fit = fit
    self.columns = columns
    self.place = place
    layout = view.vocabulary.layouts[fit.layout]
    self.section = section ?? layout.layout.sections.first?.id
    let levels = layout.layout.key == .economic ? [3, 2] : [3, 2, 2]
    assembler =
      codes.flatMap { $0.count == fit.blocks.count ? $0 : nil }
      ?? fit.blocks.map { _ in CodeAssembler(levels: levels) }
    if layout.layout.key == .label || layout.layout.key == .list {
      seen = Array(repeating: false, count: layout.layout.rows.count)
      read.mayRepeat = layout.layout.key == .list || !layout.hasUniqueRows
    }
    for block in fit.blocks {
      firstColumns.append(read.columns.count)
      let side = block.side.map { layout.layout.sides[$0].id }
      for value in block.values {
        var id = layout.layout.columns[value.layout].id
        if layout.layout.key == .economic, layout.layout.rows.contains(where: { $0.id == id }) {
          rowsInColumns[read.columns.count] = id
          id = "amount"
        }
        read.columns.append(TableBinding.Column(id: id, side: side, column: value.column))
      }
    }
  }

  mutating func read(upTo limit: Int) -> PartRead {
    self.limit = limit
    var row = tree.dataStart
    var unread: Int?
    read.lastRow = tree.rows.upperBound - 1
    while row < limit {
      if view.cells(row, in: columns).isEmpty {
        row += 1
        continue
      }
      if closesHere(row, limit) {
        read.isClosed = true
        unread = row
        row = leaveNotes(row, limit)
        break
      }
      let glance = RowGlance(view, row, columns)
      if row > tree.dataStart, headsAgain(row, glance, limit) { break }
      let before = read.rows.count
      readRow(row, glance)
      if read.rows.count > before { read.lastRow = row }
      row += 1
    }
    read.end = row
    finish(before: unread ?? row)
    return read
  }

  /// True where the table ends: at a note or a line of signatures with no row of it below.
  private mutating func closesHere(_ row: Int, _ limit: Int) -> Bool {
    var text: ArraySlice<UInt8>?
    if mayClose(row), let opening = openingText(row), view.vocabulary.closes(opening) {
      text = opening
    }
    guard text != nil || boundAbove != nil else { return false }
    if row >= goesOnBefore {
      guard let next = nextUnbound(row, limit) else { return true }
      goesOnBefore = next + 1
    }
    guard let text else { return false }
    if boundAbove == nil {
      boundAbove = Set(read.rows.map(\.id))
      read.mayRepeat = true
    }
    if view.vocabulary.isNote(text),
      let cell = view.cells(row, in: columns).first(where: view.isText)
    {
      read.notes.append(view.string(cell).withoutPadding)
      read.noteCells.append(view.reference(cell, row: row))
    }
    return false
  }

  /// Behind the notes and signatures that begin at a row, their texts kept.
  private mutating func leaveNotes(_ row: Int, _ limit: Int) -> Int {
    let vocabulary = view.vocabulary
    guard mayClose(row), let text = openingText(row), vocabulary.closes(text) else {
      return row
    }
    if vocabulary.isSignature(text) { return row + 1 }
    var next = row
    while next < limit, let text = openingText(next), !vocabulary.isSignature(text) {
      if next > row, !vocabulary.isNote(text) {
        guard view.rowNumber(next) == view.rowNumber(next - 1) + 1, isPlainText(next) else { break }
      }
      let cells = view.cells(next, in: columns).filter(view.isText)
      let words = cells.map { view.string($0).withoutPadding }
      read.notes.append(words.joined(separator: " "))
      read.noteCells.append(cells.first.flatMap { view.reference($0, row: next) })
      leaveLoose(next) { _ in true }
      read.lastRow = next
      next += 1
    }
    return next
  }

  /// A quick look at the first text of a row.
  private func mayClose(_ row: Int) -> Bool {
    for cell in view.cells(row, in: columns) where view.isText(cell) {
      return view.signs(cell).contains(.mayClose)
    }
    return false
  }

  /// The folded text of the first text in a row.
  func openingText(_ row: Int) -> ArraySlice<UInt8>? {
    guard let cell = view.cells(row, in: columns).first(where: view.isText),
      view.cells(row, in: columns).lowerBound == cell || view.term(cell) < 0
    else { return nil }
    return view.folded(cell)
  }

  private func isPlainText(_ row: Int) -> Bool {
    let cells = view.cells(row, in: columns)
    return cells.count == 1 && cells.allSatisfy { view.isText($0) && view.raw($0).count > 12 }
      && !HeaderParser.startsHeader(view, row, columns, isTitled: true)
  }

  /// True where a header begins again. Rows of its words that are no header are passed over.
  private func headsAgain(_ row: Int, _ glance: RowGlance, _ limit: Int) -> Bool {
    guard glance.isText else { return false }
    var start = row
    if isValueHeading(row) { return isHeader(row) }
    if !glance.hasKeyWords {
      guard row + 1 < limit, RowGlance(view, row + 1, columns).hasKeyWords else { return false }
      let isHeading = view.cells(row, in: columns).allSatisfy {
        view.isText($0) && !view.flags($0).isDisjoint(with: .header)
      }
      guard isHeading else { return false }
      start = row + 1
    }
    return isHeader(row) || start > row && isHeader(start)
  }

  /// Three or more words of a header and nothing else: T9 has no column that says what a row is.
  func isValueHeading(_ row: Int) -> Bool {
    let cells = view.cells(row, in: columns)
    return cells.count >= 3
      && cells.allSatisfy {
        let flags = view.flags($0)
        return !flags.isDisjoint(with: [.value, .total]) && layout.rows[view.term($0)] == nil
      }
  }

  private mutating func readRow(_ row: Int, _ glance: RowGlance) {
    if glance.flags.contains(.ruler) {
      // It numbers the columns; anything else on it is an amount without a row.
      for block in fit.blocks.indices {
        leaveLoose(row, slots: slots(of: block), exceptSmall: true)
      }
      return
    }
    if glance.hasKeyWords, row > tree.dataStart { return }
    switch layout.layout.key {
    case .label:
      for block in fit.blocks.indices { readLabelled(row, block) }
    case .function, .economic:
      for block in fit.blocks.indices { readCoded(row, block) }
    case .single: readSingle(row)
    case .list:
      for block in fit.blocks.indices { readListed(row, block) }
    }
  }

  /// Binds a row.
  mutating func bind(
    _ row: Int, id: String, code: String? = nil, label: String, labelCell: Int?,
    codeCells: [CellReference] = [], columns: Range<Int>
  ) {
    if boundAbove != nil, layout.layout.key != .list {
      guard boundAbove?.insert(id).inserted == true else {
        leaveLoose(row, slots: columns)
        return
      }
    }
    let number = view.rowNumber(row)
    read.rows.append(
      TableBinding.Row(
        id: id, code: code, label: label, row: number,
        labelCell: labelCell.flatMap { view.reference($0, row: row) },
        codeCells: codeCells, columns: columns,
        headedColumns: row == tree.dataStart ? tree.headedColumns : []))
  }

  func slots(of block: Int) -> Range<Int> {
    let first = firstColumns[block]
    return first..<first + fit.blocks[block].values.count
  }

  /// Tells what stands in the amounts of a row that nobody knows, with its addresses.
  mutating func tellUnknown(_ row: Int, label: String, slots: Range<Int>) {
    var figures: [String] = []
    var range: CellRange?
    for slot in slots {
      guard let cell = view.cell(row, read.columns[slot].column), view.meansAmount(cell),
        let reference = view.reference(cell, row: row)
      else { continue }
      let spelling = view.packed(cell).kind == .uncomputed ? "?" : view.spelling(cell)
      figures.append("\(reference)=\(spelling)")
      range = range.map { CellRange($0.first, reference) } ?? CellRange(reference, reference)
    }
    guard let range else { return }
    var place = place
    place.range = range
    read.notices.append(
      Notice(.unknownRow, [label, figures.joined(separator: " ")], at: place))
  }
}

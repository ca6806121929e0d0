/// A table between its tags: its row and cell under way.
struct OpenTable {
  private(set) var table: PageTable
  let isImplied: Bool
  var isInCaption = false

  private var row: PageRow?
  private var cell: (attributes: Attributes, text: TextBuffer, flow: [FlowItem], isHidden: Bool)?
  private var caption = TextBuffer()
  private var beginsSection = true
  private var column = 0
  private var group = (first: 0, isHidden: false)

  init(_ table: PageTable, isImplied: Bool) {
    self.table = table
    self.isImplied = isImplied
  }

  var hasOpenCell: Bool { cell != nil }

  // MARK: Text

  mutating func append(_ text: [UInt8], preformatted: Bool) {
    if cell != nil {
      cell?.text.append(text, preformatted: preformatted)
    } else if isInCaption {
      caption.append(text, preformatted: preformatted)
    }
  }

  /// What an inner table leaves.
  mutating func append(_ items: [FlowItem]) {
    guard cell != nil else { return }
    // Its text so far stands above.
    if cell?.text.isBlank == false { flushText() }
    cell?.flow += items
  }

  private mutating func flushText() {
    guard let text = cell?.text else { return }
    cell?.flow.append(.line([PageCell(text: Array(TextBuffer.trimmed(text.bytes[...])))]))
    cell?.text = TextBuffer()
  }

  mutating func endLine() { cell?.text.endLine() }

  mutating func endBlock() { cell?.text.endBlock() }

  // MARK: Rows and cells

  mutating func startRow(isHidden: Bool, _ cells: inout CellReading) {
    endRow(&cells)
    isInCaption = false
    row = PageRow(isHidden: isHidden, beginsSection: beginsSection)
    beginsSection = false
  }

  mutating func endRow(_ cells: inout CellReading) {
    endCell(&cells)
    if let row { table.rows.append(row) }
    row = nil
    if table.caption.isEmpty, !caption.bytes.isEmpty {
      table.caption = Array(TextBuffer.trimmed(caption.bytes[...]))
    }
  }

  mutating func startSection(_ cells: inout CellReading) {
    endRow(&cells)
    beginsSection = true
  }

  mutating func startCell(_ attributes: Attributes, _ cells: inout CellReading) {
    endCell(&cells)
    if row == nil { startRow(isHidden: false, &cells) }
    cell = (attributes, TextBuffer(), [], attributes.isHidden)
  }

  mutating func endCell(_ cells: inout CellReading) {
    guard let ended = cell else { return }
    if !ended.flow.isEmpty, !ended.text.isBlank { flushText() }
    let flow = cell?.flow ?? []
    cell = nil
    // A cell that is not shown takes no place in its row, as browsers have it; whole tables in one are
    // what another click would show.
    guard !ended.isHidden || !flow.isEmpty else { return }
    var read = cells.cell(
      ended.attributes, text: flow.isEmpty ? ended.text.bytes : [], tableIsText: table.isText)
    read.flow = flow
    if read.kind != .blank || flow.contains(where: { if case .line = $0 { true } else { false } }) {
      table.shown += 1
    }
    row?.cells.append(read)
  }

  // MARK: Columns

  mutating func add(column attributes: Attributes) {
    define(attributes.count(.span) ?? 1, isHidden: attributes.isHidden || group.isHidden)
  }

  /// A group has its columns within, or says how many there are.
  mutating func add(group attributes: Attributes) {
    group = (column, attributes.isHidden)
    if let span = attributes.count(.span) { define(span, isHidden: attributes.isHidden) }
  }

  private mutating func define(_ count: Int, isHidden: Bool) {
    let first = column + 1
    column = min(column + max(1, count), 16_384)
    if isHidden, first <= column, table.hiddenColumns.count < 16_384 {
      table.hiddenColumns.append(first...column)
    }
  }
}

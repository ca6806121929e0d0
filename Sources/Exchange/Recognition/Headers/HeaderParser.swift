internal import FinalAccounts

/// Reads a header row by row: texts reach to the right as far as the next text, a merge or the text
/// above them reaches, and down over all rows below.
struct HeaderParser {
  let view: SheetView
  let limit: Range<Int>
  let columns: ClosedRange<Int>

  private static let rowLimit = 12
  private static let columnLimit = 256

  private var base = 0
  private var width = 0
  var texts: [Text] = []
  /// Of each column the last term over it, and how many texts stand over it.
  private var lasts: [Int32?] = []
  private var depths: [Int] = []
  private var reach: [Int] = []
  var rightmost = 0
  private var tree: HeaderTree

  /// A text of the header and the columns that it stands over.
  struct Text {
    let row: Int
    let cell: Int
    let term: Int32
    let columns: ClosedRange<Int>
    let reading: AmountWords.Reading?
  }

  /// The next header in some rows that begins in some of them; nil where there is none. With `isTitled` a single word of a
  /// header is enough to begin it, else a word that heads rows and one more are needed.
  static func next(
    in view: SheetView, rows: Range<Int>, starts: Range<Int>, columns: ClosedRange<Int>,
    isTitled: Bool
  ) -> HeaderTree? {
    var row = starts.lowerBound
    while row < starts.upperBound {
      if startsHeader(view, row, columns, isTitled: isTitled) {
        var parser = HeaderParser(view: view, limit: row..<rows.upperBound, columns: columns)
        if let tree = parser.parse() { return tree }
      }
      row += 1
    }
    return nil
  }

  static func startsHeader(
    _ view: SheetView, _ row: Int, _ columns: ClosedRange<Int>, isTitled: Bool
  ) -> Bool {
    var words = 0
    var keys = 0
    // 2020年决算数 may be a heading, and what a form says under its title.
    var amounts = 0
    for cell in view.cells(row, in: columns) where view.isText(cell) {
      let flags = view.flags(cell)
      if !flags.isDisjoint(with: .header) { words += 1 }
      if !flags.isDisjoint(with: [.label, .code, .name]) { keys += 1 }
      if flags.contains(.amount) || flags.isEmpty && isYear(view, cell) { amounts += 1 }
    }
    if amounts >= 2 { words += amounts }
    return isTitled ? words > 0 : words >= 2 || keys >= 1
  }

  private static func isYear(_ view: SheetView, _ cell: Int) -> Bool {
    view.term(cell) < 0 && view.folded(cell).count <= 18
      && YearText.find(in: view.folded(cell))?.range == view.folded(cell).indices
  }

  private init(view: SheetView, limit: Range<Int>, columns: ClosedRange<Int>) {
    self.view = view
    self.limit = limit
    self.columns = columns
    tree = HeaderTree(rows: limit.lowerBound..<limit.lowerBound, dataStart: limit.lowerBound)
    var first = Int.max
    var last = 0
    for row in limit.prefix(Self.rowLimit) {
      let cells = view.cells(row, in: columns)
      guard !cells.isEmpty else { continue }
      first = min(first, view.column(cells.lowerBound))
      last = max(last, view.column(cells.upperBound - 1))
      for cell in cells {
        if let merge = view.merges.merge(row: row, column: view.column(cell)) {
          last = max(last, min(Int(merge.columns.upperBound), columns.upperBound))
        }
      }
    }
    guard first <= last else { return }
    base = first
    width = min(last - first + 1, Self.columnLimit)
    lasts = Array(repeating: nil, count: width)
    depths = Array(repeating: 0, count: width)
    reach = Array(repeating: width - 1, count: width)
    rightmost = -1
  }

  private mutating func parse() -> HeaderTree? {
    guard width > 0 else { return nil }
    var row = limit.lowerBound
    var headed = 0
    scan: while row < limit.upperBound, headed < Self.rowLimit {
      switch kind(of: row) {
      case .header:
        apply(row, onlyKeys: false)
        headed += 1
      case .ruler:
        apply(row, onlyKeys: true)
        tree.hasRuler = true
      case .totalUnderHeader(let valueWords):
        // Words of the header and the total's amounts share this row.
        apply(row, onlyKeys: !valueWords, sharesTotal: true)
        break scan
      case .data: break scan
      case .frame: break
      }
      row += 1
    }
    tree.dataStart = row
    tree.rows = limit.lowerBound..<max(row, limit.lowerBound + 1)
    guard rightmost >= 0 else { return nil }
    tree.columns = headedColumns()
    tree.hasLines = tree.columns.contains { flags($0.last).contains(.line) }
    return tree.columns.count >= 2 ? tree : nil
  }

  /// The columns over which texts stand.
  private func headedColumns() -> [HeaderColumn] {
    var columns: [HeaderColumn] = []
    var places = depths
    for index in 0...rightmost where depths[index] > 0 {
      places[index] = columns.count
      columns.append(HeaderColumn(column: base + index, depth: depths[index]))
    }
    for text in texts {
      for index in text.columns where index <= rightmost {
        columns[places[index]].path.append(text.term)
        columns[places[index]].cells.append((text.row, text.cell))
      }
    }
    takeAmountsOff(&columns, places)
    return columns
  }

  private enum Kind {
    case header, ruler, data, frame
    /// 合计 with amounts on a row that still has words of the header.
    case totalUnderHeader(valueWords: Bool)
  }

  private func flags(_ term: Int32) -> TermFlags { view.vocabulary.flags(of: term) }

  /// True for a column over which a word stands that heads what says what a row is.
  func isKeyColumn(_ index: Int) -> Bool {
    guard lasts.indices.contains(index), let last = lasts[index] else { return false }
    return !flags(last).isDisjoint(with: [.label, .code, .codePart, .name])
  }

  private func kind(of row: Int) -> Kind {
    var keyWords = 0
    var valueWords = 0
    var strangers = 0
    var years = 0
    var numbers = 0
    var keyData = 0
    var keyTotals = 0
    var rowLabels = 0
    var hasRulerWord = false
    for cell in view.cells(row, in: columns) {
      let index = view.column(cell) - base
      if isCovered(row, cell) { continue }
      guard view.isText(cell) else {
        if isKeyColumn(index) { keyData += 1 } else { numbers += 1 }
        continue
      }
      let word = view.flags(cell)
      if !word.isDisjoint(with: TermFlags.key) {
        keyWords += 1
        if word.contains(.ruler) { hasRulerWord = true }
      } else if isKeyColumn(index) {
        if word.contains(.total) {
          keyTotals += 1
        } else if word.contains(.heading), !word.contains(.rowLabel) {
          keyWords += 1
        } else {
          keyData += 1
        }
      } else if !word.isDisjoint(with: TermFlags.header.union(.amount)) {
        valueWords += 1
        if word.contains(.rowLabel) { rowLabels += 1 }
      } else if word.contains(.rowLabel) {
        keyData += 1
      } else if view.isAmountLike(cell) {
        numbers += 1
      } else if Self.isYear(view, cell) {
        years += 1
      } else {
        strangers += 1
      }
    }
    // One year alone may be the frame's.
    if years > 1 { valueWords += years } else { strangers += years }
    if keyWords + valueWords + strangers + numbers + keyData + keyTotals == 0 { return .frame }
    if hasRulerWord { return .ruler }
    if keyTotals > 0 {
      if valueWords > 0 { return .totalUnderHeader(valueWords: true) }
      return keyWords > 0 && keyData == 0 ? .totalUnderHeader(valueWords: false) : .data
    }
    if keyData > 0 {
      return numbers == 0 && (keyWords > 0 || keyData < valueWords) ? .header : .data
    }
    if numbers > 0 {
      if keyWords + valueWords + strangers == 0, isCounting(row) { return .ruler }
      if keyWords > 0 { return .header }
      return valueWords > 0 && rowLabels == 0 && strangers == 0 ? .header : .data
    }
    if keyWords + valueWords > 0 { return .header }
    if isNote(row) { return .data }
    if isRemark(row) { return .frame }
    return isFrameRow(row)
      ? .frame : tree.rows.isEmpty && rightmost < 0 ? .frame : strangerKind(row)
  }

  /// A row of unknown words only: part of the header where every word stands under it and another
  /// row of it follows, else the end of it.
  private func strangerKind(_ row: Int) -> Kind {
    for cell in view.cells(row, in: columns) where view.isText(cell) {
      let index = view.column(cell) - base
      guard lasts.indices.contains(index), lasts[index] != nil, view.raw(cell).count <= 60 else {
        return .data
      }
    }
    let next = row + 1
    guard next < limit.upperBound else { return .data }
    let follows = view.cells(next, in: columns).contains {
      view.isText($0) ? !view.flags($0).isDisjoint(with: .ruler) : true
    }
    return follows ? .header : .data
  }

  /// A row of one text between header and figures that is no part of the header: （以下为各项明细）. It
  /// stands under the numbers of the columns, in brackets, at the left end or over half of the table.
  private func isRemark(_ row: Int) -> Bool {
    let cells = view.cells(row, in: columns)
    guard rightmost >= 0, cells.count == 1, let cell = cells.first, row + 1 < limit.upperBound,
      view.cells(row + 1, in: columns).contains(where: view.isAmountLike)
    else { return false }
    let text = view.folded(cell)
    let isBracketed = text.first == UInt8(ascii: "(") && text.last == UInt8(ascii: ")")
    let width = view.merges.merge(row: row, column: view.column(cell))?.columns.count ?? 1
    return tree.hasRuler || isBracketed || view.column(cell) == base || width * 2 > rightmost + 1
  }

  private func isNote(_ row: Int) -> Bool {
    guard let cell = view.cells(row, in: columns).first, view.signs(cell).contains(.mayClose) else {
      return false
    }
    return view.term(cell) < 0 && view.vocabulary.closes(view.folded(cell))
  }

  private func isFrameRow(_ row: Int) -> Bool {
    view.cells(row, in: columns).allSatisfy { cell in
      let text = view.folded(cell)
      return MoneyUnit(folded: text) != nil || view.vocabulary.isFormCode(text)
        || text.contains(UInt8(ascii: ":")) && text.count < 120
    }
  }

  private func isCovered(_ row: Int, _ cell: Int) -> Bool {
    guard let merge = view.merges.merge(row: row, column: view.column(cell)) else { return false }
    return Int(merge.firstRow) != view.rowNumber(row)
      || Int(merge.columns.lowerBound) != view.column(cell)
  }

  /// 1 2 3 … in the columns under the header.
  private func isCounting(_ row: Int) -> Bool {
    var previous: Int?
    var count = 0
    for cell in view.cells(row, in: columns) {
      guard let value = view.smallInteger(cell) else { return false }
      if let previous, value != previous + 1 { return false }
      previous = value
      count += 1
    }
    var amounts = 0
    var distinct = 0
    var heading = -1
    let (lowest, inner) = headings()
    for index in lasts.indices {
      guard let last = lasts[index], index <= rightmost else { continue }
      let word = flags(last)
      if word.contains(.remark), !word.contains(.value) { continue }
      guard !isKeyColumn(index), word.isDisjoint(with: [.line, .side]) else { continue }
      amounts += 1
      let cell = lowest[index]
      if cell >= 0, cell != heading, !inner.contains(cell) {
        heading = cell
        distinct += 1
      }
    }
    // Columns without a heading of their own, between others or under a merged one, may go without
    // a number.
    guard count == amounts || count == distinct else { return false }
    if count >= 2, previous == count { return true }
    // A table that was cut out of a wider one may go on from its numbers.
    return count >= 4 && row + 1 < limit.upperBound
      && view.cells(row + 1, in: columns).filter { !view.isText($0) }.count >= count
  }

  /// The cell of the last text over each column (-1: none), and the cells that have others below.
  private func headings() -> (lowest: [Int], inner: Set<Int>) {
    var lowest = Array(repeating: -1, count: width)
    var inner: Set<Int> = []
    for text in texts {
      for index in text.columns.clamped(to: 0...max(0, width - 1)) {
        if lowest[index] >= 0 { inner.insert(lowest[index]) }
        lowest[index] = text.cell
      }
    }
    return (lowest, inner)
  }

  /// Puts the texts of a row over the columns they reach.
  private mutating func apply(_ row: Int, onlyKeys: Bool, sharesTotal: Bool = false) {
    let cells = view.cells(row, in: columns)
    var heads: [Int] = []
    heads.reserveCapacity(cells.count)
    for cell in cells where view.isText(cell) && !isCovered(row, cell) {
      if lasts.indices.contains(view.column(cell) - base) { heads.append(cell) }
    }
    for (place, cell) in heads.enumerated() {
      let index = view.column(cell) - base
      let reading = reading(cell)
      let term = reading.map { $0.core ?? $0.word } ?? view.term(cell)
      let word = flags(term)
      if word.contains(.ruler) { continue }
      if onlyKeys, word.isDisjoint(with: TermFlags.key) { continue }
      if !onlyKeys, isKeyColumn(index), word.contains(.total) { continue }
      var right = place + 1 < heads.count ? view.column(heads[place + 1]) - base - 1 : width - 1
      if let merge = view.merges.merge(row: row, column: base + index), merge.columns.count > 1 {
        right = min(right, Int(merge.columns.upperBound) - base)
        rightmost = max(rightmost, min(Int(merge.columns.upperBound) - base, width - 1))
      }
      if depths[index] == 0, let headed = (index..<right).first(where: { depths[$0 + 1] > 0 }) {
        // With nothing above it, it does not go under what stands above others.
        right = headed
      }
      right = max(index, min(right, reach[index]))
      rightmost = max(rightmost, index)
      if sharesTotal, !onlyKeys { tree.headedColumns.append(base + index) }
      texts.append(
        Text(row: row, cell: cell, term: term, columns: index...right, reading: reading))
      for covered in index...right {
        lasts[covered] = term
        depths[covered] += 1
        reach[covered] = right
      }
    }
    // What stands further down in front of this row's texts does not reach under them.
    guard let first = heads.first.map({ view.column($0) - base }) else { return }
    for index in lasts.indices.prefix(first) where lasts[index] == nil {
      reach[index] = min(reach[index], first - 1)
    }
  }
}

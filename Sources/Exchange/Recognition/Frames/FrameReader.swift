internal import FinalAccounts
internal import Grid

/// Reads frames: 部门：…, 金额单位：万元, 2024年度, 公开01表, one or several in a cell, the value behind
/// the colon or in the next cell.
///
/// 单位： in front of a unit of money is the money unit, in front of anything else the unit's name.
struct FrameReader {
  let view: SheetView
  private(set) var frame = TableFrame()
  /// A text in the first filled cell of a row that may be the unit's name standing alone.
  private var loneName: TableFrame.Item<String>?
  /// The unit's name in front of the title.
  private var titleName: TableFrame.Item<String>?

  init(_ view: SheetView) { self.view = view }

  /// Reads the rows of a frame. `titleRow` is the row of the title, among the rows that hold
  /// anything: names standing alone, and years inside other texts, count only from there on.
  static func read(
    _ view: SheetView, rows: Range<Int>, columns: ClosedRange<Int>, titleRow: Int
  ) -> TableFrame {
    var reader = FrameReader(view)
    for row in rows {
      let cells = view.cells(row, in: columns)
      var first = true
      for cell in cells where view.isText(cell) {
        reader.readText(cell, row: row, in: cells, isAbove: row < titleRow)
        if row == titleRow { reader.considerTitle(cell, row: row) }
        if first, row > titleRow { reader.considerName(cell, row: row) }
        first = false
      }
    }
    reader.frame.unit = reader.frame.unit ?? reader.loneName ?? reader.titleName
    return reader.frame
  }

  private mutating func readText(_ cell: Int, row: Int, in cells: Range<Int>, isAbove: Bool) {
    let number = view.text(cell)
    let plain = view.texts.plain(number)
    guard plain.count <= 600 else { return }
    // What a note says is a remark: its years and units are not the table's.
    if view.signs(cell).contains(.mayClose), view.vocabulary.isNote(plain) { return }
    let term = view.vocabulary.terms.find(plain) ?? view.term(cell)
    if view.vocabulary.flags(of: term).contains(.formCode) || view.vocabulary.isFormCode(plain) {
      frame.formCode = frame.formCode ?? item(view.string(cell).withoutPadding, cell, row)
      // 公开01表（单位：万元） says more than the code.
      guard plain.contains(UInt8(ascii: "(")) else { return }
    }
    if let unit = MoneyUnit(folded: plain) {
      frame.moneyUnit = frame.moneyUnit ?? item(unit, cell, row)
      return
    }
    let pieces = view.texts.frame(number, view.raw(cell)).pieces
    readPieces(pieces, cell, row, cells)
    if view.signs(cell).contains(.mayBeTitle), plain.last == UInt8(ascii: ")"),
      let open = plain.lastIndex(of: UInt8(ascii: "(")),
      let unit = MoneyUnit(folded: plain[open...])
    {
      // Behind a title: 收入支出决算总表（万元）.
      frame.moneyUnit = frame.moneyUnit ?? item(unit, cell, row)
    }
    if frame.year == nil, let found = YearText.find(in: plain),
      !isAbove || found.range == plain.indices || view.vocabulary.isHeadline(plain)
    {
      frame.year = item(found.year, cell, row)
    }
    guard frame.year == nil, !isAbove else { return }
    // Behind a blank that folding takes away: 附件5 2024年度….
    for piece in pieces where piece.keys.isEmpty {
      let text = Folding.fold(piece.value)
      guard let found = YearText.year(at: 0, in: text[...]) else { continue }
      frame.year = frame.year ?? item(found.year, cell, row)
    }
  }

  private mutating func readPieces(
    _ pieces: [FrameText.Piece], _ cell: Int, _ row: Int, _ cells: Range<Int>
  ) {
    for (index, piece) in pieces.enumerated() {
      if !piece.value.isEmpty {
        take(piece.value, keys: piece.keys, cell, row)
      } else if index == pieces.count - 1, cell + 1 < cells.upperBound, !piece.keys.isEmpty {
        takeNext(cell + 1, keys: piece.keys, row)
      }
    }
  }

  /// The value of a key that stands in the next filled cell.
  private mutating func takeNext(_ next: Int, keys: [FrameWords.Key], _ row: Int) {
    if view.isText(next) {
      let pieces = view.texts.frame(view.text(next), view.raw(next)).pieces
      guard pieces.allSatisfy({ $0.keys.isEmpty }) else { return }
      take(view.string(next).withoutPadding, keys: keys, next, row)
    } else if let number = view.smallInteger(next) {
      take(String(number), keys: keys, next, row)
    }
  }

  private mutating func take(_ value: String, keys: [FrameWords.Key], _ cell: Int, _ row: Int) {
    let folded = Folding.fold(value)
    if keys.isEmpty || keys.contains(.moneyUnit), let unit = MoneyUnit(folded: folded[...]) {
      frame.moneyUnit = frame.moneyUnit ?? item(unit, cell, row)
    } else if keys.contains(.unit) {
      // An open place for the name is followed by the year as often as not.
      guard YearText.fills(folded[...]) == false else { return }
      if frame.unit == nil, !folded.isEmpty { frame.unit = item(value, cell, row) }
    } else if keys.contains(.unitCode) {
      frame.unitCode = frame.unitCode ?? item(value, cell, row)
    } else if keys.contains(.year), frame.year == nil {
      if let found = YearText.find(in: folded[...]) {
        frame.year = item(found.year, cell, row)
      } else if let (year, end) = YearText.digits(at: 0, in: folded[...]), end == folded.count,
        1990...2099 ~= year
      {
        frame.year = item(year, cell, row)
      }
    }
  }

  private mutating func considerName(_ cell: Int, row: Int) {
    // Told only where no key announces a name; most texts here are codes of forms.
    guard loneName == nil, frame.unit == nil, !view.vocabulary.isFormCode(view.folded(cell)),
      let name = view.texts.frame(view.text(cell), view.raw(cell)).loneName(view.vocabulary)
    else { return }
    loneName = item(name, cell, row)
  }

  private mutating func considerTitle(_ cell: Int, row: Int) {
    guard titleName == nil, view.signs(cell).contains(.mayBeTitle),
      let owner = view.texts.title(view.text(cell), TitleMatcher(vocabulary: view.vocabulary))?
        .owner
    else { return }
    let name = view.texts.frame(view.text(cell), view.raw(cell)).text(ofFolded: owner)
    titleName = item(name.withoutPadding, cell, row)
  }

  private func item<Value>(_ value: Value, _ cell: Int, _ row: Int) -> TableFrame.Item<Value> {
    TableFrame.Item(value: value, row: view.rowNumber(row), column: view.column(cell))
  }
}

internal import FinalAccounts
internal import Grid

/// Finds the tables of one sheet.
struct SheetScanner {
  let view: SheetView
  let sheet: Int
  let matcher: TitleMatcher
  private(set) var parts: [ScannedPart] = []
  private(set) var notices: [Notice] = []
  private(set) var otherTitles: [String] = []
  /// Figures that belong to no table, beside the table read last.
  private var loose = LooseFigures()

  /// The year of the tables read so far, on this sheet and those before it.
  private var year: Int?

  /// How many filled rows may stand between a title and its header.
  private static let frameLimit = 16

  init(view: SheetView, sheet: Int, year: Int? = nil) {
    self.view = view
    self.sheet = sheet
    self.year = year
    matcher = TitleMatcher(vocabulary: view.vocabulary)
  }

  /// What decides on the header that comes next.
  private var chooser: TableChooser {
    TableChooser(view: view, matcher: matcher, previous: parts.last)
  }

  mutating func scan() {
    for region in RegionFinder.regions(of: view, matcher: matcher) {
      scan(region)
      loose.tell(in: &notices, sheet: view.sheet.name)
    }
  }

  private func place(_ range: CellRange? = nil, table: TableID? = nil) -> Place {
    Place(sheet: view.sheet.name, range: range, table: table?.rawValue)
  }

  private func range(_ cell: Int, _ row: Int) -> CellRange? {
    view.reference(cell, row: row).map { CellRange($0, $0) }
  }

  private mutating func scan(_ region: Region) {
    if let title = region.title, title.match.isOther {
      let text = view.label(title.cell)
      otherTitles.append(text)
      if holdsFigures(region) {
        notices.append(
          Notice(.otherTable, [text], at: place(range(title.cell, title.row))))
      }
      return
    }
    let title = region.title
    var cursor = title.map { $0.row + 1 } ?? region.rows.lowerBound
    var frameStart = title.map { rowsAbove($0, region) } ?? region.rows.lowerBound
    var isFirst = true
    // Behind the table read last, where nothing else has been found since.
    var tail: Int?
    while cursor < region.rows.upperBound {
      let isTitled = isFirst && title != nil
      let end =
        isTitled
        ? min(region.rows.upperBound, cursor + Self.frameLimit) : region.rows.upperBound
      let rows = cursor..<region.rows.upperBound
      guard
        let header = HeaderParser.next(
          in: view, rows: rows, starts: cursor..<end, columns: region.columns, isTitled: isTitled)
      else {
        if isTitled, let title { tellNoHeader(title, region) }
        if let tail { loose.find(behind: tail, region, in: view) }
        return
      }
      let tree = header.settled {
        let frame = frameStart..<max(frameStart, header.rows.lowerBound)
        let titleRow = isTitled ? title?.row : nil
        let stated = FrameReader.read(
          view, rows: frame, columns: region.columns, titleRow: titleRow ?? frame.lowerBound - 1)
        return (isTitled ? title?.match.year : nil) ?? stated.year?.value ?? year
      }
      let decision = chooser.decide(
        tree, title: isTitled ? title : nil, region: region,
        frame: frameStart..<tree.rows.lowerBound)
      switch decision {
      case .table(let choice):
        let follows = !isFirst && parts.last?.layout == choice.fit.layout
        let behind = isFirst ? 0 : cursor
        cursor = add(
          tree, choice, title: isTitled ? title : nil, region: region, frameStart: frameStart,
          follows: follows && parts.last?.fit.signature == choice.fit.signature)
        if let part = parts.last {
          if part.id != loose.table { loose.tell(in: &notices, sheet: view.sheet.name) }
          loose.table = part.id
          loose.find(aboveRowsOf: part, from: max(frameStart, behind), in: view)
          for cell in part.read.loose { loose.add(cell) }
        }
        frameStart = parts.last?.behind ?? cursor
        tail = cursor
      case .refused(let notice):
        tail = nil
        if let notice { notices.append(notice) }
        if isTitled { return }
        if notice == nil { tellUnread(tree, region) }
        cursor = max(tree.rows.upperBound, cursor + 1)
      }
      isFirst = false
    }
  }

  /// The first row above a title that may belong to its frame: near it, and behind the table
  /// before it.
  private func rowsAbove(_ title: FoundTitle, _ region: Region) -> Int {
    let used = parts.filter { $0.columns.overlaps(region.columns) }.map(\.behind).max() ?? 0
    var row = title.row
    while row > used, view.rowNumber(title.row) - view.rowNumber(row - 1) <= Region.framesAbove {
      row -= 1
    }
    return row
  }

  private func holdsFigures(_ region: Region) -> Bool {
    region.rows.contains { row in
      view.cells(row, in: region.columns).contains { view.isWrittenAmount($0) }
    }
  }

  /// Figures under a header that is none of the nine tables', beside tables that were read.
  private mutating func tellUnread(_ tree: HeaderTree, _ region: Region) {
    guard !parts.isEmpty else { return }
    let columns = tree.firstColumn...max(tree.firstColumn, tree.lastColumn)
    for row in tree.dataStart..<max(tree.dataStart, region.rows.upperBound) {
      if row > tree.dataStart, RowGlance(view, row, columns).hasKeyWords { return }
      for cell in view.cells(row, in: columns) where view.isWrittenAmount(cell) {
        let name = tree.columns.first?.cells.first.map { view.label($0.cell) } ?? ""
        notices.append(Notice(.unreadFigures, [name], at: place(range(cell, row))))
        return
      }
    }
  }

  /// A title with figures under it but without a header: a list of contents has no figures.
  private mutating func tellNoHeader(_ title: FoundTitle, _ region: Region) {
    guard holdsFigures(region), let meaning = title.match.meanings.first else { return }
    let layout = view.vocabulary.layouts[meaning.layout].layout
    notices.append(
      Notice(
        .headerMissing,
        [view.label(title.cell), view.vocabulary.forms.name(of: layout.id)],
        at: place(range(title.cell, title.row), table: layout.id)))
  }

  /// True where a header begins at a row that continues a table, is one of another table, or could
  /// be one of several.
  private func meansHeader(_ row: Int, like fit: LayoutFit, _ region: Region) -> Bool {
    let rows = row..<region.rows.upperBound
    guard
      let header = HeaderParser.next(
        in: view, rows: rows, starts: row..<row + 1, columns: region.columns, isTitled: false)
    else { return false }
    let tree = header.settled { year }
    let again = LayoutFit(tree, layout: fit.layout, in: view.vocabulary, view: view)
    if again.signature == fit.signature { return true }
    switch chooser.decide(tree, title: nil, region: region, frame: row..<row) {
    case .table: return true
    case .refused(let notice): return notice != nil
    }
  }

  /// Reads the rows under a header whose table is known. Gives the row to go on from.
  private mutating func add(
    _ tree: HeaderTree, _ choice: Choice, title: FoundTitle?, region: Region, frameStart: Int,
    follows: Bool
  ) -> Int {
    var fit = choice.fit
    // A titled continuation goes on with the codes of the part before it as well.
    let goesOn =
      follows
      || title?.match.isContinuation == true
        && parts.last.map {
          $0.layout == fit.layout && $0.fit.signature == fit.signature
        } == true
    let below = tree.dataStart..<max(tree.dataStart, region.rows.upperBound)
    fit.leaveOutEmptyCodes(in: below, of: view)
    fit.settleGaps(in: below, of: view)
    let frameRows = frameStart..<max(frameStart, tree.rows.lowerBound)
    let titleRow = title?.row ?? frameRows.lowerBound - 1
    var frame = FrameReader.read(view, rows: frameRows, columns: region.columns, titleRow: titleRow)
    if region.columns.count < CellReference.columnLimit {
      // Tables side by side may share one line of frame.
      frame.complete(
        with: FrameReader.read(
          view, rows: frameRows, columns: 1...CellReference.columnLimit, titleRow: titleRow))
    }
    year = frame.year?.value ?? title?.match.year ?? year
    let layout = view.vocabulary.layouts[fit.layout].layout
    var reader = PartReader(
      view: view, tree: tree, fit: fit, columns: region.columns,
      place: place(table: layout.id), section: follows ? parts.last?.section : nil,
      codes: goesOn ? parts.last?.codes : nil, year: year
    ) { [self] row in
      meansHeader(row, like: choice.fit, region)
    }
    let read = reader.read(upTo: region.rows.upperBound)
    parts.append(
      ScannedPart(
        sheet: sheet, id: layout.id, title: title, choice: choice, fit: fit, tree: tree, read: read,
        frame: frame, columns: region.columns, followsInRegion: follows, section: reader.section,
        codes: reader.assembler))
    return max(read.end, tree.rows.upperBound)
  }
}

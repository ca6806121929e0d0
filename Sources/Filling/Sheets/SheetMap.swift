internal import Grid

/// Where the things stand in a worksheet's part that a fill touches.
struct SheetMap {
  /// A child of a cell.
  struct Child {
    enum Kind { case formula, value, inline, other }
    var kind: Kind
    var range: Range<Int>
  }

  /// A `<c>` that is there.
  struct FoundCell {
    var tag: CellTag
    /// From its start tag to its end tag.
    var range: Range<Int>
    /// Its children among those of all cells.
    var children: Range<Int>
    var style = 0
    var isSharedText = false
    /// The next one of the same address among all cells.
    var next: Int?
  }

  /// A `<row>` that is there.
  struct FoundRow {
    var tag: CellTag
    /// Where its end tag begins; where it has none, where the tag ends.
    var contentEnd = 0
    /// Its own format, where cells without one take it.
    var style: Int?
  }

  /// What is known of each cell that was asked for, in the same order.
  struct Target {
    let cell: CellReference
    /// The first and the last `<c>` of that address among all cells: writers that repeat one do
    /// exist.
    var first: Int?
    var last: Int?
    /// The last `<row>` of that number.
    var row: Int?
    /// Where in that row a new cell goes; nil for its end.
    var placeInRow: Int?
    /// Where a new row goes; nil for the end of all rows.
    var placeOfRow: Int?

    /// True where there is no `<c>` of that address.
    var isMissing: Bool { first == nil }
  }

  var targets: [Target]
  /// All cells found, in the order of the part.
  var cells: [FoundCell] = []
  /// The children of all of them.
  var children: [Child] = []
  /// Rows in which cells were asked for.
  var rows: [FoundRow] = []
  /// The element of all rows, and where its end tag begins.
  var sheetData: StartTag?
  var sheetDataEnd = 0
  var dimension: StartTag?
  var dimensionText = ""
  /// Formats of columns, in the order of the part.
  var columns: [(range: ClosedRange<Int>, style: Int)] = []
  var isProtected = false
  /// False where a place is not what the parser took it for.
  var isSound: Bool {
    sheetData?.isSound ?? false && dimension?.isSound ?? true && rows.allSatisfy(\.tag.isSound)
      && cells.allSatisfy(\.tag.isSound)
  }
  /// Ranges that anybody may change on a protected sheet.
  var openRanges: [CellRange] = []

  init(_ targets: [CellReference]) {
    self.targets = targets.map { Target(cell: $0) }
    cells.reserveCapacity(targets.count)
    children.reserveCapacity(targets.count)
  }

  /// Goes over every `<c>` of an address.
  func eachFound(_ target: Target, _ body: (FoundCell) -> Void) {
    var place = target.first
    while let found = place {
      body(cells[found])
      place = cells[found].next
    }
  }

  /// Every `<c>` of an address.
  func found(_ target: Target) -> [FoundCell] {
    var all: [FoundCell] = []
    eachFound(target) { all.append($0) }
    return all
  }

  /// The last `<c>` of an address, which is the one that programs go by.
  func lastFound(_ target: Target) -> FoundCell? { target.last.map { cells[$0] } }

  /// Takes down a `<c>` of an address.
  mutating func add(_ cell: FoundCell, to target: Int) {
    let place = cells.count
    cells.append(cell)
    if let last = targets[target].last {
      cells[last].next = place
    } else {
      targets[target].first = place
    }
    targets[target].last = place
  }

  /// The format that a new cell takes: that of its row, else that of its column (§18.3.1.73, §18.3.1.13).
  func inheritedStyle(of target: Target) -> Int {
    if let row = target.row, let style = rows[row].style { return style }
    return columns.last { $0.range.contains(target.cell.column) }?.style ?? 0
  }

  /// The format of a cell, whether it is there or not.
  func style(of target: Target) -> Int { lastFound(target)?.style ?? inheritedStyle(of: target) }
}

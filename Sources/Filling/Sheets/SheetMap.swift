internal import Grid

/// Where the things stand in a worksheet's part that a fill touches.
struct SheetMap {
  /// A `<c>` that is there.
  struct FoundCell {
    /// A child of it.
    struct Child {
      enum Kind { case formula, value, inline, other }
      var kind: Kind
      var range: Range<Int>
    }

    var tag: StartTag
    /// From its start tag to its end tag.
    var range: Range<Int>
    var children: [Child] = []
    var style = 0
    var isSharedText = false
  }

  /// A `<row>` that is there.
  struct FoundRow {
    var tag: StartTag
    /// Where its end tag begins; where it has none, where the tag ends.
    var contentEnd = 0
    /// Its own format, where cells without one take it.
    var style: Int?
  }

  /// What is known of each cell that was asked for, in the same order.
  struct Target {
    let cell: CellReference
    /// Every `<c>` of that address: writers that repeat one do exist.
    var found: [FoundCell] = []
    /// The last `<row>` of that number.
    var row: Int?
    /// Where in that row a new cell goes; nil for its end.
    var placeInRow: Int?
    /// Where a new row goes; nil for the end of all rows.
    var placeOfRow: Int?
  }

  var targets: [Target]
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
      && targets.allSatisfy { $0.found.allSatisfy(\.tag.isSound) }
  }
  /// Ranges that anybody may change on a protected sheet.
  var openRanges: [CellRange] = []

  /// The format that a new cell takes: that of its row, else that of its column (§18.3.1.73, §18.3.1.13).
  func inheritedStyle(of target: Target) -> Int {
    if let row = target.row, let style = rows[row].style { return style }
    return columns.last { $0.range.contains(target.cell.column) }?.style ?? 0
  }

  /// The format of a cell, whether it is there or not.
  func style(of target: Target) -> Int { target.found.last?.style ?? inheritedStyle(of: target) }
}

internal import Grid

/// The cells of one sheet that a walk over formulas has to do with, by place: finds those of a
/// rectangle in time that hardly depends on how large it is or what else there is.
///
/// A k-d tree: the cells are halved by row and by column in turn, so that a column of a long list
/// becomes a matter of few parts as a row does, and each part knows what holds for any of its cells.
struct CellTree {
  struct Point {
    var row: Int32
    var column: Int32
    /// The node of its formula; below zero for a cell that only changes.
    var node: Int32
  }

  private struct Box {
    var firstRow = Int32.max
    var lastRow = Int32.min
    var firstColumn = Int32.max
    var lastColumn = Int32.min

    mutating func include(_ point: Point) {
      firstRow = min(firstRow, point.row)
      lastRow = max(lastRow, point.row)
      firstColumn = min(firstColumn, point.column)
      lastColumn = max(lastColumn, point.column)
    }

    func overlaps(_ other: Dependency) -> Bool {
      firstRow <= other.lastRow && other.firstRow <= lastRow
        && firstColumn <= Int32(other.lastColumn) && Int32(other.firstColumn) <= lastColumn
    }

    func lies(in other: Dependency) -> Bool {
      other.firstRow <= firstRow && lastRow <= other.lastRow
        && Int32(other.firstColumn) <= firstColumn && lastColumn <= Int32(other.lastColumn)
    }
  }

  /// What holds for a cell, or for any of a part.
  struct Summary {
    /// Formulas the walk has not come to.
    var unvisited: Int32 = 0
    /// The earliest of those under way.
    var earliest = Self.none
    /// True where a value changes.
    var changes = false

    static let none = Int32.max

    mutating func include(_ other: Summary) {
      unvisited += other.unvisited
      earliest = min(earliest, other.earliest)
      changes = changes || other.changes
    }
  }

  private static let leafSize = 8
  private(set) var points: ContiguousArray<Point> = []
  private var states: ContiguousArray<Summary> = []
  /// Where the points of each leaf begin, and the count of all.
  private var leafStarts: ContiguousArray<Int32> = []
  /// The leaf of each point.
  private var leaves: ContiguousArray<Int32> = []
  private let leafCount: Int
  /// The parts as a heap: those of part n are 2n and 2n + 1, the leaves come last.
  private var boxes: ContiguousArray<Box>
  private var summaries: ContiguousArray<Summary>

  /// Builds the tree; formulas are unvisited, other cells change.
  init(_ cells: [Point]) {
    var leafCount = 1
    while leafCount * Self.leafSize < cells.count { leafCount *= 2 }
    self.leafCount = leafCount
    boxes = ContiguousArray(repeating: Box(), count: 2 * leafCount)
    summaries = ContiguousArray(repeating: Summary(), count: 2 * leafCount)
    states.reserveCapacity(cells.count)
    leaves.reserveCapacity(cells.count)
    points = ContiguousArray(cells)
    build(1, 0..<cells.count, leaves: leafCount, byRow: true)
    leafStarts.append(Int32(truncatingIfNeeded: points.count))
  }

  private mutating func build(_ part: Int, _ range: Range<Int>, leaves: Int, byRow: Bool) {
    var box = Box()
    for place in range { box.include(points[place]) }
    boxes[part] = box
    if leaves == 1 {
      let leaf = Int32(truncatingIfNeeded: leafStarts.count)
      leafStarts.append(Int32(truncatingIfNeeded: range.lowerBound))
      var summary = Summary()
      for place in range {
        let isFormula = points[place].node >= 0
        let state = Summary(unvisited: isFormula ? 1 : 0, changes: !isFormula)
        states.append(state)
        self.leaves.append(leaf)
        summary.include(state)
      }
      summaries[part] = summary
      return
    }
    let byRow = byRow ? box.firstRow < box.lastRow : box.firstColumn >= box.lastColumn
    if byRow {
      points[range].sort { $0.row < $1.row }
    } else {
      points[range].sort { $0.column < $1.column }
    }
    let half = range.lowerBound + range.count / 2
    build(2 * part, range.lowerBound..<half, leaves: leaves / 2, byRow: !byRow)
    build(2 * part + 1, half..<range.upperBound, leaves: leaves / 2, byRow: !byRow)
    var summary = summaries[2 * part]
    summary.include(summaries[2 * part + 1])
    summaries[part] = summary
  }
}

// MARK: Looking

extension CellTree {
  private func points(of part: Int) -> Range<Int> {
    let leaf = part - leafCount
    return Int(leafStarts[leaf])..<Int(leafStarts[leaf + 1])
  }

  /// The node of a formula in a rectangle that the walk has not come to.
  func unvisited(in area: Dependency) -> Int? { unvisited(in: area, from: 1) }

  private func unvisited(in area: Dependency, from part: Int) -> Int? {
    guard summaries[part].unvisited > 0, boxes[part].overlaps(area) else { return nil }
    guard part >= leafCount else {
      return unvisited(in: area, from: 2 * part) ?? unvisited(in: area, from: 2 * part + 1)
    }
    for point in points(of: part)
    where states[point].unvisited > 0 && area.contains(points[point]) {
      return Int(points[point].node)
    }
    return nil
  }

  /// What holds for any cell of a rectangle.
  func summary(of area: Dependency) -> Summary {
    var summary = Summary()
    include(area, from: 1, &summary)
    return summary
  }

  private func include(_ area: Dependency, from part: Int, _ summary: inout Summary) {
    let own = summaries[part]
    guard own.changes || own.earliest != Summary.none, boxes[part].overlaps(area) else { return }
    if boxes[part].lies(in: area) {
      summary.include(own)
    } else if part < leafCount {
      include(area, from: 2 * part, &summary)
      include(area, from: 2 * part + 1, &summary)
    } else {
      for point in points(of: part) where area.contains(points[point]) {
        summary.include(states[point])
      }
    }
  }
}

extension Dependency {
  fileprivate func contains(_ point: CellTree.Point) -> Bool {
    firstRow <= point.row && point.row <= lastRow && Int32(firstColumn) <= point.column
      && point.column <= Int32(lastColumn)
  }
}

// MARK: Changing

extension CellTree {
  /// The walk came to the formula of a point, as its `order`-th.
  mutating func begin(_ point: Int, order: Int32) {
    states[point].unvisited = 0
    states[point].earliest = order
    update(leaves[point])
  }

  /// The walk is through with the formula of a point, whose value changes or not.
  mutating func end(_ point: Int, changes: Bool) {
    states[point].earliest = Summary.none
    states[point].changes = changes
    update(leaves[point])
  }

  private mutating func update(_ leaf: Int32) {
    var part = leafCount + Int(leaf)
    var summary = Summary()
    for point in points(of: part) { summary.include(states[point]) }
    summaries[part] = summary
    while part > 1 {
      part /= 2
      summary = summaries[2 * part]
      summary.include(summaries[2 * part + 1])
      summaries[part] = summary
    }
  }
}

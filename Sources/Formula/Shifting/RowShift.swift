public import Grid

/// Rows that one sheet gets, in one place or in several at once, and where its rows come to stand.
public struct RowShift: Sendable {
  /// Which ranges take in new rows right behind their last one. Those that reach beyond it do so
  /// whatever is said here.
  public enum Growth: Sendable {
    /// None, as Excel has it.
    case never
    /// Those that span more than that row, as a total over a list is meant to.
    case fromSeveral
    /// All: what is said of that row holds for those that are made like it.
    case always
  }

  /// By the rows before any of them, ascending, each row once.
  private let insertions: [RowInsertion]
  /// How many rows come in up to each of them, itself included.
  private let totals: [Int]

  /// Rows of one sheet, each place as it is before any of them. Those of one place count together.
  public init(_ insertions: [RowInsertion]) {
    var joined: [RowInsertion] = []
    for insertion in insertions.sorted(by: { $0.row < $1.row }) {
      if let last = joined.last, last.row == insertion.row {
        let count = last.count + insertion.count
        joined[joined.count - 1] = RowInsertion(
          count: count, before: last.row, sheet: last.sheet)
      } else {
        joined.append(insertion)
      }
    }
    self.insertions = joined
    var total = 0
    totals = joined.map {
      total += $0.count
      return total
    }
  }

  /// Those that come in front of a row, and the others; nil where there are none of the first.
  func parted(before row: Int) -> (above: RowShift, below: RowShift)? {
    let place = insertions.firstPlace { $0.row > row }
    guard place > 0 else { return nil }
    return (RowShift(Array(insertions[..<place])), RowShift(Array(insertions[place...])))
  }

  /// True for the rows of one and the same sheet.
  func isSame(as other: RowShift) -> Bool { insertions == other.insertions }

  /// How many rows come in altogether.
  public var count: Int { totals.last ?? 0 }

  /// Where a row comes to stand; nil where that is beyond the end of the sheet.
  public func shifted(row old: Int) -> Int? {
    let before = insertions.firstPlace { $0.row > old }
    guard before > 0 else { return old }
    let (new, overflow) = old.addingReportingOverflow(totals[before - 1])
    return !overflow && new <= CellReference.rowLimit ? new : nil
  }

  /// Where a cell comes to stand; nil where that is beyond the end of the sheet.
  public func shifted(_ cell: CellReference) -> CellReference? {
    shifted(row: cell.row).flatMap { CellReference(row: $0, column: cell.column) }
  }

  /// What becomes of a run of rows; nil where all of it is pushed off the sheet. A run that only
  /// ends beyond the sheet ends in its last row.
  ///
  /// `own` is a row in which a run may end without taking in the new ones behind it: that of the
  /// formula which names the run, as a running total does.
  public func shifted(
    rows: ClosedRange<Int>, growth: Growth = .never, own: Int? = nil
  ) -> ClosedRange<Int>? {
    guard let first = shifted(row: rows.lowerBound) else { return nil }
    let old = rows.upperBound
    var last = shifted(row: old) ?? CellReference.rowLimit
    let grows =
      switch growth {
      case .never: false
      case .fromSeveral: rows.lowerBound < old
      case .always: true
      }
    if grows, old != own {
      let place = insertions.firstPlace { $0.row > old }
      if place < insertions.count, insertions[place].row == old + 1 {
        last += insertions[place].count
      }
    }
    return first...max(first, min(last, CellReference.rowLimit))
  }

  /// What becomes of a range: a merge, the range of an array formula or a table. See
  /// `shifted(rows:)`.
  public func shifted(
    _ range: CellRange, growth: Growth = .never, own: Int? = nil
  ) -> CellRange? {
    guard let rows = shifted(rows: range.rows, growth: growth, own: own),
      let first = CellReference(row: rows.lowerBound, column: range.first.column),
      let last = CellReference(row: rows.upperBound, column: range.last.column)
    else { return nil }
    return CellRange(first, last)
  }
}

extension SheetBuilder {
  /// Turns what was noticed of the sheet into notices, at most as many as `limit` leaves room for;
  /// how many more there were is one of its own. Tells merges that overlap, and values under merges,
  /// which no program shows. Wants the cells in order.
  package mutating func tell(
    _ told: inout [Notice], limit: Int, sheet: String, part: String? = nil
  ) {
    var left = noticeCount
    for noticed in notices where told.count < limit {
      left -= 1
      told.append(
        Notice(
          noticed.message, noticed.arguments,
          at: Place(part: part, sheet: sheet, range: noticed.cell.map { CellRange($0, $0) })))
    }
    left += tellMerges(&told, limit, sheet, part)
    if left > 0 {
      told.append(Notice(.furtherNotices, ["\(left)"], at: Place(sheet: sheet)))
    }
    notices = []
  }

  /// Gives how many there was no room to tell.
  private func tellMerges(
    _ told: inout [Notice], _ limit: Int, _ sheet: String, _ part: String?
  ) -> Int {
    guard !merges.isEmpty else { return 0 }
    var untold = 0
    func tell(_ message: Message, _ arguments: [String], _ range: CellRange) {
      guard told.count < limit else {
        untold += 1
        return
      }
      told.append(
        Notice(message, arguments, at: Place(part: part, sheet: sheet, range: range)))
    }
    MergeOverlaps.find(in: merges) { other, range in
      tell(.overlappingMerges, ["\(other)", "\(range)"], range)
    }
    coveredValues { range, cell in
      tell(.coveredValue, ["\(range)"], CellRange(cell, cell))
    }
    return untold
  }
}

extension Sheet {
  /// The sheet that a builder has collected, in order.
  package init(
    _ builder: SheetBuilder, name: String, visibility: Visibility,
    sharedTexts: TextTable = TextTable()
  ) {
    self.init(name: name, visibility: visibility)
    cells = builder.cells
    rowStarts = builder.rowStarts
    ownTexts = builder.ownTexts
    self.sharedTexts = sharedTexts
    merges = builder.merges
    lastCellRow = Int(builder.lastCellRow)
    hiddenRows = Self.joined(builder.hiddenRows)
    hiddenColumns = Self.joined(builder.hiddenColumns)
    formulas = builder.formulas
  }

  /// Ascending ranges that neither overlap nor touch, whatever the file says how often.
  private static func joined(_ ranges: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    var result: [ClosedRange<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, range.lowerBound <= last.upperBound + 1 {
        let upper = max(last.upperBound, range.upperBound)
        result[result.count - 1] = last.lowerBound...upper
      } else {
        result.append(range)
      }
    }
    return result
  }
}

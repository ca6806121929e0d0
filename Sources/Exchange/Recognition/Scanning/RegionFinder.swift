internal import Grid

/// A title where it stands.
struct FoundTitle {
  let match: TitleMatch
  let row: Int
  let cell: Int
  let column: Int
}

/// A part of a sheet that belongs to one title, or to none.
struct Region {
  /// How many rows above a title may belong to its frame.
  static let framesAbove = 4

  /// Among the rows that hold anything; rows above the title that may belong to its frame come
  /// first.
  var rows: Range<Int>
  var columns: ClosedRange<Int>
  var title: FoundTitle?
}

/// Divides a sheet by its titles: one below the other, and side by side.
struct RegionFinder {
  let view: SheetView

  /// Titles of one band stand in different columns and at most so many rows apart.
  private static let bandHeight = 2

  static func regions(of view: SheetView, matcher: TitleMatcher) -> [Region] {
    let finder = RegionFinder(view: view)
    let titles = finder.titles(matcher)
    let all = 1...CellReference.columnLimit
    guard let first = titles.first else {
      return [Region(rows: 0..<view.rowCount, columns: all, title: nil)]
    }
    var blocks: [ClosedRange<Int>] = [all]
    var open: [(block: ClosedRange<Int>, region: Region)] = []
    var done: [Region] = []
    func close(_ block: ClosedRange<Int>, at row: Int) {
      for entry in open where entry.block.overlaps(block) {
        var region = entry.region
        region.rows = region.rows.lowerBound..<max(row, region.rows.lowerBound)
        done.append(region)
      }
      open.removeAll { $0.block.overlaps(block) }
    }
    if first.row > 0 {
      done.append(Region(rows: 0..<first.row, columns: all, title: nil))
    }
    for band in finder.bands(titles) {
      let top = band.map(\.row).min() ?? 0
      if band.count > 1 {
        blocks = finder.blocks(
          band, below: titles.first { $0.row > (band.map(\.row).max() ?? top) }?.row)
        close(all, at: top)
      } else if let title = band.first, finder.spansBlocks(title, blocks) {
        blocks = [all]
      }
      for title in band {
        let block = blocks.first { $0.contains(title.column) } ?? all
        close(block, at: top)
        open.append(
          (block, Region(rows: title.row..<view.rowCount, columns: block, title: title)))
      }
    }
    close(all, at: view.rowCount)
    done.sort {
      $0.rows.lowerBound != $1.rows.lowerBound
        ? $0.rows.lowerBound < $1.rows.lowerBound
        : $0.columns.lowerBound < $1.columns.lowerBound
    }
    return done
  }

  private func titles(_ matcher: TitleMatcher) -> [FoundTitle] {
    var result: [FoundTitle] = []
    for row in 0..<view.rowCount {
      for cell in view.cells(row) where view.signs(cell).contains(.mayBeTitle) {
        guard let match = view.texts.title(view.text(cell), matcher),
          !match.isUnlisted || standsAsTitle(cell, row, behind: result.last)
        else { continue }
        result.append(FoundTitle(match: match, row: row, cell: cell, column: view.column(cell)))
      }
    }
    return result
  }

  /// True for a text that stands where a title does, though it is none that is known: alone in its row
  /// but for words of a frame, not under words of a header, not above figures, and not under a title
  /// whose header is still to come.
  private func standsAsTitle(_ cell: Int, _ row: Int, behind last: FoundTitle?) -> Bool {
    for other in view.cells(row) where other != cell {
      guard view.isText(other), !view.signs(other).contains(.amountLike),
        view.flags(other).isDisjoint(with: TermFlags.header.union(.rowLabel))
      else { return false }
    }
    let number = view.rowNumber(row)
    if row > 0, view.rowNumber(row - 1) == number - 1, heads(row - 1) { return false }
    if row + 1 < view.rowCount, view.rowNumber(row + 1) == number + 1,
      view.cells(row + 1).contains(where: isOfRows)
    {
      return false
    }
    if let last, !last.match.isOther, number - view.rowNumber(last.row) <= Self.bandHeight,
      last.row < row, !(last.row..<row).contains(where: heads)
    {
      return false
    }
    return true
  }

  /// Two words of a header or more.
  private func heads(_ row: Int) -> Bool {
    var words = 0
    for cell in view.cells(row) where view.isText(cell) {
      if !view.flags(cell).isDisjoint(with: .header) { words += 1 }
    }
    return words >= 2
  }

  private func bands(_ titles: [FoundTitle]) -> [[FoundTitle]] {
    var result: [[FoundTitle]] = []
    for title in titles {
      if let band = result.last, let first = band.first,
        !band.contains(where: { $0.column == title.column }),
        view.rowNumber(title.row) - view.rowNumber(first.row) <= Self.bandHeight
          && (title.row == first.row || !endsList(result))
          || band.allSatisfy({ standsBeside(title, $0, among: titles) })
      {
        result[result.count - 1].append(title)
      } else {
        result.append([title])
      }
    }
    return result.map { $0.sorted { $0.column < $1.column } }
  }

  /// True where the title before stands right under another: a list of contents, whose entries stand
  /// beside nothing.
  private func endsList(_ bands: [[FoundTitle]]) -> Bool {
    guard let last = bands.last?.first, let above = bands.dropLast().last?.first else {
      return false
    }
    return last.column == above.column && last.row == above.row + 1
      && view.rowNumber(last.row) == view.rowNumber(above.row) + 1
  }

  /// True for a title beside all that stands under an earlier one, which goes on beside it: no
  /// title on about the same row begins something new there.
  private func standsBeside(
    _ title: FoundTitle, _ earlier: FoundTitle, among titles: [FoundTitle]
  ) -> Bool {
    guard title.row - earlier.row <= 60 else { return false }
    var columns: ClosedRange<Int>?
    for row in earlier.row..<title.row {
      let cells = view.cells(row)
      guard let first = cells.first, let last = cells.last else { continue }
      let own = view.column(first)...view.column(last)
      columns =
        columns.map {
          min($0.lowerBound, own.lowerBound)...max($0.upperBound, own.upperBound)
        } ?? own
    }
    guard let columns, !columns.contains(title.column) else { return false }
    let begins = titles.contains {
      columns.contains($0.column)
        && abs(view.rowNumber($0.row) - view.rowNumber(title.row)) <= Self.bandHeight
    }
    return !begins
      && (title.row..<min(title.row + 2, view.rowCount)).contains {
        view.cells($0, in: columns).contains(where: isOfRows)
      }
  }

  /// True for what stands in the rows of a table, but hardly in a frame or a header.
  private func isOfRows(_ cell: Int) -> Bool {
    if view.isText(cell) {
      return view.signs(cell).contains(.amountLike) && view.smallInteger(cell) == nil
        || view.flags(cell).contains(.rowLabel) && view.flags(cell).isDisjoint(with: .header)
    }
    return view.smallInteger(cell).map { $0 == 0 } ?? view.isAmountLike(cell)
  }

  /// The columns of each title of a band: divided at empty columns between the titles.
  private func blocks(_ band: [FoundTitle], below: Int?) -> [ClosedRange<Int>] {
    let top = band.map(\.row).min() ?? 0
    let rows = top..<min(below ?? view.rowCount, view.rowCount, top + 40)
    var filled: Set<Int> = []
    for row in rows {
      for cell in view.cells(row) {
        let column = view.column(cell)
        filled.insert(column)
        if let merge = view.merges.merge(row: row, column: column), merge.columns.count < 64 {
          filled.formUnion(Int(merge.columns.lowerBound)...Int(merge.columns.upperBound))
        }
      }
    }
    var starts = [1]
    for (left, right) in zip(band, band.dropFirst()) {
      var start = right.column
      if left.column + 1 < right.column {
        let gaps = ((left.column + 1)..<right.column).filter { !filled.contains($0) }
        if let gap = gaps.last { start = gap + 1 }
      }
      starts.append(max(start, (starts.last ?? 1) + 1))
    }
    var result: [ClosedRange<Int>] = []
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] - 1 : CellReference.columnLimit
      result.append(start...max(start, end))
    }
    return result
  }

  /// True where a table lies over more than one block, which its title's merge or a cell in a gap
  /// between blocks shows: what stands side by side ends there.
  private func spansBlocks(_ title: FoundTitle, _ blocks: [ClosedRange<Int>]) -> Bool {
    guard blocks.count > 1 else { return false }
    let gaps = blocks.dropLast().map(\.upperBound)
    for row in title.row..<min(title.row + 8, view.rowCount)
    where gaps.contains(where: { view.cell(row, $0) != nil }) {
      return true
    }
    guard let merge = view.merges.merge(row: title.row, column: title.column) else { return false }
    let columns = Int(merge.columns.lowerBound)...Int(merge.columns.upperBound)
    return blocks.filter { $0.overlaps(columns) }.count > 1
  }
}

internal import FinalAccounts
internal import Grid

/// A line of a list that is bound.
struct ListedRow {
  /// Its place in `PartRead.rows`.
  let place: Int
  let row: Int
  let cell: Int
  /// Where its label stands among those that the layout lists.
  let rank: Int
  /// A year that its label states, later ones first.
  let year: Int
}

/// T9 printed line by line: labels complete the names of columns.
extension PartReader {
  /// A line of the list.
  mutating func readListed(_ row: Int, _ block: Int) {
    let slots = slots(of: block)
    guard let cell = firstText(row, in: fit.blocks[block].keys) else {
      tellUnknown(row, label: "", slots: slots)
      return
    }
    let (term, year) = view.rowTerm(cell)
    if layout.endRows.contains(term) { ended.insert(block) }
    if ended.contains(block) || layout.ignoredRows.contains(term) {
      passOver(row, cell, slots: slots)
      return
    }
    guard let found = layoutRow(term, side: nil) else {
      if isOfOtherAmounts(cell) {
        passOver(row, cell, slots: slots)
      } else {
        tellUnknown(row, label: view.label(cell), slots: slots)
      }
      return
    }
    let rank = layout.layout.rows[found].labels.firstIndex {
      view.vocabulary.terms.find(Folding.label($0)[...]) == term
    }
    let line = ListedRow(
      place: read.rows.count, row: row, cell: cell, rank: rank ?? 0, year: year ?? 0)
    if let earlier = listed[found] {
      if !holdsNumber(row, slots) { return }
      if holdsNumber(earlier.row, read.rows[earlier.place].columns) {
        if boundAbove != nil {
          leaveLoose(row, slots: slots)
          return
        }
        if (line.year, earlier.rank) < (earlier.year, line.rank) {
          passOver(row, cell, slots: slots)
          return
        }
        if (line.year, earlier.rank) != (earlier.year, line.rank) {
          passOver(earlier.row, earlier.cell, slots: slots)
          replace(earlier, by: line, found, slots)
          return
        }
      } else {
        replace(earlier, by: line, found, slots)
        return
      }
    }
    seen[found] = true
    listed[found] = line
    bindListed(line, found, slots)
  }

  /// 上年决算数, 增减额: amounts of another year, or what is worked out of two lines.
  private func isOfOtherAmounts(_ cell: Int) -> Bool {
    guard let sense = view.vocabulary.amountReading(of: view.folded(cell))?.sense else {
      return false
    }
    return sense.kind == .comparison || sense.time == .lastYear
  }

  private func holdsNumber(_ row: Int, _ slots: Range<Int>) -> Bool {
    slots.contains { slot in
      view.cell(row, read.columns[slot].column).map {
        view.isAmountLike($0) && !view.signs($0).contains(.dash)
      } ?? false
    }
  }

  private mutating func replace(
    _ earlier: ListedRow, by line: ListedRow, _ found: Int, _ slots: Range<Int>
  ) {
    read.rows.remove(at: earlier.place)
    for (key, other) in listed where other.place > earlier.place {
      listed[key] = ListedRow(
        place: other.place - 1, row: other.row, cell: other.cell, rank: other.rank,
        year: other.year)
    }
    listed[found] = ListedRow(
      place: read.rows.count, row: line.row, cell: line.cell, rank: line.rank, year: line.year)
    bindListed(line, found, slots)
  }

  private mutating func bindListed(_ line: ListedRow, _ found: Int, _ slots: Range<Int>) {
    let first = read.columns.count
    for slot in slots {
      let column = read.columns[slot]
      read.columns.append(
        TableBinding.Column(
          id: Self.listedName(column.id, layout.layout.rows[found].id), side: nil,
          column: column.column))
    }
    bind(line.row, id: "unit", label: "", labelCell: line.cell, columns: first..<read.columns.count)
  }

  /// Leaves a row out on purpose; it is told where it has figures.
  mutating func passOver(_ row: Int, _ cell: Int, slots: Range<Int>) {
    let holds = slots.contains {
      view.cell(row, read.columns[$0].column).map(view.isFigure) ?? false
    }
    guard holds, let reference = view.reference(cell, row: row) else { return }
    passedOver.append((view.label(cell), reference))
  }
}

extension SheetView {
  /// The term that a label means as a row, and the year that it states: 2020年决算数 is 决算数. -1 for
  /// amounts of another year and for what is worked out.
  func rowTerm(_ cell: Int) -> (term: Int32, year: Int?) {
    guard flags(cell).contains(.amount),
      let reading = vocabulary.amountReading(of: folded(cell))
    else { return (term(cell), nil) }
    if reading.sense.time == .lastYear || reading.sense.kind == .comparison { return (-1, nil) }
    guard case .stated(let year) = reading.sense.time else { return (reading.word, nil) }
    return (reading.word, year)
  }
}

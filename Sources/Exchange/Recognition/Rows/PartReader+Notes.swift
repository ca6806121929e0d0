internal import FinalAccounts
internal import Grid

extension PartReader {
  /// The first row from here on that belongs to the table although a note stands above it: its
  /// label or code means a row that has not been found. Nil where there is none before the next
  /// header.
  func nextUnbound(_ start: Int, _ limit: Int) -> Int? {
    guard layout.layout.key != .single else { return nil }
    var assembler = assembler
    var bound = boundAbove
    for row in start..<max(start, limit) {
      if row > start {
        if RowGlance(view, row, columns).hasKeyWords || isValueHeading(row) { return nil }
      }
      for block in fit.blocks.indices {
        let isUnbound =
          switch layout.layout.key {
          case .label, .list: hasUnboundLabel(row, block)
          case .function, .economic: hasUnboundCode(row, block, &assembler[block], &bound)
          case .single: false
          }
        if isUnbound { return row }
      }
    }
    return nil
  }

  private func hasUnboundLabel(_ row: Int, _ block: Int) -> Bool {
    let columns = fit.blocks[block]
    guard let cell = firstText(row, in: columns.keys),
      let found = layoutRow(view.term(cell), side: layout.layout.key == .list ? nil : columns.side)
    else { return false }
    return !seen[found]
  }

  /// A code that the classification can have, with a name or an amount, or the total with one.
  private func hasUnboundCode(
    _ row: Int, _ block: Int, _ assembler: inout CodeAssembler, _ bound: inout Set<String>?
  ) -> Bool {
    let columns = fit.blocks[block]
    var parts: [CodeDigits] = []
    var texts: [Int] = []
    for column in columns.keys {
      let mayHoldCode = columns.codes.isEmpty || columns.codes.contains(column)
      var digits = CodeDigits()
      if let cell = view.cell(row, column) {
        if view.isText(cell) {
          let text = view.folded(cell)
          if view.vocabulary.closes(text) { return false }
          if mayHoldCode, let (code, rest) = CodeAssembler.split(text),
            rest.isEmpty || code.count >= 3
          {
            digits = code
          } else {
            texts.append(cell)
          }
        } else if mayHoldCode, let number = view.smallInteger(cell) {
          digits = CodeDigits(number)
        }
      }
      if mayHoldCode, !digits.isEmpty || !columns.codes.isEmpty { parts.append(digits) }
    }
    if parts.contains(where: { !$0.isEmpty }) {
      guard let code = assembler.code(parts), mayBeCode(code), !isBound(code.text, &bound) else {
        return false
      }
      // A code without amounts is a row by its name, not by a sentence about it.
      return holdsAmount(row, slots(of: block))
        || texts.contains {
          let name = view.folded($0)
          return name.count <= 120 && !name.contains(UInt8(ascii: ":"))
        }
    }
    guard let total = total(texts), !isBound(total.id, &bound) else { return false }
    return holdsAmount(row, totalSlots(row, block, label: total.cell))
  }

  /// True where a row of that name has been found; `names` are those of all such rows, gathered when
  /// the first is asked for.
  private func isBound(_ id: String, _ names: inout Set<String>?) -> Bool {
    let known = names ?? Set(read.rows.map(\.id))
    names = known
    return known.contains(id)
  }

  private func holdsAmount(_ row: Int, _ slots: Range<Int>) -> Bool {
    slots.contains { view.cell(row, read.columns[$0].column).map(view.isAmountLike) ?? false }
  }

  /// Keeps the figures of a row in some slots; without whole ones below a thousand if so asked.
  mutating func leaveLoose(_ row: Int, slots: Range<Int>, exceptSmall: Bool = false) {
    for slot in slots {
      let column = read.columns[slot].column
      guard let cell = view.cell(row, column), view.isWrittenAmount(cell) else { continue }
      if exceptSmall, let number = view.smallInteger(cell), number < 1_000 { continue }
      if let reference = view.reference(cell, row: row) { read.loose.append(reference) }
    }
  }

  /// Keeps the figures of a row in some columns as figures that belong to nothing.
  mutating func leaveLoose(_ row: Int, where isLeft: (Int) -> Bool) {
    for cell in view.cells(row, in: columns)
    where view.isWrittenAmount(cell) && isLeft(view.column(cell)) {
      if let reference = view.reference(cell, row: row) { read.loose.append(reference) }
    }
  }
}

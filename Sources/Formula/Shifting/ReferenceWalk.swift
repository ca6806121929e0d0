internal import Grid

/// Finds the references of formulas to the sheets that get rows.
struct ReferenceWalk {
  enum Piece {
    case other(FormulaToken)
    /// The tokens of one reference without its prefix, the rows that its sheet gets, and whether
    /// that is the sheet of the formula.
    case reference([FormulaToken], RowShift, isOwn: Bool)
  }

  /// The rows that the sheet of the formula gets.
  let own: RowShift?
  /// Those of all sheets, by name.
  let shifts: [String: RowShift]

  private struct Target {
    var shift: RowShift
    var isOwn: Bool
  }

  /// Each token once, those of one reference together.
  func forEachReference(in formula: String, _ body: (Piece) -> Void) {
    let home = own.map { Target(shift: $0, isOwn: true) }
    let tokens = Array(FormulaTokens(formula))
    var index = 0
    var target = home
    while index < tokens.count {
      let token = tokens[index]
      switch token.kind {
      case .sheet:
        target = self.target(token.text)
        body(.other(token))
        index += 1
        continue
      case .error:
        // `#REF!A1`: a reference to a sheet that is gone.
        body(.other(token))
        index += 1
        target = FoldedText.areEqual(token.text, "#REF!") ? nil : home
        continue
      case .cell:
        // The second corner of a range lies on the sheet of the first.
        let end = self.end(ofRangeAt: index, in: tokens)
        if let target {
          body(.reference(Array(tokens[index..<end]), target.shift, isOwn: target.isOwn))
        } else {
          for token in tokens[index..<end] { body(.other(token)) }
        }
        index = end
      case .rows:
        if let target {
          body(.reference([token], target.shift, isOwn: target.isOwn))
        } else {
          body(.other(token))
        }
        index += 1
      default:
        body(.other(token))
        index += 1
      }
      target = home
    }
  }

  private func target(_ prefix: String) -> Target? {
    guard case .sheet(let name) = SheetPrefix(prefix), let shift = shifts[FoldedText.key(name)]
    else { return nil }
    // A formula that names its own sheet is of that sheet as well; whether it is does not matter
    // where the sheet gets no rows.
    return Target(shift: shift, isOwn: own.map { $0.isSame(as: shift) } ?? false)
  }

  /// Behind `A1:B2`, `A1 : B2` or `A1:a!B2` that begins at `start`, else behind the one cell.
  private func end(ofRangeAt start: Int, in tokens: [FormulaToken]) -> Int {
    var index = start + 1
    func skipBlanks() {
      while index < tokens.count, tokens[index].kind == .blank { index += 1 }
    }
    skipBlanks()
    guard index < tokens.count, tokens[index].text == ":" else { return start + 1 }
    index += 1
    skipBlanks()
    if index < tokens.count, tokens[index].kind == .sheet { index += 1 }
    guard index < tokens.count, case .cell = tokens[index].kind else { return start + 1 }
    return index + 1
  }
}

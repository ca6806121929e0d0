internal import Grid

extension RowInsertion {
  /// The formula after the insertion: each reference to the sheet moved or grown as Excel does it,
  /// all else byte for byte.
  ///
  /// `home` is the name of the sheet that the formula stands on, to which references without a
  /// sheet belong; nil for a defined name of the whole workbook. Serves plain lists of references
  /// too: an `sqref` (`A1:B2 C3`), the text of a defined name (`a!$A$1:$F$40,a!$1:$3`).
  ///
  /// Left as they are: texts, names, columns of tables, references to other workbooks and over
  /// several sheets (Excel does the same; see `unshifted`). The members of a shared formula are to
  /// be written out first (`SharedFormulas`), as each is shifted in its own way.
  public func shifted(_ formula: String, on home: String?) -> String {
    guard count > 0 else { return formula }
    var result = ""
    forEachReference(in: formula, on: home) { piece in
      switch piece {
      case .other(let token): result += token.text
      case .reference(let tokens): result += shifted(tokens)
      }
    }
    return result
  }

  /// References of a formula that may mean the sheet and that no insertion moves: those over
  /// several sheets, and what INDIRECT makes of a text. A form that has them needs a person.
  public func unshifted(in formula: String) -> [String] {
    var found: [String] = []
    var prefix: String?
    for token in FormulaTokens(formula) {
      if let text = prefix { found.append(text + token.text) }
      prefix = nil
      switch token.kind {
      case .sheet:
        if case .sheets = SheetPrefix(token.text) { prefix = token.text }
      case .function where FoldedText.areEqual(token.text, "INDIRECT"): found.append(token.text)
      default: break
      }
    }
    return found
  }

  /// One reference from its first to its last token, blanks, colon and a second sheet included.
  private func shifted(_ tokens: [FormulaToken]) -> String {
    let ends = tokens.indices.filter {
      if case .cell = tokens[$0].kind { true } else { false }
    }
    if tokens.count == 1, case .rows(let first, let last) = tokens[0].kind {
      return shifted(tokens[0].text, first, last)
    }
    var texts = tokens.map(\.text)
    guard case .cell(let first) = tokens[0].kind else { return texts.joined() }
    guard ends.count == 2, case .cell(let last) = tokens[ends[1]].kind else {
      guard let row = shifted(row: first.row) else { return Self.lost }
      return Self.spelled(tokens[0].text, row: row)
    }
    let isUpsideDown = first.row > last.row
    guard
      let rows = shifted(rows: min(first.row, last.row)...max(first.row, last.row))
    else { return Self.lost }
    texts[0] = Self.spelled(texts[0], row: isUpsideDown ? rows.upperBound : rows.lowerBound)
    texts[ends[1]] = Self.spelled(
      texts[ends[1]], row: isUpsideDown ? rows.lowerBound : rows.upperBound)
    return texts.joined()
  }

  private static let lost = "#REF!"

  /// `1:3`, `$1:$3`.
  private func shifted(
    _ text: String, _ first: FormulaReference, _ last: FormulaReference
  ) -> String {
    let isUpsideDown = first.row > last.row
    guard let rows = shifted(rows: min(first.row, last.row)...max(first.row, last.row)) else {
      return Self.lost
    }
    let parts = text.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return text }
    return Self.spelled(parts[0], row: isUpsideDown ? rows.upperBound : rows.lowerBound) + ":"
      + Self.spelled(parts[1], row: isUpsideDown ? rows.lowerBound : rows.upperBound)
  }

  /// The spelling with another row, as it stands where the row stays.
  private static func spelled(_ text: some StringProtocol, row: Int) -> String {
    let digits = text.utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
    guard digits > 0, Int(text.suffix(digits)) != row else { return String(text) }
    return String(text.dropLast(digits)) + String(row)
  }
}

// MARK: References among the tokens

extension RowInsertion {
  private enum Piece {
    case other(FormulaToken)
    /// The tokens of one reference to the sheet, without its prefix.
    case reference([FormulaToken])
  }

  /// Each token once, those of one reference to the sheet together.
  private func forEachReference(in formula: String, on home: String?, _ body: (Piece) -> Void) {
    let isHome = home.map { FoldedText.areEqual($0, sheet) } ?? false
    let tokens = Array(FormulaTokens(formula))
    var index = 0
    var isMeant = isHome
    while index < tokens.count {
      let token = tokens[index]
      switch token.kind {
      case .sheet:
        if case .sheet(let name) = SheetPrefix(token.text) {
          isMeant = FoldedText.areEqual(name, sheet)
        } else {
          isMeant = false
        }
        body(.other(token))
        index += 1
        continue
      case .error:
        // `#REF!A1`: a reference to a sheet that is gone.
        body(.other(token))
        index += 1
        isMeant = FoldedText.areEqual(token.text, Self.lost) ? false : isHome
        continue
      case .cell where isMeant:
        let end = self.end(ofRangeAt: index, in: tokens)
        body(.reference(Array(tokens[index..<end])))
        index = end
      case .rows where isMeant:
        body(.reference([token]))
        index += 1
      case .cell:
        // The second corner of a range lies on the sheet of the first.
        let end = self.end(ofRangeAt: index, in: tokens)
        for token in tokens[index..<end] { body(.other(token)) }
        index = end
      default:
        body(.other(token))
        index += 1
      }
      isMeant = isHome
    }
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

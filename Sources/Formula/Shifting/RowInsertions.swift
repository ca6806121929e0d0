internal import Grid

/// Rows put into sheets of a workbook, all at once, and what becomes of formulas.
///
/// Every row is counted as before any of them, and a formula is read once however many there are.
public struct RowInsertions: Sendable {
  /// Where a formula stands.
  public struct Home: Sendable {
    /// How references without `$` in front of their row move.
    public enum RelativeRows: Sendable {
      /// As the cells do that they name.
      case asCells
      /// By so many rows: they tell a distance from a cell that moves so far, and keep it. That of a
      /// defined name is from wherever it is used, so that it moves by none; that of a rule over
      /// several rows is from the first of them.
      case along(Int)
    }

    /// The sheet to which references without one belong; nil for a name of the whole workbook.
    public var sheet: String?
    /// The row of a cell: a running total in the row that new ones are like does not take them in.
    public var row: Int?
    /// Which ranges take in new rows right behind them.
    public var growth: RowShift.Growth
    /// How references without `$` in front of their row move.
    public var relativeRows: RelativeRows

    /// A place in a workbook.
    public init(
      sheet: String?, row: Int? = nil, growth: RowShift.Growth = .fromSeveral,
      relativeRows: RelativeRows = .asCells
    ) {
      self.sheet = sheet
      self.row = row
      self.growth = growth
      self.relativeRows = relativeRows
    }
  }

  private var shifts: [String: RowShift]
  /// The places of sheets in the workbook, by name; empty where they are not known.
  private let order: [String: Int]

  /// Rows of several sheets. `sheets` are the names of all sheets in the order of the workbook: with
  /// them references over several sheets can be told to mean none that gets rows.
  public init(_ insertions: [RowInsertion], sheets: [String] = []) {
    let grouped = Dictionary(grouping: insertions.filter { $0.count > 0 }) {
      FoldedText.key($0.sheet)
    }
    shifts = grouped.mapValues { RowShift($0) }
    order = Dictionary(
      sheets.enumerated().map { (FoldedText.key($0.element), $0.offset) }
    ) { first, _ in first }
  }

  /// The rows that a sheet gets; nil for none.
  public func shift(of sheet: String) -> RowShift? { shifts[FoldedText.key(sheet)] }

  /// The same in two steps: first all but those of a sheet that come in front of a row, then these.
  /// The second step counts rows as behind the first. For copying a row's formulas in between.
  public func parted(before row: Int, of sheet: String) -> (first: Self, then: Self?) {
    let key = FoldedText.key(sheet)
    guard let (above, below) = shifts[key]?.parted(before: row) else { return (self, nil) }
    var (first, then) = (self, self)
    first.shifts[key] = below
    then.shifts = [key: above]
    return (first, then)
  }

  /// The formula after the insertions: references to their sheets moved or grown, all else byte for
  /// byte (see `RowInsertion`). `losesCells` is true where one was pushed off its sheet (`#REF!`).
  public func shifted(_ formula: String, at home: Home) -> (text: String, losesCells: Bool) {
    let (edits, losesCells) = edits(of: formula, at: home)
    guard !edits.isEmpty else { return (formula, losesCells) }
    let bytes = Array(formula.utf8)
    var result: [UInt8] = []
    var place = 0
    for edit in edits {
      result += bytes[place..<edit.range.lowerBound] + Array(edit.text.utf8)
      place = edit.range.upperBound
    }
    return (String(decoding: result + bytes[place...], as: UTF8.self), losesCells)
  }

  /// The same as what changes: ranges of the UTF-8 of the formula, ascending, and what is to stand
  /// there.
  public func edits(
    of formula: String, at home: Home
  ) -> (edits: [(range: Range<Int>, text: String)], losesCells: Bool) {
    let own = home.sheet.flatMap { shift(of: $0) }
    // Most formulas name cells of their own sheet alone.
    guard own != nil || formula.utf8.contains(UInt8(ascii: "!")) else { return ([], false) }
    var edits: [(range: Range<Int>, text: String)] = []
    var losesCells = false
    var place = 0
    ReferenceWalk(own: own, shifts: shifts).forEachReference(in: formula) { piece in
      switch piece {
      case .other(let token): place += token.text.utf8.count
      case .reference(let tokens, let shift, let isOwn):
        let old = tokens.reduce(into: "") { $0 += $1.text }
        let new = ShiftedReference(shift, home, isOwnSheet: isOwn).text(of: tokens)
        losesCells = losesCells || new == nil
        let end = place + old.utf8.count
        if new != old { edits.append((place..<end, new ?? "#REF!")) }
        place = end
      }
    }
    return (edits, losesCells)
  }

  /// References of a formula that may mean cells which move and that stay as they are: those over
  /// several sheets, and what INDIRECT makes of a text. A form that has them needs a person.
  public func unshifted(in formula: String) -> [String] {
    var found: [String] = []
    var prefix: (text: String, name: SheetPrefix)?
    var tokens = FormulaTokens(formula)
    while let token = tokens.next() {
      switch token.kind {
      case .sheet:
        let name = SheetPrefix(token.text)
        if case .sheets = name { prefix = (token.text, name) } else { prefix = nil }
        continue
      case .function where FoldedText.areEqual(token.text, "INDIRECT"): found.append(token.text)
      default:
        guard let (text, name) = prefix else { break }
        // Behind the first corner of a range stands its second one, which may move though the first
        // does not.
        var rest = token.text
        var ahead = tokens
        if case .cell = token.kind, let colon = ahead.next(), colon.text == ":",
          let last = ahead.next(), case .cell = last.kind
        {
          rest += colon.text + last.text
        }
        if moves(rest, over: name) { found.append(text + rest) }
      }
      prefix = nil
    }
    return found
  }

  /// True where a reference means other cells on any of several sheets that gets rows.
  private func moves(_ reference: String, over name: SheetPrefix) -> Bool {
    guard case .sheets(let first, let last) = name else { return false }
    guard let one = order[FoldedText.key(first)], let other = order[FoldedText.key(last)] else {
      return true
    }
    let between = min(one, other)...max(one, other)
    return shifts.keys.contains { sheet in
      order[sheet].map { between.contains($0) } ?? true
        && shifted(reference, at: Home(sheet: sheet)).text != reference
    }
  }

  /// True where the result may be another though every reference means the same cells as before:
  /// the formula asks for numbers of rows, or counts them.
  public static func countsRows(_ formula: String) -> Bool {
    FormulaTokens(formula).contains { token in
      token.kind == .function && countingFunctions.contains(token.text.uppercased())
    }
  }

  private static let countingFunctions: Set<String> = [
    "ROW", "ROWS", "ADDRESS", "CELL", "OFFSET", "INDEX", "MATCH", "XMATCH", "_XLFN.XMATCH",
    "COUNTBLANK", "INDIRECT", "AREAS", "HLOOKUP", "CHOOSEROWS", "_XLFN.CHOOSEROWS", "TAKE",
    "_XLFN.TAKE", "DROP", "_XLFN.DROP", "AGGREGATE", "COUNTIF", "COUNTIFS", "SUMPRODUCT",
  ]
}

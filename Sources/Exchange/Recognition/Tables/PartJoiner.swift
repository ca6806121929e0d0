internal import FinalAccounts
internal import Grid

/// The pieces of one table.
struct PartGroup {
  let id: TableID
  private(set) var parts: [ScannedPart]
  private var rows: Set<String> = []
  /// So many parts are in `rows`.
  private var collected = 0

  init(_ part: ScannedPart) {
    id = part.id
    parts = [part]
  }

  mutating func append(_ part: ScannedPart) { parts.append(part) }

  /// True where none of its rows is in another part. Names are collected only once a second part
  /// turns up.
  mutating func isDisjoint(with part: ScannedPart) -> Bool {
    for known in parts[collected...] { rows.formUnion(known.read.rows.lazy.map(\.id)) }
    collected = parts.count
    return rows.isDisjoint(with: part.read.rows.lazy.map(\.id))
  }
}

/// Joins pieces of tables that belong together: a continuation stands right behind the piece before
/// it and has the same columns. What cannot be joined is refused aloud; a second table of one role
/// is not taken.
struct PartJoiner {
  let sheets: [Sheet]
  let vocabulary: Vocabulary
  private(set) var groups: [PartGroup] = []
  /// Tables of a role that another has.
  private(set) var leftOut: [PartGroup] = []
  private(set) var notices: [Notice] = []
  /// All parts so far, taken or not: their places.
  private var added: [(id: TableID, sheet: Int, firstRow: Int, columns: ClosedRange<Int>)] = []
  /// The piece before was not taken; what follows it in its region is not either.
  private var lastWasLeftOut = false

  /// The year that most tables state, the later one of two.
  let year: Int?

  init(sheets: [Sheet], vocabulary: Vocabulary, parts: [ScannedPart] = []) {
    self.sheets = sheets
    self.vocabulary = vocabulary
    var tables: [Int: Set<TableID>] = [:]
    for part in parts {
      if let year = part.frame.year?.value { tables[year, default: []].insert(part.id) }
    }
    year = tables.max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }?.key
  }

  mutating func add(_ part: ScannedPart) {
    defer { added.append((part.id, part.sheet, part.firstRow, part.columns)) }
    guard let index = groups.firstIndex(where: { $0.id == part.id }) else {
      groups.append(PartGroup(part))
      lastWasLeftOut = false
      return
    }
    if part.followsInRegion {
      if !lastWasLeftOut {
        groups[index].append(part)
      } else if let last = leftOut.indices.last, leftOut[last].id == part.id {
        leftOut[last].append(part)
      }
      return
    }
    let group = groups[index]
    let key = vocabulary.layouts[part.layout].layout.key
    let isSingle = key == .single || key == .list
    let isMarked = part.title?.match.isContinuation ?? false
    let isDisjoint =
      !isSingle && !part.read.rows.isEmpty && groups[index].isDisjoint(with: part)
    lastWasLeftOut = false
    guard isMarked || isDisjoint else {
      takeOne(of: index, and: part)
      return
    }
    guard group.parts.first?.fit.signature == part.fit.signature else {
      refuse(part, .continuationDiffers)
      return
    }
    guard follows(part, group) else {
      refuse(part, .continuationFarAway)
      return
    }
    groups[index].append(part)
  }

  /// True where nothing stands between a part and the group's last one: same sheet or the next
  /// visible one.
  private func follows(_ part: ScannedPart, _ group: PartGroup) -> Bool {
    guard let previous = group.parts.last else { return false }
    // What stands beside both on one sheet is not between them.
    let isSameSheet = part.sheet == previous.sheet
    let last = added.last { !isSameSheet || $0.columns.overlaps(part.columns) }
    guard let last, last.id == part.id, last.sheet == previous.sheet,
      last.firstRow == previous.firstRow
    else { return false }
    guard !isSameSheet else { return true }
    return sheets[(previous.sheet + 1)..<part.sheet].allSatisfy {
      $0.visibility != .visible || $0.cellCount == 0
    }
  }

  private func title(_ part: ScannedPart) -> String {
    part.title == nil ? part.id.rawValue : part.evidenceText
  }

  private func place(_ part: ScannedPart) -> Place {
    Place(sheet: sheets[part.sheet].name, table: part.id.rawValue)
  }

  private func address(_ part: ScannedPart) -> String {
    let name = sheets[part.sheet].name
    return part.evidenceCell.map { "\(name) \($0)" } ?? name
  }

  private mutating func refuse(_ part: ScannedPart, _ message: Message) {
    lastWasLeftOut = true
    notices.append(
      Notice(message, [part.id.rawValue, title(part), address(part)], at: place(part)))
  }

  /// Two tables of one role: a visible one before a hidden one, one of the year of the others
  /// before one of another year, then the title that the layout prefers, then the first.
  private mutating func takeOne(of index: Int, and part: ScannedPart) {
    guard let first = groups[index].parts.first else { return }
    let isBetter = rank(part) < rank(first)
    let (taken, left) = isBetter ? (part, first) : (first, part)
    notices.append(
      isMakeshift(left)
        ? Notice(
          .otherTable, [title(left)],
          at: Place(
            sheet: sheets[left.sheet].name, range: left.evidenceCell.map { CellRange($0, $0) }))
        : Notice(
          .secondTable,
          [part.id.rawValue, title(taken), address(taken), title(left), address(left)],
          at: place(left)))
    if isBetter {
      leftOut.append(groups[index])
      groups[index] = PartGroup(part)
    } else {
      leftOut.append(PartGroup(part))
      lastWasLeftOut = true
    }
  }

  /// True for a table that counts only where no other is of its role.
  private func isMakeshift(_ part: ScannedPart) -> Bool {
    let meanings = part.title?.match.meanings ?? []
    return !meanings.isEmpty
      && meanings.allSatisfy {
        vocabulary.layouts[$0.layout].layout.titles[$0.title].isMakeshift
      }
  }

  private func rank(_ part: ScannedPart) -> (Int, Int, Int, Int) {
    let isHidden = sheets[part.sheet].visibility != .visible
    let ranks = part.title?.match.meanings.filter {
      vocabulary.layouts[$0.layout].layout.id == part.id
    }.map(\.rank)
    let isOfOtherYear =
      part.frame.year.map { $0.value != year }
      ?? vocabulary.grammar.limits(Folding.fold(sheets[part.sheet].name)[...], behind: .max)
    return (
      isHidden ? 1 : 0, isMakeshift(part) ? 1 : 0, isOfOtherYear ? 1 : 0, ranks?.min() ?? Int.max
    )
  }
}

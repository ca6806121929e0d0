import Grid

extension RuleFunction {
  /// FIL-04.
  static let sheetNames = RuleFunction(
    "FIL-04", .file, .error, "工作表名、标题和表头应指同一张表",
    "the name of a sheet, its title and its header mean the same table", source: "表样的填报要求",
    isOfForms: true
  ) { context in
    var outcome = RuleOutcome()
    // A header that was not understood is told by FIL-13: it may well be that of the title.
    for notice in context.notices(.tableUnread) where notice.isOfKnownHeader {
      // Beside the nine tables others may stand that look like one of them.
      let isMissed = SheetNames.meant(notice).contains { context.paper.tables[$0] == nil }
      outcome.breaches.append(context.breach(notice, isMissed ? .error : .info))
    }
    let names = SheetNames(context.submission, context.forms)
    for table in context.submission.tables {
      guard let other = names.foreign(to: table.id) else {
        outcome.passes += 1
        continue
      }
      outcome.breach(
        [table.place],
        "工作表名是\(context.names.table(other))的，标题和表头是 \(context.names.table(table.id))的（\(table.title)）",
        "the sheet is named like \(other.rawValue), its title and header are those of \(table.id.rawValue) (\(table.title))"
      )
    }
    return outcome
  }
}

extension Notice {
  /// True for the notice of an unread table whose header is known to be that of some table.
  var isOfKnownHeader: Bool { !candidates.isEmpty }
}

/// What names of sheets say of the table on them.
struct SheetNames {
  /// The names of sheets that hold one table alone.
  private var sheets: [TableID: String] = [:]
  /// The tables by their full titles.
  private let titles: [[UInt8]: TableID]

  init(_ submission: Submission, _ forms: FormBook) {
    titles = Self.titles(forms)
    for table in submission.tables {
      let isShared = submission.tables.contains {
        $0.id != table.id && $0.sheet == table.sheet && $0.source == table.source
      }
      if !isShared { sheets[table.id] = table.sheet }
    }
  }

  /// The table that the sheet of a table is named after, where that is another one: by its full
  /// title, or by its number where the two sheets changed theirs. A number alone says little:
  /// places number their tables in their own way.
  func foreign(to id: TableID) -> TableID? {
    guard let sheet = sheets[id] else { return nil }
    if let other = table(of: sheet) { return other == id ? nil : other }
    guard let other = Self.numbered(sheet), other != id, let otherSheet = sheets[other],
      Self.numbered(otherSheet) == id
    else { return nil }
    return other
  }

  /// The table of the number in a sheet's name: 表5, 公开05表. The last three are numbered in more
  /// than one order.
  private static func numbered(_ sheet: String) -> TableID? {
    let digits = Folding.fold(sheet).split { !$0.isDigit }
    guard digits.count == 1, let text = digits.first, text.count <= 2,
      let number = Int(String(decoding: text, as: UTF8.self)), 1...6 ~= number
    else { return nil }
    return TableID(ofNine: "T\(number)")
  }

  /// The tables that a notice about an unread one speaks of.
  static func meant(_ notice: Notice) -> [TableID] {
    if let id = notice.place.table.flatMap({ TableID(ofNine: $0) }) { return [id] }
    return notice.candidates.compactMap { TableID(ofNine: $0) }
  }

  /// The table that a sheet's name says in full; nil where it says less, or a name that others
  /// use for short (a 支出决算表 may well be one of appropriations).
  private func table(of sheet: String) -> TableID? { titles[Self.core(sheet)] }

  private static func titles(_ forms: FormBook) -> [[UInt8]: TableID] {
    var titles: [[UInt8]: TableID] = [:]
    for id in TableID.nine {
      for title in forms.fullTitles(of: id) { titles[core(title)] = id }
    }
    return titles
  }

  /// The name without numbers of forms (公开03表, 附表4-, 表3) in front of it.
  private static func core(_ name: String) -> [UInt8] {
    var rest = Folding.fold(name)[...]
    while let word = prefixes.first(where: { rest.starts(with: $0) && rest.count > $0.count }) {
      rest = rest.dropFirst(word.count)
    }
    return Array(rest)
  }

  private static let prefixes: [[UInt8]] =
    ["公开", "附", "表", "GK", "-", "_", ".", "、", "(", ")", " "].map { Array($0.utf8) }
    + (UInt8(ascii: "0")...UInt8(ascii: "9")).map { [$0] }
}

internal import FinalAccounts
internal import Grid

/// What a text is, taken as a title.
struct TitleMatch {
  /// The layouts it names; none for a table that is not one of the nine.
  let meanings: [TitleMeaning]
  /// Something other than a year or a number stands in front, or the title is not known in these words:
  /// the header must confirm it fully.
  let hasPrefix: Bool
  /// 续, 续表
  let isContinuation: Bool
  let year: Int?
  /// A table that is none of the nine has this title as well: the header decides.
  var isShared = false
  /// It is no title that is listed, but reads as one.
  var isUnlisted = false
  /// Where the name of a unit stands in the text that was matched, counted from its beginning; nil
  /// where none does.
  var owner: Range<Int>?

  var isOther: Bool { meanings.isEmpty }
}

/// Recognises titles, with everything that places put around them: years, numbers of annexes, form
/// codes, names of units, 续表, units of money in brackets.
///
/// The longest known title decides, so that 支出决算表 is never found inside
/// 一般公共预算财政拨款支出决算表; titles of other known tables count as well. A title that is not listed
/// is read by its words (`TitleGrammar`); where it says nothing known, it is that of another table.
struct TitleMatcher {
  let vocabulary: Vocabulary

  private static let continued = Array("续".utf8)
  private static let continuedTable = Array("续表".utf8)
  private static let numerals = [
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十",
  ].map { Array($0.utf8) }
  private static let separators: Set<UInt8> = [
    UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
    UInt8(ascii: ","),
  ]

  /// The title that a folded text is; nil where it is none.
  func match(_ folded: ArraySlice<UInt8>) -> TitleMatch? {
    guard 9...240 ~= folded.count, folded.holds(FormWords.table) else { return nil }
    var text = folded
    var isContinuation = false
    var isLimited = false
    var year = YearText.find(in: folded)?.year
    trimEnd(&text, &isContinuation, &isLimited)
    trimStart(&text, &isContinuation, &year)
    isLimited = isLimited || vocabulary.grammar.isExample(folded)
    let found = listed(text) ?? unlisted(text)
    guard let found else { return nil }
    return TitleMatch(
      meanings: isLimited ? [] : found.meanings, hasPrefix: found.hasPrefix,
      isContinuation: isContinuation, year: year, isShared: found.isShared,
      isUnlisted: found.isUnlisted,
      owner: found.owner.map {
        $0.lowerBound - folded.startIndex..<$0.upperBound - folded.startIndex
      })
  }

  /// True for the name of a sheet that says that it holds another table; names that are short for a
  /// title (支出表) do not.
  func names(otherTable name: ArraySlice<UInt8>) -> Bool {
    let grammar = vocabulary.grammar
    if grammar.isExample(name) || grammar.speaksOfBudget(name) { return true }
    let core = name.drop { $0.isDigit || Self.separators.contains($0) }
    if grammar.limits(core, behind: .max) { return true }
    if let match = match(core) {
      guard match.isOther, match.isUnlisted else { return match.isOther }
      return core.holds(Self.accounts) || !grammar.shortens(core)
    }
    guard !core.holds(FormWords.table) else { return false }
    return match((core + FormWords.table)[...]).map { $0.isOther && !$0.isUnlisted } ?? false
  }

  private static let accounts = Array("决算".utf8)

  private struct Found {
    var meanings: [TitleMeaning]
    var hasPrefix = false
    var isShared = false
    var isUnlisted = false
    var owner: Range<Int>?
  }

  private func meaning(_ term: Int32) -> Found? {
    let isOther = vocabulary.flags(of: term).contains(.otherTitle)
    if let titles = vocabulary.titles[term] { return Found(meanings: titles, isShared: isOther) }
    return isOther ? Found(meanings: []) : nil
  }

  /// A title that a layout or the list of others has, with the name of a unit or a year in front.
  private func listed(_ text: ArraySlice<UInt8>) -> Found? {
    if let found = vocabulary.terms.find(text).flatMap(meaning) { return found }
    let end = vocabulary.terms.longestEnd(of: text) {
      vocabulary.titles[$0] != nil || vocabulary.flags(of: $0).contains(.otherTitle)
    }
    guard let end, var found = meaning(end.term) else { return nil }
    let prefix = text[text.startIndex..<end.start]
    guard mayStandInFront(prefix) else { return nil }
    found.hasPrefix = !isPlainPrefix(prefix)
    if found.hasPrefix { found.owner = owner(withoutYear(prefix)) }
    return found
  }

  /// The name in front of a title, where it is that of a unit and not a word for all of a kind
  /// (市级部门).
  private func owner(_ prefix: ArraySlice<UInt8>) -> Range<Int>? {
    let isOfKind = vocabulary.owners.contains { prefix.ends(with: $0) } && prefix.count <= 15
    let isName =
      prefix.count >= 9 && !isOfKind
      && vocabulary.unitEndings.contains { prefix.ends(with: $0) }
    return isName ? prefix.indices : nil
  }

  /// A title in other words, with a slip, or of another table.
  private func unlisted(_ text: ArraySlice<UInt8>) -> Found? {
    guard vocabulary.grammar.readsAsTitle(text, mayLead: mayStandInFront) else { return nil }
    let meanings = vocabulary.grammar.meanings(text, mayLead: mayStandInFront)
    return Found(meanings: meanings ?? [], hasPrefix: true, isUnlisted: true)
  }

  /// A year, the name of a unit, or both.
  private func mayStandInFront(_ prefix: ArraySlice<UInt8>) -> Bool {
    let rest = withoutYear(prefix)
    if rest.isEmpty { return true }
    if vocabulary.owners.contains(where: { rest.elementsEqual($0) }) { return true }
    guard !holdsLimit(rest) else { return false }
    return vocabulary.unitEndings.contains { rest.ends(with: $0) }
  }

  /// True where the text begins with a word that makes a title another one, or a bracket of it does.
  private func holdsLimit(_ prefix: ArraySlice<UInt8>) -> Bool {
    if vocabulary.grammar.limits(prefix) { return true }
    return prefix.indices.contains { place in
      prefix[place] == UInt8(ascii: "(")
        && vocabulary.grammar.limits(bracket: prefix[(place + 1)...])
    }
  }

  private func isPlainPrefix(_ prefix: ArraySlice<UInt8>) -> Bool {
    let rest = withoutYear(prefix)
    return rest.isEmpty || vocabulary.owners.contains { rest.elementsEqual($0) }
  }

  private func withoutYear(_ prefix: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let found = YearText.find(in: prefix), found.range.upperBound == prefix.endIndex else {
      return YearText.withoutPlaceholder(prefix)
    }
    let rest = prefix[prefix.startIndex..<found.range.lowerBound]
    // 3.2024年度…: a number whose point stands before the digits of the year.
    let isNumber =
      rest.count <= 3 && rest.last.map { Self.separators.contains($0) } == true
      && rest.dropLast().allSatisfy(\.isDigit)
    return isNumber ? rest.prefix(0) : rest
  }

  private func trimEnd(
    _ text: inout ArraySlice<UInt8>, _ isContinuation: inout Bool, _ isLimited: inout Bool
  ) {
    for _ in 0..<4 {
      if text.last == UInt8(ascii: ")"), let open = text.lastIndex(of: UInt8(ascii: "(")),
        open > text.startIndex
      {
        if text[open...].holds(Self.continued) { isContinuation = true }
        if vocabulary.terms.find(text).map({ vocabulary.flags(of: $0).contains(.title) }) == true {
          return
        }
        if vocabulary.grammar.limits(bracket: text[(open + 1)...]) { isLimited = true }
        text = text[text.startIndex..<open]
      } else if text.ends(with: Self.continuedTable), text.count > 6 {
        isContinuation = true
        text = text.dropLast(Self.continuedTable.count)
      } else if text.ends(with: Self.continued) {
        isContinuation = true
        text = text.dropLast(Self.continued.count)
      } else if let last = text.last, Self.separators.contains(last) {
        text = text.dropLast()
      } else if let start = formCodeStart(atEndOf: text) {
        text = text[text.startIndex..<start]
      } else {
        return
      }
    }
  }

  /// Where 公开01表 begins that stands behind a title.
  private func formCodeStart(atEndOf text: ArraySlice<UInt8>) -> Int? {
    guard text.ends(with: FormWords.table) else { return nil }
    var place = text.endIndex - FormWords.table.count
    let digits = place
    while place > text.startIndex, isCodeByte(text[place - 1]) { place -= 1 }
    guard place < digits else { return nil }
    for word in vocabulary.openings.dropFirst(vocabulary.annexes.count)
    where text[text.startIndex..<place].ends(with: word) {
      let start = place - word.count
      return start > text.startIndex ? start : nil
    }
    return nil
  }

  private func isCodeByte(_ byte: UInt8) -> Bool {
    byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  private func trimStart(
    _ text: inout ArraySlice<UInt8>, _ isContinuation: inout Bool, _ year: inout Int?
  ) {
    for _ in 0..<6 {
      let before = text.startIndex
      if text.starts(with: Self.continued) {
        isContinuation = true
        text = text.dropFirst(
          text.starts(with: Self.continuedTable)
            ? Self.continuedTable.count : Self.continued.count)
      }
      let core = Numbering.core(of: text)
      text = text[core.lowerBound..<text.endIndex]
      if let found = YearText.year(at: text.startIndex, in: text) {
        text = text[found.range.upperBound...]
      } else if let (value, end) = YearText.digits(at: text.startIndex, in: text),
        1990...2099 ~= value
      {
        year = year ?? value
        text = text[end...]
      }
      skipCode(&text)
      while let first = text.first, Self.separators.contains(first) { text = text.dropFirst() }
      guard text.startIndex > before, !text.isEmpty else { return }
    }
  }

  /// 附件3, 附表一, 表3, 公开01表, GK01, Z01_1, C07
  private func skipCode(_ text: inout ArraySlice<UInt8>) {
    for (index, word) in vocabulary.openings.enumerated() where text.starts(with: word) {
      let digits = text.startIndex + word.count
      var place = digits
      while place < text.endIndex, isCodeByte(text[place]) { place += 1 }
      if place == digits, index < vocabulary.annexes.count {
        place = behindNumerals(digits, in: text)
      }
      let hasColon = word.count == 6 && text.dropFirst(6).first == UInt8(ascii: ":")
      guard place > digits || hasColon else { continue }
      if text[place...].starts(with: FormWords.table) { place += FormWords.table.count }
      guard place < text.endIndex else { continue }
      text = text[place...]
      return
    }
  }

  /// Behind Chinese numerals: all of them, or fewer where a title begins with one (表五一般公共预算…).
  private func behindNumerals(_ start: Int, in text: ArraySlice<UInt8>) -> Int {
    var place = start
    while place + 3 <= text.endIndex,
      Self.numerals.contains(where: { text[place..<place + 3].elementsEqual($0) })
    {
      place += 3
      if vocabulary.terms.find(text[place...]).flatMap(meaning) != nil { return place }
    }
    return place
  }
}

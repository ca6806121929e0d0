internal import FinalAccounts
internal import Grid

/// What a text is, taken as a title.
struct TitleMatch {
  /// The layouts it names; none for a table that is not one of the nine.
  let meanings: [TitleMeaning]
  /// Something other than a year or a number stands in front: the header must confirm it fully.
  let hasPrefix: Bool
  /// 续, 续表
  let isContinuation: Bool
  let year: Int?

  var isOther: Bool { meanings.isEmpty }
}

/// Recognises titles, with everything that places put around them: years, numbers of annexes, form
/// codes, names of units, 续表, units of money in brackets.
///
/// The longest known title decides, so that 支出决算表 is never found inside
/// 一般公共预算财政拨款支出决算表; titles of other known tables count as well.
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
    var year = YearText.find(in: folded)?.year
    trimEnd(&text, &isContinuation)
    trimStart(&text, &isContinuation, &year)
    if let meanings = meanings(text) {
      return TitleMatch(
        meanings: meanings, hasPrefix: false, isContinuation: isContinuation, year: year)
    }
    return suffixMatch(text, isContinuation: isContinuation, year: year)
  }

  private func meanings(_ text: ArraySlice<UInt8>) -> [TitleMeaning]? {
    vocabulary.terms.find(text).flatMap { meanings($0) }
  }

  private func meanings(_ term: Int32) -> [TitleMeaning]? {
    if let titles = vocabulary.titles[term] { return titles }
    return vocabulary.flags(of: term).contains(.otherTitle) ? [] : nil
  }

  private func suffixMatch(
    _ text: ArraySlice<UInt8>, isContinuation: Bool, year: Int?
  ) -> TitleMatch? {
    let found = vocabulary.terms.longestEnd(of: text) {
      vocabulary.titles[$0] != nil || vocabulary.flags(of: $0).contains(.otherTitle)
    }
    guard let found, let meanings = meanings(found.term) else { return nil }
    let prefix = text[text.startIndex..<found.start]
    guard mayStandInFront(prefix) else { return nil }
    return TitleMatch(
      meanings: meanings, hasPrefix: !isPlainPrefix(prefix), isContinuation: isContinuation,
      year: year)
  }

  /// A year, the name of a unit, or both.
  private func mayStandInFront(_ prefix: ArraySlice<UInt8>) -> Bool {
    let rest = withoutYear(prefix)
    if rest.isEmpty { return true }
    return vocabulary.unitEndings.contains { rest.ends(with: $0) }
  }

  private func isPlainPrefix(_ prefix: ArraySlice<UInt8>) -> Bool {
    let rest = withoutYear(prefix)
    return rest.isEmpty || vocabulary.owners.contains { rest.elementsEqual($0) }
  }

  private func withoutYear(_ prefix: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let found = YearText.find(in: prefix), found.range.upperBound == prefix.endIndex else {
      return prefix
    }
    let rest = prefix[prefix.startIndex..<found.range.lowerBound]
    // 3.2024年度…: a number whose point stands before the digits of the year.
    let isNumber =
      rest.count <= 3 && rest.last.map { Self.separators.contains($0) } == true
      && rest.dropLast().allSatisfy(\.isDigit)
    return isNumber ? rest.prefix(0) : rest
  }

  private func trimEnd(_ text: inout ArraySlice<UInt8>, _ isContinuation: inout Bool) {
    for _ in 0..<4 {
      if text.last == UInt8(ascii: ")"), let open = text.lastIndex(of: UInt8(ascii: "(")),
        open > text.startIndex
      {
        if text[open...].holds(Self.continued) { isContinuation = true }
        if vocabulary.terms.find(text).map({ vocabulary.flags(of: $0).contains(.title) }) == true {
          return
        }
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
      if meanings(text[place...]) != nil { return place }
    }
    return place
  }
}

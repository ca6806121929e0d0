internal import FinalAccounts
internal import Grid
internal import Synchronization

/// Reads titles that are not listed as they stand: in other words for the same, with words that say
/// nothing, or with one slip of the pen. What reads as the title of a table and is none of these is the
/// title of another table.
struct TitleGrammar: Sendable {
  /// What is known of the titles of layouts.
  private struct Learned: Sendable {
    /// What a title says, whatever its words: its form without fillers.
    var plain = TermTable()
    var plainMeanings: [[TitleMeaning]] = []
    /// Titles letter by letter, to be held against slips.
    var spellings: [(letters: [UInt32], meaning: TitleMeaning)] = []
  }

  /// Learned when a title is first met that is not listed: most workbooks have none.
  private final class Lessons: Sendable {
    let learned = Mutex<Learned?>(nil)
  }

  private let lessons = Lessons()
  private var titles: [(text: [UInt8], meaning: TitleMeaning)] = []
  private let alike: [(text: [UInt8], meant: [UInt8])]
  /// The marks of the letters that these words begin with.
  private let alikeStarts: [Bool]
  private let details: [[UInt8]]
  private let general: [[UInt8]]
  private let limiting: [[UInt8]]
  private let parts: [[UInt8]]
  private let notTitles: [[UInt8]]
  private let examples: [[UInt8]]
  private let decisive: Set<UInt32>

  /// A slip is only seen in a title of so many letters.
  private static let slipLength = 8
  /// Titles of tables are neither longer nor shorter.
  private static let length = 12...120

  init(_ words: TitleWords) {
    func longestFirst(_ words: [[UInt8]]) -> [[UInt8]] { words.sorted { $0.count > $1.count } }
    var alike: [(text: [UInt8], meant: [UInt8])] = words.fillers.map { (Folding.fold($0), []) }
    for set in words.alike {
      let meant = set.first.map(Folding.fold) ?? []
      alike += set.map { (Folding.fold($0), meant) }
    }
    self.alike = alike.filter { !$0.text.isEmpty }.sorted { $0.text.count > $1.text.count }
    var starts = Array(repeating: false, count: 256)
    for (word, _) in self.alike { starts[Self.mark(word[...])] = true }
    alikeStarts = starts
    details = words.details.map(Folding.fold)
    general = longestFirst(words.general.map(Folding.fold))
    limiting = words.limiting.map(Folding.fold)
    parts = words.parts.map(Folding.fold)
    notTitles = words.notTitles.map(Folding.fold)
    examples = words.examples.map(Folding.fold)
    decisive = Set(words.decisive.unicodeScalars.map(\.value))
  }

  /// Takes a title of a layout; all of them come before anything is asked.
  mutating func add(_ title: [UInt8], _ meaning: TitleMeaning) {
    titles.append(
      (title, TitleMeaning(layout: meaning.layout, title: meaning.title, isVariant: true)))
  }

  private func learned() -> Learned {
    lessons.learned.withLock { known in
      if let known { return known }
      let new = learn()
      known = new
      return new
    }
  }

  private func learn() -> Learned {
    var learned = Learned()
    for (title, meaning) in titles {
      let number = Int(learned.plain.insert(saying(title[...], withDetails: true)[...]))
      if number == learned.plainMeanings.count { learned.plainMeanings.append([]) }
      learned.plainMeanings[number].append(meaning)
      let letters = Self.letters(title[...])
      if letters.count >= Self.slipLength { learned.spellings.append((letters, meaning)) }
    }
    return learned
  }

  // MARK: Meanings

  /// What a text means that says the same as a title, and what stands in front of that; nil where
  /// `mayLead` refuses what stands there.
  func meanings(
    _ text: ArraySlice<UInt8>, mayLead: (ArraySlice<UInt8>) -> Bool
  ) -> [TitleMeaning]? {
    let known = learned()
    for withDetails in [true, false] {
      let said = saying(text, withDetails: withDetails)
      if let term = known.plain.find(said[...]) { return known.plainMeanings[Int(term)] }
      if let (term, start) = known.plain.longestEnd(of: said[...], where: { _ in true }),
        mayLead(said[..<start])
      {
        return known.plainMeanings[Int(term)]
      }
      // Without such a word it says no more than before.
      if !details.contains(where: { text.holds($0) }) { break }
    }
    return slipped(text, known.spellings, mayLead: mayLead)
  }

  /// A text with one word for all that say the same, and without those that say nothing.
  private func saying(_ text: ArraySlice<UInt8>, withDetails: Bool) -> [UInt8] {
    var result: [UInt8] = []
    var rest = text
    while let first = rest.first {
      if let (word, meant) = alikeWord(rest) {
        result += meant
        rest = rest.dropFirst(word.count)
        continue
      }
      if !withDetails, let word = details.first(where: { rest.starts(with: $0) }) {
        rest = rest.dropFirst(word.count)
        continue
      }
      result.append(first)
      rest = rest.dropFirst()
    }
    return result
  }

  /// The longest word with others for the same that a text begins with, and what it means.
  private func alikeWord(_ text: ArraySlice<UInt8>) -> (text: [UInt8], meant: [UInt8])? {
    guard alikeStarts[Self.mark(text)] else { return nil }
    return alike.first { text.starts(with: $0.text) }
  }

  /// The last byte of the first letter, by which letters differ most; zero where there is none.
  private static func mark(_ text: ArraySlice<UInt8>) -> Int {
    let more =
      switch text.first ?? 0 {
      case 0..<0x80: 0
      case 0xC0..<0xE0: 1
      case 0xE0..<0xF0: 2
      default: 3
      }
    return text.count > more ? Int(text[text.startIndex + more]) : 0
  }

  // MARK: Slips

  /// What a text means that is a title but for one letter: another, one too many, one too few, or two
  /// that changed places. Letters that make it another title do not count as slips.
  private func slipped(
    _ text: ArraySlice<UInt8>, _ spellings: [(letters: [UInt32], meaning: TitleMeaning)],
    mayLead: (ArraySlice<UInt8>) -> Bool
  ) -> [TitleMeaning]? {
    let letters = Self.letters(text)
    guard letters.count + 1 >= Self.slipLength else { return nil }
    var found: [TitleMeaning] = []
    // The longest title of those in front of which nothing stands but what may.
    var start = Int.max
    for (title, meaning) in spellings {
      guard let lead = lead(of: letters, before: title), lead <= start,
        lead == start || lead == 0 || mayLead(Self.text(letters[..<lead])[...])
      else { continue }
      if lead < start { found = [] }
      start = lead
      found.append(meaning)
    }
    return found.isEmpty ? nil : found
  }

  private static func text(_ letters: ArraySlice<UInt32>) -> [UInt8] {
    var text: [UInt8] = []
    for letter in letters.compactMap(Unicode.Scalar.init) {
      text.append(contentsOf: UTF8.encode(letter) ?? .init())
    }
    return text
  }

  /// How many letters stand in front of a title at the end of a text that has one slip; nil where it
  /// has none or more.
  private func lead(of text: [UInt32], before title: [UInt32]) -> Int? {
    var same = 0
    while same < min(text.count, title.count),
      text[text.count - 1 - same] == title[title.count - 1 - same]
    {
      same += 1
    }
    let (here, there) = (text.count - same, title.count - same)
    guard there > 0 else { return nil }
    func isSlip(_ letters: ArraySlice<UInt32>) -> Bool { decisive.isDisjoint(with: letters) }
    func rest(_ here: Int, _ there: Int) -> Int? {
      guard here >= there, here >= 0, there >= 0,
        text[(here - there)..<here].elementsEqual(title[..<there])
      else { return nil }
      return here - there
    }
    if here > 0 {
      // Another letter, two that changed places, one too many.
      if isSlip([text[here - 1], title[there - 1]]), let lead = rest(here - 1, there - 1) {
        return lead
      }
      if here > 1, there > 1, text[here - 1] == title[there - 2],
        text[here - 2] == title[there - 1],
        let lead = rest(here - 2, there - 2)
      {
        return lead
      }
      if isSlip([text[here - 1]]), let lead = rest(here - 1, there) { return lead }
    }
    return isSlip([title[there - 1]]) ? rest(here, there - 1) : nil
  }

  /// 人 and 入 are one where writing or reading by machine mixes them up.
  private static func letters(_ text: ArraySlice<UInt8>) -> [UInt32] {
    String(decoding: text, as: UTF8.self).unicodeScalars.map { $0 == "人" ? 0x5165 : $0.value }
  }

  // MARK: Other titles

  /// True for what shows how a form is to be filled in: such a word stands at the end or in front of a
  /// mark, since names may begin with one (示例县).
  func isExample(_ text: ArraySlice<UInt8>) -> Bool {
    examples.contains { word in
      // Most texts hold none of these words at all.
      guard text.holds(word) else { return false }
      return text.indices.contains { place in
        let rest = text[place...]
        guard rest.first == word.first, rest.starts(with: word) else { return false }
        return word.count > Self.shortWord || (rest.dropFirst(word.count).first ?? 0) < 0x80
      }
    }
  }

  private static let shortWord = 6

  /// True for a text that makes what it stands in front of another table: little more than a word
  /// that does, since names of units may begin with one.
  func limits(_ text: ArraySlice<UInt8>, behind most: Int = 6) -> Bool {
    limiting.contains {
      text.starts(with: $0) && text.count - $0.count <= most || text.ends(with: $0)
    }
  }

  /// True for the words in a bracket behind a title that make it that of another table.
  func limits(bracket text: ArraySlice<UInt8>) -> Bool {
    limiting.contains { text.starts(with: $0) } || parts.contains { text.starts(with: $0) }
  }

  /// True for a name that speaks of a budget, other than the public, fund and state capital ones.
  func speaksOfBudget(_ name: ArraySlice<UInt8>) -> Bool {
    var rest = name
    var others: [UInt8] = []
    while let first = rest.first {
      let word = alikeWord(rest)?.text
      if word == nil { others.append(first) }
      rest = rest.dropFirst(word?.count ?? 1)
    }
    return others[...].holds(Self.budget)
  }

  private static let budget = Array("预算".utf8)

  /// True for a name that is a title of a layout with letters left out.
  func shortens(_ name: ArraySlice<UInt8>) -> Bool {
    let letters = Self.letters(name)
    return learned().spellings.contains { title, _ in
      var rest = title[...]
      return letters.allSatisfy { letter in
        guard let place = rest.firstIndex(of: letter) else { return false }
        rest = rest[(place + 1)...]
        return true
      }
    }
  }

  /// True for a text that reads as the title of some table.
  func readsAsTitle(
    _ text: ArraySlice<UInt8>, mayLead: (ArraySlice<UInt8>) -> Bool
  ) -> Bool {
    guard Self.length.contains(text.count), text.ends(with: FormWords.table),
      text.allSatisfy({ $0 >= 0x80 || $0.isDigit || Self.marks.contains($0) }),
      text.first.map({ $0 >= 0x80 || $0.isDigit }) == true,
      !notTitles.contains(where: { text.starts(with: $0) || text.ends(with: $0) })
    else { return false }
    var rest = text.dropLast(FormWords.table.count)
    while let word = general.first(where: { rest.ends(with: $0) }) {
      rest = rest.dropLast(word.count)
    }
    return !rest.isEmpty && !mayLead(rest)
  }

  /// What is not Chinese in titles.
  private static let marks = Set("()-&/+".utf8)
}

internal import FinalAccounts

/// What a term can mean; one term may mean several things in different places.
struct TermFlags: OptionSet, Sendable {
  let rawValue: UInt32

  static let label = TermFlags(rawValue: 1 << 0)
  static let line = TermFlags(rawValue: 1 << 1)
  static let code = TermFlags(rawValue: 1 << 2)
  static let codePart = TermFlags(rawValue: 1 << 3)
  static let name = TermFlags(rawValue: 1 << 4)
  static let ruler = TermFlags(rawValue: 1 << 5)
  static let heading = TermFlags(rawValue: 1 << 6)
  static let remark = TermFlags(rawValue: 1 << 7)
  /// In the path of a column of amounts.
  static let value = TermFlags(rawValue: 1 << 8)
  static let side = TermFlags(rawValue: 1 << 9)
  static let rowLabel = TermFlags(rawValue: 1 << 10)
  static let total = TermFlags(rawValue: 1 << 11)
  static let placeholder = TermFlags(rawValue: 1 << 12)
  static let title = TermFlags(rawValue: 1 << 13)
  static let otherTitle = TermFlags(rawValue: 1 << 14)
  static let formCode = TermFlags(rawValue: 1 << 15)
  /// A word of amounts with others around it (2020年决算数), whatever it says.
  static let amount = TermFlags(rawValue: 1 << 16)

  /// Heads a column that says what a row is.
  static let key: TermFlags = [.label, .line, .code, .codePart, .name, .ruler]
  /// May stand in a header.
  static let header: TermFlags = [
    .label, .line, .code, .codePart, .name, .ruler, .heading, .remark, .value, .side, .total,
  ]
}

/// A title of a layout: which one, and how far from the preferred one.
struct TitleMeaning: Sendable {
  let layout: Int
  /// Its place among the titles of the layout.
  let title: Int
  /// The text says the same in other words, or has a slip.
  var isVariant = false

  /// The smaller, the nearer to the preferred title.
  var rank: Int { isVariant ? title + 1_000 : title }
}

/// All words of a layout set, folded and numbered once, with their meanings.
final class Vocabulary: Sendable {
  /// A way to name a column, as its last word finds it.
  struct Way: Sendable {
    let column: Int
    /// The terms of each level above the last, from top to bottom.
    let above: [[Int32]]
    /// Where the last word stands among those that the layout lists.
    let rank: Int

    var depth: Int { above.count + 1 }
  }

  /// A layout with its words as terms.
  final class Layout: Sendable {
    let layout: TableLayout
    /// The ways that end in a term, in the order of the columns.
    let ways: [Int32: [Way]]
    /// Rows that a label may mean.
    let rows: [Int32: [Int]]
    /// No two rows share a name.
    let hasUniqueRows: Bool
    let sides: [[Int32]]
    let ignored: Set<Int32>
    let ignoredRows: Set<Int32>
    let endRows: Set<Int32>
    let codes: [Int32]
    /// It names words of amounts itself: its columns are compared with these left on.
    let namesAmounts: Bool
    /// Some of its columns are of the budget.
    let hasBudgets: Bool

    init(_ layout: TableLayout, _ amounts: AmountWords, _ builder: inout VocabularyBuilder) {
      self.layout = layout
      var ways: [Int32: [Way]] = [:]
      // Named alternatives stand in many paths, all of them in one place of memory.
      var known: [UnsafePointer<String>: [Int32]] = [:]
      for (index, column) in layout.columns.enumerated() {
        for path in column.paths {
          let levels = path.map { level in
            level.withUnsafeBufferPointer { words -> [Int32] in
              guard let place = words.baseAddress else { return [] }
              if let terms = known[place], terms.count == words.count { return terms }
              let terms = words.map { builder.term(Folding.label($0), .value) }
              if words.count > 1 { known[place] = terms }
              return terms
            }
          }
          guard let last = levels.last else { continue }
          for (rank, term) in last.enumerated() where last.firstIndex(of: term) == rank {
            let way = Way(column: index, above: levels.dropLast(), rank: rank)
            ways[term, default: []].append(way)
          }
        }
      }
      self.ways = ways
      hasBudgets = layout.columns.contains { $0.stage == .budget }
      namesAmounts = ways.contains { last, ways in
        let terms = [last] + ways.flatMap { $0.above.flatMap(\.self) }
        return terms.contains { $0 != amounts.bare && amounts.isAmount($0) }
      }
      var rows: [Int32: [Int]] = [:]
      for (row, entry) in layout.rows.enumerated() {
        for label in entry.labels {
          rows[builder.term(Folding.label(label), .rowLabel), default: []].append(row)
        }
      }
      self.rows = rows
      hasUniqueRows = Set(layout.rows.map(\.id)).count == layout.rows.count
      sides = layout.sides.map { $0.terms.map { builder.term(Folding.label($0), .side) } }
      ignored = Set(layout.ignored.map { builder.term(Folding.label($0), .value) })
      ignoredRows = Set(layout.ignoredRows.map { builder.term(Folding.label($0), .rowLabel) })
      endRows = Set(layout.endRows.map { builder.term(Folding.label($0), .rowLabel) })
      codes = layout.codes.map { builder.term(Folding.fold($0), .formCode) }
    }
  }

  /// Titles of the tables.
  let forms: FormBook
  let families: [FormFamily]
  let terms: TermTable
  private let flags: [TermFlags]
  let amounts: AmountWords
  /// What texts mean that are words of amounts with others around them.
  let amountTerm: Int32
  let layouts: [Layout]
  let titles: [Int32: [TitleMeaning]]
  /// How titles are read that are not among these.
  let grammar: TitleGrammar
  /// Words in headers and notes that say which budget is meant.
  let budgetWords: [(kind: BudgetKind, text: [UInt8])]
  let notes: [[UInt8]]
  let signatures: [[UInt8]]
  /// The first bytes of notes and signatures: most texts are neither, and are told apart by these.
  private let closingStarts: [UInt32]
  let announcing: [[UInt8]]
  /// What behind a number makes it a date, a numbering or a span.
  let notAmounts: [[UInt8]]
  let headlines: [[UInt8]]
  let annexes: [[UInt8]]
  let formCodes: [[UInt8]]
  /// What stands in front of numbers of annexes, then how codes of forms begin.
  let openings: [[UInt8]]
  let owners: [[UInt8]]
  let unitEndings: [[UInt8]]
  let frame: FrameWords

  init(_ set: LayoutSet) {
    let words = set.terms
    forms = set.forms
    families = set.families
    notes = words.notes.map(Folding.fold)
    signatures = words.signatures.map(Folding.fold)
    closingStarts = Set((notes + signatures).map { Self.start($0[...]) }).sorted()
    announcing = words.announcing.map(Folding.fold)
    notAmounts = words.notAmounts.map(Folding.fold).filter { !$0.isEmpty }
    headlines = words.headlines.map(Folding.fold)
    annexes = words.annexes.map(Folding.fold)
    formCodes = words.formCodes.map(Folding.fold)
    openings = annexes + formCodes + words.shortFormCodes.map(Folding.fold)
    owners = words.owners.map(Folding.fold)
    unitEndings = words.unitEndings.map(Folding.fold)
    frame = FrameWords(words.frame)
    var builder = VocabularyBuilder(words)
    let amounts = AmountWords(words.amounts, &builder)
    self.amounts = amounts
    // No folded text is a control character.
    amountTerm = builder.term([1], .amount)
    var layouts: [Layout] = []
    var titles: [Int32: [TitleMeaning]] = [:]
    var grammar = TitleGrammar(words.titleWords)
    var budgetWords: [(kind: BudgetKind, text: [UInt8])] = []
    for (index, layout) in set.layouts.enumerated() {
      for (rank, title) in layout.titles.enumerated() {
        let text = Folding.label(title.text)
        let meaning = TitleMeaning(layout: index, title: rank)
        titles[builder.term(text, .title), default: []].append(meaning)
        grammar.add(text, meaning)
      }
      layouts.append(Layout(layout, amounts, &builder))
      for (kind, words) in layout.budgetKinds {
        budgetWords += words.map { (kind, Folding.fold($0)) }
      }
    }
    self.layouts = layouts
    self.titles = titles
    self.grammar = grammar
    self.budgetWords = budgetWords
    terms = builder.terms
    flags = builder.flags
  }

  /// False for a text that begins like no note and no line of signatures.
  func mayClose(_ text: ArraySlice<UInt8>) -> Bool { closingStarts.contains(Self.start(text)) }

  private static func start(_ text: ArraySlice<UInt8>) -> UInt32 {
    text.prefix(3).reduce(0) { $0 << 8 | UInt32($1) }
  }

  func flags(of term: Int32) -> TermFlags { term < 0 ? [] : flags[Int(term)] }

  /// What a heading says of its amounts; nil where it says nothing of them.
  func amountReading(of text: ArraySlice<UInt8>) -> AmountWords.Reading? {
    amounts.reading(of: text, terms) { term in
      !flags(of: term).isDisjoint(with: [.value, .total, .heading, .side])
    }
  }
}

/// Numbers the words of a layout set and collects what they mean.
struct VocabularyBuilder {
  private(set) var terms = TermTable(room: 2_048)
  private(set) var flags: [TermFlags] = []

  init(_ words: FormTerms) {
    add(words.header.label, .label)
    add(words.header.line, .line)
    add(words.header.code, .code)
    add(words.header.codePart, .codePart)
    add(words.header.name, .name)
    add(words.header.ruler, .ruler)
    add(words.header.heading, .heading)
    add(words.header.remark, .remark)
    add(words.totals, .total)
    add(words.placeholders, .placeholder)
    add(words.otherTitles, .otherTitle)
  }

  private mutating func add(_ texts: [String], _ flag: TermFlags) {
    for text in texts { _ = term(Folding.label(text), flag) }
  }

  mutating func term(_ folded: [UInt8], _ flag: TermFlags) -> Int32 {
    let number = terms.insert(folded[...])
    if Int(number) == flags.count { flags.append([]) }
    flags[Int(number)].insert(flag)
    return number
  }
}

/// The words of a table's frame, folded.
struct FrameWords: Sendable {
  enum Key: Sendable {
    case unit, moneyUnit, unitCode, year, other
  }

  /// The longest first, so that 单位代码 is not taken for 单位.
  let keys: [(text: [UInt8], keys: [Key])]

  init(_ frame: FormTerms.Frame) {
    var all: [(text: [UInt8], keys: [Key])] = []
    func add(_ words: [String], _ key: Key) {
      for word in words { all.append((Folding.fold(word), [key])) }
    }
    add(frame.unit, .unit)
    add(frame.moneyUnit, .moneyUnit)
    add(frame.unitCode, .unitCode)
    add(frame.year, .year)
    add(frame.other, .other)
    // Sorting keeps the order of what is alike.
    all.sort {
      $0.text.count != $1.text.count
        ? $0.text.count > $1.text.count : $0.text.lexicographicallyPrecedes($1.text)
    }
    var keys: [(text: [UInt8], keys: [Key])] = []
    for entry in all {
      if keys.last?.text == entry.text {
        keys[keys.count - 1].keys += entry.keys
      } else {
        keys.append(entry)
      }
    }
    self.keys = keys
  }
}

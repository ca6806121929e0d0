internal import FinalAccounts
internal import Grid

/// Takes words of amounts off a heading: 2020年决算数, 上年预算数, 基本支出决算数.
struct AmountWords: Sendable {
  /// What a heading says.
  struct Reading: Equatable, Sendable {
    var sense = AmountSense()
    /// The term of what is left, where anything is.
    var core: Int32?
    /// The term of its word of amounts; -1 where it has none.
    var word: Int32 = -1

    /// A year and nothing else: as often as not it belongs to the frame.
    var isYearAlone: Bool { core == nil && word < 0 && sense.kind == nil && sense.isStatedYear }
  }

  /// The longest first, so that 年初预算数 is not taken for 预算数.
  private let words: [(text: [UInt8], kind: AmountSense.Kind, term: Int32)]
  private let times: [(text: [UInt8], time: AmountSense.Time)]
  private let comparisons: [[UInt8]]
  private let kinds: [Int32: AmountSense.Kind]
  /// How words of amounts, years and remarks end: most texts end otherwise.
  private let ends: [UInt32]
  /// The term that stands for a column over which nothing but words of amounts stand.
  let bare: Int32

  private static let limit = 120
  private static let separators: Set<UInt8> = [
    UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: ","),
  ]

  init(_ amounts: FormTerms.Amounts, _ builder: inout VocabularyBuilder) {
    let lists: [([String], AmountSense.Kind)] = [
      (amounts.plain, .plain), (amounts.opening, .opening), (amounts.fullYear, .fullYear),
      (amounts.budget, .budget), (amounts.final, .final),
    ]
    var words: [(text: [UInt8], kind: AmountSense.Kind, term: Int32)] = []
    var kinds: [Int32: AmountSense.Kind] = [:]
    for (texts, kind) in lists {
      for text in texts.map(Folding.label) {
        let term = builder.term(text, .value)
        guard kinds.updateValue(kind, forKey: term) == nil else { continue }
        words.append((text, kind, term))
      }
    }
    bare = words.first?.term ?? -1
    self.words = words.sorted { $0.text.count > $1.text.count }
    self.kinds = kinds
    let times =
      amounts.thisYear.map { (Folding.fold($0), AmountSense.Time.thisYear) }
      + amounts.lastYear.map { (Folding.fold($0), AmountSense.Time.lastYear) }
    self.times = times.sorted { $0.0.count > $1.0.count }
    comparisons = amounts.comparisons.map(Folding.fold)
    ends = Set(words.map { Self.end($0.text[...]) } + times.map { Self.end($0.0[...]) }).sorted()
  }

  /// True for a word of amounts that stands in the list as it is.
  func isAmount(_ term: Int32) -> Bool { kinds[term] != nil }

  private static func end(_ text: ArraySlice<UInt8>) -> UInt32 {
    text.suffix(3).reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// A quick look: true for a text that no layout knows and that may be a word of amounts with others
  /// around it.
  func mayMean(_ text: ArraySlice<UInt8>) -> Bool {
    6...Self.limit ~= text.count
      && (text.last == UInt8(ascii: ")") || ends.contains(Self.end(text)))
  }

  /// What a heading says; nil where it is no word of amounts, or one beside what nobody knows.
  func reading(
    of text: ArraySlice<UInt8>, _ terms: TermTable, isHeading: (Int32) -> Bool
  ) -> Reading? {
    guard 3...Self.limit ~= text.count else { return nil }
    let core = text[Numbering.core(of: text)]
    return parse(core, Reading(), terms, isHeading, steps: 6)
      ?? (comparisons.contains(where: core.holds)
        ? Reading(sense: AmountSense(kind: .comparison)) : nil)
  }

  private func parse(
    _ text: ArraySlice<UInt8>, _ reading: Reading, _ terms: TermTable, _ isHeading: (Int32) -> Bool,
    steps: Int
  ) -> Reading? {
    var rest = text
    while let last = rest.last, Self.separators.contains(last) { rest = rest.dropLast() }
    while let first = rest.first, Self.separators.contains(first) { rest = rest.dropFirst() }
    if rest.isEmpty { return reading }
    if let term = terms.find(rest) {
      if let kind = kinds[term] { return reading.with(kind, term) }
      if isHeading(term) {
        guard reading.sense != AmountSense() else { return nil }
        var reading = reading
        reading.core = term
        return reading
      }
    }
    guard steps > 0 else { return nil }
    func go(_ rest: ArraySlice<UInt8>, _ reading: Reading) -> Reading? {
      parse(rest, reading, terms, isHeading, steps: steps - 1)
    }
    if let (year, rest) = year(in: rest) {
      return go(rest, reading.with(.stated(year)))
    }
    for (word, time) in times {
      guard let rest = Self.without(word, rest) else { continue }
      return go(rest, reading.with(time))
    }
    for (word, kind, term) in words where word.count > 3 {
      // A longer word may leave what nobody knows: 支出决算数 in 基本支出决算数.
      guard let rest = Self.without(word, rest), let found = go(rest, reading.with(kind, term))
      else { continue }
      return found
    }
    guard rest.last == UInt8(ascii: ")"), let open = rest.lastIndex(of: UInt8(ascii: "("))
    else { return nil }
    // A remark: words of amounts, a unit of money, anything else.
    let remark = parse(
      rest[(open + 1)...].dropLast(), Reading(), terms, { _ in false }, steps: steps - 1)
    var reading = reading
    if let remark {
      reading.sense.add(remark.sense)
      if reading.word < 0 { reading.word = remark.word }
    }
    return go(rest[..<open], reading)
  }

  private static func without(
    _ word: [UInt8], _ text: ArraySlice<UInt8>
  ) -> ArraySlice<UInt8>? {
    if text.ends(with: word) { return text.dropLast(word.count) }
    return text.starts(with: word) ? text.dropFirst(word.count) : nil
  }

  /// A year at either end, and the rest.
  private func year(
    in text: ArraySlice<UInt8>
  ) -> (year: Int, rest: ArraySlice<UInt8>)? {
    if let front = YearText.year(at: text.startIndex, in: text) {
      return (front.year, text[front.range.upperBound...])
    }
    if let last = YearText.find(in: text), last.range.upperBound == text.endIndex {
      return (last.year, text[..<last.range.lowerBound])
    }
    guard let (year, end) = YearText.digits(at: text.startIndex, in: text), 1990...2099 ~= year
    else { return nil }
    return (year, text[end...])
  }
}

extension AmountWords.Reading {
  fileprivate func with(_ kind: AmountSense.Kind, _ term: Int32) -> Self {
    var reading = self
    if sense.kind == nil || sense.kind == .plain { reading.sense.kind = kind }
    if word < 0 { reading.word = term }
    return reading
  }

  fileprivate func with(_ time: AmountSense.Time) -> Self {
    var reading = self
    reading.sense.time = sense.time ?? time
    return reading
  }
}

extension AmountSense {
  var isStatedYear: Bool {
    if case .stated = time { true } else { false }
  }
}

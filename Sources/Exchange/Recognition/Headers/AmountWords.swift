internal import FinalAccounts

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

  /// What a heading says; nil where it is no word of amounts, or one in front of what nobody knows.
  func reading(
    of text: ArraySlice<UInt8>, _ terms: TermTable, isHeading: (Int32) -> Bool
  ) -> Reading? {
    guard 3...Self.limit ~= text.count else { return nil }
    var reading = Reading()
    var rest = text[Numbering.core(of: text)]
    for _ in 0..<6 {
      while let last = rest.last, Self.separators.contains(last) { rest = rest.dropLast() }
      while let first = rest.first, Self.separators.contains(first) { rest = rest.dropFirst() }
      if rest.isEmpty { return reading }
      if let term = terms.find(rest) {
        if let kind = kinds[term] {
          reading.add(kind, term)
          return reading
        }
        guard isHeading(term) else { return nil }
        reading.core = term
        return reading.sense == AmountSense() ? nil : reading
      }
      if takeYear(&rest, &reading) || takeWord(&rest, &reading) || takeRemark(&rest, &reading) {
        continue
      }
      guard comparisons.contains(where: rest.holds) else { return nil }
      reading.sense.kind = .comparison
      return reading
    }
    return nil
  }

  private func takeYear(_ rest: inout ArraySlice<UInt8>, _ reading: inout Reading) -> Bool {
    let found: (year: Int, range: Range<Int>)?
    if let front = YearText.year(at: rest.startIndex, in: rest) {
      found = (front.year, front.range)
    } else if let last = YearText.find(in: rest), last.range.upperBound == rest.endIndex {
      found = (last.year, last.range)
    } else if let (year, end) = YearText.digits(at: rest.startIndex, in: rest), 1990...2099 ~= year
    {
      found = (year, rest.startIndex..<end)
    } else {
      found = nil
    }
    guard let found else { return false }
    reading.sense.time = reading.sense.time ?? .stated(found.year)
    rest =
      found.range.lowerBound == rest.startIndex
      ? rest[found.range.upperBound...] : rest[..<found.range.lowerBound]
    return true
  }

  private func takeWord(_ rest: inout ArraySlice<UInt8>, _ reading: inout Reading) -> Bool {
    for (text, time) in times {
      if rest.starts(with: text) {
        rest = rest.dropFirst(text.count)
      } else if rest.ends(with: text) {
        rest = rest.dropLast(text.count)
      } else {
        continue
      }
      reading.sense.time = time
      return true
    }
    for (text, kind, term) in words where text.count > 3 {
      if rest.ends(with: text) {
        rest = rest.dropLast(text.count)
      } else if rest.starts(with: text) {
        rest = rest.dropFirst(text.count)
      } else {
        continue
      }
      reading.add(kind, term)
      return true
    }
    return false
  }

  /// A remark in brackets behind: words of amounts, a unit of money, anything else.
  private func takeRemark(_ rest: inout ArraySlice<UInt8>, _ reading: inout Reading) -> Bool {
    guard rest.last == UInt8(ascii: ")"), let open = rest.lastIndex(of: UInt8(ascii: "("))
    else { return false }
    var inside = rest[(open + 1)...].dropLast()
    while takeYear(&inside, &reading) || takeWord(&inside, &reading) {}
    rest = rest[..<open]
    return true
  }
}

extension AmountWords.Reading {
  fileprivate mutating func add(_ kind: AmountSense.Kind, _ term: Int32) {
    if sense.kind == nil || sense.kind == .plain { sense.kind = kind }
    if word < 0 { word = term }
  }
}

extension AmountSense {
  var isStatedYear: Bool {
    if case .stated = time { true } else { false }
  }
}

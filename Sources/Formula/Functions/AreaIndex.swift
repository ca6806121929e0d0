internal import Grid

/// Where a range holds what, so that the next formula that looks for a number or a text in it does
/// not go through all of it again.
struct AreaIndex: Sendable {
  /// What can be looked up: numbers that are the same in 15 digits, texts but for the case of letters.
  enum Key: Hashable, Sendable {
    case number(DecimalDigits)
    case text(String)
  }

  /// Numbers and texts, each with its cells in reading order.
  private var cells: [Key: [CellReference]] = [:]
  /// Texts that read as numbers.
  private var spelled: [Key: [CellReference]] = [:]
  /// The first text of which nobody knows whether it is a number.
  private(set) var unclear: (cell: CellReference, text: String)?
  /// How many cells hold something.
  private(set) var count = 0

  mutating func add(_ cell: CellReference, _ value: FormulaValue) {
    count += 1
    switch value {
    case .number(let number): cells[Self.key(number), default: []].append(cell)
    case .text(let text):
      cells[Self.key(text), default: []].append(cell)
      switch TextNumber(text) {
      case .number(let number): spelled[Self.key(number), default: []].append(cell)
      case .unclear: unclear = unclear ?? (cell, text)
      case .none: break
      }
    case .boolean, .error, .unknown: break
    }
  }

  static func key(_ number: Double) -> Key { .number(DecimalDigits(number).significant) }
  static func key(_ text: String) -> Key { .text(FoldedText.key(text)) }

  /// The cells that hold it, in reading order.
  func cells(holding key: Key) -> [CellReference] { cells[key] ?? [] }

  /// The same with texts that read as the number.
  func cells(reading key: Key) -> [CellReference] {
    guard let more = spelled[key] else { return cells(holding: key) }
    let own = cells(holding: key)
    return own.isEmpty ? more : (own + more).sorted()
  }
}

/// What formulas asked of ranges. What a formula reads is evaluated before it, so nothing that is known
/// of a range changes.
struct KnownLookups: Sendable {
  /// A condition as a formula states it, and its range.
  struct Question: Hashable, Sendable {
    var area: Area
    var criterion: FormulaValue?
  }

  /// A call of SUMIF and its like.
  struct Call: Hashable, Sendable {
    var function: FormulaFunction
    var target: Area?
    var questions: [Question]
  }

  var asked: [Area: Int] = [:]
  var indexes: [Area: Result<AreaIndex, NotEvaluable>] = [:]
  var results: [Call: FormulaValue] = [:]
  /// How many cells all indexes hold.
  var held = 0

  /// More than this is not kept.
  static let mostHeld = 4_000_000
  static let mostResults = 200_000
  static let mostAreas = 10_000
}

extension Evaluator {
  /// The index of a range, from the second time on that it is asked for; nil before, and where there
  /// are too many.
  mutating func index(of area: Area) throws(NotEvaluable) -> AreaIndex? {
    if let known = lookups.indexes[area] {
      try spend(1)
      return try known.get()
    }
    guard lookups.asked[area] != nil else {
      if lookups.asked.count < KnownLookups.mostAreas { lookups.asked[area] = 1 }
      return nil
    }
    guard lookups.held < KnownLookups.mostHeld else { return nil }
    do throws(NotEvaluable) {
      var index = AreaIndex()
      try visit(area) { cell, value throws(NotEvaluable) in index.add(cell, value) }
      lookups.indexes[area] = .success(index)
      lookups.held += index.count
      return index
    } catch {
      if case .unknownCell = error { lookups.indexes[area] = .failure(error) }
      throw error
    }
  }
}

extension Criterion {
  /// What cells are to hold, where the condition asks for that and nothing else.
  var key: AreaIndex.Key? {
    guard relation == .equal else { return nil }
    switch operand {
    case .number(let number): return AreaIndex.key(number)
    case .text(let pattern): return pattern.plain.map(AreaIndex.key)
    case .boolean, .error, .ordered, .blank, .empty: return nil
    }
  }

  /// True where texts are taken for numbers.
  var readsNumbers: Bool { if case .number = operand { true } else { false } }
}

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

internal import FinalAccounts

/// Which amounts the words of a heading mean: a stage of the budget, a year.
struct AmountSense: Equatable, Sendable {
  enum Kind: Sendable {
    case plain, opening, fullYear, budget, final
    /// What is worked out of two columns: 增减额, 占比.
    case comparison
  }

  enum Time: Equatable, Sendable {
    case thisYear, lastYear
    case stated(Int)
  }

  var kind: Kind?
  var time: Time?

  /// What the headings of a column mean together, from top to bottom: the lower one decides, but a
  /// comparison and last year hold for all that stands under them.
  mutating func add(_ lower: AmountSense) {
    switch (kind, lower.kind) {
    case (.comparison, _), (_, nil): break
    case (.some(let upper), .plain) where upper != .plain: break
    default: kind = lower.kind
    }
    if time != .lastYear { time = lower.time ?? time }
  }

  /// How well the amounts suit a column of a layout, the lower the better; nil where they are others.
  func fitness(for stage: TableLayout.Column.Stage) -> Int? {
    if time == .lastYear { return nil }
    switch (stage, kind) {
    case (.final, .final): return 0
    case (.final, .plain), (.final, nil): return 1
    case (.budget, .fullYear): return 0
    case (.budget, .budget): return 1
    case (.budget, .opening): return 2
    default: return nil
    }
  }
}

/// What stands in the cells of a table, counted: most rules about cells have nothing to look for.
struct Census: Sendable {
  private(set) var numbers = 0
  private(set) var blanks = 0
  private(set) var dashes = 0
  private(set) var texts = 0
  private(set) var errors = 0
  private(set) var uncomputed = 0
  /// All cells.
  var all: Int { numbers + blanks + dashes + texts + errors + uncomputed }
  /// Numbers that are zero.
  private(set) var zeros = 0
  /// Numbers below zero.
  private(set) var negatives = 0
  /// Numbers of more than two decimals.
  private(set) var fine = 0

  /// Counts a cell.
  mutating func add(_ state: CellState, _ amount: Amount?) {
    switch state {
    case .number: numbers += 1
    case .blank: blanks += 1
    case .dash: dashes += 1
    case .text: texts += 1
    case .error: errors += 1
    case .uncomputed: uncomputed += 1
    }
    guard let amount else { return }
    if amount.isZero { zeros += 1 }
    if amount.isNegative { negatives += 1 }
    if amount.scale > 2, amount.withoutTrailingZeros.scale > 2 { fine += 1 }
  }
}

/// An error value, as a cell holds and a formula gives it (ECMA-376 Part 1, §18.17.3).
public enum FormulaError: Hashable, Sendable {
  /// `#NULL!`: an intersection of ranges that have no cell in common.
  case null
  /// `#DIV/0!`
  case division
  /// `#VALUE!`: a text where a number was needed, or a range where one cell was.
  case value
  /// `#REF!`: a reference that leaves the sheet or lost its cells.
  case reference
  /// `#NAME?`
  case name
  /// `#NUM!`: a number that no double holds.
  case number
  /// `#N/A`
  case notAvailable
  /// Any other that a file may hold: `#SPILL!`, `#CALC!` …
  case other(String)

  /// Reads an error as a file spells it, letters of any case.
  public init(_ text: String) {
    self = Self.plain.first { $0.text == text } ?? .other(text)
    if case .other = self, let known = Self.plain.first(where: { $0.text == text.uppercased() }) {
      self = known
    }
  }

  /// As a file spells it.
  public var text: String {
    switch self {
    case .null: "#NULL!"
    case .division: "#DIV/0!"
    case .value: "#VALUE!"
    case .reference: "#REF!"
    case .name: "#NAME?"
    case .number: "#NUM!"
    case .notAvailable: "#N/A"
    case .other(let text): text
    }
  }

  private static let plain: [Self] = [
    .null, .division, .value, .reference, .name, .number, .notAvailable,
  ]
}

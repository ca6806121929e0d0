internal import Grid

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

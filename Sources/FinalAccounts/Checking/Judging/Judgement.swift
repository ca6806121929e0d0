/// An instance of a rule with how it came out, and the figures that rests on.
struct Judgement: Sendable {
  var outcome: Outcome
  /// Left side minus right side, in tiny units.
  var gap: Int128 = 0
  /// What rounding allows: the hard bound.
  var allowed: Int128 = 0
}

extension Judgement {
  /// How one instance of a rule came out (rules §1): what functions found in all of theirs is a
  /// `RuleOutcome`, what a whole submission comes to the report's verdict.
  enum Outcome: Sendable, Equatable {
    /// Exact.
    case pass
    /// Within what rounding explains.
    case tail
    /// Possible only if roundings nearly all fell one way.
    case longTail
    /// Beyond what rounding explains.
    case fail
    /// All cells are blank: the form says nothing here.
    case notApplicable
    case unchecked(Undecided)

    /// True where the rule is broken.
    var isBroken: Bool { self == .fail || self == .longTail }
  }
}

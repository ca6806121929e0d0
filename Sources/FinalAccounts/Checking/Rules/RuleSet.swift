/// The rules of a run, in the order in which they are listed.
public struct RuleSet: Sendable {
  /// All of them; no two have the same id.
  public private(set) var rules: [Rule]

  /// Rules as given; of two with the same id the later one takes the place of the first.
  package init(_ rules: [Rule]) {
    self.rules = []
    var places: [String: Int] = [:]
    for rule in rules {
      if let place = places[rule.id] {
        self.rules[place] = rule
      } else {
        places[rule.id] = self.rules.count
        self.rules.append(rule)
      }
    }
  }

  /// The rule of an id; nil where there is none.
  public subscript(id: String) -> Rule? { rules.first { $0.id == id } }

  /// The rules for which a condition holds.
  public func filtered(_ isMeant: (Rule) -> Bool) -> RuleSet { RuleSet(rules.filter(isMeant)) }
}

/// The rules of a run, in the order in which they are listed.
public struct RuleSet: Sendable {
  /// All of them; no two have the same id.
  public private(set) var rules: [Rule]

  /// Packs of years and places, in the order in which they are put on the rules.
  public private(set) var packs: [RulePack] = []
  /// The place whose packs are meant; nil where the unit's name decides.
  public var place: String?
  /// Tables that the forms of the year and place do without.
  public private(set) var without: Set<TableID> = []

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

  /// The rules for which a condition holds; packs then touch no others.
  public func filtered(_ isMeant: (Rule) -> Bool) -> RuleSet {
    var known: [String: Rule] = [:]
    for rule in all { known[rule.id] = rule }
    let meant = Set(known.values.filter(isMeant).map(\.id))
    var filtered = RuleSet(rules.filter { meant.contains($0.id) })
    filtered.place = place
    filtered.packs = packs.map { pack in
      var pack = pack
      pack.changes.removeAll { !meant.contains($0.id) }
      return pack
    }
    return filtered
  }
}

// MARK: Packs

extension RuleSet {
  /// Rules with packs that are put on them where they apply.
  package init(_ rules: [Rule], packs: [RulePack]) {
    self.init(rules)
    self.packs = packs
  }

  /// The rules of every year and place, and those that packs add.
  public var all: [Rule] {
    rules
      + packs.flatMap(\.changes).compactMap { change in
        if case .put(let rule) = change.kind { rule } else { nil }
      }
  }

  /// The rules for a year, and for the place that was stated or a unit's name begins with: those
  /// packs put on, and no others left.
  public func chosen(year: Int?, unit: String?) -> RuleSet {
    let own = packs.filter { $0.applies(year: year, place: place, unit: unit) }
    guard !own.isEmpty else {
      var plain = self
      plain.packs = []
      return plain
    }
    var all = rules
    for pack in own { pack.put(on: &all) }
    var chosen = RuleSet(all)
    chosen.place = place
    chosen.packs = own
    chosen.without = Set(own.flatMap(\.without))
    return chosen
  }
}

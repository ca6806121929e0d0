/// The rules of a run, in the order in which they are listed.
public struct RuleSet: Sendable {
  /// Those that are told; no two have the same id.
  public private(set) var rules: [Rule] = []
  /// Those that are told and those that are only judged for what they say of causes, in one order.
  private(set) var judged: [Rule] = []
  private var positions: [String: Int] = [:]
  /// The ids of silent rules, of packs as well.
  private var muted: Set<String> = []

  private var allPacks: [RulePack] = []
  /// The region (地方) whose packs are meant; nil where the unit's name decides.
  public var region: String?
  /// How far sums may be off.
  public var tolerance = Tolerance.interval
  /// The titles of the tables that rules speak of.
  package var forms: @Sendable () -> FormBook = { FormBook() }
  /// Tables that the forms of the year and place do without.
  public private(set) var without: Set<TableID> = []

  /// Rules as given; of two with the same id the later one takes the place of the first.
  package init(_ rules: [Rule]) {
    self.init(rules, muted: [])
  }

  private init(_ rules: [Rule], muted: Set<String>) {
    self.muted = muted
    for rule in rules {
      if let place = positions[rule.id] {
        judged[place] = rule
      } else {
        positions[rule.id] = judged.count
        judged.append(rule)
      }
    }
    self.rules = judged.filter { !muted.contains($0.id) }
  }

  /// The rule of an id; nil where there is none, or where it is not told.
  public subscript(id: String) -> Rule? { muted.contains(id) ? nil : judged(id) }

  /// The rule of an id, told or not.
  func judged(_ id: String) -> Rule? { positions[id].map { judged[$0] } }

  /// The same, of which only rules are told for which a condition holds. The others still help to
  /// find causes: what one rule means must not depend on which others a person wants to see.
  public func filtered(_ isMeant: (Rule) -> Bool) -> RuleSet {
    var known: [String: Rule] = [:]
    for rule in all { known[rule.id] = rule }
    let others = known.values.filter { !isMeant($0) }.map(\.id)
    var filtered = RuleSet(judged, muted: muted.union(others))
    filtered.region = region
    filtered.forms = forms
    filtered.tolerance = tolerance
    filtered.allPacks = allPacks
    return filtered
  }
}

// MARK: Packs

extension RuleSet {
  /// Rules with packs that are put on them where they apply.
  package init(_ rules: [Rule], packs: [RulePack]) {
    self.init(rules)
    // A formula in the place of a function is of its kind.
    allPacks = packs.map { $0.withKinds { positions[$0].map { judged[$0].kind } } }
  }

  /// The rules of every year and place, and those that packs add.
  public var all: [Rule] {
    judged
      + allPacks.flatMap(\.amendments).compactMap { amendment in
        if case .put(let rule) = amendment.kind { rule } else { nil }
      }
  }

  /// Packs of years and places with what they do to rules that are told, in the order in which they
  /// are put on the rules.
  public var packs: [RulePack] {
    guard !muted.isEmpty else { return allPacks }
    return allPacks.map { pack in
      var pack = pack
      pack.amendments.removeAll { muted.contains($0.id) }
      return pack
    }
  }

  /// The same for a submission that does without tables: their lack is no finding.
  func lacking(_ tables: some Sequence<TableID>) -> RuleSet {
    var rules = self
    rules.without.formUnion(tables)
    return rules
  }

  /// The rules for a year, and for the place that was stated or a unit's name begins with: those
  /// packs put on, and no others left.
  public func chosen(year: Int?, unit: String?) -> RuleSet {
    let own = allPacks.filter { $0.applies(year: year, region: region, unit: unit) }
    guard !own.isEmpty else {
      var plain = self
      plain.allPacks = []
      return plain
    }
    var all = judged
    for pack in own { pack.put(on: &all) }
    var chosen = RuleSet(all, muted: muted)
    chosen.region = region
    chosen.forms = forms
    chosen.tolerance = tolerance
    chosen.allPacks = own
    chosen.without = Set(own.flatMap(\.without))
    return chosen
  }
}

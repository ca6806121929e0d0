public import Grid

/// Rules of some years or places, put on those that hold everywhere: what a file of `Schemas/rules/packs/`
/// or of `--rules` says.
public struct RulePack: Sendable {
  /// The name of its file without the ending.
  public var name: String
  /// Why there is one, in both languages; nil where the file does not say.
  public var text: BilingualText?
  /// What it rests on; nil where the file does not say.
  public var source: String?
  /// The first and last year of its forms; nil for no bound.
  public var years: (from: Int?, to: Int?)
  /// How names of its units begin (上海市); empty for every place.
  public var regions: [String]
  /// Tables that its forms do without.
  public var without: [TableID]
  /// What it does to the rules, in order.
  public var amendments: [Amendment]

  /// A rule that a pack puts in, alters or switches off (修订).
  public struct Amendment: Sendable {
    /// What becomes of a rule.
    public enum Kind: Sendable {
      /// It is there, in the place of one of the same id where there is one.
      case put(Rule)
      /// It weighs otherwise, says something else or rests on something else: what is not nil.
      case alter(severity: Message.Severity?, text: BilingualText?, source: String?)
      /// It does not run.
      case off
    }

    /// The rule's id.
    public var id: String
    /// What becomes of it.
    public var kind: Kind

    /// What becomes of the rule of an id.
    package init(_ id: String, _ kind: Kind) {
      self.id = id
      self.kind = kind
    }
  }

  /// A pack; without bounds it holds everywhere.
  package init(
    name: String, text: BilingualText? = nil, source: String? = nil,
    years: (from: Int?, to: Int?) = (nil, nil), regions: [String] = [], without: [TableID] = [],
    amendments: [Amendment]
  ) {
    self.name = name
    self.text = text
    self.source = source
    self.years = years
    self.regions = regions
    self.without = without
    self.amendments = amendments
  }

  /// True where it holds of every year and place.
  public var isGeneral: Bool { years.from == nil && years.to == nil && regions.isEmpty }

  /// True where it holds of a submission. A year or place that is not known is none of a pack's. A
  /// place that somebody states counts alone; else the unit's name must begin with one of the pack's.
  public func applies(year: Int?, region: String?, unit: String?) -> Bool {
    if years.from != nil || years.to != nil {
      guard let year, year >= years.from ?? .min, year <= years.to ?? .max else { return false }
    }
    guard !regions.isEmpty else { return true }
    let (stated, printed) = (region.map(Folding.fold), unit.map(Folding.fold))
    return regions.lazy.map(Folding.fold).contains { own in
      if let stated, !stated.isEmpty { return stated.starts(with: own) || own.starts(with: stated) }
      return printed?.starts(with: own) ?? false
    }
  }

  /// Puts its rules on others.
  func put(on rules: inout [Rule]) {
    for amendment in amendments {
      let place = rules.firstIndex { $0.id == amendment.id }
      switch (amendment.kind, place) {
      case (.put(var rule), let place):
        rule.pack = name
        if let place { rules[place] = rule } else { rules.append(rule) }
      case (.alter(let severity, let text, let source), let place?):
        rules[place] = rules[place].altered(severity, text, source, by: name)
      case (.off, let place?): rules.remove(at: place)
      case (_, nil): break
      }
    }
  }
}

extension RulePack {
  /// The same with the kinds of the rules whose place its own take.
  func withKinds(_ known: (String) -> Rule.Kind?) -> RulePack {
    var pack = self
    for (index, amendment) in amendments.enumerated() {
      guard case .put(var rule) = amendment.kind, let kind = known(rule.id) else { continue }
      rule.kind = kind
      pack.amendments[index].kind = .put(rule)
    }
    return pack
  }
}

extension Rule {
  fileprivate func altered(
    _ severity: Message.Severity?, _ text: BilingualText?, _ source: String?, by pack: String
  ) -> Rule {
    var rule = Rule(
      id: id, kind: kind, severity: severity ?? self.severity, words: text ?? words,
      source: source ?? self.source, formulas: formulas,
      tables: tables)
    rule.pack = pack
    return rule
  }
}

public import FinalAccounts
public import Grid

extension RuleSet {
  /// The rules inside the binary: those of `Schemas/rules/`, those that are functions, and packs of
  /// years and places.
  public static func embedded() throws(Fault) -> RuleSet { try embedded(adding: []) }

  /// The rules inside the binary with those of further files, which are put on them last. These may
  /// speak of what the layouts inside know, and of what those in `layouts` add.
  public static func embedded(
    adding files: [(path: String, bytes: [UInt8])],
    layouts: [(path: String, bytes: [UInt8])] = []
  ) throws(Fault) -> RuleSet {
    let folder = "rules/packs/"
    let own = EmbeddedSchemas.paths.filter { $0.hasPrefix("rules/") && $0.hasSuffix(".json") }
    func bytes(_ path: String) -> [UInt8] { EmbeddedSchemas.bytes(path) ?? [] }
    var general: [Rule] = []
    for path in own where !path.hasPrefix(folder) {
      for amendment in try RulePack.read(bytes(path), file: path, known: []).amendments {
        if case .put(let rule) = amendment.kind { general.append(rule) }
      }
    }
    general += Checker.functions
    var known = Set(general.map(\.id))
    var packs: [RulePack] = []
    let inside = own.filter { $0.hasPrefix(folder) }.map { (path: $0, bytes: bytes($0)) }
    for file in inside {
      packs.append(try .read(file.bytes, file: file.path, known: known))
      known.formUnion(packs.last?.amendments.map(\.id) ?? [])
    }
    var rules = RuleSet(general, packs: packs)
    rules.forms = { .builtIn }
    guard !files.isEmpty else { return rules }
    let described = try LayoutSet.embedded(replacing: layouts)
    let slots = KnownSlots(described, rules)
    for file in files {
      packs.append(try .read(file.bytes, file: file.path, known: known, slots))
      known.formUnion(packs.last?.amendments.map(\.id) ?? [])
    }
    rules = RuleSet(general, packs: packs)
    rules.forms = { described.forms }
    return rules
  }
}

extension RulePack {
  /// Reads a file of rules; what it only alters must be `known` by id. Throws a fault that names file
  /// and field, and what to do. Where `slots` are given, its formulas must speak of these.
  static func read(
    _ bytes: [UInt8], file: String, known: Set<String>, _ slots: KnownSlots? = nil
  ) throws(Fault) -> RulePack {
    let root = try JSONNode.rules(bytes, file: file)
    let members = try root.members([
      "format", "text", "source", "years", "places", "without", "rules",
    ])
    let format = try members.required("format")
    guard try format.text == "juesuan.rules/1" else {
      throw format.fault(.rulesOfOtherFormat, try format.text)
    }
    let stem = file.split(separator: "/").last.map(String.init) ?? file
    var pack = RulePack(
      name: stem.hasSuffix(".json") ? String(stem.dropLast(5)) : stem,
      source: try members["source"]?.text, regions: try members.texts("places"),
      amendments: [])
    if let text = members["text"] { pack.text = try text.bilingual }
    if let years = members["years"] { pack.years = try self.years(years) }
    if let tables = members["without"] {
      for table in try tables.elements { pack.without.append(try table.tableOfNine) }
    }
    if !pack.isGeneral || !pack.without.isEmpty {
      guard pack.text != nil else { throw root.fault(.rulePackUnexplained, "text") }
      guard pack.source != nil else { throw root.fault(.rulePackUnexplained, "source") }
    }
    var seen: Set<String> = []
    for node in try members.required("rules").elements {
      let amendment = try amendment(node, known, slots)
      guard seen.insert(amendment.id).inserted else { throw node.fault(.ruleTwice, amendment.id) }
      pack.amendments.append(amendment)
    }
    return pack
  }

  private static func years(_ node: JSONNode) throws(Fault) -> (from: Int?, to: Int?) {
    let members = try node.members(["from", "to"])
    let (from, to) = (try members["from"].map(year), try members["to"].map(year))
    guard from != nil || to != nil else { throw node.fault(.missing("from")) }
    if let from, let to, from > to { throw node.fault(.ruleYearsReversed, "\(from)–\(to)") }
    return (from, to)
  }

  private static func year(_ node: JSONNode) throws(Fault) -> Int { try node.integer() }

  private static func amendment(
    _ node: JSONNode, _ known: Set<String>, _ slots: KnownSlots?
  ) throws(Fault) -> Amendment {
    let members = try node.members(["id", "severity", "source", "text", "formulas", "off"])
    let id = try members.required("id").text
    if members["formulas"] != nil, members["off"] == nil {
      return Amendment(id, .put(try rule(node, members, slots)))
    }
    guard known.contains(id) else { throw node.fault(.ruleNotThere, id) }
    if let off = members["off"] {
      guard try off.boolean else { throw off.fault(.notABoolean) }
      return Amendment(id, .off)
    }
    var severity: Message.Severity?
    if let node = members["severity"] { severity = try node.choice(Message.Severity.self) }
    var text: BilingualText?
    if let node = members["text"] { text = try node.bilingual }
    let source = try members["source"]?.text
    guard severity != nil || text != nil || source != nil else {
      throw node.fault(.ruleChangesNothing, id)
    }
    return Amendment(id, .alter(severity: severity, text: text, source: source))
  }

  private static func rule(
    _ node: JSONNode, _ members: JSONMembers, _ slots: KnownSlots?
  ) throws(Fault) -> Rule {
    let id = try members.required("id").text
    let text = try members.required("text").bilingual
    var formulas: [Rule.Formula] = []
    let list = try members.required("formulas")
    for part in try list.elements {
      let formula = try formula(part)
      if let slot = slots?.unknownSlot(in: formula) {
        throw part.fault(.ruleOfUnknownSlot, "\(slot) (\(id))")
      }
      formulas.append(formula)
    }
    guard !formulas.isEmpty else { throw list.fault(.ruleWithoutFormulas, id) }
    return Rule(
      id: id,
      severity: try members.required("severity").choice(Message.Severity.self),
      words: text,
      source: try members.required("source").text, formulas: formulas,
      tables: Set(formulas.flatMap(\.tables)).sorted())
  }

  private static func formula(_ node: JSONNode) throws(Fault) -> Rule.Formula {
    let members = try node.members([
      "formula", "each", "columns", "columnsOf", "unless", "where", "filled", "levelAbsent",
    ])
    var quantifier = Quantifier()
    if let each = members["each"] { quantifier.rows = try rows(each) }
    try node.refuse(members, bothOf: ["columns", "columnsOf"])
    if let columns = members["columns"] { quantifier.columns = try columns.texts }
    if let table = members["columnsOf"] { quantifier.columnsOf = try table.tableOfRules }
    try node.refuse(members, bothOf: ["unless", "where", "filled", "levelAbsent"])
    var condition = Rule.Condition.always
    if let unless = members["unless"] {
      condition = .unless(try slots(unless))
    } else if let holding = members["where"] {
      condition = .holding(try slots(holding))
    } else if let filled = members["filled"] {
      condition = .filled(try slots(filled))
    } else if let table = members["levelAbsent"] {
      condition = .levelAbsent(try table.tableOfRules)
    }
    let text = try members.required("formula")
    guard
      let formula = Rule.Formula(try text.text, quantifier: quantifier, condition: condition)
    else { throw text.fault(.ruleNoFormula, try text.text) }
    return formula
  }

  private static func slots(_ node: JSONNode) throws(Fault) -> [Slot] {
    var slots: [Slot] = []
    for element in try node.elements {
      guard let slot = Rule.Formula.slot(try element.text) else {
        throw element.fault(.ruleNoFormula, try element.text)
      }
      slots.append(slot)
    }
    return slots
  }

  private static func rows(_ node: JSONNode) throws(Fault) -> Quantifier.Rows {
    let members = try node.members(["rows", "parents", "digits", "classes", "codes"])
    try node.refuse(members, bothOf: ["rows", "parents", "classes", "codes"])
    if let table = members["rows"] { return .rows(try table.tableOfRules) }
    if let table = members["parents"] {
      return .parents(
        try table.tableOfRules,
        digits: try members.required("digits").integer())
    }
    func tables(_ name: String) throws(Fault) -> [TableID]? {
      guard let node = members[name] else { return nil }
      var tables: [TableID] = []
      for element in try node.elements { tables.append(try element.tableOfRules) }
      return tables
    }
    if let classes = try tables("classes") { return .classes(classes) }
    if let codes = try tables("codes") { return .codes(codes) }
    throw node.fault(.missing("rows / parents / classes / codes"))
  }
}

extension JSONNode {
  /// Refuses an object that has more than one of members of which the second would say nothing.
  fileprivate func refuse(
    _ members: JSONMembers, bothOf names: [String]
  ) throws(Fault) {
    let there = names.filter { members[$0] != nil }
    guard there.count > 1 else { return }
    throw fault(.ruleSaysTwoThings, there.joined(separator: ", "))
  }
}

public import FinalAccounts
import Grid

extension RuleSet {
  /// The rules inside the binary: those of `Schemas/rules/`, and those that are functions.
  public static func embedded() throws(ExchangeFault) -> RuleSet { try embedded(adding: []) }

  /// The rules inside the binary with those of further files; one of the same id takes the place of
  /// that inside.
  public static func embedded(
    adding files: [(path: String, bytes: [UInt8])]
  ) throws(ExchangeFault) -> RuleSet {
    var rules: [Rule] = []
    for path in EmbeddedSchemas.paths where path.hasPrefix("rules/") && path.hasSuffix(".json") {
      rules += try read(EmbeddedSchemas.bytes(path) ?? [], file: path)
    }
    rules += Checker.functions
    for file in files { rules += try read(file.bytes, file: file.path) }
    return RuleSet(rules)
  }

  /// Reads a file of rules. Throws a fault that names file and field.
  static func read(_ bytes: [UInt8], file: String) throws(ExchangeFault) -> [Rule] {
    let root = try SchemaNode.root(of: bytes, file: file)
    let members = try root.members(["format", "rules"])
    let format = try members.required("format", in: root)
    guard try format.text == "juesuan.rules/1" else { throw format.fault("not juesuan.rules/1") }
    var rules: [Rule] = []
    for node in try members.required("rules", in: root).elements { rules.append(try rule(node)) }
    return rules
  }

  private static func rule(_ node: SchemaNode) throws(ExchangeFault) -> Rule {
    let members = try node.members(["id", "severity", "source", "text", "formulas"])
    let texts = try members.required("text", in: node)
    let words = try texts.members(["zh", "en"])
    var formulas: [Rule.Formula] = []
    for part in try members.required("formulas", in: node).elements {
      formulas.append(try formula(part))
    }
    return Rule(
      id: try members.required("id", in: node).text,
      severity: try members.required("severity", in: node).choice(Message.Severity.self),
      chinese: try words.required("zh", in: texts).text,
      english: try words.required("en", in: texts).text,
      source: try members.required("source", in: node).text, formulas: formulas,
      tables: Set(formulas.flatMap(\.tables)).sorted())
  }

  private static func formula(_ node: SchemaNode) throws(ExchangeFault) -> Rule.Formula {
    let members = try node.members(["formula", "each", "columns", "unless", "levelAbsent"])
    var quantifier = Quantifier()
    if let each = members["each"] { quantifier.rows = try rows(each) }
    if let columns = members["columns"] { quantifier.columns = try columns.texts }
    var condition = Rule.Condition.always
    if let unless = members["unless"] {
      var slots: [Slot] = []
      for element in try unless.elements {
        guard let slot = Rule.Formula.slot(try element.text) else { throw element.fault("no slot") }
        slots.append(slot)
      }
      condition = .unless(slots)
    } else if let table = members["levelAbsent"] {
      condition = .levelAbsent(try table.choice(TableID.self))
    }
    let text = try members.required("formula", in: node)
    guard
      let formula = Rule.Formula(try text.text, quantifier: quantifier, condition: condition)
    else { throw text.fault("no formula") }
    return formula
  }

  private static func rows(_ node: SchemaNode) throws(ExchangeFault) -> Quantifier.Rows {
    let members = try node.members(["rows", "parents", "digits", "classes", "codes"])
    if let table = members["rows"] { return .rows(try table.choice(TableID.self)) }
    if let table = members["parents"] {
      return .parents(
        try table.choice(TableID.self),
        digits: try members.required("digits", in: node).integer)
    }
    func tables(_ name: String) throws(ExchangeFault) -> [TableID]? {
      guard let node = members[name] else { return nil }
      var tables: [TableID] = []
      for element in try node.elements { tables.append(try element.choice(TableID.self)) }
      return tables
    }
    if let classes = try tables("classes") { return .classes(classes) }
    if let codes = try tables("codes") { return .codes(codes) }
    throw node.fault("rows, parents, classes or codes is missing")
  }
}

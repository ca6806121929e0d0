public import FinalAccounts
public import Grid

extension Submission {
  /// Reads what `json` writes. Strict: an unknown or missing member, a value out of its set, an
  /// amount that its state does not have are faults with line and column.
  ///
  /// `file` is named in faults only; `forms` says which tables and columns there are.
  public init(
    json bytes: [UInt8], file: String? = nil, forms: FormBook = .builtIn,
    limits: Limits = Limits()
  ) throws(Fault) {
    let members = try JSONSource.form(bytes, file: file, limits).members()
    try members.required("format").expect(Self.jsonFormat)
    try self.init(identityOf: members)
    for element in try members.required("tables").elements {
      let table = try AccountTable(element, sources: sources.count, forms)
      guard self[table.id] == nil else { throw element.fault(.tableTwice, table.id.rawValue) }
      tables.append(table)
    }
    try members.finish(Self.identityMembers + ["format", "tables"])
    tables.sort { $0.id < $1.id }
    tellUnknownColumns(forms)
  }

  static let identityMembers = ["unit", "unitCode", "year", "basis", "sources", "notices"]

  /// Everything of a submission but its tables.
  init(identityOf members: JSONMembers) throws(Fault) {
    self.init(
      unit: try members["unit"]?.text.given, unitCode: try members["unitCode"]?.text.given,
      year: try members["year"]?.integer(in: 1...9999))
    if let basis = members["basis"] {
      try basis.expect("execution")
      isExecution = true
    }
    for element in try members.required("sources").elements { sources.append(try Source(element)) }
    for element in try members.required("notices").elements { notices.append(try Notice(element)) }
  }
}

extension JSONNode {
  /// Refuses any other text than one.
  func expect(_ wanted: String) throws(Fault) {
    _ = try text(wanted) { $0 == wanted ? $0 : nil }
  }
}

extension Source {
  init(_ node: JSONNode) throws(Fault) {
    let members = try node.members()
    self.init(
      file: try members.required("file").text, format: try members.required("format").text,
      sha256: try members.required("sha256").text)
    try members.finish(["file", "format", "sha256"])
  }
}

extension Notice {
  private static let memberNames = [
    "code", "severity", "message", "file", "part", "table", "sheet", "at", "offset",
  ]

  init(_ node: JSONNode) throws(Fault) {
    let members = try node.members()
    let severity = try members.required("severity").text("info, warning, error") {
      Message.Severity(rawValue: $0)
    }
    var place = Place()
    place.file = try members["file"]?.text
    place.part = try members["part"]?.text
    place.table = try members["table"]?.text
    place.sheet = try members["sheet"]?.text
    place.offset = try members["offset"]?.integer(in: 0...Int.max)
    place.range = try members["at"]?.text("B3, B3:D5") { CellRange($0) }
    self.init(
      code: try members.required("code").text, severity: severity,
      text: try members.required("message").text, at: place)
    try members.finish(Self.memberNames)
  }
}

extension AccountTable {
  static let attributeMembers = [
    "id", "title", "source", "sheet", "derived", "moneyUnit", "note", "noteAt", "budgetKind",
  ]

  /// The table without its cells.
  init(
    attributesOf members: JSONMembers, sources: Int, _ forms: FormBook
  ) throws(Fault) {
    let source = try members.required("source").integer(in: 0...max(0, sources - 1))
    guard sources > 0 else { throw members.node.fault(.missing("sources[0]")) }
    self.init(
      id: try members.required("id").text(forms.choices, forms.table(named:)),
      title: try members.required("title").text, source: source,
      sheet: try members.required("sheet").text,
      moneyUnit: try members["moneyUnit"]?.choice(MoneyUnit.self),
      note: try members["note"]?.text,
      budgetKind: try members["budgetKind"]?.choice(BudgetKind.self))
    for element in try members["noteAt"]?.elements ?? [] {
      if case .null = element.value.content {
        noteAt.append(nil)
      } else {
        noteAt.append(try element.text("A40") { CellReference($0) })
      }
    }
  }

  fileprivate init(_ node: JSONNode, sources: Int, _ forms: FormBook) throws(Fault) {
    let members = try node.members()
    try self.init(attributesOf: members, sources: sources, forms)
    let empty = try members.required("empty")
    let cells = try members.required("cells").elements
    facts.reserveCapacity(cells.count)
    for cell in cells { facts.append(try Fact(cell, sources: sources)) }
    if let (first, again) = repeatedFact {
      let fact = facts[again]
      throw cells[again].fault(
        .cellTwice, id.rawValue, fact.row, fact.column, fact.cell?.description ?? "", String(first))
    }
    guard try empty.boolean == isEmpty else {
      throw empty.fault(.emptyAgainstCells, id.rawValue)
    }
    try members.finish(Self.attributeMembers + ["empty", "cells"])
  }
}

extension CellOrigin {
  fileprivate init(_ node: JSONNode, sources: Int) throws(Fault) {
    let members = try node.members()
    self.init(
      source: try members.required("source").integer(in: 0...max(0, sources - 1)),
      sheet: try members.required("sheet").text,
      cell: try members.required("at").text("B3") { CellReference($0) })
    try members.finish(["source", "sheet", "at"])
  }
}

extension Fact {
  private static let memberNames = [
    "row", "column", "code", "label", "state", "amount", "raw", "at", "sheet", "source", "from",
  ]

  fileprivate init(_ node: JSONNode, sources: Int) throws(Fault) {
    let members = try node.members()
    let state = try members.required("state").choice(CellState.self)
    let amount = try members["amount"]?.text("1592.71, -0.05") { Amount($0) }
    guard (state == .number) == (amount != nil) else {
      throw node.fault(.amountAgainstState, state.rawValue)
    }
    let cell = try members["at"]?.text("B3") { CellReference($0) }
    self.init(
      row: try members.required("row").name("income.total, 2010301"),
      column: try members.required("column").name("amount, total"),
      code: try members["code"]?.text.given, label: try members.required("label").text,
      state: state, amount: amount, raw: try members["raw"]?.text.given, cell: cell,
      sheet: try members["sheet"]?.text,
      source: try members["source"]?.integer(in: 0...max(0, sources - 1)))
    for element in try members["from"]?.elements ?? [] {
      from.append(try CellOrigin(element, sources: sources))
    }
    try members.finish(Self.memberNames)
  }
}

public import FinalAccounts
public import Grid

extension Submission {
  /// Reads what `json` writes. Strict: an unknown or missing member, a value out of its set, an
  /// amount that its state does not have are faults with line and column.
  ///
  /// `file` is named in faults only.
  public init(json bytes: [UInt8], file: String? = nil) throws(Fault) {
    do throws(ShapeFault) {
      self = try Self.read(try Self.parsed(bytes))
    } catch {
      throw error.positioned(in: bytes, file: file)
    }
  }

  static func parsed(_ bytes: [UInt8]) throws(ShapeFault) -> JSONValue {
    do {
      return try JSONParser.value(of: bytes)
    } catch {
      throw ShapeFault(error)
    }
  }

  static let identityMembers: Set<String> = ["unit", "unitCode", "year", "sources", "notices"]

  private static func read(_ value: JSONValue) throws(ShapeFault) -> Submission {
    var members = try JSONMembers(value, name: "{}")
    let format = try members.required("format")
    let formatName = try format.text("format")
    guard formatName == jsonFormat else {
      throw ShapeFault(.memberValue, ["format", formatName, jsonFormat], at: format.offset)
    }
    var submission = try Submission(identityOf: &members)
    for element in try members.elements("tables") {
      let table = try AccountTable(element, sources: submission.sources.count)
      guard submission[table.id] == nil else {
        throw ShapeFault(.tableTwice, [table.id.rawValue], at: element.offset)
      }
      submission.tables.append(table)
    }
    try members.finish(identityMembers.union(["format", "tables"]))
    submission.tables.sort { $0.id < $1.id }
    submission.tellUnknownColumns()
    return submission
  }

  /// Everything of a submission but its tables.
  init(identityOf members: inout JSONMembers) throws(ShapeFault) {
    self.init(
      unit: try members.optionalText("unit")?.given,
      unitCode: try members.optionalText("unitCode")?.given,
      year: try members.optionalInteger("year", in: 1...9999))
    for element in try members.elements("sources") { sources.append(try Source(element)) }
    for element in try members.elements("notices") { notices.append(try Notice(element)) }
  }
}

extension Source {
  init(_ value: JSONValue) throws(ShapeFault) {
    var members = try JSONMembers(value, name: "sources[]")
    self.init(
      file: try members.text("file"), format: try members.text("format"),
      sha256: try members.text("sha256"))
    try members.finish(["file", "format", "sha256"])
  }
}

extension Notice {
  private static let memberNames: Set<String> = [
    "code", "severity", "message", "file", "part", "table", "sheet", "at", "offset",
  ]

  init(_ value: JSONValue) throws(ShapeFault) {
    var members = try JSONMembers(value, name: "notices[]")
    let severity: Message.Severity
    let severityValue = try members.required("severity")
    let severityText = try severityValue.text("severity")
    switch Message.Severity(rawValue: severityText) {
    case .some(let known): severity = known
    case nil:
      throw ShapeFault(
        .memberValue, ["severity", severityText, "info, warning, error"], at: severityValue.offset)
    }
    var place = Place()
    place.file = try members.optionalText("file")
    place.part = try members.optionalText("part")
    place.table = try members.optionalText("table")
    place.sheet = try members.optionalText("sheet")
    place.offset = try members.optionalInteger("offset", in: 0...Int.max)
    if let at = members.optional("at") {
      let text = try at.text("at")
      guard let range = CellRange(text) else {
        throw ShapeFault(.memberValue, ["at", text, "B3, B3:D5"], at: at.offset)
      }
      place.range = range
    }
    self.init(
      code: try members.text("code"), severity: severity, text: try members.text("message"),
      at: place)
    try members.finish(Self.memberNames)
  }
}

extension AccountTable {
  static let attributeMembers: Set<String> = [
    "id", "title", "source", "sheet", "moneyUnit", "note", "noteAt", "budgetKind",
  ]

  /// The table without its cells.
  init(attributesOf members: inout JSONMembers, sources: Int) throws(ShapeFault) {
    let source = try members.required("source").integer("source", in: 0...max(0, sources - 1))
    guard sources > 0 else { throw ShapeFault(.memberMissing, ["sources[0]"], at: members.offset) }
    self.init(
      id: try members.choice("id", TableID.self), title: try members.text("title"), source: source,
      sheet: try members.text("sheet"),
      moneyUnit: try members.optionalChoice("moneyUnit", MoneyUnit.self),
      note: try members.optionalText("note"),
      budgetKind: try members.optionalChoice("budgetKind", BudgetKind.self))
    guard let cells = members.optional("noteAt") else { return }
    guard case .array(let elements) = cells.content else {
      throw cells.unlike("array", name: "noteAt")
    }
    for element in elements {
      if case .null = element.content {
        noteAt.append(nil)
        continue
      }
      let text = try element.text("noteAt[]")
      guard let cell = CellReference(text) else {
        throw ShapeFault(.memberValue, ["noteAt[]", text, "A40"], at: element.offset)
      }
      noteAt.append(cell)
    }
  }

  fileprivate init(_ value: JSONValue, sources: Int) throws(ShapeFault) {
    var members = try JSONMembers(value, name: "tables[]")
    try self.init(attributesOf: &members, sources: sources)
    let empty = try members.required("empty")
    let cells = try members.elements("cells")
    facts.reserveCapacity(cells.count)
    for cell in cells { facts.append(try Fact(cell, sources: sources)) }
    if let (first, again) = repeatedFact {
      let fact = facts[again]
      throw ShapeFault(
        .cellTwice,
        [id.rawValue, fact.row, fact.column, fact.cell?.description ?? "", String(first)],
        at: cells[again].offset)
    }
    guard case .boolean(let isSaidEmpty) = empty.content else {
      throw empty.unlike("true/false", name: "empty")
    }
    guard isSaidEmpty == isEmpty else {
      throw ShapeFault(.emptyAgainstCells, [id.rawValue], at: empty.offset)
    }
    try members.finish(Self.attributeMembers.union(["empty", "cells"]))
  }
}

extension Fact {
  private static let memberNames: Set<String> = [
    "row", "column", "code", "label", "state", "amount", "raw", "at", "sheet", "source",
  ]

  fileprivate init(_ value: JSONValue, sources: Int) throws(ShapeFault) {
    var members = try JSONMembers(value, name: "cells[]")
    let state = try members.choice("state", CellState.self)
    var amount: Amount?
    if let amountValue = members.optional("amount") {
      let text = try amountValue.text("amount")
      guard let read = Amount(text) else {
        throw ShapeFault(.memberValue, ["amount", text, "1592.71, -0.05"], at: amountValue.offset)
      }
      amount = read
    }
    guard (state == .number) == (amount != nil) else {
      throw ShapeFault(.amountAgainstState, [state.rawValue], at: value.offset)
    }
    var cell: CellReference?
    if let at = members.optional("at") {
      let text = try at.text("at")
      guard let read = CellReference(text) else {
        throw ShapeFault(.memberValue, ["at", text, "B3"], at: at.offset)
      }
      cell = read
    }
    self.init(
      row: try members.name("row", "income.total, 2010301"),
      column: try members.name("column", "amount, total"),
      code: try members.optionalText("code")?.given, label: try members.text("label"), state: state,
      amount: amount, raw: try members.optionalText("raw")?.given, cell: cell,
      sheet: try members.optionalText("sheet"),
      source: try members.optionalInteger("source", in: 0...max(0, sources - 1)))
    try members.finish(Self.memberNames)
  }
}

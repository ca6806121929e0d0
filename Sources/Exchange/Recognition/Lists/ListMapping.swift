internal import FinalAccounts
public import Grid

/// What the headings and values of execution lists mean (预算管理一体化): a file of `Schemas/exports`, or
/// one's own.
public struct ListMapping: Sendable {
  /// What a column of a list holds.
  enum Column: String, Sendable, CaseIterable {
    case unit, unitCode, year, function, functionName, economic, economicName, kind, fund, project
    case governmentEconomic, amount
  }

  /// The budget that pays.
  enum Fund: String, Sendable {
    case general, fund, capital, other
  }

  /// A value that means something: its names, and its codes by how they begin.
  struct Meaning<Value: Sendable>: Sendable {
    let value: Value
    let names: [[UInt8]]
    let codes: [[UInt8]]
  }

  /// Headings, folded, with what they mean; of two columns for one thing the earlier name counts.
  private(set) var headings: [[UInt8]: (column: Column, rank: Int)] = [:]
  /// The columns of T3 by the values of 支出类型.
  private(set) var kinds: [Meaning<String>] = []
  /// Budgets by the values of 资金性质.
  private(set) var funds: [Meaning<Fund>] = []
  private(set) var totals: Set<[UInt8]> = []
  private(set) var subtotals: Set<[UInt8]> = []
  /// What lists count in that do not say so.
  private(set) var moneyUnit: MoneyUnit?
  /// True for a file that a person named: its headings need not be many.
  private(set) var isOwn = false

  /// The one inside the binary.
  public static func embedded() throws(Fault) -> ListMapping {
    let path = "exports/lists.json"
    return try ListMapping(EmbeddedSchemas.bytes(path) ?? [], file: path, isOwn: false)
  }

  /// Reads a file; a fault names it and what is wrong. What it does not say of values is as inside the
  /// binary.
  public init(own bytes: [UInt8], file: String) throws(Fault) {
    try self.init(bytes, file: file, isOwn: true)
    let known = try ListMapping.embedded()
    if kinds.isEmpty { kinds = known.kinds }
    if funds.isEmpty { funds = known.funds }
    if totals.isEmpty { totals = known.totals }
    if subtotals.isEmpty { subtotals = known.subtotals }
    moneyUnit = moneyUnit ?? known.moneyUnit
  }

  private init(_ bytes: [UInt8], file: String, isOwn: Bool) throws(Fault) {
    self.isOwn = isOwn
    let root = try JSONSource.schema(bytes, file: file)
    let members = try root.members([
      "format", "columns", "kinds", "funds", "totals", "subtotals", "moneyUnit",
    ])
    let format = try members.required("format")
    guard try format.text == "juesuan.list-mapping/1" else {
      throw format.fault("not juesuan.list-mapping/1")
    }
    let columns = try members.required("columns").members(Column.allCases.map(\.rawValue))
    for column in Column.allCases {
      let names = try columns.texts(column.rawValue)
      for (rank, name) in names.enumerated() {
        let key = Folding.fold(name)
        if headings[key] == nil { headings[key] = (column, rank) }
      }
    }
    for column in [Column.function, .amount] { _ = try columns.required(column.rawValue) }
    for node in try members["kinds"]?.elements ?? [] {
      let entry = try node.members(["kind", "names", "codes"])
      let kind = try entry.required("kind")
      guard ["basic", "project", "operating", "remitted", "aid"].contains(try kind.text) else {
        throw kind.fault("unknown name")
      }
      kinds.append(try Self.meaning(try kind.text, entry))
    }
    for node in try members["funds"]?.elements ?? [] {
      let entry = try node.members(["fund", "names", "codes"])
      let fund = try entry.required("fund")
      guard let known = Fund(rawValue: try fund.text) else { throw fund.fault("unknown name") }
      funds.append(try Self.meaning(known, entry))
    }
    totals = Set(try members.texts("totals").map(Folding.label))
    subtotals = Set(try members.texts("subtotals").map(Folding.label))
    moneyUnit = try members["moneyUnit"]?.choice(MoneyUnit.self)
  }

  private static func meaning<Value>(
    _ value: Value, _ entry: JSONMembers
  ) throws(Fault) -> Meaning<Value> {
    Meaning(
      value: value, names: try entry.texts("names").map(Folding.fold),
      codes: try entry.texts("codes").map(Folding.fold))
  }

  /// What a heading means; remarks in brackets behind it do not count.
  func heading(_ folded: ArraySlice<UInt8>) -> (column: Column, rank: Int)? {
    guard 2...90 ~= folded.count else { return nil }
    if let known = headings[Array(folded)] { return known }
    guard folded.last == UInt8(ascii: ")"), let open = folded.lastIndex(of: UInt8(ascii: "("))
    else { return nil }
    return headings[Array(folded[..<open])]
  }

  /// The kind of expenditure that a value means; nil for one that is not known.
  func kind(_ value: ListValue) -> String? {
    Self.exact(value, kinds) ?? Self.beginning(value.name, kinds)
  }

  /// The budget that a value means.
  func fund(_ value: ListValue) -> Fund? {
    Self.exact(value, funds) ?? Self.beginning(value.name, funds)
      ?? Self.beginning(code: value.code, funds)
  }

  private static func exact<Value>(_ value: ListValue, _ all: [Meaning<Value>]) -> Value? {
    if !value.name.isEmpty {
      return all.first { $0.names.contains { value.name.elementsEqual($0) } }?.value
    }
    return all.first { $0.codes.contains { value.code.elementsEqual($0) } }?.value
  }

  /// By the longest name that the value begins with.
  private static func beginning<Value>(
    _ name: ArraySlice<UInt8>, _ all: [Meaning<Value>]
  ) -> Value? {
    var best: (length: Int, value: Value)?
    for meaning in all {
      for own in meaning.names where own.count >= 9 && name.starts(with: own) {
        if own.count > best?.length ?? 0 { best = (own.count, meaning.value) }
      }
    }
    return best?.value
  }

  private static func beginning<Value>(
    code: ArraySlice<UInt8>, _ all: [Meaning<Value>]
  ) -> Value? {
    var best: (length: Int, value: Value)?
    for meaning in all {
      for own in meaning.codes where code.starts(with: own) {
        if own.count > best?.length ?? 0 { best = (own.count, meaning.value) }
      }
    }
    return best?.value
  }
}

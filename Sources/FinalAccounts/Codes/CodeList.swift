/// The depth of a classification code (政府收支分类科目).
public enum CodeLevel: String, Sendable, CaseIterable {
  /// 类: three digits.
  case classLevel = "类"
  /// 款: five digits.
  case section = "款"
  /// 项: seven digits.
  case item = "项"
}

/// One code of a classification, with the editions (years) in which it stands.
public struct CodeEntry: Sendable, Hashable {
  /// Three, five or seven digits.
  public var code: String
  /// The name without the names above it.
  public var name: String
  /// How deep in the classification it stands.
  public var level: CodeLevel
  /// The code one level above; nil for a class.
  public var parent: String?
  /// The first edition that has it; nil where that is not established.
  public var validFrom: Int?
  /// The last edition that has it; nil where it is still in force.
  public var validTo: Int?
  /// 人员经费 or 公用经费 (economic codes), or the budget (fund codes); nil where neither applies.
  public var group: String?

  /// An entry of these parts; `validFrom` and `validTo` are editions, by year.
  package init(
    code: String, name: String, level: CodeLevel, parent: String? = nil, validFrom: Int? = nil,
    validTo: Int? = nil, group: String? = nil
  ) {
    self.code = code
    self.name = name
    self.level = level
    self.parent = parent
    self.validFrom = validFrom
    self.validTo = validTo
    self.group = group
  }
}

/// One classification: its entries, found by code.
///
/// The lists are a working catalogue, not the official book: a code that is missing here may still
/// be right.
public struct CodeList: Sendable {
  /// In code order.
  public let entries: [CodeEntry]
  private let indices: [String: Int]
  private let names: [[UInt8]: [Int]]
  private let parents: Set<String>

  /// A list of these entries; of two with one code the first counts.
  package init(_ entries: [CodeEntry]) {
    self.entries = entries.sorted { $0.code < $1.code }
    indices = Dictionary(
      zip(self.entries.map(\.code), self.entries.indices), uniquingKeysWith: { first, _ in first })
    var names: [[UInt8]: [Int]] = [:]
    for (index, entry) in self.entries.enumerated() {
      names[Folding.label(entry.name), default: []].append(index)
    }
    self.names = names
    parents = Set(entries.compactMap(\.parent))
  }

  /// The entry of a code; nil where the list has none.
  public subscript(code: String) -> CodeEntry? { indices[code].map { entries[$0] } }

  /// The entries of a name, folded before it is compared, in code order.
  public func entries(named name: String) -> [CodeEntry] {
    (names[Folding.label(name)] ?? []).map { entries[$0] }
  }

  /// True where the list has codes right below this one.
  public func hasCodes(below code: String) -> Bool { parents.contains(code) }

  /// 类 · 款 · 项: the entry with those above it, from the top; empty for an unknown code.
  public func path(to code: String) -> [CodeEntry] {
    var path: [CodeEntry] = []
    var next: String? = code
    while let code = next, let entry = self[code], path.count < CodeLevel.allCases.count {
      path.append(entry)
      next = entry.parent
    }
    return path.reversed()
  }
}

/// A code or name that changed, and the edition from which the new one holds.
public struct CodeRename: Sendable, Hashable {
  /// The code before the change.
  public var oldCode: String
  /// Its name then.
  public var oldName: String
  /// The code that it has now.
  public var newCode: String
  /// Its name now.
  public var newName: String
  /// The year whose classification brought the change; nil where it is not known.
  public var edition: Int?
  /// `high`, `medium` or `low`: how sure the entry is.
  public var confidence: String

  /// A change of these parts; `edition` is the year whose book brought it.
  package init(
    oldCode: String, oldName: String, newCode: String, newName: String, edition: Int?,
    confidence: String
  ) {
    self.oldCode = oldCode
    self.oldName = oldName
    self.newCode = newCode
    self.newName = newName
    self.edition = edition
    self.confidence = confidence
  }
}

/// The classifications that the nine tables use.
public struct CodeLists: Sendable {
  /// 支出功能分类科目 of the general public budget.
  public var function: CodeList
  /// 部门预算支出经济分类科目.
  public var economic: CodeList
  /// 支出功能分类科目 of the fund and state capital budgets.
  public var fund: CodeList
  /// 政府预算支出经济分类科目.
  public var governmentEconomic: CodeList
  /// Codes and names that changed over the years.
  public let renames: [CodeRename]
  private let renamesOfCodes: [String: [CodeRename]]

  /// Lists of these parts.
  public init(
    function: CodeList, economic: CodeList, fund: CodeList, governmentEconomic: CodeList,
    renames: [CodeRename]
  ) {
    self.function = function
    self.economic = economic
    self.fund = fund
    self.governmentEconomic = governmentEconomic
    self.renames = renames
    renamesOfCodes = Dictionary(grouping: renames, by: \.oldCode)
  }

  /// The changes that a code went through, in the order of the list.
  func renames(of code: String) -> [CodeRename] { renamesOfCodes[code] ?? [] }
}

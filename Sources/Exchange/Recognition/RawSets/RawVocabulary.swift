internal import FinalAccounts

/// The words of raw tables, folded for comparing.
struct RawVocabulary: Sendable {
  /// A layout with its words.
  struct Layout: Sendable {
    let layout: RawLayout
    /// By side, of each label the rows that it may be.
    let rows: [String: [[UInt8]: [Int]]]
    /// Of each column, its ways with folded words.
    let paths: [[[Set<[UInt8]>]]]
    let sideLabels: [Set<[UInt8]>]
    let project: Set<[UInt8]>
    let attributes: Set<[UInt8]>

    init(_ layout: RawLayout) {
      self.layout = layout
      var rows: [String: [[UInt8]: [Int]]] = [:]
      for (index, row) in layout.rows.enumerated() {
        for side in row.side.map({ [$0] }) ?? layout.sides.map(\.id) {
          for label in row.labels {
            rows[side, default: [:]][Folding.label(label), default: []].append(index)
          }
        }
      }
      self.rows = rows
      paths = layout.columns.map { column in
        column.paths.map { path in path.map { Set($0.map(Folding.label)) } }
      }
      sideLabels = layout.sides.map { Set($0.labels.map(Folding.label)) }
      project = Set(layout.project.map(Folding.label))
      attributes = Set(layout.attributes.map(Folding.label))
    }
  }

  let forms: RawForms
  let layouts: [Layout]
  let stages: [[UInt8]: RawLayout.Stage]
  let label: Set<[UInt8]>
  let line: Set<[UInt8]>
  let code: Set<[UInt8]>
  let codePart: Set<[UInt8]>
  let name: Set<[UInt8]>
  let ruler: Set<[UInt8]>
  let totals: Set<[UInt8]>
  let economic: EconomicNames
  /// 小计 and its like: the column of a class of its own.
  let sums: Set<[UInt8]>
  /// The tables of a title, folded, and of a code (08-1, 附03).
  private(set) var titles: [[UInt8]: [RawSigns.Candidate]] = [:]
  private(set) var codes: [[UInt8]: [RawSigns.Candidate]] = [:]
  /// Tables that are not read, by title and by code.
  private(set) var others: [[UInt8]: String] = [:]

  init(_ forms: RawForms, _ terms: FormTerms) {
    self.forms = forms
    layouts = forms.layouts.map(Layout.init)
    var stages: [[UInt8]: RawLayout.Stage] = [:]
    for (stage, words) in forms.stages {
      for word in words { stages[Folding.label(word)] = stage }
    }
    self.stages = stages
    func set(_ words: [String]) -> Set<[UInt8]> { Set(words.map(Folding.label)) }
    let header = terms.header
    label = set(header.label + forms.layouts.flatMap { $0.sides.flatMap(\.labels) })
    line = set(header.line)
    code = set(header.code)
    codePart = set(header.codePart)
    name = set(header.name)
    ruler = set(header.ruler)
    totals = set(terms.totals)
    sums = set(["小计", "合计", "总计"])
    economic = EconomicNames(further: forms.economicNames)
    for (index, layout) in forms.layouts.enumerated() {
      for (place, table) in layout.tables.enumerated() {
        let candidate = RawSigns.Candidate(layout: index, table: place)
        for title in table.titles { titles[Folding.fold(title), default: []].append(candidate) }
        if let code = RawSigns.code(of: Folding.fold(table.code)[...]) {
          codes[code, default: []].append(candidate)
        }
      }
    }
    for other in forms.others {
      others[Folding.fold(other.title)] = "\(other.code) \(other.title)"
      if let code = RawSigns.code(of: Folding.fold(other.code)[...]) {
        others[code] = "\(other.code) \(other.title)"
      }
    }
  }
}

/// The economic classification by names as headers print them: an item's name counts within its class
/// (资本金注入 stands below 311 and 312).
struct EconomicNames: Sendable {
  private var classes: [[UInt8]: String] = [:]
  private var items: [String: [[UInt8]: String]] = [:]

  init(further: [(code: String, names: [String])]) {
    let entries = CodeLists.builtIn.economic.entries
    // Of two codes of one name the one in force counts.
    for entry in entries.sorted(by: { ($0.validTo ?? .max) > ($1.validTo ?? .max) }) {
      add(entry.code, entry.name)
    }
    for (code, names) in further {
      for name in names { add(code, name) }
    }
  }

  private mutating func add(_ code: String, _ name: String) {
    let folded = Folding.label(name)
    if code.utf8.count == 3 {
      if classes[folded] == nil { classes[folded] = code }
    } else {
      let parent = String(code.prefix(3))
      if items[parent]?[folded] == nil { items[parent, default: [:]][folded] = code }
    }
  }

  /// The class of a name.
  func code(ofClass name: [UInt8]) -> String? { classes[name] }

  /// The item of a name within a class.
  func code(ofItem name: [UInt8], in code: String) -> String? { items[code]?[name] }
}

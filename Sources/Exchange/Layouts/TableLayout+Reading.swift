internal import FinalAccounts
import Grid

extension TableLayout {
  static func read(
    _ root: JSONNode, reference: String, classes: ClassNames
  ) throws(Fault) -> TableLayout {
    let members = try root.members([
      "table", "name", "key", "titles", "codes", "decides", "sides", "words", "columns", "ignored",
      "sections", "rows", "ignoredRows", "endRows", "classRows", "budgetKinds", "years", "places",
      "output",
    ])
    var layout = TableLayout(
      reference: reference,
      id: try members.required("table").choice(TableID.self),
      name: try members.required("name").text,
      key: try members.required("key").choice(Key.self), titles: [],
      codes: try members.texts("codes"), columns: [], ignored: try members.texts("ignored"))
    for node in try members.required("titles").elements {
      layout.titles.append(try title(node))
    }
    if let node = members["decides"] {
      let signs = try node.members(["sheetWords", "classes", "notClasses"])
      layout.signs = Signs(
        sheetWords: try signs.texts("sheetWords"), classes: try signs.texts("classes"),
        notClasses: try signs.texts("notClasses"))
    }
    for node in try members["sides"]?.elements ?? [] {
      let side = try node.members(["id", "terms", "extra"])
      layout.sides.append(
        Side(
          id: try side.required("id").text, terms: try side.texts("terms"),
          isExtra: try side["extra"]?.boolean ?? false))
    }
    for node in try members["sections"]?.elements ?? [] {
      let section = try node.members(["id", "from"])
      layout.sections.append(
        Section(id: try section.required("id").text, from: try section["from"]?.text))
    }
    var words: [String: [String]] = [:]
    for (name, node) in try members["words"]?.members().all ?? [] {
      words[name] = alternatives(try node.text)
    }
    for node in try members.required("columns").elements {
      layout.columns.append(try column(node, words: words, sides: layout.sides))
    }
    for node in try members["rows"]?.elements ?? [] {
      layout.rows.append(try row(node, layout: layout))
    }
    layout.ignoredRows = try members.texts("ignoredRows")
    layout.endRows = try members.texts("endRows")
    if let node = members["classRows"] {
      layout.rows += try classRows(node, layout: layout, classes: classes)
    }
    for (name, node) in try members["budgetKinds"]?.members().all ?? [] {
      guard let kind = BudgetKind(rawValue: name) else { throw node.fault("unknown name") }
      layout.budgetKinds.append((kind, try node.texts))
    }
    if let years = try members["years"]?.members(["from", "to"]) {
      layout.scope.from = try years["from"]?.integer()
      layout.scope.to = try years["to"]?.integer()
    }
    layout.scope.places = try members.texts("places")
    layout.output = try members["output"].map(TableOutput.read)
    return layout
  }

  /// A table, its titles and how it is written; nil for a layout that leaves that to another.
  static func outline(_ members: JSONMembers) throws(Fault) -> FormBook.Outline? {
    guard let node = members["output"] else { return nil }
    var output = try TableOutput.read(node)
    output.isOneRow = try members.required("key").choice(Key.self) == .single
    var titles: [Title] = []
    for node in try members.required("titles").elements { titles.append(try title(node)) }
    return .init(
      id: try members.required("table").choice(TableID.self), titles: titles, output: output)
  }

  private static func title(_ node: JSONNode) throws(Fault) -> Title {
    guard case .object = node.value.content else { return Title(try node.text) }
    let members = try node.members(["text", "without", "makeshift", "isFull"])
    return Title(
      try members.required("text").text, without: try members.texts("without"),
      isMakeshift: try members["makeshift"]?.boolean ?? false,
      isFull: try members["isFull"]?.boolean)
  }

  /// By bytes: letters are not looked at to find a bar.
  private static func alternatives(_ text: String) -> [String] {
    let bar = UInt8(ascii: "|")
    guard text.utf8.contains(bar) else { return [text] }
    return text.utf8.split(separator: bar).map { String(Substring($0)) }
  }

  private static func column(
    _ node: JSONNode, words: [String: [String]], sides: [Side]
  ) throws(Fault) -> Column {
    let members = try node.members(["id", "side", "presence", "stage", "paths", "from"])
    let side = try members["side"]?.text
    if let side, !sides.contains(where: { $0.id == side }) {
      throw node.fault("side \(side) is not in sides")
    }
    var paths: [[[String]]] = []
    for pathNode in try members.required("paths").elements {
      var path: [[String]] = []
      for level in try pathNode.elements {
        let text = try level.text
        guard text.utf8.first == UInt8(ascii: "$") else {
          path.append(alternatives(text))
          continue
        }
        guard let named = words[String(text.dropFirst())] else {
          throw level.fault("\(text) is not in words")
        }
        path.append(named)
      }
      guard !path.isEmpty else { throw pathNode.fault("empty path") }
      paths.append(path)
    }
    return Column(
      id: try members.required("id").text, side: side,
      presence: try members.required("presence").choice(Column.Presence.self),
      stage: try members["stage"]?.choice(Column.Stage.self) ?? .final,
      paths: paths, from: try members["from"]?.integer())
  }

  private static func row(_ node: JSONNode, layout: TableLayout) throws(Fault) -> Row {
    let members = try node.members(["id", "side", "section", "line", "labels"])
    let row = Row(
      id: try members.required("id").text, side: try members["side"]?.text,
      section: try members["section"]?.text, line: try members["line"]?.integer(),
      labels: try members.required("labels").texts)
    if let side = row.side, !layout.sides.contains(where: { $0.id == side }) {
      throw node.fault("side \(side) is not in sides")
    }
    if let section = row.section, !layout.sections.contains(where: { $0.id == section }) {
      throw node.fault("section \(section) is not in sections")
    }
    return row
  }

  /// One row for each class of the shared list; those that the ministry's form prints have a line.
  private static func classRows(
    _ node: JSONNode, layout: TableLayout, classes: ClassNames
  ) throws(Fault) -> [Row] {
    let members = try node.members(["side", "firstLine", "codes"])
    let side = try members.required("side").text
    let first = try members.required("firstLine").integer()
    let printed = try members.required("codes").texts
    return classes.map { entry in
      Row(
        id: "\(side).\(entry.code)", side: side,
        line: printed.firstIndex(of: entry.code).map { first + $0 }, code: entry.code,
        labels: entry.names)
    }
  }
}

extension JSONNode {
  /// The name of one of the nine tables, or of a raw one.
  var tableOfRules: TableID {
    get throws(Fault) {
      try text(TableID.nine.map(\.rawValue).joined(separator: ", ") + ", Z01 … F03") {
        TableID(ofRules: $0)
      }
    }
  }

  /// The name of one of the nine tables.
  var tableOfNine: TableID {
    get throws(Fault) {
      try text(TableID.nine.map(\.rawValue).joined(separator: ", ")) { TableID(ofNine: $0) }
    }
  }
}

internal import FinalAccounts
import Grid

extension RawForms {
  /// True for the path of a file that describes raw tables.
  static func isFile(_ path: String) -> Bool {
    path.hasPrefix("exports/") && path.hasSuffix(".json")
      && (path == setPath || path.dropFirst(8).first.map { "ZF".contains($0) } ?? false)
  }

  private static let setPath = "exports/set.json"

  /// What the files inside the binary say, with others in the place of those of the same path.
  static func embedded(
    replacing files: [(path: String, bytes: [UInt8])] = [], layouts: [TableLayout]
  ) throws(Fault) -> RawForms {
    let kept = EmbeddedSchemas.paths.filter { path in
      isFile(path) && !files.contains { $0.path == path }
    }
    return try load(
      kept.map { ($0, EmbeddedSchemas.bytes($0) ?? []) } + files.filter { isFile($0.path) },
      layouts: layouts)
  }

  /// The tables that only raw sets give, as people know them.
  static let book = FormBook(outlinesOfSets, carryOverReasons: [])

  /// Their outlines.
  static let outlinesOfSets: [FormBook.Outline] = {
    let wanted = ["tables", "table", "title", "output"]
    guard
      let root = try? JSONSource.schema(
        EmbeddedSchemas.bytes(setPath) ?? [], file: setPath, wanted: wanted
      ).members(),
      let outlines = try? outlines(root)
    else { return [] }
    return outlines
  }()

  private static func outlines(_ members: JSONMembers) throws(Fault) -> [FormBook.Outline] {
    var outlines: [FormBook.Outline] = []
    for node in try members["tables"]?.elements ?? [] {
      let table = try node.members(["table", "title", "output"])
      outlines.append(
        .init(
          id: try table.required("table").choice(TableID.self),
          titles: [.init(try table.required("title").text, isFull: false)],
          output: try TableOutput.read(try table.required("output"))))
    }
    return outlines
  }

  /// Reads the files of a folder of exports; `layouts` are the public ones, whose labels raw tables
  /// share.
  static func load(
    _ files: [(path: String, bytes: [UInt8])], layouts: [TableLayout]
  ) throws(Fault) -> RawForms {
    var forms = RawForms()
    for file in files.sorted(by: { $0.path < $1.path }) {
      let root = try JSONSource.schema(file.bytes, file: file.path)
      if file.path == setPath {
        try forms.read(set: root)
      } else {
        forms.layouts.append(try RawLayout.read(root, layouts))
      }
    }
    return forms
  }

  private mutating func read(set root: JSONNode) throws(Fault) {
    let members = try root.members([
      "others", "cover", "stages", "economicNames", "derivations", "tables",
    ])
    for node in try members["others"]?.elements ?? [] {
      let other = try node.members(["code", "title"])
      others.append((try other.required("code").text, try other.required("title").text))
    }
    if let cover = try members["cover"]?.members(["names", "unit", "unitCode"]) {
      coverNames = try cover.texts("names")
      coverUnit = try cover.texts("unit")
      coverCode = try cover.texts("unitCode")
    }
    for (name, node) in try members.required("stages").members().all {
      guard let stage = RawLayout.Stage(rawValue: name) else { throw node.fault("unknown name") }
      stages.append((stage, try node.texts))
    }
    for node in try members["economicNames"]?.elements ?? [] {
      let entry = try node.members(["code", "names"])
      economicNames.append((try entry.required("code").text, try entry.required("names").texts))
    }
    for node in try members.required("derivations").elements {
      derivations.append(try Derivation.read(node))
    }
    outlines = try Self.outlines(members)
  }
}

extension RawLayout {
  static func read(_ root: JSONNode, _ layouts: [TableLayout]) throws(Fault) -> RawLayout {
    let members = try root.members([
      "tables", "key", "sides", "columns", "economicColumns", "economicRows", "rows", "rowsOf",
      "sections", "project", "attributes", "minimumRows",
    ])
    var layout = RawLayout(
      tables: [], key: try members.required("key").choice(Key.self), columns: [])
    for node in try members.required("tables").elements {
      let table = try node.members(["table", "code", "titles", "alike"])
      layout.tables.append(
        Table(
          id: try table.required("table").choice(TableID.self),
          code: try table.required("code").text, titles: try table.required("titles").texts,
          isAlike: try table["alike"]?.boolean ?? false))
    }
    for node in try members["sides"]?.elements ?? [] {
      let side = try node.members(["id", "labels"])
      layout.sides.append(
        Side(id: try side.required("id").text, labels: try side.texts("labels")))
    }
    for node in try members.required("columns").elements {
      layout.columns.append(try column(node))
    }
    layout.hasEconomicColumns = try members["economicColumns"]?.boolean ?? false
    layout.economicRows = try members["economicRows"]?.text
    for node in try members["sections"]?.elements ?? [] {
      let section = try node.members(["id", "from"])
      layout.sections.append(
        .init(id: try section.required("id").text, from: try section["from"]?.text))
    }
    if let shared = try members["rowsOf"]?.members(["layout", "sides"]) {
      let name = try shared.required("layout").text
      guard let other = layouts.first(where: { $0.reference == name }) else {
        throw shared.node.fault("no layout \(name)")
      }
      var sides: [String: [String]] = [:]
      for (side, node) in try shared.required("sides").members().all {
        sides[side] = try node.texts
      }
      layout.take(rowsOf: other, sides: sides)
    }
    for node in try members["rows"]?.elements ?? [] {
      let row = try node.members(["id", "side", "section", "line", "labels"])
      layout.rows.append(
        .init(
          id: try row.required("id").text, side: try row["side"]?.text,
          section: try row["section"]?.text, line: try row["line"]?.integer(),
          labels: try row.required("labels").texts))
    }
    layout.project = try members.texts("project")
    layout.attributes = try members.texts("attributes")
    layout.minimumRows = try members["minimumRows"]?.integer() ?? 0
    return layout
  }

  /// The rows of a public layout; its classes go to the first of the lists that its list is here.
  private mutating func take(rowsOf other: TableLayout, sides: [String: [String]]) {
    for section in other.sections where !sections.contains(where: { $0.id == section.id }) {
      sections.insert(section, at: sections.count { $0.from == nil })
    }
    for row in other.rows {
      guard let side = row.side, let own = sides[side] else { continue }
      for (place, name) in own.enumerated() where row.code == nil || place == 0 {
        var row = row
        row.side = name
        row.line = nil
        rows.append(row)
      }
    }
  }

  private static func column(_ node: JSONNode) throws(Fault) -> Column {
    let members = try node.members(["id", "side", "stage", "required", "paths"])
    var paths: [[[String]]] = []
    for path in try members.required("paths").elements {
      paths.append(try path.texts.map { $0.split(separator: "|").map(String.init) })
    }
    return Column(
      id: try members.required("id").text, side: try members["side"]?.text,
      stage: try members["stage"]?.choice(Stage.self),
      isRequired: try members["required"]?.boolean ?? false, paths: paths)
  }
}

extension Derivation {
  static func read(_ node: JSONNode) throws(Fault) -> Derivation {
    let members = try node.members([
      "table", "from", "rows", "columns", "transposed", "without", "whereFilled", "single",
      "prefix", "filledRowsOnly", "sums",
    ])
    var columns: [(raw: String, public: String)] = []
    for (name, node) in try members.required("columns").members().all {
      columns.append((name, try node.text))
    }
    var derivation = Derivation(
      table: try members.required("table").choice(TableID.self),
      from: try members.required("from").choice(TableID.self), columns: columns)
    derivation.rows = try members.texts("rows")
    derivation.transposed = try members["transposed"]?.text
    derivation.without = try members.texts("without")
    derivation.whereFilled = try members.texts("whereFilled")
    derivation.single = try members["single"]?.text
    derivation.prefix = try members["prefix"]?.text ?? ""
    derivation.isOfFilledRows = try members["filledRowsOnly"]?.boolean ?? false
    for node in try members["sums"]?.elements ?? [] {
      let sum = try node.members(["row", "label", "of", "ofFilled"])
      derivation.sums.append(
        Sum(
          row: try sum.required("row").text, label: try sum.required("label").text,
          of: try sum.required("of").texts, ofFilled: try sum.texts("ofFilled")))
    }
    return derivation
  }
}

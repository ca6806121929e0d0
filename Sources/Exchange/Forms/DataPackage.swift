import CSV
import FinalAccounts
internal import Grid

/// `datapackage.json`: a Frictionless Data Package with a Table Schema for each CSV file, and under
/// `juesuan` what `facts.csv` cannot carry.
enum DataPackage {
  static let format = "juesuan.csv/1"

  static func write(
    _ submission: Submission, forms: [TableForm], policy: FormulaPolicy, language: Language
  ) -> [UInt8] {
    var writer = JSONWriter()
    writer.reserve(16 << 10)
    writer.object { writer in
      writer.member("profile", "data-package")
      writer.member("name", "juesuan-submission")
      writer.array("resources") { writer in
        let ids = TableID.nine(with: submission.tables)
        writer.append(ids.count == TableID.nine.count ? facts : facts(of: ids))
        for (table, form) in zip(submission.tables, forms) {
          write(table, form, policy, to: &writer)
        }
      }
      writer.object("juesuan") { writer in
        writer.member("format", format)
        writer.member("formulas", policy.rawValue)
        submission.write(identityTo: &writer)
        writer.array("tables") { writer in
          for table in submission.tables {
            writer.object(inline: true) { table.write(attributesTo: &$0, tellingEmpty: false) }
          }
        }
        submission.write(noticesTo: &writer, language: language)
      }
    }
    writer.endLine()
    return writer.bytes
  }

  private static func resource(
    _ name: String, title: String, to writer: inout JSONWriter,
    schema: (inout JSONWriter) -> Void
  ) {
    writer.object { writer in
      writer.member("name", name)
      writer.member("title", title)
      writer.member("path", (name == "facts" ? name : name.uppercased()) + ".csv")
      writer.append(dialect)
      writer.object("schema") { schema(&$0) }
    }
  }

  /// What every resource says of itself.
  private static let dialect: JSONWriter = {
    var writer = JSONWriter(depth: 3)
    writer.member("profile", "tabular-data-resource")
    writer.member("format", "csv")
    writer.member("mediatype", "text/csv")
    writer.member("encoding", "utf-8")
    writer.object("dialect", inline: true) { writer in
      writer.member("delimiter", ",")
      writer.member("lineTerminator", "\r\n")
      writer.member("quoteChar", "\"")
      writer.member("doubleQuote", true)
      writer.member("header", true)
    }
    return writer
  }()

  /// The resource of `facts.csv`, the same for every submission of the nine tables.
  private static let facts = facts(of: TableID.nine)

  private static func facts(of tables: [TableID]) -> JSONWriter {
    var writer = JSONWriter(depth: 2)
    resource("facts", title: "逐格事实", to: &writer) { writer in
      writer.array("fields") { writer in
        for column in FactsForm.columns {
          writer.object(inline: true) { writer in
            writer.member("name", column)
            let type =
              switch column {
              case "year": "integer"
              case "amount": "number"
              default: "string"
              }
            writer.member("type", type)
            let choices: [String] =
              switch column {
              case "table": tables.map(\.rawValue)
              case "state": CellState.allCases.map(\.rawValue)
              case "money_unit": MoneyUnit.allCases.map(\.rawValue)
              default: []
              }
            if !choices.isEmpty {
              writer.object("constraints", inline: true) { writer in
                writer.array("enum", inline: true, choices)
              }
            }
          }
        }
      }
      writer.array("missingValues", inline: true) { $0.element("") }
    }
    return writer
  }

  private static func write(
    _ table: AccountTable, _ form: TableForm, _ policy: FormulaPolicy, to writer: inout JSONWriter
  ) {
    resource(table.id.rawValue.lowercased(), title: table.title, to: &writer) { writer in
      writer.array("fields") { writer in
        if let code = form.output.code { field(code, nil, "string", to: &writer) }
        field(form.output.label, nil, "string", to: &writer)
        for column in form.columns {
          field(column.heading, column.name, "number", to: &writer)
        }
      }
      writer.array("missingValues", inline: true, form.missingTexts(table, policy: policy))
    }
  }

  private static func field(
    _ name: String, _ column: String?, _ type: String, to writer: inout JSONWriter
  ) {
    writer.object(inline: true) { writer in
      writer.member("name", name)
      writer.member("type", type)
      if let column { writer.member("juesuan:column", column) }
    }
  }
}

/// What a data package tells beyond the facts.
struct PackageContent {
  var policy: FormulaPolicy
  /// Everything but the facts.
  var submission: Submission
  /// The tables of figures derived from a raw set.
  private(set) var derived: Set<TableID> = []
  /// The files that the package lists.
  private(set) var paths: [String] = []

  init(json bytes: [UInt8], file: String, _ forms: FormBook, _ limits: Limits) throws(Fault) {
    let root = try JSONSource.form(bytes, file: file, limits)
    let package = try root.members()
    guard let section = package["juesuan"] else { throw root.fault(.packageOther) }
    let members = try section.members()
    try members.required("format").expect(DataPackage.format)
    policy = try members.required("formulas").choice(FormulaPolicy.self)
    submission = try Submission(identityOf: members)
    for element in try members.required("tables").elements {
      let attributes = try element.members()
      let table = try AccountTable(
        attributesOf: attributes, sources: submission.sources.count, forms)
      guard submission[table.id] == nil else {
        throw element.fault(.tableTwice, table.id.rawValue)
      }
      try attributes.finish(AccountTable.attributeMembers)
      if try attributes["derived"]?.boolean ?? false { derived.insert(table.id) }
      submission.tables.append(table)
    }
    if let resources = package["resources"], case .array = resources.value.content {
      for resource in try resources.elements {
        if case .text(let path)? = try resource.members()["path"]?.value.content {
          paths.append(path)
        }
      }
    }
    try members.finish(Submission.identityMembers + ["format", "formulas", "tables"])
  }
}

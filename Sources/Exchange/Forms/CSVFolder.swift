public import CSV
public import FinalAccounts
public import Grid

/// One file of a folder, in memory.
public struct FormFile: Sendable {
  /// The file's name in its folder.
  public var name: String
  /// What is in it.
  public var bytes: [UInt8]

  /// A file of these bytes.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// How a submission is written as CSV.
public struct CSVFormOptions: Sendable {
  /// What is done with texts that a spreadsheet would run as formulas.
  public var formulas: FormulaPolicy = .neutralise
  /// Whether files begin with a byte order mark, by which office programs know UTF-8.
  public var byteOrderMark = true
  /// The language of the notices in `datapackage.json`.
  public var language: Language = .chinese
  /// How tables are written.
  public var forms = FormBook.builtIn

  /// As people open them in office programs.
  public init() {}
}

extension Submission {
  /// The files of the CSV form: a `T….csv` for each table, `facts.csv`, `datapackage.json`.
  ///
  /// Texts that a spreadsheet would run as formulas are told in `told`, a notice a file; with the
  /// policy `refuse` the first such file is the fault.
  public func csvFiles(
    _ options: CSVFormOptions = CSVFormOptions()
  ) throws(Fault) -> (files: [FormFile], told: [Notice]) {
    let forms = tables.map { TableForm($0, options.forms) }
    var files: [FormFile] = []
    var told: [Notice] = []
    for (table, form) in zip(tables, forms) {
      var writer = CSVWriter(policy: options.formulas, byteOrderMark: options.byteOrderMark)
      writer.reserve(64 * (form.rows.count + 2) + 10 * table.facts.count)
      form.write(table, to: &writer)
      files.append(FormFile(name: "\(table.id.rawValue).csv", bytes: writer.bytes))
      try tell(writer, "\(table.id.rawValue).csv", options, &told)
    }
    var writer = CSVWriter(policy: options.formulas, byteOrderMark: options.byteOrderMark)
    writer.reserve(200 * tables.reduce(1) { $0 + $1.facts.count })
    FactsForm.write(self, to: &writer, policy: options.formulas)
    files.append(FormFile(name: "facts.csv", bytes: writer.bytes))
    try tell(writer, "facts.csv", options, &told)
    files.append(
      FormFile(
        name: "datapackage.json",
        bytes: DataPackage.write(
          self, forms: forms, policy: options.formulas, language: options.language)))
    return (files, told)
  }

  private func tell(
    _ writer: CSVWriter, _ file: String, _ options: CSVFormOptions, _ told: inout [Notice]
  ) throws(Fault) {
    guard options.formulas != .keep, let first = writer.formulaPlaces.first else { return }
    let arguments = [
      file, String(first.line), String(first.field), String(writer.formulaCount),
    ]
    if options.formulas == .refuse { throw Fault(.formulaRefused, arguments) }
    told.append(Notice(.formulaNeutralised, arguments))
  }
}

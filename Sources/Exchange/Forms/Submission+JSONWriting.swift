public import FinalAccounts
public import Grid

extension Submission {
  /// The submission as JSON (`juesuan.submission/1`), described by `Schemas/submission.schema.json`.
  ///
  /// The same submission gives the same bytes; notices are worded in `language`. A line feed ends
  /// the text.
  public func json(language: Language, layout: JSONWriter.Layout = .indented) -> [UInt8] {
    var writer = JSONWriter(layout: layout)
    writer.reserve(1_024 + 160 * tables.reduce(0) { $0 + $1.facts.count })
    writer.object { writer in
      writer.member("format", Self.jsonFormat)
      write(identityTo: &writer)
      writer.array("tables") { writer in
        for table in tables {
          writer.object { writer in
            table.write(attributesTo: &writer, tellingEmpty: true)
            table.write(cellsTo: &writer)
          }
        }
      }
      write(noticesTo: &writer, language: language)
    }
    writer.endLine()
    return writer.bytes
  }

  static let jsonFormat = "juesuan.submission/1"

  func write(identityTo writer: inout JSONWriter) {
    writer.member("unit", unit?.given)
    writer.member("unitCode", unitCode?.given)
    writer.member("year", year)
    if isExecution { writer.member("basis", "execution") }
    writer.array("sources") { writer in
      for source in sources {
        writer.object(inline: true) { writer in
          writer.member("file", source.file)
          writer.member("format", source.format)
          writer.member("sha256", source.sha256)
        }
      }
    }
  }

  func write(noticesTo writer: inout JSONWriter, language: Language) {
    writer.array("notices") { writer in
      for notice in notices { notice.write(to: &writer, language: language) }
    }
  }
}

extension Notice {
  /// The notice as an object of an array.
  public func write(to writer: inout JSONWriter, language: Language) {
    writer.object(inline: true) { writer in
      writer.member("code", message.code)
      writer.member("severity", message.severity.rawValue)
      writer.member("message", text(language, .builtIn))
      if let file = place.file { writer.member("file", file) }
      if let part = place.part { writer.member("part", part) }
      if let table = place.table { writer.member("table", table) }
      if let sheet = place.sheet { writer.member("sheet", sheet) }
      if let range = place.range { writer.member("at", range.description) }
      if let offset = place.offset { writer.member("offset", offset) }
    }
  }
}

extension AccountTable {
  func write(attributesTo writer: inout JSONWriter, tellingEmpty: Bool) {
    writer.member("id", id.rawValue)
    writer.member("title", title)
    writer.member("source", source)
    writer.member("sheet", sheet)
    if isDerived { writer.member("derived", true) }
    writer.member("moneyUnit", moneyUnit?.rawValue)
    if tellingEmpty { writer.member("empty", isEmpty) }
    writer.member("note", note)
    if noteAt.contains(where: { $0 != nil }) {
      writer.array("noteAt", inline: true) { writer in
        for cell in noteAt { writer.element(cell?.description) }
      }
    }
    if id == .t9 { writer.member("budgetKind", budgetKind?.rawValue) }
  }

  func write(cellsTo writer: inout JSONWriter) {
    writer.array("cells") { writer in
      for index in facts.indices { write(cell: index, to: &writer) }
    }
  }

  private func write(cell index: Int, to writer: inout JSONWriter) {
    writer.object(inline: true) { writer in
      writer.member("row", facts[index].row)
      writer.member("column", facts[index].column)
      if let code = facts[index].code?.given { writer.member("code", code) }
      writer.member("label", facts[index].label)
      writer.member("state", facts[index].state.rawValue)
      if let amount = facts[index].amount {
        writer.plainMember("amount", upTo: amount.byteLimit) { amount.append(to: &$0) }
      }
      if let raw = toldRaw(at: index) { writer.member("raw", raw) }
      if facts[index].from.count > 1 {
        // A figure of several cells stands in none of them.
        writer.member("at", String?.none)
        writer.member("sheet", String?.none)
      }
      if let cell = facts[index].cell {
        writer.plainMember("at", upTo: CellReference.longest) { cell.append(to: &$0) }
      }
      if let sheet = ownSheet(at: index) { writer.member("sheet", sheet) }
      if let source = ownSource(at: index) { writer.member("source", source) }
      if !facts[index].from.isEmpty { write(origins: facts[index].from, to: &writer) }
    }
  }

  private func write(origins: [CellOrigin], to writer: inout JSONWriter) {
    writer.array("from", inline: true) { writer in
      for origin in origins {
        writer.object(inline: true) { writer in
          writer.member("source", origin.source)
          writer.member("sheet", origin.sheet)
          writer.plainMember("at", upTo: CellReference.longest) { origin.cell.append(to: &$0) }
        }
      }
    }
  }
}

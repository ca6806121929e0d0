import Document
import Exchange
import FinalAccounts
import Grid
import Workbook

extension Inspection {
  /// The inspection as JSON (`juesuan.inspection/1`), described by `Schemas/inspect.schema.json`.
  func json(_ language: Language, layout: JSONWriter.Layout) -> [UInt8] {
    var writer = JSONWriter(layout: layout)
    writer.object { writer in
      writer.member("format", "juesuan.inspection/1")
      writer.member("file", file)
      writer.member("fileFormat", format.rawValue)
      writer.member("unit", unit)
      writer.member("unitCode", unitCode)
      writer.member("year", year)
      if isExecution { writer.member("basis", "execution") }
      writer.array("sheets") { writer in
        for sheet in sheets ?? [] { write(sheet, to: &writer) }
      }
      writer.array("tables") { writer in
        for table in tables { write(table, to: &writer) }
      }
      writer.array("notices") { writer in
        for notice in notices { notice.write(to: &writer, language: language) }
      }
    }
    writer.endLine()
    return writer.bytes
  }

  /// What stands in the place of an inspection where the input cannot be read.
  static func json(
    _ fault: Fault, _ format: FileFormat?, file: String, _ language: Language,
    layout: JSONWriter.Layout
  ) -> [UInt8] {
    var writer = JSONWriter(layout: layout)
    writer.object { writer in
      writer.member("format", "juesuan.inspection/1")
      writer.member("file", file)
      writer.member("fileFormat", format?.rawValue)
      writer.object("error", inline: true) { writer in
        writer.member("code", fault.message.code)
        writer.member("message", fault.notice.text(language, .builtIn))
      }
    }
    writer.endLine()
    return writer.bytes
  }

  private func write(_ sheet: SheetSummary, to writer: inout JSONWriter) {
    writer.object(inline: true) { writer in
      writer.member("name", sheet.name)
      writer.member("visibility", sheet.visibility.rawValue)
      writer.member("cells", sheet.cellCount)
      writer.array("tables", sheet.tables.map(\.rawValue))
      writer.array("otherTitles", sheet.otherTitles)
      if !sheet.rawTables.isEmpty { writer.array("rawTables", sheet.rawTables) }
    }
  }

  private func write(_ line: TableLine, to writer: inout JSONWriter) {
    let found = line.found
    writer.object(inline: true) { writer in
      writer.member("id", line.table.id.rawValue)
      writer.member("title", line.table.title)
      writer.member("sheet", line.table.sheet)
      writer.member("range", found?.range.description)
      writer.member("evidence", found?.evidence.rawValue)
      writer.member(
        "evidenceText", found.flatMap { $0.evidenceText.isEmpty ? nil : $0.evidenceText })
      writer.member("evidenceAt", found?.evidenceCell?.description)
      writer.member("family", found?.family)
      writer.member("formCode", found?.formCode)
      writer.member("moneyUnit", line.table.moneyUnit?.rawValue)
      writer.member("slots", line.table.facts.count)
      writer.member("filled", line.filledCount)
      writer.member("amounts", line.amountCount)
      writer.member("empty", line.table.isEmpty)
      writer.member("hidden", found?.isHidden ?? false)
      if let raw = line.raw { writer.member("derivedFrom", raw.code) }
    }
  }
}

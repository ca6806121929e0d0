import Foundation
import TestSupport
import Testing

/// What `check` sees of a workbook beyond the figures: formulas, and tables that were not taken.
@Suite("check looks at formulas and copies")
struct CheckEvidenceTests {
  private struct Report: Decodable {
    struct Finding: Decodable {
      struct Cell: Decodable {
        let sheet: String?
        let at: String?
      }

      let rule: String
      let severity: String
      let message: String
      let cells: [Cell]
    }

    let findings: [Finding]
  }

  /// The findings of a rule: severity, sheet and cell.
  private func found(
    _ rule: String, without part: String = "", _ build: (inout WorkbookBuilder) -> Void
  ) throws -> [String] {
    let scratch = try Scratch()
    var workbook = WorkbookBuilder()
    build(&workbook)
    let file = scratch.url.appendingPathComponent("a.xlsx")
    let bytes = workbook.bytes { entries in
      entries.removeAll { $0.name.elementsEqual(part.utf8) }
    }
    try Data(bytes).write(to: file)
    let run = try Run(["check", file.path, "--only", rule, "--format", "json"])
    let report = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
    return report.findings.map { finding in
      let cell = finding.cells.first
      let place = [cell?.sheet, cell?.at].compactMap(\.self).joined(separator: "!")
      return "\(finding.severity) \(place)"
    }
  }

  private func total(_ rule: String, _ cell: String) throws -> [String] {
    try found(rule) { $0.addSheet("表5", rows: FormulaTable.rows(total: cell)) }
  }

  @Test("a stored result is compared with what the formula comes to")
  func results() throws {
    #expect(try total("FIL-07", "<c r=\"C6\"><f>SUM(D6:E6)</f><v>12</v></c>") == [])
    #expect(try total("FIL-07", "<c r=\"C6\"><f>SUM(D6:E6)</f><v>13</v></c>") == ["warning 表5!C6"])
    #expect(try total("FIL-07", "<c r=\"C6\"><f>SUM(D6:E6)</f><v>0</v></c>") == ["error 表5!C6"])
    #expect(try total("FIL-07", "<c r=\"C6\"><f>SUM(D6:E6)</f></c>") == ["warning 表5!C6"])
  }

  @Test("a result that other results make look right is computed anew with them")
  func chains() throws {
    let rows = FormulaTable.rows(
      total: "<c r=\"C6\"><f>H6</f><v>0</v></c>", tail: "<c r=\"H6\"><f>D6+E6</f><v>0</v></c>")
    #expect(try found("FIL-07") { $0.addSheet("表5", rows: rows) } == ["error 表5!C6"])
  }

  @Test("what is not evaluated here, and noise below what is printed, is no finding")
  func silent() throws {
    let unknown = "<c r=\"C6\"><f>HLOOKUP(1,D6:E6,1)</f><v>12</v></c>"
    #expect(try total("FIL-07", unknown) == [])
    let noise = "<c r=\"C6\"><f>SUM(D6:E6)</f><v>12.000000000000002</v></c>"
    #expect(try total("FIL-07", noise) == [])
  }

  @Test("a formula that reads another workbook is told, one within the workbook is not")
  func otherWorkbooks() throws {
    let outside = "<c r=\"C6\"><f>[1]Sheet1!$A$1+D6</f><v>12</v></c>"
    #expect(try total("FIL-08", outside) == ["error 表5!C6"])
    #expect(try total("FIL-08", "<c r=\"C6\"><f>D6+E6</f><v>12</v></c>") == [])
  }

  @Test("a sheet without its part, and texts without theirs, are errors of the file")
  func missingParts() throws {
    let sheets = { (workbook: inout WorkbookBuilder) in
      workbook.addSheet("表5", rows: FormulaTable.rows(total: Self.plain))
      workbook.addSheet("表6", rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>")
      workbook.sharedStrings = "<si><t>说明</t></si>"
    }
    #expect(try found("FIL-01", sheets) == [])
    #expect(try found("FIL-01", without: "xl/worksheets/sheet2.xml", sheets) == ["error 表6"])
    #expect(
      try found("FIL-01", without: "xl/sharedStrings.xml", sheets) == ["error ", "error 表6!A1"])
  }

  private static let plain = "<c r=\"C6\"><v>12</v></c>"

  private func twice(_ second: String, attributes: String = "") throws -> [String] {
    try found(attributes.isEmpty ? "FIL-05" : "FIL-06") { workbook in
      workbook.addSheet("表5", rows: FormulaTable.rows(total: Self.plain))
      workbook.addSheet("又", rows: second)
      workbook.sheets[1].attributes = attributes
    }
  }

  @Test("a second table is looked at: the same again, another, or of another year")
  func copies() throws {
    #expect(try twice(FormulaTable.rows(total: Self.plain)) == ["info 又"])
    #expect(try twice(FormulaTable.rows(total: Self.plain, item: "11")) == ["error 又"])
    #expect(try twice(FormulaTable.rows(total: Self.plain, year: 2023, item: "11")) == ["info 又"])
  }

  @Test("the same in another unit of money is the same, rounded as it prints")
  func copiesInYuan() throws {
    func yuan(_ item: String) throws -> [String] {
      var rows = FormulaTable.rows(total: "<c r=\"C6\"><v>120000</v></c>", item: item)
        .replacingOccurrences(of: "万元", with: "元")
      for (cell, amount) in [("D", 8), ("E", 4)] {
        for row in [4, 6] {
          rows = rows.replacingOccurrences(
            of: "<c r=\"\(cell)\(row)\"><v>\(amount)</v>",
            with: "<c r=\"\(cell)\(row)\"><v>\(amount)0000</v>")
        }
      }
      return try twice(rows)
    }
    #expect(try yuan("120000") == ["info 又"])
    #expect(try yuan("120049.99") == ["info 又"])
    #expect(try yuan("120050") == ["error 又"])
  }

  @Test("so is a table on a hidden sheet")
  func hiddenCopies() throws {
    let hidden = " state=\"hidden\""
    #expect(try twice(FormulaTable.rows(total: Self.plain), attributes: hidden) == ["info 又"])
    let other = FormulaTable.rows(total: Self.plain, item: "11")
    #expect(try twice(other, attributes: hidden) == ["warning 又"])
  }
}

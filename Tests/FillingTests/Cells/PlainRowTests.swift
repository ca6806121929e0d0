import Filling
import Formula
import Grid
import TestSupport
import Testing
import Workbook

/// Rows that are read from their bytes and rows that the parser reads are filled alike.
@Suite struct `Rows spelled plainly` {
  private static let comment = "<!--x-->"

  /// Rows of a sheet, some of them with a comment in front of a cell, and cells to fill.
  private func make(
    _ seed: Int, commentsInRows: Bool
  ) -> (rows: String, cells: [PlannedCell]) {
    var random = SeededGenerator(seed: UInt64(seed))
    var comments = SeededGenerator(seed: UInt64(seed) &+ 99)
    var rows = ""
    for row in 1...12 where Int.random(in: 0..<6, using: &random) > 0 {
      let attributes = ["", " spans=\"2:3\"", " s=\"2\" customFormat=\"1\"", " ht=\"17\"", " "]
      rows += "<row r=\"\(row)\"\(attributes.randomElement(using: &random) ?? "")"
      if Int.random(in: 0..<8, using: &random) == 0 {
        rows += "/>"
        continue
      }
      rows += ">"
      for column in "ABCDE" where Int.random(in: 0..<3, using: &random) > 0 {
        let place = "r=\"\(column)\(row)\""
        let cells = [
          "<c \(place)/>", "<c \(place) s=\"1\"></c>", "<c \(place) t=\"s\"><v>0</v></c>",
          "<c s='1' \(place)><v>12</v></c>", "<c \(place)><f>1&gt;2</f><v>3</v></c>",
          "<c \(place) t=\"str\"><f>A1</f><v>财政</v></c>", "<c \(place) t=\"n\" > <v>1</v> </c>",
          "<c \(place) t=\"inlineStr\"><is><t>a &amp; 年度</t></is></c>",
          "<c \(place) t=\"inlineStr\"><is><t xml:space=\"preserve\"> </t></is></c>",
          "<c \(place)><f t=\"shared\" si=\"0\" ref=\"A1:A2\">1</f><v/></c>",
        ]
        let isMarked = Int.random(in: 0..<4, using: &comments) == 0
        if commentsInRows, isMarked { rows += Self.comment }
        rows += cells.randomElement(using: &random) ?? ""
      }
      rows += "</row>"
    }
    let values: [FillValue] = [.number("4.5"), .text("公用经费"), .boolean(true), .blank]
    var cells: [PlannedCell] = []
    for row in 1...13 {
      for column in 1...6 where Int.random(in: 0..<3, using: &random) == 0 {
        guard let cell = CellReference(row: row, column: column) else { continue }
        cells.append(
          PlannedCell(
            values.randomElement(using: &random) ?? .blank, at: .init(sheet: 0, cell: cell)))
      }
    }
    return (rows, cells)
  }

  private func filled(_ rows: String, _ cells: [PlannedCell], head: String = "") throws -> String {
    var workbook = WorkbookBuilder()
    workbook.sharedStrings = "<si><t>a</t></si>"
    workbook.addSheet(rows: rows, head: head)
    var options = FillOptions()
    options.overwritesFormulas = true
    return try FilledWorkbook(workbook.bytes(), cells, options).rows()
  }

  @Test(arguments: 1...60)
  func `are filled as the parser would have it`(seed: Int) throws {
    let (rows, cells) = make(seed, commentsInRows: false)
    let plain = try filled(rows, cells)
    #expect(try filled(rows, cells, head: Self.comment) == plain)
    let mixed = try filled(make(seed, commentsInRows: true).rows, cells)
    #expect(mixed.replacing(Self.comment, with: "") == plain)
  }
}

import Formula
import Grid
import TestSupport
import Testing

/// Texts of chance, made of what formulas are made of.
@Suite struct `Any text at all` {
  private static let pieces = [
    "A1", "$B$2", "A:C", "3:5", "S!", "'a b'!", "[1]x!", "Q1:Q4!", "SUM(", "IF(", "IFERROR(",
    "SUMIF(", "SUMIFS(",
    "COUNTIF(", "COUNTIFS(", "ROUND(", "ROUNDUP(", "SUMPRODUCT(", "SUBTOTAL(9,", "AND(", "OR(",
    "NOT(", "MAX(", "COUNTA(",
    "AVERAGE(", "NOW(", "FOO(", "N(", "ISBLANK(", "INDIRECT(", "TRUE()", "(", ")", ")", ")", ",",
    ",", ";", "+", "-", "*",
    "/", "^", "&", "%", "=", "<", ">", "<>", ":", " ", " ", "\"a\"", "\">=1\"", "\"*\"", "\"\"",
    "\"", "'", "1", "2.5",
    "1E5", "9E307", "#REF!", "#N/A", "#", "{1,2}", "{", "}", "TRUE", "名", "Name", "T[a]", "[", "]",
    "!", "@", "\u{0}",
    "🙂", "-1", "A1048576", "XFD1", "$",
  ]

  private let book = Book(
    ["A1": 1, "B2": "x", "C3": true, "A4": .error("#N/A"), "B5": "=A1+1", "A6": -2.5, "C7": "1/2"],
    names: [FormulaName("Name", text: "S!$A$1:$B$5"), FormulaName("名", text: "Name+名")])

  private func text(_ random: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...24, using: &random) {
      text += Self.pieces.randomElement(using: &random) ?? ""
    }
    return text
  }

  @Test(arguments: 1...8)
  func `Is evaluated or refused, and gives itself back when nothing moves`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let insertion = RowInsertion(count: 2, before: 1, sheet: "elsewhere")
    for _ in 0..<4_000 {
      let text = text(&random)
      _ = try? book.value(text)
      #expect(insertion.shifted(text, on: "S") == text)
      _ = RowInsertion(count: 2, before: 2, sheet: "S").shifted(text, on: "S")
      _ = insertion.unshifted(in: text)
    }
  }

  @Test(arguments: 1...8)
  func `May stand in any cell of a workbook that changes`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) &* 31)
    for _ in 0..<40 {
      var book = book
      book.sheets[0].formulas = []
      for row in 1...12 {
        for column in 1...3 where Bool.random(using: &random) {
          let cell = try #require(CellReference(row: row, column: column))
          let range = CellRange(cell, try #require(CellReference(row: 13, column: column)))
          let kind: FormulaCell.Kind =
            switch Int.random(in: 0...9, using: &random) {
            case 0: .array(range: range)
            case 1: .dataTable(range: range)
            case 2: .sharedMaster(group: 1, range: range)
            case 3: .sharedMember(group: 1)
            default: .normal
            }
          book.sheets[0].formulas.append(FormulaCell(cell: cell, kind: kind, text: text(&random)))
        }
      }
      if Bool.random(using: &random) { book.sheets[0].formulas.shuffle(using: &random) }
      let fresh = try book.recalculated(["A1": 3, "C9": "x", "B2": nil])
      let places = fresh.results.map(\.place) + fresh.refusals.map(\.place)
      #expect(Set(places).count == places.count)
    }
  }
}

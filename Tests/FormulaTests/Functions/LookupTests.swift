import Formula
import Grid
import Testing

@Suite struct `Looking up` {
  private let book = Book([
    "A1": "科目", "B1": "名称", "C1": "金额", "A2": "201", "B2": "一般公共服务", "C2": 12.5,
    "A3": "208", "B3": "社会保障", "C3": 7, "A4": 210, "B4": "卫生健康", "C4": 0.25,
    "E1": 1, "E2": 5, "E3": 9, "F1": "低", "F2": "中", "F3": "高", "G1": 0.1,
  ])

  @Test(arguments: [
    ("VLOOKUP(\"208\",A:C,3,FALSE)", 7.0), ("VLOOKUP(\"2*\",A1:C4,3,0)", 12.5),
    ("VLOOKUP(210,A:C,3,FALSE)", 0.25), ("MATCH(\"208\",A:A,0)", 3), ("MATCH(6,E1:E3)", 2),
    ("MATCH(9,E1:E3,1)", 3), ("INDEX(C1:C4,3)", 7), ("INDEX(A1:C4,2,3)", 12.5),
    ("INDEX(A2:C2,3)", 12.5), ("SUM(INDEX(A1:C4,0,3))", 19.75),
    ("INDEX(C:C,MATCH(\"社会保障\",B:B,0))", 7),
  ])
  func `Numbers`(formula: String, value: Double) throws {
    #expect(try book.value(formula) == .number(value))
  }

  @Test func `Texts, and what is not there`() throws {
    #expect(try book.value("VLOOKUP(6,E1:F3,2)") == .text("中"))
    #expect(try book.value("VLOOKUP(208,A1:C4,3,FALSE)") == .error(.notAvailable))
    #expect(try book.value("VLOOKUP(\"208\",A1:C4,4,FALSE)") == .error(.reference))
    #expect(try book.value("INDEX(A1:C4,9,1)") == .error(.reference))
    #expect(try book.value("MATCH(0,E1:E3)") == .error(.notAvailable))
  }

  @Test func `What is not known for sure is refused`() throws {
    #expect(book.refusal("VLOOKUP(H1,E1:F3,2,FALSE)") == .lookup)
    #expect(book.refusal("MATCH(6,A1:A4)") == .lookup)
    // 0.3 - 0.2 is not 0.1 to a lookup, and is 0.1 to a person.
    #expect(book.refusal("MATCH(0.3-0.2,G1:G1,0)") == .lookup)
  }

  @Test func `Thousands of sums over whole columns take time in proportion`() throws {
    var book = Book()
    var sheet = book.sheets[0]
    let count = 4_000
    for row in 1...count {
      let cell = try #require(CellReference(row: row, column: 1))
      sheet.set(.text("\(row % 2_000)"), at: cell)
      sheet.set(
        FormulaValue.number(1).cellValue, at: try #require(CellReference(row: row, column: 2)))
    }
    book.sheets[0] = sheet
    var evaluator = Evaluator(book.source)
    for row in 1...count {
      let place = SheetCell(sheet: 0, cell: try #require(CellReference(row: row, column: 9)))
      for formula in [
        "SUMIF(A:A,A\(row),B:B)", "COUNTIF(A:A,A\(row))", "SUMIFS(B:B,A:A,A\(row),B:B,\">0\")",
        "VLOOKUP(A\(row),A:B,2,FALSE)*2",
      ] {
        #expect(try evaluator.value(of: FormulaExpression(formula), at: place) == .number(2))
      }
    }
    #expect(evaluator.effort < 200 * count)
  }
}

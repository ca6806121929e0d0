import Formula
import Grid
import Testing

@Suite struct `Sums and the like` {
  private let book = Book([
    "A1": 1, "A2": "5", "A3": true, "A4": 2.5, "A5": "x", "A7": -4, "B1": .error("#N/A"),
    "B2": .error("#DIV/0!"),
    "C1": "=\"\"",
  ])

  @Test(arguments: [
    ("SUM(A1:A9)", -0.5), ("SUM(A1:A9,\"5\",TRUE)", 5.5), ("SUM(A2)", 0), ("SUM(A3)", 0),
    ("SUM(1,,2)", 3),
    ("SUM(E:E)", 0), ("MAX(A1:A9)", 2.5), ("MIN(A1:A9)", -4), ("MAX(E1:E9)", 0), ("MIN(E1)", 0),
    ("MAX(-1,)", 0),
    ("MAX(A7,TRUE)", 1), ("MAX(-5,-3)", -3), ("AVERAGE(A1:A7)", -0.16666666666666666),
    ("AVERAGE(1,\"3\")", 2),
    ("COUNT(A1:A9)", 3), ("COUNT(A1:B9,TRUE,\"5\",\"x\",1/0)", 5), ("COUNT(1,)", 2),
    ("COUNTA(A1:B9)", 8),
    ("COUNTA(1,,\"\")", 3), ("COUNTA(E:E)", 0), ("COUNTBLANK(A1:A9)", 3),
    ("COUNTBLANK(E:E)", 1_048_576),
    ("SUM(IF(TRUE,A1:A4,0))", 3.5), ("SUM(A1+A4,A7)", -0.5),
  ])
  func `Texts and truth values count where they stand as arguments only`(
    formula: String, value: Double
  ) throws {
    #expect(try book.value(formula) == .number(value))
  }

  @Test(arguments: [
    ("SUM(A1:B9)", FormulaError.notAvailable), ("SUM(B2,B1)", .division), ("SUM(\"x\")", .value),
    ("SUM(\"\")", .value), ("MAX(A1:B2)", .notAvailable), ("AVERAGE(E1:E9)", .division),
    ("AVERAGE(A2)", .division),
    ("SUM(A1:A4*2)", .value), ("SUM(+A1:A4)", .value), ("MIN(1/0)", .division),
  ])
  func `Errors go through, the first one met`(formula: String, error: FormulaError) throws {
    #expect(try book.value(formula) == .error(error))
  }

  @Test(arguments: [
    ("SUMPRODUCT(A1:A4,A1:A4)", 7.25), ("SUMPRODUCT(A1:A7)", -0.5), ("SUMPRODUCT(A:A,A:A)", 23.25),
    ("SUMPRODUCT(2,3)", 6), ("SUMPRODUCT(E1:E3,A1:A3)", 0), ("SUMPRODUCT(SUM(A1:A4),2)", 7),
  ])
  func `Products of ranges take what is no number for zero`(formula: String, value: Double) throws {
    #expect(try book.value(formula) == .number(value))
  }

  @Test func `Products of ranges of different shape or with errors`() throws {
    #expect(try book.value("SUMPRODUCT(A1:A3,A1:A4)") == .error(.value))
    #expect(try book.value("SUMPRODUCT(A1:A3,A1:C1)") == .error(.value))
    #expect(try book.value("SUMPRODUCT(E1:E2,B1:B2)") == .error(.notAvailable))
  }

  @Test func `Subtotals leave out each other`() throws {
    var book = Book(["A1": 1, "A2": 2, "A3": 3, "A4": 30])
    let place = try book.place("A3").cell
    book.sheets[0].formulas = [.init(cell: place, kind: .normal, text: "SUBTOTAL(9,A1:A2)")]
    #expect(try book.value("SUBTOTAL(9,A1:A4)") == .number(33))
    #expect(try book.value("subtotal(109,A1:A4,A1)") == .number(34))
    #expect(try book.value("SUM(A1:A4)") == .number(36))
    book.sheets[0].hiddenRows = [2...2]
    #expect(book.refusal("SUBTOTAL(9,A1:A4)") == .hiddenRows)
    #expect(try book.value("SUBTOTAL(9,A3:A4)") == .number(30))
  }
}

import Formula
import Testing

@Suite struct `Rounding` {
  private let book = Book()

  @Test(arguments: [
    ("ROUND(2.675,2)", 2.68), ("ROUND(1.005,2)", 1.01), ("ROUND(-1.005,2)", -1.01),
    ("ROUND(2.5,0)", 3),
    ("ROUND(-2.5,0)", -3), ("ROUND(1250,-2)", 1300), ("ROUND(49,-2)", 0), ("ROUND(50,-2)", 100),
    ("ROUND(1.15*3,1)", 3.5), ("ROUND(0.285*100,0)", 29), ("ROUND(1234.5678,2.9)", 1234.57),
    ("ROUND(5,400)", 5), ("ROUND(5,-400)", 0), ("ROUND(\"2.345\",2)", 2.35), ("ROUND(TRUE,0)", 1),
    ("ROUND(A1,2)", 0), ("ROUND(1.4999999999,0)", 1),
    ("ROUND(12345678901234568,-1)", 12_345_678_901_234_570),
    ("ROUND(1E+300,2)", 1e300), ("ROUND(0.1+0.2,2)", 0.3), ("ROUND(1677.5999999999999,1)", 1677.6),
    ("ROUNDUP(3.2,0)", 4), ("ROUNDUP(-3.2,0)", -4), ("ROUNDUP(76.9,0)", 77),
    ("ROUNDUP(1.1*3,1)", 3.3),
    ("ROUNDUP(0.001,1)", 0.1), ("ROUNDUP(31415.92654,-2)", 31500), ("ROUNDUP(1,-3)", 1000),
    ("ROUNDDOWN(4.35*100,0)", 435), ("ROUNDDOWN(-3.99,1)", -3.9), ("ROUNDDOWN(99,-2)", 0),
    ("ABS(-3)", 3), ("ABS(A1)", 0), ("ABS(\"-2\")", 2),
  ])
  func `Half away from zero, on the decimal that is shown`(formula: String, value: Double) throws {
    #expect(try book.value(formula) == .number(value))
  }

  @Test func `Errors`() throws {
    #expect(try book.value("ROUND(\"x\",2)") == .error(.value))
    #expect(try book.value("ROUND(1,1/0)") == .error(.division))
    #expect(try book.value("ABS(#N/A)") == .error(.notAvailable))
    #expect(try book.value("ROUNDUP(9.9E307,-308)") == .number(1e308))
    #expect(try book.value("ROUNDUP(1.1E308,-308)") == .error(.number))
  }
}

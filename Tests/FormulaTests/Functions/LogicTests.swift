import Formula
import Testing

@Suite struct `Conditions and what a value is` {
  private let book = Book([
    "A1": 1, "A2": "x", "A3": false, "A4": .error("#N/A"), "A6": "TRUE", "A7": "",
  ])

  @Test(arguments: [
    ("IF(A1,\"a\",\"b\")", FormulaValue.text("a")), ("IF(A9,1,2)", .number(2)),
    ("IF(A1>1,1)", .boolean(false)),
    ("IF(A1,,2)", .number(0)), ("IF(A3,1,)", .number(0)), ("IF(\"true\",1,2)", .number(1)),
    ("IF(A6,1,2)", .number(1)),
    ("IF(A2,1,2)", .error(.value)), ("IF(A7,1,2)", .error(.value)),
    ("IF(A4,1,2)", .error(.notAvailable)), ("IF(0.5,1,2)", .number(1)),
    ("IF(FALSE,1,IF(TRUE,2,3))", .number(2)), ("IF(TRUE,A9)", .number(0)),
    ("IF(TRUE,A9)&\"x\"", .text("x")),
    ("IFERROR(A4,5)", .number(5)), ("IFERROR(A1/0,\"-\")", .text("-")),
    ("IFERROR(A1,5)", .number(1)),
    ("IFERROR(IFERROR(1/0,A4),3)", .number(3)), ("IFERROR(A9,5)", .number(0)),
    ("IFNA(A4,5)", .number(5)),
    ("IFNA(1/0,5)", .error(.division)), ("IF(1,2,3)+IF(0,2,3)", .number(5)),
  ])
  func `IF and IFERROR take one branch`(formula: String, value: FormulaValue) throws {
    #expect(try book.value(formula) == value)
  }

  @Test(arguments: [
    ("AND(TRUE,1)", FormulaValue.boolean(true)), ("AND(TRUE,0)", .boolean(false)),
    ("OR(A3,A1)", .boolean(true)),
    ("OR(A1:A3)", .boolean(true)), ("AND(A1:A3)", .boolean(false)), ("AND(A2)", .error(.value)),
    ("AND(A9)", .error(.value)),
    ("AND(A1,A2,A9)", .boolean(true)), ("AND(FALSE,A4)", .error(.notAvailable)),
    ("OR(TRUE,1/0)", .error(.division)),
    ("AND(\"true\",1)", .boolean(true)), ("AND(\"x\",1)", .error(.value)),
    ("OR(0,)", .boolean(false)),
    ("NOT(A9)", .boolean(true)), ("NOT(2)", .boolean(false)), ("NOT(\"x\")", .error(.value)),
    ("NOT(A4)", .error(.notAvailable)),
    ("TRUE()", .boolean(true)), ("FALSE()", .boolean(false)), ("NA()", .error(.notAvailable)),
    ("true", .boolean(true)),
  ])
  func `AND, OR, NOT look at every argument`(formula: String, value: FormulaValue) throws {
    #expect(try book.value(formula) == value)
  }

  @Test(arguments: [
    ("ISBLANK(A9)", true), ("ISBLANK(A7)", false), ("ISBLANK(\"\")", false), ("ISNUMBER(A1)", true),
    ("ISNUMBER(A9)", false),
    ("ISNUMBER(A6)", false), ("ISTEXT(A2)", true), ("ISNONTEXT(A9)", true),
    ("ISNONTEXT(A2)", false), ("ISLOGICAL(A3)", true),
    ("ISERROR(A4)", true), ("ISERROR(A1)", false), ("ISERR(A4)", false), ("ISERR(1/0)", true),
    ("ISNA(A4)", true), ("ISNA(1/0)", false),
  ])
  func `What a value is`(formula: String, value: Bool) throws {
    #expect(try book.value(formula) == .boolean(value))
  }

  @Test func `N takes numbers for themselves and texts for zero`() throws {
    #expect(try book.value("N(A1)") == .number(1))
    #expect(try book.value("N(A2)+N(A9)+N(\"5\")") == .number(0))
    #expect(try book.value("N(TRUE)") == .number(1))
    #expect(try book.value("N(A4)") == .error(.notAvailable))
    #expect(try book.value("N(A1:A4)") == .number(1))
  }
}

import Formula
import Testing

@Suite struct `What is understood and not evaluated` {
  @Test(arguments: [
    ("NOW()", NotEvaluable.volatileFunction("NOW")), ("RAND()+1", .volatileFunction("RAND")),
    ("INDIRECT(\"A1\")", .volatileFunction("INDIRECT")),
    ("OFFSET(A1,1,1)", .volatileFunction("OFFSET")),
    ("HLOOKUP(1,A:B,2,FALSE)", .function("HLOOKUP")),
    ("_xlfn.XLOOKUP(1,A:A,B:B)", .function("XLOOKUP")),
    ("[1]Sheet1!A1", .externalReference), ("'[1]a b'!A1:B2+1", .externalReference),
    ("[1]!Rate", .externalReference), ("SUM(S:S!A1)", .severalSheets), ("Gone!A1", .sheet("Gone")),
    ("Table1[a]", .structuredReference), ("SUM(Table1[[#This Row],[a]:[b]])", .structuredReference),
    ("SUM({1,2;3,4})", .arrayConstant), ("SUM((A1,B2))", .union), ("A1:B2 B1:C2", .intersection),
    ("SUM(A1:IF(TRUE,A3))", .computedRange), ("SUM(A1#)", .spilledRange),
    ("SUMPRODUCT((A1:A3=1)*B1:B2)", .arrayOperation), ("(-8)^(1/3)", .root),
    ("0.00001&\"\"", .unclearSpelling), ("\"b\"<\"甲\"", .textOrder),
    ("\"2024-1-1\"+1", .unclearText("2024-1-1")),
    ("COUNTIF(A1:A3,\">TRUE\")", .criterion(">TRUE")), ("SUBTOTAL(5,A1:A3)", .function("SUBTOTAL")),
  ])
  func `Each with its reason`(formula: String, reason: NotEvaluable) {
    #expect(Book().refusal(formula) == reason)
  }

  @Test func `A branch that is not taken may hold anything`() throws {
    let book = Book()
    #expect(try book.value("IF(TRUE,1,HLOOKUP(1,A:B,2,0))") == .number(1))
    #expect(try book.value("IF(FALSE,[1]a!A1,2)") == .number(2))
    #expect(try book.value("IFERROR(3,SUM({1,2}))") == .number(3))
    #expect(book.refusal("IFERROR(NOW(),3)") == .volatileFunction("NOW"))
  }

  @Test func `A formula without a value makes what reads it unknown`() throws {
    let book = Book(["A1": "=B1", "A2": 1])
    let place = try book.place("A1")
    #expect(book.refusal("A1+1") == .unknownCell(place))
    #expect(book.refusal("SUM(A1:A9)") == .unknownCell(place))
    #expect(book.refusal("SUMIF(A2:A3,1,A1:A2)") == .unknownCell(place))
    #expect(try book.value("SUM(A2:A9)") == .number(1))
  }
}

import Formula
import Testing

@Suite struct `Comparisons` {
  private let book = Book(["A1": 0, "A2": "", "A3": false, "A5": "Abc", "A6": .error("#N/A")])

  @Test(arguments: [
    ("\"a\"=\"A\"", true), ("A5=\"aBC\"", true), ("1=\"1\"", false), ("1<\"1\"", true),
    ("\"z\"<FALSE", true), ("FALSE<TRUE", true), ("99<FALSE", true), ("TRUE=1", false),
    ("A9=0", true), ("A9=\"\"", true), ("A9=FALSE", true), ("A9=A8", true), ("A9=A1", true),
    ("A9=A2", true), ("A9<1", true), ("A9>-1", true), ("A9<\"a\"", true), ("0.1+0.2=0.3", true),
    ("0.1+0.2>0.3", false), ("0.1+0.2<=0.3", true), ("(0.1+0.2-0.3)=0", false),
    ("1=1.00000000001", false), ("1=1.000000000000004", true), ("1=1.00000000000002", false),
    ("9.99999999999994=9.999999999999944", true), ("\"a1\"<\"a2\"", true), ("\"a\"<\"ab\"", true),
    ("\"9\"<\"a\"", true),
    ("\"表1\"<\"表2\"", true), ("\"甲\"=\"乙\"", false), ("\"甲\"<>\"乙\"", true),
  ])
  func `Numbers, texts, truth values and blanks`(formula: String, value: Bool) throws {
    #expect(try book.value(formula) == .boolean(value))
  }

  @Test func `Errors go through`() throws {
    #expect(try book.value("A6=A6") == .error(.notAvailable))
    #expect(try book.value("1=A6") == .error(.notAvailable))
  }

  @Test(arguments: ["\"甲\"<\"乙\"", "\"a-b\"<\"ab\"", "\"a!\"<\"ab\"", "\"é\">\"e\""])
  func `An order that depends on the language is refused`(formula: String) {
    #expect(book.refusal(formula) == .textOrder)
  }
}

import Formula
import Testing

@Suite struct `The order of operations` {
  @Test(arguments: [
    ("1+2*3", 7.0), ("(1+2)*3", 9), ("2^3^2", 64), ("-2^2", 4), ("2^-1", 0.5), ("2^-1^2", 0.25),
    ("10-4-3", 3), ("100/10/5", 2), ("--3", 3), ("-+-3", 3), ("50%", 0.5), ("200%%", 0.02),
    ("-50%", -0.5), ("2^200%", 4), ("10%*10", 1), ("1+2^2*3", 13), (" 1 + \n 2 ", 3),
    (".5+5.", 5.5), ("1E2+1.5e-1", 100.15),
  ])
  func `Numbers`(formula: String, value: Double) throws {
    #expect(try Book().value(formula) == .number(value))
  }

  @Test(arguments: [
    ("1+1=2", true), ("1=1=TRUE", true), ("\"a\"&1+1=\"a2\"", true), ("1<2=TRUE", true),
    ("3>2>1", true), ("1<>2", true), ("2<=2", true), ("2>=3", false), ("-1%=-0.01", true),
  ])
  func `Comparisons come last, from left to right`(formula: String, value: Bool) throws {
    #expect(try Book().value(formula) == .boolean(value))
  }

  @Test(arguments: [
    "", "1+", "*1", "(1", "1)", "()", "SUM(1", "1 2", "\"a", "'a'", "A1 5", "{1", "1E400", "IF(1)",
    "ROUND(1)", "IF(1,2,3,4)", "TRUE(1)", "&", "a!", "1..2", "#", "(1,)", ",1", "ABS(,)", "A1]",
  ])
  func `What is no formula is refused`(formula: String) {
    #expect(Book().refusal(formula) == .notAFormula)
  }

  @Test func `A formula of a hundred thousand parentheses costs no stack`() {
    let deep = String(repeating: "(", count: 30_000) + "1" + String(repeating: ")", count: 30_000)
    #expect(throws: Never.self) { try Book().value(deep) }
    #expect(throws: Never.self) { try Book().value(String(repeating: "-", count: 60_000) + "1") }
    let calls =
      String(repeating: "IF(1,", count: 5_000) + "1" + String(repeating: ")", count: 5_000)
    #expect(throws: Never.self) { try Book().value(calls) }
  }

  @Test func `A formula longer than any is refused`() {
    #expect(Book().refusal(String(repeating: "1+", count: 40_000) + "1") == .tooMuch)
  }
}

import Formula
import Testing

@Suite struct `References` {
  private let book = Book(
    sheets: [
      "S": ["A1": 1, "A2": 2, "A3": 3, "B1": 10, "C1": 100, "B2": 20],
      "收入 表": ["A1": 7, "A2": "x"], "T": ["A1": 9],
    ],
    names: [
      FormulaName("Rate", text: "T!$A$1"), FormulaName("List", text: "S!$A$1:$A$3"),
      FormulaName("Half", text: "1/2"), FormulaName("Twice", text: "Rate*2"),
      FormulaName("Rate", sheet: 1, text: "S!$B$1"), FormulaName("Moving", text: "S!A1"),
      FormulaName("Loop", text: "Loop+1"), FormulaName("Here", text: "$A$1"),
      FormulaName("合计", text: "S!$A$1:$A$3"), FormulaName("Bad", text: "1+"),
      FormulaName("Far", text: "OFFSET(S!$A$1,1,0)"),
    ])

  @Test(arguments: [
    ("a1+$A$2", 3.0), ("SUM(A:A)", 6), ("SUM(1:1)", 111), ("SUM(A1:B2)", 33), ("SUM(B2:A1)", 33),
    ("SUM(A1 : B2)", 33), ("T!A1", 9), ("t!a1", 9), ("'收入 表'!A1", 7),
    ("SUM(T!A:A,S!A1)", 10), ("SUM(S!A1:S!A3)", 6),
  ])
  func `Cells, ranges, columns, rows, other sheets`(formula: String, value: Double) throws {
    #expect(try book.value(formula) == .number(value))
  }

  @Test func `One cell of several is that of the formula's own row or column`() throws {
    #expect(try book.value("A1:A3", in: "D2") == .number(2))
    #expect(try book.value("A1:A3*2", in: "D3") == .number(6))
    #expect(try book.value("A1:C1", in: "B9") == .number(10))
    #expect(try book.value("A:A+1", in: "D1") == .number(2))
    #expect(try book.value("A1:A3", in: "D4") == .error(.value))
    #expect(try book.value("A1:B2", in: "D1") == .error(.value))
    #expect(try book.value("A1:A1", in: "D9") == .number(1))
  }

  @Test(arguments: [
    ("Rate", 9.0), ("RATE*2", 18), ("SUM(List)", 6), ("SUM(合计)", 6), ("Half", 0.5), ("Twice", 18),
    ("'收入 表'!Rate", 10), ("T!Rate", 9), ("-Half", -0.5),
  ])
  func `Defined names, those of a sheet first`(formula: String, value: Double) throws {
    #expect(try book.value(formula) == .number(value))
  }

  @Test func `Names that cannot be evaluated`() throws {
    #expect(book.refusal("Moving") == .relativeName("Moving"))
    #expect(book.refusal("Here") == .relativeName("Here"))
    #expect(book.refusal("Loop") == .nestedNames("Loop"))
    #expect(book.refusal("Bad") == .notAFormula)
    #expect(book.refusal("Far") == .volatileFunction("OFFSET"))
  }

  @Test(arguments: ["Unknown+1", "收入表_", "SUM(Table1)", "IFERROR(Unknown,0)", "T!Unknown"])
  func `A name that is not defined is refused: Excel may know it`(formula: String) {
    let name = formula.firstMatch(of: /Unknown|收入表_|Table1/).map { String($0.0) } ?? ""
    #expect(book.refusal(formula) == .unknownName(name))
  }

  @Test func `Names that multiply each other end at the limit`() {
    var names: [FormulaName] = []
    for index in 0..<14 {
      let next = "n\(index + 1)_"
      names.append(
        FormulaName("n\(index)_", text: Array(repeating: next, count: 50).joined(separator: "+")))
    }
    names.append(FormulaName("n14_", text: "1"))
    #expect(Book([:], names: names).refusal("n0_") == .tooMuch)
  }
}

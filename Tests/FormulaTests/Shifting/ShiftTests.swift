import Formula
import Testing

@Suite struct `Shifted formulas` {
  @Test(arguments: [
    ("A1+$B1+C$1+$D$1", "B3+$B3+D$1+$D$1"),
    ("LOG10(A1)", "LOG10(B3)"),
    ("SUM(A:A,$B:C)", "SUM(B:B,$B:D)"),
    ("SUM(1:2,$3:4)", "SUM(3:4,$3:6)"),
    ("\"A1\"&A1", "\"A1\"&B3"),
    ("'A1'!A1+[1]Sheet1!A1", "'A1'!B3+[1]Sheet1!B3"),
    ("Table1[A1]+TRUE+R1C1", "Table1[A1]+TRUE+R1C1"),
    ("a1", "B3"),
    ("XFD1048576", "#REF!"),
    ("IF(A1>0 , A1,-1E5)", "IF(B3>0 , B3,-1E5)"),
  ])
  func `Two down and one to the right`(formula: String, shifted: String) {
    #expect(FormulaShift.shifted(formula, rows: 2, columns: 1) == shifted)
  }

  @Test func `What leaves the sheet is lost, what is fixed stays`() {
    #expect(FormulaShift.shifted("A1+$A$1", rows: -1, columns: 0) == "#REF!+$A$1")
    #expect(FormulaShift.shifted("A:B", rows: 0, columns: -1) == "#REF!")
    #expect(FormulaShift.shifted("A1", rows: .max, columns: .max) == "#REF!")
  }
}

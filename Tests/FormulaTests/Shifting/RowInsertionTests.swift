import Formula
import Grid
import Testing

@Suite struct `Rows put into a sheet` {
  private let insertion = RowInsertion(count: 3, before: 5, sheet: "表 1")

  @Test(arguments: [
    // Cells before, at and behind the new rows; `$` is no difference.
    ("A4+A5+A9", "A4+A8+A12"),
    ("$A$4+$A5+A$9+$A$9", "$A$4+$A8+A$12+$A$12"),
    // Ranges that end before, hold, begin at and lie behind them.
    ("SUM(A1:A4)", "SUM(A1:A4)"),
    ("SUM(A1:A5,B4:C9)", "SUM(A1:A8,B4:C12)"),
    ("SUM(A5:A9)", "SUM(A8:A12)"),
    ("SUM(A9:A1)", "SUM(A12:A1)"),
    ("SUM(A1 : B9)", "SUM(A1 : B12)"),
    // Whole rows and columns.
    ("SUM(3:5,$7:7)", "SUM(3:8,$10:10)"),
    ("SUM(9:1)", "SUM(12:1)"),
    ("SUM(A:C,$A:$A)", "SUM(A:C,$A:$A)"),
    // Everything else stays as it is spelled.
    ("IF( a9>0 ,\"A9\",log10(b9))", "IF( a12>0 ,\"A9\",log10(b12))"),
    ("Table1[A9]+A9_+R9C9+TRUE+1.50", "Table1[A9]+A9_+R9C9+TRUE+1.50"),
    ("#REF!+#REF!A9+A9", "#REF!+#REF!A9+A12"),
    ("A9#+(A9,B9)", "A12#+(A12,B12)"),
    ("A1:INDEX(B:B,9)", "A1:INDEX(B:B,9)"),
  ])
  func `Formulas of the sheet itself`(formula: String, shifted: String) {
    #expect(insertion.shifted(formula, on: "表 1") == shifted)
  }

  @Test(arguments: [
    ("A9+'表 1'!A9", "A9+'表 1'!A12"),
    ("'表 1'!A1:B9+B9", "'表 1'!A1:B12+B9"),
    ("'表 1'!A1:'表 1'!B9", "'表 1'!A1:'表 1'!B12"),
    ("'表 1'!7:9", "'表 1'!10:12"),
    ("'表 10'!A9+表1!A9", "'表 10'!A9+表1!A9"),
    ("[1]Sheet1!A9+'[1]表 1'!A9", "[1]Sheet1!A9+'[1]表 1'!A9"),
    ("'表 1:表 3'!A9", "'表 1:表 3'!A9"),
    ("'表 1'!Name+'表 1'!#REF!", "'表 1'!Name+'表 1'!#REF!"),
  ])
  func `Formulas of other sheets`(formula: String, shifted: String) {
    #expect(insertion.shifted(formula, on: "表2") == shifted)
  }

  @Test func `A reference to another sheet does not lend it to the next one`() {
    #expect(insertion.shifted("表2!A9:B9+A9", on: "表 1") == "表2!A9:B9+A12")
    #expect(insertion.shifted("表2!9:9,9:9", on: "表 1") == "表2!9:9,12:12")
  }

  @Test func `Sheets are named in letters of any case and with doubled quotes`() {
    let insertion = RowInsertion(count: 1, before: 1, sheet: "It's A")
    #expect(insertion.shifted("'it''s a'!A1", on: nil) == "'it''s a'!A2")
  }

  @Test func `Names of the workbook and lists of ranges`() {
    #expect(
      insertion.shifted("'表 1'!$A$1:$F$40,'表 1'!$1:$3", on: nil)
        == "'表 1'!$A$1:$F$43,'表 1'!$1:$3")
    #expect(insertion.shifted("A1:B9 C9 D1", on: "表 1") == "A1:B12 C12 D1")
    #expect(insertion.shifted("A9", on: nil) == "A9")
  }

  @Test func `What leaves the sheet is lost, a range only ends with it`() {
    let insertion = RowInsertion(count: 10, before: 5, sheet: "S")
    #expect(insertion.shifted("A1048570", on: "S") == "#REF!")
    #expect(insertion.shifted("A5:A1048576", on: "S") == "A15:A1048576")
    #expect(insertion.shifted("$1048570:1048576", on: "S") == "#REF!")
    #expect(insertion.shifted("S!A1048570:B1048576", on: "S") == "S!#REF!")
  }

  @Test func `No rows change nothing`() {
    #expect(RowInsertion(count: 0, before: 1, sheet: "S").shifted("A9", on: "S") == "A9")
    #expect(RowInsertion(count: -2, before: 1, sheet: "S").shifted("A9", on: "S") == "A9")
  }

  @Test func `What no insertion moves is told`() {
    #expect(insertion.unshifted(in: "SUM(Q1:Q4!A9)+A9") == ["Q1:Q4!A9"])
    #expect(insertion.unshifted(in: "indirect(\"A9\")") == ["indirect"])
    #expect(insertion.unshifted(in: "'表 1'!A9+OFFSET(A1,1,1)").isEmpty)
  }
}

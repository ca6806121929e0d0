import Formula
import Testing

@Suite struct `Formula tokens` {
  private func kinds(_ formula: String) -> [String] {
    FormulaTokens(formula).map { token in
      switch token.kind {
      case .cell: "cell \(token.text)"
      case .columns: "columns \(token.text)"
      case .rows: "rows \(token.text)"
      case .sheet: "sheet \(token.text)"
      case .function: "function \(token.text)"
      case .name: "name \(token.text)"
      case .structured: "structured \(token.text)"
      case .number: "number \(token.text)"
      case .text: "text \(token.text)"
      case .error: "error \(token.text)"
      case .blank: "blank"
      case .symbol: token.text
      }
    }
  }

  @Test func `A function that looks like a cell is a function`() {
    #expect(kinds("LOG10(A1)") == ["function LOG10", "(", "cell A1", ")"])
    #expect(
      kinds("BIN2DEC(B2)+ATAN2(C3,D4)").filter { $0.hasPrefix("cell") } == [
        "cell B2", "cell C3", "cell D4",
      ])
  }

  @Test func `A text hides its references, doubled quotes and all`() {
    #expect(kinds("\"A1 \"\"B2\"\"\"&C3") == ["text \"A1 \"\"B2\"\"\"", "&", "cell C3"])
  }

  @Test func `Sheets are named quoted, plain, in Chinese, over several sheets`() {
    #expect(kinds("'a''b A1'!B2") == ["sheet 'a''b A1'!", "cell B2"])
    #expect(kinds("表1!B2") == ["sheet 表1!", "cell B2"])
    #expect(kinds("Q1:Q4!B2") == ["sheet Q1:Q4!", "cell B2"])
  }

  @Test func `Both corners of a range may name the sheet`() {
    #expect(kinds("a!A1:a!B2") == ["sheet a!", "cell A1", ":", "sheet a!", "cell B2"])
  }

  @Test func `External links keep their book`() {
    #expect(kinds("[1]Sheet1!$A$1") == ["sheet [1]Sheet1!", "cell $A$1"])
    #expect(kinds("'[2]年 报'!A1") == ["sheet '[2]年 报'!", "cell A1"])
  }

  @Test func `Whole columns and rows`() {
    #expect(
      kinds("SUM($A:C,1:$3)") == [
        "function SUM", "(", "columns $A:C", ",", "rows 1:$3", ")",
      ])
  }

  @Test func `A range of cells is two cells`() {
    #expect(kinds("A1:B2") == ["cell A1", ":", "cell B2"])
  }

  @Test func `Names that look like row and column numbers are names`() {
    #expect(kinds("R1C1+RC[-1]") == ["name R1C1", "+", "name RC", "structured [-1]"])
    #expect(kinds("XFE1") == ["name XFE1"])
    #expect(kinds("A1048577") == ["name A1048577"])
    #expect(kinds("A1B") == ["name A1B"])
  }

  @Test func `Columns of tables are no references`() {
    #expect(
      kinds("Table1[[#This Row],[A1]]*B2") == [
        "name Table1", "structured [[#This Row],[A1]]", "*", "cell B2",
      ])
    #expect(kinds("T[a']b]") == ["name T", "structured [a']b]"])
  }

  @Test func `Numbers and errors`() {
    #expect(kinds("1.5E+10-2e3") == ["number 1.5E+10", "-", "number 2e3"])
    #expect(
      kinds("#DIV/0!+#N/A+#NAME?") == ["error #DIV/0!", "+", "error #N/A", "+", "error #NAME?"])
  }

  @Test(arguments: [
    "", "'", "\"", "[", "[[", "#", "$", "$$A", ":", "A:", "1:", "!", "'a'!", "\u{0}",
  ])
  func `Anything gives itself back`(text: String) {
    #expect(FormulaTokens(text).map(\.text).joined() == text)
  }
}

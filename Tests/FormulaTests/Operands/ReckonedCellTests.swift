import Formula
import Grid
import Testing

/// Which cells a dash would spoil.
@Suite struct `Cells that formulas reckon with one by one` {
  private func reckons(_ formula: String, with address: String = "B1") throws -> Bool {
    let book = Book(["A1": .text("=" + formula), "B1": 1, "C1": 2])
    return ReckonedCells(book.sheets).contains(try book.place("S!" + address))
  }

  @Test(arguments: [
    "B1+C1", "C1-B1", "B1*2", "2/B1", "-B1", "B1%", "(B1)+1", "SUM(B1+C1)", "ROUND(B1,2)",
    "IF(C1>0,B1,0)+1", "IF(C1>0,0,B1)*2", "IFERROR(B1,0)+1", "1+$B$1", "S!B1+1",
  ])
  func `are operands of signs and of functions of one number`(formula: String) throws {
    #expect(try reckons(formula))
  }

  @Test(arguments: [
    "SUM(B1,C1)", "SUM(B1:C1)", "B1", "B1&C1", "B1=C1", "IF(B1>0,1,2)", "SUM(B1:C1)+1", "C1+1",
    "IF(B1=0,C1,2)+1", "MAX(B1,C1)", "COUNTA(B1)",
  ])
  func `are not those that SUM or a comparison takes`(formula: String) throws {
    #expect(try !reckons(formula))
  }

  @Test func `are found on the sheet that the formula names`() throws {
    let book = Book(sheets: ["甲": ["A1": "=乙!B1+1"], "乙": ["B1": 1]])
    let cells = ReckonedCells(book.sheets)
    #expect(cells.contains(try book.place("乙!B1")))
    #expect(!cells.contains(try book.place("甲!B1")))
  }

  @Test func `are none where a formula cannot be read`() throws {
    #expect(try !reckons("B1+"))
  }
}

import Grid
import Testing

@Suite struct `A reference to a cell` {
  @Test(arguments: [
    "A1", "Z9", "AA10", "AZ99", "ZZ100", "AAA1000", "XFD1048576", "B1000000", "C305", "A20",
  ])
  func `is written as it is read`(text: String) throws {
    let reference = try #require(CellReference(text))
    #expect(reference.description == text)
    var bytes = Array("at ".utf8)
    reference.append(to: &bytes)
    #expect(bytes == Array(("at " + text).utf8))
  }

  @Test(arguments: [("b3", "B3"), ("$B$3", "B3"), ("B$3", "B3"), ("xFd7", "XFD7"), ("A007", "A7")])
  func `may have small letters, marks and zeros in front`(text: String, plain: String) {
    #expect(CellReference(text)?.description == plain)
  }

  @Test(arguments: [
    "", "A", "1", "A0", "XFE1", "AAAA1", "A1048577", "A12345678", "1A", "A1B", "A-1", " A1", "A1 ",
    "A1:B2", "表1", "A１", "A1.0", "R1C1",
  ])
  func `is none outside a sheet, or spelled otherwise`(text: String) {
    #expect(CellReference(text) == nil)
  }

  @Test func `has its row and column within a sheet`() {
    #expect(CellReference(row: 1, column: 1) == .origin)
    let last = CellReference(row: CellReference.rowLimit, column: CellReference.columnLimit)
    #expect(last?.description == "XFD1048576")
    for (row, column) in [(0, 1), (1, 0), (-1, 1), (1_048_577, 1), (1, 16_385), (.max, .max)] {
      #expect(CellReference(row: row, column: column) == nil)
    }
  }

  @Test func `comes in the order in which a sheet is read`() {
    let cells = ["A1", "B1", "XFD1", "A2", "AA2", "A10"].compactMap { CellReference($0) }
    #expect(Array(cells.reversed()).sorted() == cells)
  }

  @Test func `names its column as a sheet does, and no column below the first`() throws {
    for column in 1...CellReference.columnLimit {
      let cell = try #require(CellReference(row: 1, column: column))
      #expect(CellReference.columnName(column) + "1" == cell.description)
    }
    #expect(CellReference.columnName(0) == "" && CellReference.columnName(-3) == "")
  }
}

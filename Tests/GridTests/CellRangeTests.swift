import Grid
import Testing

@Suite struct `A range of cells` {
  @Test(arguments: [
    ("A1:C4", "A1:C4"), ("C4:A1", "A1:C4"), ("A4:C1", "A1:C4"), ("$C$1:$A$4", "A1:C4"),
    ("B2", "B2"), ("B2:B2", "B2"), ("A1:XFD1048576", "A1:XFD1048576"),
  ])
  func `is spanned by its corners, in whatever order`(text: String, plain: String) {
    #expect(CellRange(text)?.description == plain)
  }

  @Test(arguments: ["", ":", "A1:", ":A1", "A1:B2:C3", "A:C", "1:3", "A1 B2", "A1:XFE1", "A0:B2"])
  func `is none with other than one or two cells`(text: String) {
    #expect(CellRange(text) == nil)
  }

  @Test func `contains its edges and nothing beyond`() throws {
    let range = try #require(CellRange("B2:D3"))
    #expect(range.rows == 2...3 && range.columns == 2...4)
    for cell in ["B2", "D2", "B3", "D3", "C3"].compactMap({ CellReference($0) }) {
      #expect(range.contains(cell))
    }
    for cell in ["A2", "E2", "B1", "D4", "A1", "E4"].compactMap({ CellReference($0) }) {
      #expect(!range.contains(cell))
    }
  }

  @Test(arguments: [
    ("B2:D3", "D3:F9", true), ("B2:D3", "A1:Z9", true), ("B2:D3", "C1:C9", true),
    ("B2:D3", "E2:F3", false), ("B2:D3", "B4:D4", false), ("B2:D3", "E4:F5", false),
  ])
  func `overlaps another where both have a cell`(one: String, other: String, overlaps: Bool) throws
  {
    let (one, other) = (try #require(CellRange(one)), try #require(CellRange(other)))
    #expect(one.overlaps(other) == overlaps)
    #expect(other.overlaps(one) == overlaps)
  }
}

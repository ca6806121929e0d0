import Formula
import Grid
import Testing

@Suite struct `Rows of a sheet that gets some` {
  private let shift = RowShift([
    RowInsertion(count: 2, before: 20, sheet: "S"), RowInsertion(count: 3, before: 5, sheet: "S"),
    RowInsertion(count: 1, before: 20, sheet: "S"),
  ])

  @Test(arguments: [(1, 1), (4, 4), (5, 8), (19, 22), (20, 26), (1_048_570, 1_048_576)])
  func `move by all that comes in front of them`(row: Int, expected: Int) {
    #expect(shift.shifted(row: row) == expected)
    #expect(
      CellReference(row: row, column: 2).flatMap { shift.shifted($0) }
        == CellReference(row: expected, column: 2))
  }

  @Test func `are none where they are pushed off`() {
    #expect(shift.shifted(row: 1_048_571) == nil)
    #expect(shift.shifted(row: .max) == nil)
    #expect(shift.shifted(rows: 1_048_571...1_048_576) == nil)
    #expect(shift.shifted(rows: 1...1_048_576) == 1...1_048_576)
    #expect(RowShift([RowInsertion(count: .max, before: 1, sheet: "")]).shifted(row: 1) == nil)
  }

  @Test func `stay where none come in`() {
    #expect(RowShift([]).shifted(row: 9) == 9)
    #expect(RowShift([]).shifted(rows: 1...9, growth: .always) == 1...9)
  }

  @Test func `in runs grow where some come in between, and at the end as asked`() {
    #expect(shift.shifted(rows: 1...19) == 1...22)
    #expect(shift.shifted(rows: 1...19, growth: .fromSeveral) == 1...25)
    #expect(shift.shifted(rows: 19...19, growth: .fromSeveral) == 22...22)
    #expect(shift.shifted(rows: 19...19, growth: .always) == 22...25)
    #expect(shift.shifted(rows: 1...19, growth: .always, own: 19) == 1...22)
    #expect(shift.shifted(rows: 1...18, growth: .always) == 1...21)
    #expect(shift.shifted(rows: 5...5, growth: .always) == 8...8)
  }

  @Test func `in ranges keep their columns`() throws {
    let range = try #require(CellRange("B1:C19"))
    #expect(shift.shifted(range) == CellRange("B1:C22"))
    #expect(shift.shifted(range, growth: .fromSeveral) == CellRange("B1:C25"))
  }
}

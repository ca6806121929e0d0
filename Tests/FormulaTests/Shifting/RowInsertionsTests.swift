import Formula
import Grid
import TestSupport
import Testing

@Suite struct `Rows put into several places at once` {
  private static let list = [
    RowInsertion(count: 3, before: 20, sheet: "甲"), RowInsertion(count: 1, before: 5, sheet: "甲"),
    RowInsertion(count: 2, before: 9, sheet: "乙"),
  ]
  private let all = RowInsertions(list, sheets: ["甲", "乙", "丙"])

  private func shifted(
    _ formula: String, _ sheet: String? = "甲", row: Int? = nil,
    growth: RowShift.Growth = .fromSeveral,
    relative: RowInsertions.Home.RelativeRows = .asCells
  ) -> String {
    let home = RowInsertions.Home(
      sheet: sheet, row: row, growth: growth, relativeRows: relative)
    return all.shifted(formula, at: home).text
  }

  @Test func `move the references to each sheet by its own`() {
    #expect(shifted("A4+A5+A25+乙!A25+丙!A25") == "A4+A6+A29+乙!A27+丙!A25")
    #expect(shifted("A25+甲!A25", "乙") == "A27+甲!A29")
    #expect(shifted("A25", nil) == "A25")
  }

  @Test func `let ranges that end in front of new rows take them in`() {
    #expect(shifted("SUM(A8:A19)+SUM(A19)+SUM(A19:F19)") == "SUM(A9:A23)+SUM(A20)+SUM(A20:F20)")
    #expect(shifted("SUM(A8:A19)", row: 19) == "SUM(A9:A20)")
    // Only the row itself, and only on its own sheet.
    #expect(shifted("SUM(A1:A4)", row: 19) == "SUM(A1:A5)")
    #expect(shifted("SUM(甲!A8:A19)", "乙", row: 19) == "SUM(甲!A9:A23)")
    #expect(shifted("SUM(A8:A19)", growth: .never) == "SUM(A9:A20)")
    #expect(shifted("A19 B4", growth: .always) == "A20:A23 B4:B5")
  }

  @Test func `leave distances as they are`() {
    #expect(shifted("A25+$A$25+A$25", relative: .along(0)) == "A25+$A$29+A$29")
    #expect(shifted("A25:A$26", relative: .along(4)) == "A29:A$30")
    #expect(shifted("$A$8:$A$19", relative: .along(0)) == "$A$9:$A$23")
    #expect(shifted("A1048576", relative: .along(4)) == "A1048576")
  }

  @Test func `tell what is pushed off`() {
    let home = RowInsertions.Home(sheet: "甲")
    #expect(all.shifted("A1048576", at: home) == ("#REF!", true))
    #expect(all.shifted("#REF!+A1:A1048576", at: home) == ("#REF!+A1:A1048576", false))
  }

  @Test(arguments: [
    ("SUM(甲:丙!A25)", ["甲:丙!A25"]), ("SUM(乙:丙!A25)", ["乙:丙!A25"]), ("SUM(甲:丙!A4)", []),
    ("SUM(丙:丙!A25)", []), ("SUM(甲:丁!A1)", ["甲:丁!A1"]), ("SUM(甲:丙!A1:A8)", ["甲:丙!A1:A8"]),
    ("SUM(甲:丙!A:B)", []), ("INDIRECT(A1)+甲!A9", ["INDIRECT"]),
  ])
  func `tell what does not move and should`(formula: String, expected: [String]) {
    #expect(all.unshifted(in: formula) == expected)
  }

  @Test func `go in two steps as well as in one`() {
    let (first, then) = all.parted(before: 19, of: "甲")
    let home = RowInsertions.Home(sheet: "甲")
    let middle = first.shifted("A4+A5+A25+乙!A25", at: home).text
    #expect(middle == "A4+A5+A28+乙!A27")
    #expect(then?.shifted(middle, at: home).text == "A4+A6+A29+乙!A27")
    #expect(all.parted(before: 4, of: "甲").then == nil)
  }

  /// Rows of one sheet from its end to its top, one place after the other, do the same.
  @Test(arguments: 1...8)
  func `do what each of them does, one after the other`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<500 {
      let rows = Set((0..<3).map { _ in Int.random(in: 1...30, using: &random) }).sorted()
      let list = rows.map {
        RowInsertion(
          count: Int.random(in: 1...5, using: &random), before: $0, sheet: "甲")
      }
      func reference() -> String {
        let row = Int.random(in: 1...30, using: &random)
        let fixed = Bool.random(using: &random) ? "$" : ""
        return "A\(fixed)\(row)"
      }
      let formula = "SUM(\(reference()):\(reference()),甲!\(reference()),3:9)+乙!\(reference())"
      var expected = formula
      for insertion in list.reversed() { expected = insertion.shifted(expected, on: "甲") }
      let home = RowInsertions.Home(sheet: "甲", growth: .never)
      #expect(RowInsertions(list).shifted(formula, at: home).text == expected)
    }
  }

  @Test(arguments: [("ROW()-7", true), ("SUM(A1:A9)", false), ("\"ROW(\"", false)])
  func `may change what counts rows`(formula: String, counts: Bool) {
    #expect(RowInsertions.countsRows(formula) == counts)
  }
}

import Exchange
import FinalAccounts
import Grid
import Testing

struct WholeWorkbookTests {
  @Test func `missing tables are named once, with their titles`() {
    let found = recognizer.recognize([Sheet("x", Drawing.t5)])
    let text = found.notice("R010")?.arguments.first ?? ""
    #expect(text.contains("T1 收入支出决算总表"))
    #expect(!text.contains("T5"))
  }

  @Test func `a sheet that is no table is named with its size`() {
    let found = recognizer.recognize([Sheet("x", Drawing.t5), Sheet("封面", "2024年度部门决算")])
    #expect(found.notice("R011")?.arguments == ["封面", "1"])
  }

  @Test func `a clean table gives no notice of its own`() {
    let found = recognizer.recognize([Sheet("x", Drawing.t5), Sheet("y", Drawing.t1)])
    #expect(found.codes == ["R010"])
  }

  @Test func `of two tables of one role that of the year of the others is taken`() {
    let old = Drawing.t5.replacing("2024年度", with: "2023年度").replacing(
      "12 | 8 | 4", with: "9 | 9 | 0")
    for sheets in [
      [Sheet("a", old), Sheet("b", Drawing.t5)], [Sheet("b", Drawing.t5), Sheet("a", old)],
    ] {
      let found = recognizer.recognize(sheets + [Sheet("c", Drawing.t1)])
      #expect(found[.t5]?.table.sheet == "b")
      #expect(found.codes.contains("R017"))
      #expect(!found.codes.contains("R024"))
    }
    let same = recognizer.recognize([Sheet("a", Drawing.t5), Sheet("b", Drawing.t5)])
    #expect(same[.t5]?.table.sheet == "a")
  }

  @Test func `a title left of tables side by side begins something new with those beside it`() {
    var sheet = Sheet("x", "")
    sheet.draw(Drawing.t1, row: 1, column: 2)
    sheet.draw(Drawing.t3, row: 1, column: 10)
    sheet.draw(Drawing.t5, row: 20, column: 1)
    sheet.draw("政府性基金预算财政拨款收入支出决算表\n" + Drawing.t7, row: 20, column: 10)
    let found = recognizer.recognize([sheet])
    #expect(found.tables.map(\.table.id) == [.t1, .t3, .t5, .t7])
    #expect(found[.t1]?.amount("expenditure.grand-total", "amount") == "101.00")
    #expect(found[.t5]?.amount("201", "project") == "4.00")
  }

  @Test(arguments: [(2, 1), (1, 3), (4, 2)])
  func `tables below each other may begin in different columns`(first: Int, second: Int) {
    var sheet = Sheet("x", "")
    sheet.draw(Drawing.t5, row: 1, column: first)
    sheet.draw(Drawing.t3, row: 10, column: second)
    let found = recognizer.recognize([sheet])
    #expect(found[.t5]?.rowIDs == ["201", "20106", "total"])
    #expect(found[.t3]?.rowIDs == ["total", "201", "20106", "2010601"])
    #expect(found.codes == ["R010"])
  }

  @Test func `a table that begins lower beside one that goes on is read beside it`() {
    var sheet = Sheet("x", "")
    sheet.draw(Drawing.t3, row: 1, column: 1)
    sheet.draw(Drawing.t5, row: 6, column: 10)
    let found = recognizer.recognize([sheet])
    #expect(found[.t3]?.rowIDs == ["total", "201", "20106", "2010601"])
    #expect(found[.t5]?.rowIDs == ["201", "20106", "total"])
  }

  @Test func `every slot of the binding is a fact, in reading order`() {
    let found = recognizer.recognize([Sheet("x", Drawing.t1)])
    let cells = found[.t1]?.table.facts.compactMap(\.cell) ?? []
    #expect(cells.count == 10)
    #expect(cells == cells.sorted())
    let bound = found[.t1]?.binding.cell(row: "expenditure.208", column: "amount")
    #expect(bound?.cell.description == "F7")
    #expect(found[.t1]?.binding.frame.unit?.description == "A2")
  }

  @Test func `several files make one submission; what both have is told`() {
    func source(_ name: String) -> Source { Source(file: name, format: "xlsx", sha256: "") }
    let a = recognizer.recognize([Sheet("x", Drawing.t5)])
    let b = recognizer.recognize([Sheet("y", Drawing.t3), Sheet("z", Drawing.t5)])
    let submission = Submission(combining: [(a, source("a.xlsx")), (b, source("b.xlsx"))])
    #expect(submission.tables.map(\.id) == [.t3, .t5])
    #expect(submission[.t3]?.source == 1)
    #expect(submission[.t5]?.source == 0)
    let codes = submission.notices.map(\.message.code)
    #expect(codes.filter { $0 == "R052" }.count == 1)
    #expect(codes.filter { $0 == "R010" }.count == 1)
  }

  @Test func `of a thousand notices no more are listed, and the rest is counted`() {
    let sheets = (1...1_003).map { Sheet("页\($0)", "说明") }
    let found = recognizer.recognize(sheets)
    #expect(found.notices.count == 1_001)
    #expect(found.codes.dropLast().allSatisfy { $0 == "R011" })
    #expect(found.notices.last?.message.code == "R060")
    #expect(found.notices.last?.arguments == ["3"])
    #expect(recognizer.recognize(Array(sheets.prefix(1_000))).notices.count == 1_000)
  }

  @Test func `nonsense in any cell is no trap`() {
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let pieces = [
      "项目", "合计", "收入支出决算总表", "支出决算表（续", "）", "201", "2010301", "'０１", "栏次", "行次",
      "9223372036854775807", "-99999999999999999999", "1e300", "#N/A", "=?", "科目编码", "本年支出",
      "基本支出", "预算数", "决算数", "注：", "人员经费合计", "单位：", "——", "2024年", "类", "款",
    ]
    for _ in 0..<300 {
      var sheet = Sheet("x", "")
      for _ in 0..<60 {
        if let cell = CellReference(row: 1 + next(14), column: 1 + next(9)) {
          let one = Sheet("y", pieces[next(pieces.count)])
          sheet.set(one[CellReference.origin], at: cell)
        }
        if next(9) == 0, let merge = CellRange("A\(1 + next(9)):C\(1 + next(12))") {
          sheet.merges.append(merge)
        }
      }
      let found = recognizer.recognize([sheet, sheet])
      #expect(found.sheets.count == 2)
    }
  }
}

import Exchange
import FinalAccounts
import Grid
import Testing

/// Four ways in which readers fail with tables that go on elsewhere, and what stands beside them.
struct ContinuationTests {
  private static let header = """
    项目 | | 本年支出
    科目编码 | 科目名称 | 小计 | 基本支出 | 项目支出
    """
  private static let first = "一般公共预算财政拨款支出决算表\n" + header + "\n201 | 甲 | 1 | 1 | 0"
  private static let second =
    "一般公共预算财政拨款支出决算表（续表）\n" + header + "\n208 | 乙 | 2 | 0 | 2\n合计 | | 3 | 1 | 2"

  @Test func `a continuation on the next sheet is joined and keeps its sheet`() {
    let found = recognizer.recognize([Sheet("a", Self.first), Sheet("b", Self.second)])
    #expect(found[.t5]?.rowIDs == ["201", "208", "total"])
    #expect(found[.t5]?.fact("208", "project")?.sheet == "b")
    #expect(found[.t5]?.fact("201", "total")?.sheet == nil)
    #expect(found.tables.count == 1)
  }

  @Test func `a header repeated inside a table goes on with it`() {
    let sheet = Sheet("a", Self.first + "\n" + Self.header + "\n208 | 乙 | 2 | 0 | 2")
    #expect(recognizer.recognize([sheet])[.t5]?.rowIDs == ["201", "208"])
  }

  private static let split = """
    一般公共预算财政拨款支出决算表
    项目 | | | | 本年支出
    类 | 款 | 项 | 科目名称 | 小计 | 基本支出 | 项目支出
    '208 | | | 社会保障和就业支出 | 3 | 3 | 0
    | '05 | | 行政事业单位养老支出 | 3 | 3 | 0
    | | '01 | 行政单位离退休 | 1 | 1 | 0
    """

  @Test(arguments: ["", "一般公共预算财政拨款支出决算表（续）\n"])
  func `codes left out below a repeated header are those above it`(title: String) {
    let lines = Self.split.split(separator: "\n")
    let last = "\n | | '05 | 养老保险缴费 | 2 | 2 | 0"
    let drawing =
      Self.split + "\n" + title + lines.dropFirst().prefix(2).joined(separator: "\n") + last
    let found = recognizer.recognize([Sheet("a", drawing)])
    #expect(found[.t5]?.rowIDs == ["208", "20805", "2080501", "2080505"])
    // Without rows above there is nothing to go on from.
    let alone = Sheet("a", lines.prefix(3).joined(separator: "\n") + last)
    #expect(recognizer.recognize([alone]).notice("R030")?.arguments.first == "养老保险缴费")
  }

  @Test func `what stands beside a table is not between it and its continuation`() {
    var sheet = Sheet("a", Self.first + "\n\n" + Self.second)
    sheet.draw(Drawing.t3, row: 1, column: 8)
    let found = recognizer.recognize([sheet])
    #expect(found[.t5]?.rowIDs == ["201", "208", "total"])
    #expect(found[.t3]?.rowIDs == ["total", "201", "20106", "2010601"])
    #expect(!found.codes.contains("R018"))
  }

  @Test func `columns that moved on the second page are read where they stand there`() {
    var sheet = Sheet("b", "")
    sheet.draw(Self.second, row: 3, column: 4)
    let found = recognizer.recognize([Sheet("a", Self.first), sheet])
    #expect(found[.t5]?.amount("208", "project") == "2.00")
    #expect(found[.t5]?.fact("208", "project")?.cell?.description == "H6")
  }

  @Test func `a part that does not follow is refused aloud, not dropped`() {
    let found = recognizer.recognize([
      Sheet("a", Self.first), Sheet("x", Drawing.t3), Sheet("b", Self.second),
    ])
    #expect(found[.t5]?.rowIDs == ["201"])
    #expect(found.notice("R018")?.arguments.first == "T5")
  }

  @Test func `a part with another header is refused aloud`() {
    let other = Self.second.replacing("小计 | 基本支出 | 项目支出", with: "小计 | 项目支出 | 基本支出")
    let found = recognizer.recognize([Sheet("a", Self.first), Sheet("b", other)])
    #expect(found[.t5]?.rowIDs == ["201"])
    #expect(found.codes.contains("R004"))
  }

  @Test func `a second full table is not merged into the first`() {
    let found = recognizer.recognize([Sheet("a", Drawing.t5), Sheet("b", Drawing.t5)])
    #expect(found[.t5]?.table.facts.count == 9)
    #expect(found.notice("R017")?.arguments.count == 5)
  }

  @Test func `different tables below each other stay apart`() {
    var sheet = Sheet("a", Drawing.t3)
    sheet.draw(Drawing.t5, row: 14)
    sheet.draw(Drawing.t9, row: 25)
    let found = recognizer.recognize([sheet])
    #expect(found.tables.map(\.table.id) == [.t3, .t5, .t9])
    #expect(found[.t5]?.range.description == "A14:E20")
    #expect(found[.t3]?.table.facts.count == 24)
  }

  @Test func `tables side by side stay apart, whatever their rows`() {
    var sheet = Sheet("a", Drawing.t3)
    sheet.draw(Drawing.t5, row: 2, column: 10)
    sheet.draw(Drawing.t9, row: 16, column: 1)
    let found = recognizer.recognize([sheet])
    #expect(found.tables.map(\.table.id) == [.t3, .t5, .t9])
    #expect(found[.t5]?.amount("20106", "project") == "4.00")
    #expect(found[.t3]?.amount("2010601", "project") == "10.00")
    #expect(!found.codes.contains("R031"))
  }

  @Test func `tables side by side may begin rows apart`() {
    var sheet = Sheet("a", Drawing.t3)
    sheet.draw(Drawing.t5, row: 6, column: 10)
    let found = recognizer.recognize([sheet])
    #expect(found.tables.map(\.table.id) == [.t3, .t5])
    #expect(found[.t3]?.table.facts.count == 24)
    #expect(found[.t5]?.amount("total", "basic") == "8.00")
  }
}

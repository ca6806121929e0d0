import Exchange
import FinalAccounts
import Grid
import TestSupport
import Testing

@Suite("FIL-04: sheet name, title and header mean the same table")
struct SheetNameTests {
  private func named(_ sheet: String, _ id: TableID = .t3) throws -> [String] {
    try FindingsOf("FIL-04") { $0.change(id) { $0.sheet = sheet } }.lines
  }

  @Test("fires at a sheet that bears the full title of another table")
  func foreignTitle() throws {
    #expect(try named("收入决算表") == ["error 收入决算表"])
    #expect(try named("表5 一般公共预算财政拨款支出决算表") == ["error 表5 一般公共预算财政拨款支出决算表"])
  }

  @Test("fires at both sheets where two have changed their numbers")
  func changedNumbers() throws {
    let swapped = try FindingsOf("FIL-04") { submission in
      submission.change(.t3) { $0.sheet = "表5" }
      submission.change(.t5) { $0.sheet = "表3" }
    }
    #expect(swapped.lines == ["error 表5", "error 表3"])
    let ownOrder = try FindingsOf("FIL-04") { submission in
      submission.change(.t5) { $0.sheet = "表6" }
      submission.change(.t6) { $0.sheet = "表8" }
    }
    #expect(ownOrder.lines == [])
  }

  @Test(
    "is silent about its own title, numbers, short and other names",
    arguments: [
      "支出决算表", "表5", "公开03表 支出决算表", "Sheet1", "附表3-支出", "GK03 支出决算表", "支出决算表 ",
    ])
  func ownName(_ sheet: String) throws {
    #expect(try named(sheet) == [])
  }

  @Test("is silent about a 支出决算表 that holds appropriations, and a sheet of several tables")
  func commonNames() throws {
    #expect(try named("支出决算表", .t5) == [])
    let found = try FindingsOf("FIL-04") { submission in
      for index in submission.tables.indices { submission.tables[index].sheet = "收入决算表" }
    }
    #expect(found.lines == [])
  }

  @Test("fires where a title stands over the header of another table, which is then missing")
  func headerOfAnother() throws {
    let found = try FindingsOf("FIL-04") { submission in
      submission.tables.remove(at: 4)
      submission.tell(
        .nearlyTable, ["一般公共预算财政拨款支出决算表", "T5", "项目支出"], .t5, sheet: "表5", at: "A1")
      submission.notices[0].candidates = ["T2"]
    }
    #expect(found.lines == ["error 表5!A1"])
  }

  @Test("tells what only looks like a table that is there as information")
  func besideTheTable() throws {
    let found = try FindingsOf("FIL-04") { submission in
      submission.tell(.nearlyTable, ["支出决算表", "T3", "项目支出"], .t3, sheet: "附", at: "A1")
      submission.tell(.undecided, ["T5 a、T8 b"], sheet: "附", at: "A20")
      submission.notices[0].candidates = ["T2"]
      submission.notices[1].candidates = ["T5", "T8"]
    }
    #expect(found.lines == ["info 附!A1", "info 附!A20"])
  }

  @Test("leaves a header that was not understood to FIL-13, and FIL-02 undecided")
  func unknownHeader() throws {
    let change: (inout Submission) -> Void = { submission in
      submission.tables.remove(at: 4)
      submission.tell(
        .nearlyTable, ["一般公共预算财政拨款支出决算表", "T5", "项目支出"], .t5, sheet: "表5", at: "A1")
    }
    #expect(try FindingsOf("FIL-04", change).lines == [])
    #expect(try FindingsOf("FIL-13", change).lines == ["warning 表5!A1"])
    #expect(try FindingsOf("FIL-02", change).lines == [])
    #expect(try FindingsOf("FIL-02", change).unchecked == ["T5 was not recognised and not read"])
  }

  @Test("fires where a table without a title may be one that is missing")
  func undecidedAndMissing() throws {
    let found = try FindingsOf("FIL-04") { submission in
      submission.tables.removeAll { $0.id == .t8 }
      submission.tell(.undecided, ["T5 a、T8 b"], sheet: "附", at: "A20")
      submission.notices[0].candidates = ["T5", "T8"]
    }
    #expect(found.lines == ["error 附!A20"])
  }
}

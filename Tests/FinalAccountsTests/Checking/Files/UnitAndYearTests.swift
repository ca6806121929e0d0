import Exchange
import FinalAccounts
import Grid
import TestSupport
import Testing

@Suite("FIL-09, FIL-10: one unit, one year")
struct UnitAndYearTests {
  @Test("FIL-09 fires at the table that names another unit or code")
  func units() throws {
    let found = try FindingsOf("FIL-09") { submission in
      submission.tell(.unitsDiffer, ["T1", "某县综合服务中心", "T5", "综合服务中心"], .t5)
      submission.tell(.unitCodesDiffer, ["T1", "101001", "T6", "101002"], .t6)
    }
    #expect(found.lines == ["error 公开05表", "error 公开06表"])
    #expect(try FindingsOf("FIL-09") { _ in }.lines == [])
  }

  @Test("FIL-09 does not apply where no table names a unit")
  func noUnit() throws {
    let found = try FindingsOf("FIL-09") { submission in
      submission.unit = nil
      submission.unitCode = nil
    }
    #expect(found.lines == [])
  }

  @Test("FIL-10 fires at the table of another year")
  func years() throws {
    let found = try FindingsOf("FIL-10") {
      $0.tell(.yearsDiffer, ["T1", "2024", "T3", "2023"], .t3)
    }
    #expect(found.lines == ["error 公开03表"])
  }

  private func title(_ title: String) throws -> [String] {
    try FindingsOf("FIL-10") { $0.change(.t2) { $0.title = title } }.lines
  }

  @Test(
    "FIL-10 fires at a year of which digits are missing or wrong",
    arguments: ["202 年度收入决算表", "2204年度收入决算表", "２０２年度收入决算表"])
  func fragments(_ title: String) throws {
    #expect(try self.title(title) == ["error 公开02表"])
  }

  @Test(
    "FIL-10 is silent about whole years, short ones, and titles without any",
    arguments: [
      "2024年度收入决算表", "附件2 2024 年度收入决算表", "24年度收入决算表", "收入决算表",
      "２０２４年度收入决算表",
    ])
  func wholeYears(_ title: String) throws {
    #expect(try self.title(title) == [])
  }
}

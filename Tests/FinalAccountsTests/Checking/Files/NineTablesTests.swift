import Exchange
import FinalAccounts
import Grid
import TestSupport
import Testing

@Suite("FIL-02, FIL-05: each of the nine tables once")
struct NineTablesTests {
  @Test("FIL-02 names a missing table, be it one of those that are often empty")
  func missing() throws {
    #expect(try FindingsOf("FIL-02") { $0.tables.remove(at: 4) }.lines == ["error T5"])
    #expect(try FindingsOf("FIL-02") { $0.tables.remove(at: 7) }.lines == ["error T8"])
    #expect(try FindingsOf("FIL-02") { _ in }.lines == [])
  }

  private func second(isSame: Bool, title: Bool = true, year: Int? = nil) throws -> FindingsOf {
    var evidence = WorkbookEvidence()
    evidence.copies = [
      .init(
        table: .t3, sheet: "支出（2）", isHidden: false, year: year, hasSameTitle: title,
        isSame: isSame)
    ]
    return try FindingsOf("FIL-05", evidence: evidence) { submission in
      submission.tell(
        .secondTable, ["T3", "支出决算表", "公开03表 A1", "支出决算表", "支出（2） A1"], .t3,
        sheet: "支出（2）")
    }
  }

  @Test("FIL-05 is an error where both differ, information where they are the same")
  func twice() throws {
    #expect(try second(isSame: false).lines == ["error 支出（2）"])
    #expect(try second(isSame: true).lines == ["info 支出（2）"])
  }

  @Test("FIL-05 takes a table of another year or title for no second one")
  func otherTables() throws {
    #expect(try second(isSame: false, year: 2023).lines == ["info 支出（2）"])
    #expect(try second(isSame: false, title: false).lines == ["info 支出（2）"])
    #expect(try second(isSame: false, year: 2024).lines == ["error 支出（2）"])
  }

  @Test("FIL-05 warns where nobody can look at the second one")
  func unseen() throws {
    let found = try FindingsOf("FIL-05") { $0.tell(.submissionTableTwice, ["T3", "a", "b"], .t3) }
    #expect(found.lines == ["warning 公开03表"])
    #expect(try FindingsOf("FIL-05") { _ in }.lines == [])
  }
}

import FinalAccounts
import Grid
import TestSupport
import Testing

@Suite("FIL-01: the file is a sound workbook")
struct ReadableFileTests {
  private let lost = Message(
    "W998", .warning, .contentLost, zh: "共享字符串 {0}", en: "shared string {0}")
  private let twice = Message(
    "W999", .warning, .contentUncertain, zh: "出现多次", en: "more than once")

  @Test("fires where content is gone, at the cell")
  func firesOnLostContent() throws {
    let found = try FindingsOf("FIL-01") { $0.tell(lost, ["7"], .t3, at: "C8") }
    #expect(found.lines == ["error T3[201].total"])
  }

  @Test("warns where content is uncertain")
  func warnsOfUncertainContent() throws {
    let found = try FindingsOf("FIL-01") { $0.tell(twice, [], .t3, at: "C8") }
    #expect(found.lines == ["warning T3[201].total"])
  }

  @Test("is silent about sheets without tables, as long as no table is missing")
  func silentAboutOtherSheets() throws {
    let beside = try FindingsOf("FIL-01") { $0.tell(twice, [], sheet: "封面", at: "A1") }
    #expect(beside.lines == [])
    let missing = try FindingsOf("FIL-01") { submission in
      submission.tell(twice, [], sheet: "封面", at: "A1")
      submission.tables.removeLast()
    }
    #expect(missing.lines == ["warning 封面!A1"])
  }

  @Test("is silent on a sound workbook, and does not apply to other forms")
  func silentWhenSound() throws {
    #expect(try FindingsOf("FIL-01") { _ in }.lines == [])
    let found = try FindingsOf("FIL-01") { submission in
      submission.sources = [Source(file: "a.json", format: "json", sha256: "")]
      submission.tell(lost, ["7"], .t3, at: "C8")
    }
    #expect(found.lines == [])
  }
}

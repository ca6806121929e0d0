import Exchange
import FinalAccounts
import Grid
import Testing

struct UnknownRowTests {
  private func notice(_ row: String) -> Notice? {
    recognizer.recognize([
      Sheet("x", Drawing.t3.replacing("合计 | | 30.5", with: row + "\n合计 | | 30.5"))
    ]).notice("R030")
  }

  @Test(arguments: [
    ("某某 | | =?", "C6=?"), ("某某 | | #N/A", "C6=#N/A"), ("某某 | | 12.5万元", "C6=12.5万元"),
    ("…… | | 777.7", "C6=777.7"), ("某某 | | '1,234", "C6=1,234"),
  ])
  func `amounts of any kind on a row that nobody knows are told`(row: String, told: String) {
    #expect(notice(row)?.arguments.last == told)
  }

  @Test(arguments: ["某某 | | 0 | — | 无", "…… | | …… | ……", "其中 | | 2024年 | 上年 | 1-6月", "某某"])
  func `rows without amounts are nothing to tell`(row: String) {
    #expect(notice(row) == nil)
  }
}

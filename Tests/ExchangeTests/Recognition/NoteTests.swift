import Exchange
import FinalAccounts
import Grid
import Testing

struct NoteTests {
  private let header = """
    支出决算表
    部门：甲局 | | 2024年度 | 金额单位：万元
    项目 | | 本年支出合计 | 基本支出 | 项目支出 | 上缴上级支出 | 经营支出 | 对附属单位补助支出
    科目编码 | 科目名称
    合计 | | 5 | 5

    """

  private func t3(_ rows: String) -> WorkbookRecognition {
    recognizer.recognize([Sheet("x", header + rows)])
  }

  @Test func `rows below a note belong to the table, and the note is kept`() {
    let found = t3("201 | 甲 | 5 | 5\n说明：以下为续\n205 | 乙 | 1 | 1\n20502 | 丙 | 1\n注：完。")
    #expect(found[.t3]?.rowIDs == ["total", "201", "205", "20502"])
    #expect(found[.t3]?.table.note == "说明：以下为续\n注：完。")
    #expect(!found.codes.contains("R030"))
    #expect(!found.codes.contains("R038"))
  }

  @Test func `each line of the notes has its cell`() {
    let found = t3("201 | 甲 | 5 | 5\n说明：以下为续\n205 | 乙 | 1 | 1\n注：完。\n说明：二。")
    #expect(found[.t3]?.table.note == "说明：以下为续\n注：完。\n说明：二。")
    #expect(found[.t3]?.table.noteAt.map { $0?.description } == ["A7", "A9", "A10"])
    #expect(t3("201 | 甲 | 5 | 5")[.t3]?.table.noteAt.isEmpty == true)
  }

  @Test func `the lines of one cell have that cell`() {
    let found = t3("201 | 甲 | 5 | 5\n注：一。⏎二。")[.t3]?.table
    #expect(found?.note == "注：一。\n二。")
    #expect(found?.noteAt.map { $0?.description } == ["A7", "A7"])
  }

  @Test func `a side of a list may hold a note where the other goes on`() {
    let drawing = Drawing.t1.replacing("八、其他收入 | 8 | 10", with: "说明：其他收入已并入 | 8 | 10")
    let found = recognizer.recognize([Sheet("x", drawing)])
    #expect(found[.t1]?.amount("income.grand-total", "amount") == "101.00")
    #expect(found[.t1]?.amount("expenditure.208", "amount") == "3.00")
    #expect(found[.t1]?.table.note == "说明：其他收入已并入")
    #expect(found.notice("R030")?.arguments == ["说明：其他收入已并入", "C7=10"])
  }

  @Test func `a figure on the note that ends a table is told`() {
    #expect(t3("注：共计 | | 123.45").notice("R038")?.arguments == ["T3", "C6"])
    #expect(t3("注：共计 | | 零").notice("R038") == nil)
  }

  @Test func `a row below the notes that the table has already is not read again`() {
    let found = t3("201 | 甲 | 5 | 5\n注：说明。\n合计 | | 123\n'201 | 甲 | 77")
    #expect(found[.t3]?.rowIDs == ["total", "201"])
    #expect(found[.t3]?.amount("total", "total") == "5.00")
    #expect(found.notice("R038")?.arguments == ["T3", "C8 C9"])
    #expect(!found.codes.contains("R033"))
  }

  @Test func `between rows below the notes, too, nothing is read twice`() {
    let found = t3("注：说明。\n合计 | | 123\n201 | 甲 | 5")
    #expect(found[.t3]?.rowIDs == ["total", "201"])
    #expect(found[.t3]?.amount("total", "total") == "5.00")
    #expect(found.notice("R038")?.arguments == ["T3", "C7"])
  }

  @Test(arguments: [
    "单位负责人：张三 | 2345678", "2024 | 年报 | 9", "'205 | 教育支出：反映政府教育事务支出。",
    " | 2024年合计 9,999.99（本行为说明）",
  ])
  func `what is no row of the table stays outside below a note`(row: String) {
    #expect(t3("201 | 甲 | 5 | 5\n注：说明。\n" + row)[.t3]?.rowIDs == ["total", "201"])
  }
}

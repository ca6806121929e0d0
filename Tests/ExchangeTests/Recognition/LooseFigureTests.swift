import Exchange
import FinalAccounts
import Grid
import Testing

struct LooseFigureTests {
  private func codes(under table: String) -> WorkbookRecognition {
    recognizer.recognize([Sheet("x", Drawing.t3 + "\n" + table)])
  }

  @Test func `numbers under the end of a table are told once, with their cells`() {
    let found = codes(under: "\n | | 123.45\n | 6.7 | 8")
    #expect(found.codes.filter { $0 == "R038" }.count == 1)
    #expect(found.notice("R038")?.arguments == ["T3", "C12 B13 C13"])
    #expect(found[.t3]?.rowIDs == ["total", "201", "20106", "2010601"])
  }

  @Test(arguments: [
    "\n | | 3", "\n- 3 -", "填报日期：2025年8月1日", "联系电话： | 62345678", "填报日期： | 45870", "核对 | 0",
    "单位负责人：张三 | | 财务负责人：李四",
  ])
  func `page numbers, dates and signatures are nothing to tell`(text: String) {
    #expect(!codes(under: text).codes.contains("R038"))
  }

  @Test func `the frame of the next table is not loose`() {
    let found = recognizer.recognize([
      Sheet("x", Drawing.t3 + "\n\n单位代码： | 102\n" + Drawing.t5)
    ])
    #expect(found.tables.map(\.table.id) == [.t3, .t5])
    #expect(!found.codes.contains("R038"))
  }
}

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
    "\n | | 3", "\n | | 12", "\n | | 999", "\n- 3 -", "填报日期：2025年8月1日", "联系电话： | 62345678",
    "填报日期： | 45870", "核对 | 0",
    "单位负责人：张三 | | 财务负责人：李四",
  ])
  func `page numbers, dates and signatures are nothing to tell`(text: String) {
    #expect(!codes(under: text).codes.contains("R038"))
  }

  @Test func `what stands alone and is too large for a page is told`() {
    #expect(loose(Drawing.t3 + "\n\n | | 1000") == "C12")
  }

  @Test func `the frame of the next table is not loose`() {
    let found = recognizer.recognize([
      Sheet("x", Drawing.t3 + "\n\n单位代码： | 102\n" + Drawing.t5)
    ])
    #expect(found.tables.map(\.table.id) == [.t3, .t5])
    #expect(!found.codes.contains("R038"))
  }

  private func loose(_ drawing: String) -> String? {
    recognizer.recognize([Sheet("x", drawing)]).notice("R038")?.arguments.last
  }

  @Test func `numbers in the frame, beside the header and below are told together`() {
    let drawing = Drawing.t3.replacing("公开03表 | 金额单位：万元", with: "公开03表 | 金额单位：万元 | 55.5")
      .replacing("科目编码 | 科目名称", with: "科目编码 | 科目名称 | | | | | | | | 77")
    #expect(loose(drawing + "\n\n | 3.5 | 4.5") == "I2 J4 B12 C12")
  }

  @Test func `amounts stored as text are told like numbers`() {
    let drawing = Drawing.t3.replacing("科目编码 | 科目名称", with: "科目编码 | 科目名称 | | | | | | | | '77.50")
    #expect(loose(drawing + "\n\n | | '1,234\n | | '６．５０") == "J4 C12 C13")
  }

  @Test(arguments: [
    "'2025.08", "'2024.12", "'2024", "'101001", "'62345678", "'0991-2345678", "'2025.8.12", "'3/9",
    "'831100",
  ])
  func `years, months, codes, telephones and pages stored as text are nothing to tell`(text: String)
  {
    #expect(loose(Drawing.t3 + "\n\n | | \(text)") == nil)
    #expect(loose("\(text)\n" + Drawing.t3) == nil)
  }

  @Test func `a number in the column of names is told, a line number is not`() {
    #expect(loose(Drawing.t3 + "\n\n | 55.5") == "B12")
    #expect(loose(Drawing.t1.replacing("总计 | 31 |", with: "总计 | 31.5 |")) == "B10")
    #expect(loose(Drawing.t1) == nil)
  }

  @Test func `a number between rows, outside the columns, is told`() {
    let drawing = Drawing.t3.replacing("'201 |", with: " | | | | | | | | | 9.9\n'201 |")
    #expect(loose(drawing) == "J7")
  }

  @Test(arguments: [
    "部门：青岚县财政局 | 单位代码： | 101001 | | | | 公开03表 | 金额单位：万元",
    "部门：青岚县财政局 | 预算代码 | 101001 | | | | 公开03表 | 金额单位：万元",
    "部门：青岚县财政局 | 2024 | | | | | 公开03表 | 金额单位：万元",
  ])
  func `codes and years in the frame are nothing to tell`(frame: String) {
    let old = "部门：青岚县财政局 | | | | | | 公开03表 | 金额单位：万元"
    #expect(loose(Drawing.t3.replacing(old, with: frame)) == nil)
  }

  @Test func `an amount among the numbers of the columns is told, the numbers are not`() {
    let again = Drawing.t3.replacing("'20106 |", with: "栏次 | | 1 | 2 | 55.5\n'20106 |")
    #expect(loose(again) == "E8")
  }
}

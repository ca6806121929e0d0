import Exchange
import FinalAccounts
import Grid
import Testing

struct TitleTests {
  @Test func `a missing table is named by its own title`() {
    let found = recognizer.recognize([Sheet("a", Drawing.t3)])
    #expect(found.notice("R010")?.arguments.first?.contains("T5 一般公共预算财政拨款支出决算表") == true)
  }

  @Test func `the longest title wins: T3 is not found inside the title of T5`() {
    let found = recognizer.recognize([Sheet("a", Drawing.t5), Sheet("b", Drawing.t3)])
    #expect(found.tables.map(\.table.id) == [.t3, .t5])
    #expect(found[.t5]?.table.sheet == "a")
    #expect(found[.t3]?.table.sheet == "b")
  }

  @Test(arguments: [
    "2024年度一般公共预算财政拨款支出决算表", "二〇二四年度一般公共预算财政拨款支出决算表（续表）",
    "附件3：一般公共预算财政拨款支出决算表", "表五 一般公共预算财政拨款支出决算表（单位：万元）",
    "青岚县财政局2024年一般公共预算财政拨款支出决算表", "公开05表 一般公共预算财政拨款⏎支出决算表",
    "一般公共预算 财政拨款 支出决算表 公开05表", "5.2024年度一般公共预算财政拨款支出决算表",
  ])
  func `what places put around a title does not hide it`(title: String) {
    let drawing =
      title + "\n" + Drawing.t5.split(separator: "\n").dropFirst().joined(separator: "\n")
    let found = recognizer.recognize([Sheet("x", drawing)])
    #expect(found.tables.map(\.table.id) == [.t5])
    #expect(found[.t5]?.evidence == .title)
  }

  private static let untitled = Drawing.t5.split(separator: "\n").dropFirst().joined(
    separator: "\n")

  @Test(arguments: ["预算执行情况表", "一般公共预算支出预算表", "部门支出分类汇总表"])
  func `under a foreign title the codes prove nothing where several tables look alike`(
    title: String
  ) {
    let found = recognizer.recognize([Sheet("x", title + "\n" + Self.untitled)])
    #expect(found.tables.isEmpty)
    #expect(found.notice("R012")?.arguments == [title])
  }

  @Test func `words of an unknown title decide, and no title leaves it to the codes`() {
    let title = "一般公共预算财政拨款支出决算公开明细情况表"
    #expect(
      recognizer.recognize([Sheet("x", title + "\n" + Self.untitled)])[.t5]?.evidence == .title)
    #expect(recognizer.recognize([Sheet("x", Self.untitled)])[.t5]?.evidence == .classes)
  }

  @Test func `a table that is none of the nine is named and not read`() {
    let drawing = Drawing.t3.split(separator: "\n").dropFirst().joined(separator: "\n")
    let found = recognizer.recognize([Sheet("x", "项目支出决算表\n" + drawing)])
    #expect(found.tables.isEmpty)
    #expect(found.notice("R012")?.arguments == ["项目支出决算表"])
    #expect(found.sheets.first?.otherTitles == ["项目支出决算表"])
  }

  @Test func `a title over the header of another table is told with what is missing`() {
    let drawing = Drawing.t5.split(separator: "\n").dropFirst().joined(separator: "\n")
    let found = recognizer.recognize([Sheet("x", "收入决算表\n" + drawing)])
    #expect(found.tables.isEmpty)
    let notice = found.notice("R014")
    #expect(notice?.arguments.last?.contains("财政拨款收入") == true)
    #expect(notice?.place.range?.description == "A1")
  }

  @Test func `a title with an unknown word in front is no title`() {
    let drawing = Drawing.t3.split(separator: "\n").dropFirst().joined(separator: "\n")
    let found = recognizer.recognize([Sheet("x", "水利工程建设支出决算表\n" + drawing)])
    #expect(found[.t3]?.evidence != .title)
  }

  @Test func `a list of contents is neither a table nor a fault`() {
    let contents = Sheet("目录", "一、收入支出决算总表 | 1\n二、收入决算表 | 2\n三、支出决算表 | 3")
    let found = recognizer.recognize([contents, Sheet("x", Drawing.t3)])
    #expect(found.tables.map(\.table.id) == [.t3])
    #expect(!found.codes.contains("R014"))
    #expect(!found.codes.contains("R017"))
  }

  @Test func `of two 三公 tables the one of the whole appropriation is taken`() {
    let narrow = Drawing.t9.split(separator: "\n").dropFirst().joined(separator: "\n")
    let found = recognizer.recognize([
      Sheet("a", "一般公共预算财政拨款“三公”经费支出决算表\n" + narrow), Sheet("b", Drawing.t9),
    ])
    #expect(found[.t9]?.table.sheet == "b")
    #expect(found.codes.contains("R017"))
  }
}

import Document
import Grid
import Testing

@Suite struct `What formats print` {
  private func form(_ code: String) -> PrintedForm? {
    PrintedForm(code: code, usesEpoch1904: false)
  }

  @Test(arguments: [
    "General", "0.00", "#,##0.00_);(#,##0.00)", "yyyy/m/d", "0.00%", "@", ";;;", "¥#,##0.00",
    "\\-0",
    "_(* #,##0.00_)", "0.00E+00", "",
  ])
  func `plain figures have no form`(code: String) { #expect(form(code) == nil) }

  @Test(arguments: [
    ("0\"年度\"", 2024, "2024年度"), ("0年度", 2024, "2024年度"), ("####\"年度\"", 2024, "2024年度"),
    ("General\"年度\"", 2024, "2024年度"), ("G/通用格式\"年\"", 2024, "2024年"),
    ("\"年度：\"0", 2024, "年度：2024"), ("yyyy\"年度\"", 45_657, "2024年度"),
    ("[$-804]yyyy年度", 45_657, "2024年度"), ("e\"年\"", 45_657, "2024年"), ("@\"年度\"", 2024, "2024年度"),
    ("0000\"年\"00\"月\"", 202_412, "2024年12月"), ("\"代码：\"000000", 1234, "代码：001234"),
    ("[>2000]0\"年度\";0", 2024, "2024年度"), ("0\"年\";-0;\"空\"", 0, "空"),
  ])
  func `words are printed beside a number`(code: String, number: Int64, text: String) {
    #expect(form(code)?.printed(number) == text)
  }

  @Test func `a date with month and day is printed as no year`() {
    #expect(form("yyyy\"年\"m\"月\"d\"日\"")?.printed(45_657) == nil)
  }

  @Test(arguments: [
    ("\"部门：\"@", "部门：某局"), ("@\"（单位）\"", "某局（单位）"), ("0;-0;0;\"单位：\"@", "单位：某局"),
  ])
  func `words are printed beside a text`(code: String, text: String) {
    #expect(form(code)?.printed("某局") == text)
  }

  @Test(arguments: [
    ("0\\.0000", 4, 4), ("0\".\"0000", 4, 4), ("0!.0,\"万\"", 4, 1), ("#,##0,", 3, 0),
    ("0.00,,", 6, 2),
    ("#,##0.00\"元\"", 0, 2),
  ])
  func `a section says scale and decimals`(code: String, scale: Int, decimals: Int) {
    let section = form(code)?.section(for: 1)
    #expect(section?.scale == scale)
    #expect(section?.decimals == decimals)
  }

  @Test func `a condition chooses the section`() {
    let form = form("[>=10000]0!.0,\"万\";0")
    #expect(form?.section(for: 10_000)?.scale == 4)
    #expect(form?.section(for: 9_999)?.scale == 0)
  }
}

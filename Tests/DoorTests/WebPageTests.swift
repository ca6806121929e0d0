import Archive
import Document
import Door
import Grid
import Testing

@Suite struct `Web pages` {
  private func open(_ bytes: [UInt8], limits: Limits = Limits()) throws(Fault) -> any OpenDocument {
    try DocumentFormats.open(ArchiveBytes(bytes), OpeningOptions(name: "a.xls", limits: limits))
  }

  private func sheets(_ body: String) throws -> [Sheet] {
    let document = try open(Array("<html><body>\(body)</body></html>".utf8))
    #expect(document.format == .html)
    return try document.readSheets(formulas: false)
  }

  private func sheet(_ rows: String, table: String = "") throws -> Sheet {
    // A second row of two cells makes it a list.
    try #require(
      try sheets("<table \(table)>\(rows)<tr><td>x<td>y<tr><td>x<td>y</table>").first)
  }

  private func value(_ sheet: Sheet, _ cell: String) -> CellValue? {
    CellReference(cell).flatMap { sheet[$0] }
  }

  private func number(_ text: String) -> CellValue {
    .number(StoredNumber(text: text, double: Double(text) ?? .nan))
  }

  @Test func `have figures where a spreadsheet takes them, and codes and words as they are`() throws
  {
    let sheet = try sheet(
      """
      <tr><td>1,234.56<td>2010301<td>0012<td>-0.50</td><td>(1,234.50)<td>(1)<td>12.5%
      <td>1234567890123456<td>2024-12-31<td>1,23<td> &nbsp; <td>&#25910;&amp;&lt;a&nbsp;b
      """)
    let row = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"].map {
      value(sheet, $0 + "1")
    }
    #expect(
      row == [
        number("1234.56"), number("2010301"), .text("0012"), number("-0.50"), number("-1234.50"),
        .text("(1)"), number("0.125"), .text("1234567890123456"), .text("2024-12-31"),
        .text("1,23"), nil, .text("收&<a\u{A0}b"),
      ])
  }

  @Test func `keep what Excel and LibreOffice say of a cell`() throws {
    let sheet = try sheet(
      """
      <style>.t{mso-number-format:"\\@";} .d{mso-number-format:"yyyy\\/mm\\/dd";}</style>
      <tr><td class=t>12</td><td x:num="1590.4800000000001">1,590.48</td><td class=d x:num="45657">2024/12/31</td>
      <td sdval="0.5" sdnum="1033;0;0.0%">50.0%</td><td x:str="01">1</td><td x:num>1,000.00</td>
      <td x:bool="TRUE">是</td><td x:err="#REF!">#REF!</td><td style='mso-number-format:"\\@"'>7</td>
      """)
    #expect(value(sheet, "A1") == .text("12"))
    #expect(value(sheet, "B1") == number("1590.4800000000001"))
    #expect(value(sheet, "D1") == number("0.5"))
    #expect(value(sheet, "E1") == .text("01"))
    #expect(value(sheet, "F1") == number("1000.00"))
    #expect(value(sheet, "G1") == .boolean(true))
    #expect(value(sheet, "H1") == .error("#REF!"))
    #expect(value(sheet, "I1") == .text("7"))
    #expect(
      sheet.cells.map { sheet.display(of: $0) }.prefix(4) == [.figure, .figure, .date, .percentage])
    #expect(value(try self.sheet("<tr><td>12", table: "x:str"), "A1") == .text("12"))
  }

  @Test func `give cells the next free column, and merged ranges for spans`() throws {
    let sheet = try sheet(
      """
      <thead><tr><td rowspan=9>a<td colspan=2>b<tr><td>c<td>d</thead>
      <tbody><tr><td>e<td>f<td rowspan=0>g<tr><td>h<td>i</tbody><tbody>
      """)
    #expect(sheet.merges.map(\.description) == ["A1:A2", "B1:C1", "C3:C4"])
    #expect(value(sheet, "C2") == .text("d"))
    #expect(value(sheet, "A3") == .text("e"))
    #expect(value(sheet, "B4") == .text("i"))
  }

  @Test func `have text as a browser shows it`() throws {
    let sheet = try sheet(
      "<tr><td> 甲\n 乙<br>丙<p>丁</p><script>x</script><comment>批注</comment><!-- y --></td>")
    #expect(value(sheet, "A1") == .text("甲 乙\n丙\n丁"))
  }

  @Test func `tell hidden tables, rows and columns, and leave out cells that take no place`() throws
  {
    let sheets = try sheets(
      """
      <table style="display:none"><col><col span=2 style='width:1;display : none'>
      <tr style="DISPLAY:none"><td>1<td>2<tr><td style="display:none">x</td><td>3<td>4</table>
      """)
    let sheet = try #require(sheets.first)
    #expect(sheet.visibility == .hidden)
    #expect(sheet.hiddenRows == [1...1])
    #expect(sheet.hiddenColumns == [2...3])
    #expect(value(sheet, "A2") == number("3"))
  }

  private let list =
    "<tr><td>项目<td>行次<td>金额<tr><td>一<td>1<td>5.00<tr><td>二<td>2<td>6.00<tr><td>三<td>3<td>7.00<tr><td>四<td>4<td>8.00"

  @Test func `take the lines above a table and the notes below for rows of it`() throws {
    let sheets = try sheets(
      """
      <a href="x">首页</a><p>很长的导语</p><hr><h3>收入决算表</h3><p>单位：万元</p><table>\(list)</table>
      <p>注：本表反映收入。</p><div>支出决算表</div><table>\(list)</table>
      """)
    #expect(sheets.map(\.name) == ["收入决算表", "支出决算表"])
    #expect(value(sheets[0], "A1") == .text("收入决算表"))
    #expect(value(sheets[0], "A2") == .text("单位：万元"))
    #expect(value(sheets[0], "C4") == number("5.00"))
    #expect(value(sheets[0], "A8") == .text("注：本表反映收入。"))
    #expect(value(sheets[1], "A1") == .text("支出决算表"))
  }

  @Test func `take tables apart that only lay out others, and small ones for words`() throws {
    let sheets = try sheets(
      """
      <table><tr><td>收入决算表<td>公开02表</td></tr><tr><td colspan=2><table>\(list)</table></td></tr>
      <tr><td><table><tr><td>甲</table><tr><td><table>\(list)<tr><td><table><tr><td>a<td>b</table></table></table>
      """)
    #expect(sheets.count == 2)
    #expect(value(sheets[0], "B1") == .text("公开02表"))
    #expect(value(sheets[0], "A2") == .text("项目"))
    #expect(value(sheets[1], "A1") == .text("甲"))
    #expect(value(sheets[1], "A7") == .text("a b"))
  }

  @Test func `go on behind their end, and tell where a table has none`() throws {
    let document = try open(
      Array("<html><table>\(list)</table></html>\n<html><table>\(list)".utf8))
    #expect(document.sheets.count == 2)
    #expect(document.notices.map(\.message.code) == ["W132"])
  }

  @Test(arguments: [
    ("<meta charset=gb2312>", [0xCA, 0xD5, 0xC8, 0xEB]), ("", [0xCA, 0xD5, 0xC8, 0xEB]),
    ("<meta charset=gbk>", Array("收入".utf8)), ("<meta charset=utf-8>", Array("收入".utf8)),
  ])
  func `are read in the encoding that they are in`(head: String, word: [UInt8]) throws {
    let bytes = Array("\(head)<table><tr><td>1<td>2<tr><td>3<td>".utf8) + word
    let sheet = try #require(
      try open(bytes + Array("</table>".utf8)).readSheets(formulas: false).first)
    #expect(value(sheet, "B2") == .text("收入"))
  }

  @Test func `in UTF-16 are read by their mark`() throws {
    let text = "<table><tr><td>收入<td>2<tr><td>3<td>4</table>"
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let sheet = try #require(try open(bytes).readSheets(formulas: false).first)
    #expect(value(sheet, "A1") == .text("收入"))
  }

  @Test(arguments: [
    "<html><title>登录</title><table><tr><td>用户<td><input><tr><td>密码<td><input type=password></table>",
    "<html><title>HTTP 500</title><table><tr><td>错误<td>详情<tr><td>甲<td>乙</table>",
    "<table><tr><td>系统繁忙</table>",
  ])
  func `of a server in place of a list are refused as that`(page: String) {
    let fault = #expect(throws: Fault.self) { try open(Array(page.utf8)) }
    #expect(fault?.text(.chinese).contains("服务器返回的信息") == true)
  }

  @Test func `that only list their sheets are told from those that hold them`() {
    let page =
      "<html><!--[if gte mso 9]><xml><x:ExcelWorksheet><x:Name>a</x:Name><x:WorksheetSource HRef=\"b.htm\"/></xml><![endif]--><frameset></frameset></html>"
    let fault = #expect(throws: Fault.self) { try open(Array(page.utf8)) }
    #expect(fault?.message.code == "W032")
  }

  @Test func `keep to the limits`() {
    func limit(_ name: String, _ page: String) -> Bool {
      var limits = Limits()
      limits[name] = 20
      do throws(Fault) {
        _ = try open(Array(page.utf8), limits: limits)
        return false
      } catch { return error.text(.english).contains("--limit \(name)=") }
    }
    #expect(limit("pageDepth", String(repeating: "<table><tr><td>", count: 30)))
    #expect(limit("pageCells", "<table>" + String(repeating: "<td>1", count: 30)))
    #expect(limit("textBytes", "<table>" + String(repeating: " ", count: 30)))
  }

  @Test func `of hostile spans end in time`() {
    let row = String(repeating: "<td rowspan=65000>1<td rowspan=64000>2", count: 4_000)
    let page = "<table>" + row + String(repeating: "<tr><td>", count: 60_000)
    let fault = #expect(throws: Fault.self) { try open(Array(page.utf8)) }
    #expect(fault?.text(.english).contains("mergesPerSheet") == true)
  }
}

import Archive
import Document
import Door
import Grid
import Testing

@Suite struct `Web archives` {
  private func open(_ text: String) throws(Fault) -> any OpenDocument {
    try DocumentFormats.open(
      ArchiveBytes(Array(text.utf8)), OpeningOptions(name: "a.mht", limits: Limits()))
  }

  private func message(
    _ parts: [(address: String, header: String, body: String)], end: String = "--b--\r\n"
  ) -> String {
    parts.reduce(
      "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary=\"b\"\r\n\r\n前言\r\n"
    ) {
      $0 + "--b\r\nContent-Location: \($1.address)\r\n\($1.header)\r\n\r\n\($1.body)\r\n"
    } + end
  }

  private let root = """
    <html><!--[if gte mso 9]><xml><x:ExcelWorksheets>
    <x:ExcelWorksheet><x:Name>收入&amp;支出</x:Name><x:WorksheetSource HRef=3D"a.files/s%201.htm"/></x:ExcelWorksheet>
    <x:ExcelWorksheet><x:Name>乙</x:Name><x:Visible>SheetHidden</x:Visible><x:WorksheetSource HRef=3D"a.files/s2.htm"/></x:ExcelWorksheet>
    <x:ExcelWorksheet><x:Name>丙</x:Name><x:WorksheetSource HRef=3D"a.files/s3.htm"/></x:ExcelWorksheet>
    </x:ExcelWorksheets><x:Stylesheet HRef=3D"a.files/st.css"/></xml><![endif]--></html>
    """

  private func value(_ sheet: Sheet, _ cell: String) -> CellValue? {
    CellReference(cell).flatMap { sheet[$0] }
  }

  @Test func `of Excel give the sheets in its order, each from a part of its own`() throws {
    let html = "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: "
    let document = try open(
      message([
        ("file:///C:/x/a.htm", html + "quoted-printable", root),
        (
          "file:///C:/x/a.files/s2.htm", html + "base64", "PHRhYmxlPjx0cj48dGQ+NzwvdGQ+PC90YWJsZT4="
        ),
        (
          "file:///C:/x/a.files/s 1.htm", html + "quoted-printable",
          "<table><tr><td class=3Dx>=E6=94=B6=\r\n</td><td class=3Dt>01</td><td class=3Dt>8</td></table>"
        ),
        (
          "file:///C:/x/a.files/st.css", "Content-Type: text/css", ".t {mso-number-format:\"\\@\";}"
        ),
      ]))
    #expect(document.format == .mhtml)
    #expect(document.sheets.map(\.name) == ["收入&支出", "乙"])
    #expect(document.sheets.map(\.visibility) == [.visible, .hidden])
    #expect(document.notices.map(\.message.code) == ["W134"])
    let sheets = try document.readSheets(formulas: false)
    #expect(value(sheets[0], "A1") == .text("收"))
    #expect(value(sheets[0], "C1") == .text("8"))
    #expect(value(sheets[1], "A1") == .number(StoredNumber(text: "7", double: 7)))
  }

  @Test func `of one page give its tables, and tell a missing end`() throws {
    let document = try open(
      message([("a", "Content-Type: text/html", "<table><tr><td>1<td>2</table>")], end: ""))
    #expect(document.sheets.count == 1)
    #expect(document.notices.map(\.message.code) == ["W133"])
  }

  @Test func `without a table are refused by name`() {
    let fault = #expect(throws: Fault.self) {
      try open(message([("a", "Content-Type: text/html", "<p>x</p>")]))
    }
    #expect(fault?.message.code == "W001")
  }

  @Test func `cut short anywhere end`() {
    let whole = message([
      (
        "file:///a.htm", "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable",
        root
      )
    ])
    for count in 0..<whole.count { _ = try? open(String(whole.prefix(count))) }
  }
}

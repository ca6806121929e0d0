import Grid
import Testing

@Suite struct `A message` {
  private func text(_ template: String, _ arguments: String...) -> String {
    Message("X001", .info, zh: "", en: template).text(.english, arguments)
  }

  @Test func `puts each argument in its places`() {
    #expect(text("{0} and {1}, {0}", "a", "b") == "a and b, a")
    #expect(text("{10}", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "ten") == "ten")
    #expect(text("{0}{0}", "表") == "表表")
  }

  @Test func `leaves out an argument that was not given, and those it does not name`() {
    #expect(text("<{0}|{1}>", "a") == "<a|>")
    #expect(text("plain", "a") == "plain")
  }

  @Test func `keeps braces that hold no number`() {
    #expect(text("{x} { {} {0", "a") == "{x} { {} {0")
    #expect(text("{{0}}", "a") == "{a}")
  }

  @Test func `does not look for places within an argument`() {
    #expect(text("{0}{1}", "{1}", "b") == "{1}b")
  }

  @Test func `speaks both languages`() {
    let message = Message("X001", .info, zh: "第 {0} 行", en: "row {0}")
    #expect(message.text(.chinese, ["3"]) == "第 3 行")
    #expect(message.text(.english, ["3"]) == "row 3")
    #expect(Notice(message, ["3"]).text(.english) == "row 3")
  }

  @Test(arguments: [
    ("\u{1B}[31m", "\\u{1b}[31m"), ("a\nb", "a\\u{a}b"), ("\u{9B}", "\\u{9b}"),
    ("\u{7F}", "\\u{7f}"), ("a\u{200B}b", "a\\u{200b}b"), ("\u{202E}", "\\u{202e}"),
    ("\u{2066}\u{2069}", "\\u{2066}\\u{2069}"), ("\u{FEFF}", "\\u{feff}"),
    ("\u{61C}", "\\u{61c}"), ("\u{2028}", "\\u{2028}"), ("青岚县 A&B é", "青岚县 A&B é"),
    ("\u{A0}\u{3000}", "\u{A0}\u{3000}"),
  ])
  func `shows escaped what steers a terminal or hides`(argument: String, shown: String) {
    #expect(text("{0}", argument) == shown)
  }

  @Test func `weighs more the graver it is`() {
    #expect([Message.Severity.error, .info, .warning].sorted() == [.info, .warning, .error])
  }
}

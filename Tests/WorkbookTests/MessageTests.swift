import Grid
import Testing
import Workbook

@Suite struct `Messages of the reader` {
  @Test func `Each has a code of its own`() {
    let codes = Message.workbookMessages.map(\.code)
    #expect(Set(codes).count == codes.count)
    for code in codes { #expect(code.wholeMatch(of: /W\d{3}/) != nil, "\(code)") }
  }

  @Test(arguments: Message.workbookMessages)
  func `Each speaks both languages, of the same things`(message: Message) {
    #expect(message.chinese.unicodeScalars.contains { $0.value >= 0x4E00 }, "\(message.code)")
    #expect(message.english.utf8.contains { $0 | 0x20 == UInt8(ascii: "e") }, "\(message.code)")
    #expect(placeholders(message.chinese) == placeholders(message.english), "\(message.code)")
  }

  private func placeholders(_ text: String) -> Set<Substring> {
    Set(text.matches(of: /\{\d\}/).map(\.output))
  }

  @Test func `Text out of a file cannot steer a terminal`() {
    let message = Message("X", .info, zh: "{0}", en: "{0} and {1}")
    #expect(message.text(.english, ["a\u{1B}[31m\u{202E}", "b"]) == "a\\u{1b}[31m\\u{202e} and b")
  }
}

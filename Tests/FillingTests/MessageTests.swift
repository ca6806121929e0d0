import Filling
import Grid
import Testing

@Suite struct `Messages of filling` {
  @Test func `Each has a code of its own`() {
    let codes = Message.fillingMessages.map(\.code)
    #expect(Set(codes).count == codes.count)
    for code in codes { #expect(code.wholeMatch(of: /L\d{3}/) != nil, "\(code)") }
  }

  @Test(arguments: Message.fillingMessages)
  func `Each speaks both languages, of the same things`(message: Message) {
    #expect(message.chinese.unicodeScalars.contains { $0.value >= 0x4E00 }, "\(message.code)")
    #expect(message.english.utf8.contains { $0 | 0x20 == UInt8(ascii: "e") }, "\(message.code)")
    #expect(placeholders(message.chinese) == placeholders(message.english), "\(message.code)")
  }

  private func placeholders(_ text: String) -> Set<Substring> {
    Set(text.matches(of: /\{\d\}/).map(\.output))
  }
}

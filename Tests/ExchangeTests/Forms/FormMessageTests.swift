import Exchange
import Grid
import Testing

@Suite struct `The messages of the forms` {
  @Test func `have numbers of their own and both languages`() {
    #expect(Set(Message.forms.map(\.code)).count == Message.forms.count)
    for message in Message.forms {
      #expect(message.code.hasPrefix("F"))
      #expect(!message.chinese.isEmpty && !message.english.isEmpty)
      for index in 0..<6 {
        #expect(
          message.chinese.contains("{\(index)}") == message.english.contains("{\(index)}"),
          "\(message.code)")
      }
    }
  }
}

import Exchange
import Grid
import TestSupport
import Testing

@Suite struct `The messages of the exchange` {
  @Test(
    arguments: [
      ("F", Message.forms), ("P", Message.formFilling), ("R", Message.recognition),
      ("K", Message.ruleFiles),
    ] as [(Character, [Message])])
  func `have codes of their own and speak both languages`(
    letter: Character, messages: [Message]
  ) throws {
    #expect(Message.faults(in: messages, letter: letter).isEmpty)
    #expect(try Message.unlisted(in: messages, letter: letter) == [])
  }
}

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
  func `have codes of their own and speak both languages`(letter: Character, messages: [Message]) {
    #expect(Message.faults(in: messages, letter: letter).isEmpty)
  }
}

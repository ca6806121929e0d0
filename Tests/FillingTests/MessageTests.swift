import Filling
import Grid
import TestSupport
import Testing

@Suite struct `Messages of filling` {
  @Test func `have codes of their own and speak both languages of the same things`() throws {
    #expect(Message.faults(in: Message.fillingMessages, letter: "L").isEmpty)
    #expect(try Message.unlisted(in: Message.fillingMessages, letter: "L") == [])
  }
}

import BinaryInterchange
import CompoundFile
import Grid
import TestSupport
import Testing

@Suite struct `Messages on binary workbooks` {
  @Test func `have codes of their own and speak both languages of the same things`() throws {
    let all = Message.compoundFileMessages + Message.binaryInterchangeMessages
    #expect(Message.faults(in: all, letter: "O").isEmpty)
    #expect(try Message.unlisted(in: all, letter: "O") == [])
  }
}

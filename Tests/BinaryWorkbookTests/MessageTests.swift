import BinaryWorkbook
import Encryption
import Grid
import TestSupport
import Testing

@Suite struct `Messages of binary and of encrypted workbooks` {
  @Test func `have codes of their own and speak both languages of the same things`() throws {
    for (messages, letter) in [
      (Message.binaryWorkbookMessages, Character("B")), (Message.encryptionMessages, "N"),
    ] {
      #expect(Message.faults(in: messages, letter: letter).isEmpty)
      #expect(try Message.unlisted(in: messages, letter: letter) == [])
    }
  }
}

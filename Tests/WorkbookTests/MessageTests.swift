import Grid
import TestSupport
import Testing
import Workbook

@Suite struct `Messages of the reader` {
  @Test func `have codes of their own and speak both languages of the same things`() throws {
    #expect(Message.faults(in: Message.readingMessages, letter: "W").isEmpty)
    // Those of the limits are made and listed at once.
    let own = Message.readingMessages.filter { !$0.code.hasPrefix("W2") }
    #expect(try Message.unlisted(in: own, letter: "W") == [])
  }

  @Test func `that are wrong are told`() {
    let good = Message("W001", .info, zh: "甲 {0}", en: "one {0}")
    let others = [
      good, good, Message("w1", .info, zh: "甲", en: "one"),
      Message("W002", .info, zh: "one", en: "甲"), Message("W003", .info, zh: "甲 {0}", en: "one"),
    ]
    #expect(
      Message.faults(in: others, letter: "W") == [
        "W001: twice", "w1: no code of W", "W002: no Chinese", "W002: no English",
        "W003: arguments differ",
      ])
  }

  @Test func `Text out of a file cannot steer a terminal`() {
    let message = Message("X", .info, zh: "{0}", en: "{0} and {1}")
    #expect(message.text(.english, ["a\u{1B}[31m\u{202E}", "b"]) == "a\\u{1b}[31m\\u{202e} and b")
  }
}

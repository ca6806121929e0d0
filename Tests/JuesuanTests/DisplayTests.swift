import Grid
import Run
import TestSupport
import Testing

@testable import juesuan

@Suite struct `Texts on a terminal` {
  @Test(arguments: [("abc", 3), ("决算", 4), ("（一）", 6), ("“三公”", 6), ("e\u{301}", 1), ("", 0)])
  func `take two columns a Chinese character`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test func `are padded and cut by columns`() {
    #expect(DisplayWidth.padded("决算", to: 6) == "决算  ")
    #expect(DisplayWidth.padded("决算公开", to: 6) == "决算… ")
    #expect(DisplayWidth.padded("abcdef", to: 4) == "abc…")
  }

  @Test func `stand in columns, the last one whole, controls escaped`() {
    var columns = TextColumns(widest: 4)
    columns.add(["甲", "b\n", "long enough"])
    columns.add(["abcdef", "\u{1B}", ""])
    #expect(columns.lines(indent: 1) == [" 甲    b     long enough", " abc…  \\u{…"])
  }
}

@Suite struct `The messages of the command` {
  @Test func `have codes of their own and speak both languages of the same things`() throws {
    let all = Message.command + Message.runMessages
    #expect(Message.faults(in: all, letter: "C").isEmpty)
    #expect(try Message.unlisted(in: all, letter: "C") == [])
  }
}

@Suite struct `Notices on standard error` {
  private let warning = Message("R900", .warning, zh: "甲", en: "a")
  private let info = Message("R901", .info, zh: "乙", en: "b")

  @Test func `are lines of severity, code, place and text, the grave ones first`() {
    let place = Place(sheet: "表1", range: CellRange("B3"))
    let lines = NoticeLines.lines(
      [Notice(info), Notice(warning, at: place)], file: "x.xlsx", language: .chinese)
    #expect(lines == ["x.xlsx: 警告 [R900] 表1!B3 甲", "x.xlsx: 提示 [R901] 乙"])
  }

  @Test func `are capped, and the rest is counted`() {
    let lines = NoticeLines.lines(
      Array(repeating: Notice(info), count: NoticeLines.most + 5), file: nil, language: .english)
    #expect(lines.count == NoticeLines.most + 1)
    #expect(lines.last == "info C021 5 more notices are not listed here")
  }
}

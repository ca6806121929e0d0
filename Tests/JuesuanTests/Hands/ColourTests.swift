import Testing

@testable import juesuan

@Suite struct Colour {
  @Test func `comes where it is asked for, and nowhere else`() throws {
    let scratch = try Scratch()
    try scratch.write(submissionText(), to: "a.json")
    let plain = try Run(["check", "a.json"], in: scratch.url)
    let coloured = try Run(["check", "a.json", "--color", "always"], in: scratch.url)
    #expect(!plain.output.contains("\u{1B}"))
    #expect(coloured.output.contains("\u{1B}["))
    #expect(coloured.output.replacing(#/\x1B\[\d*m/#, with: "") == plain.output)
    let written = try Run(
      ["check", "a.json", "--color", "always", "-o", "report.txt"], in: scratch.url)
    #expect(written.code == plain.code)
    #expect(try scratch.read("report.txt") == plain.output)
  }

  @Test(
    arguments: [
      (.auto, true, [:], true), (.auto, false, [:], false), (.auto, true, ["NO_COLOR": "1"], false),
      (.auto, true, ["NO_COLOR": ""], true), (.auto, true, ["TERM": "dumb"], false),
      (.always, false, ["NO_COLOR": "1"], true), (.never, true, [:], false),
    ] as [(Colours.Choice, Bool, [String: String], Bool)])
  func `heeds the terminal and NO_COLOR`(
    choice: Colours.Choice, isTerminal: Bool, environment: [String: String], isOn: Bool
  ) {
    #expect(Colours.isOn(choice, isTerminal: isTerminal) { environment[$0] } == isOn)
  }

  @Test(arguments: [
    ("  错误 T3-01 不等", "  \u{1B}[31m错误\u{1B}[0m T3-01 不等"),
    ("a.xlsx: 错误 [C001] 打不开", "a.xlsx: \u{1B}[31m错误\u{1B}[0m [C001] 打不开"),
    ("a.xlsx: 审核不全（某局 2024）", "a.xlsx: \u{1B}[33m审核不全\u{1B}[0m（某局 2024）"),
    ("a.xlsx: error C001 打不开", "a.xlsx: \u{1B}[31merror\u{1B}[0m C001 打不开"),
    ("  错误率 不是级别", "  错误率 不是级别"), ("没有级别", "没有级别"),
  ])
  func `is that of the word of severity alone`(line: String, painted: String) {
    #expect(Colours.painted(line, true) == painted)
    #expect(Colours.painted(line, false) == line)
  }
}

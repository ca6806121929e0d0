import Testing

@testable import Exchange

@Suite struct `A string of JSON` {
  private func written(_ text: String) -> String {
    var bytes: [UInt8] = []
    var text = text
    text.withUTF8 { JSONString.append($0, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("", ""), ("一般公共服务支出", "一般公共服务支出"), ("\"\\/", "\\\"\\\\/"), ("a\nb\r\tc", "a\\nb\\r\\tc"),
    ("\u{1}\u{1F}", "\\u0001\\u001f"), ("\u{7F}", "\u{7F}"),
  ])
  func `escapes quotes, backslashes and control characters`(text: String, escaped: String) {
    #expect(written(text) == "\"" + escaped + "\"")
  }

  @Test func `stays on one line for programs that know the line ends of Unicode`() {
    #expect(
      written("a\u{85}\u{2028}b\u{2029}") == "\"a\\u0085\\u2028b\\u2029\"")
    #expect(written("“三公”\u{A0}…\u{2027}") == "\"“三公”\u{A0}…\u{2027}\"")
  }

  @Test(arguments: [[0xC2], [0xE2], [0xE2, 0x80], [0x41, 0xE2, 0x80]] as [[UInt8]])
  func `takes bytes that end too early as they are`(text: [UInt8]) {
    var bytes: [UInt8] = []
    text.withUnsafeBufferPointer { JSONString.append($0, to: &bytes) }
    #expect(bytes == [0x22] + text + [0x22])
  }
}

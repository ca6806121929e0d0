import Testing

@testable import Exchange

@Suite struct `Members that are asked for by name` {
  private func names(_ text: String, _ wanted: [String]) throws -> [String] {
    let value = try JSONParser.value(of: Array(text.utf8), wanted: wanted)
    guard case .object(let members) = value.content else { return [] }
    return members.map(\.name)
  }

  @Test(arguments: [
    #""]}\",\\""#, #"{"b": [1, {"c": "}"}]}"#, "[[], [{}]]", "-1.5e3", "true", "null", "{}",
  ])
  func `are found behind values that are passed over`(passed: String) throws {
    #expect(try names("{\"a\": \(passed) , \"b\": 1}", ["b"]) == ["b"])
    #expect(try names("{\"b\": 1,\"a\":\(passed)}", ["b"]) == ["b"])
  }

  @Test func `are those at the root alone`() throws {
    let value = try JSONParser.value(of: Array(#"{"a": {"b": 1, "c": 2}}"#.utf8), wanted: ["a"])
    guard case .object(let members) = value.content,
      case .object(let inner)? = members.first?.value.content
    else {
      Issue.record("no objects")
      return
    }
    #expect(inner.map(\.name) == ["b", "c"])
  }

  @Test(arguments: [#"{"a": "#, #"{"a": [1"#, #"{"a": "x"#, #"{"a": "x\"#, #"{"a": 1]"#])
  func `are a fault where the text ends first`(text: String) {
    #expect(throws: JSONFault.self) { try names(text, ["b"]) }
  }
}

import Formula
import Testing

@Suite struct `Texts joined` {
  private let book = Book(["A1": 1677.6, "A2": true, "A4": .error("#REF!")])

  @Test(arguments: [
    ("\"a\"\"b\"&1", "a\"b1"), ("A1&\"元\"", "1677.6元"), ("A2&A3", "TRUE"),
    ("1/3&\"\"", "0.333333333333333"),
    ("(0.1+0.2)&\"\"", "0.3"), ("-0.5&\"\"", "-0.5"), ("123456789012345&\"\"", "123456789012345"),
    ("10^15&\"\"", "1E+15"), ("1.5*10^20&\"\"", "1.5E+20"), ("0.0001&\"\"", "0.0001"),
    ("A3&A3", ""),
    ("1&2", "12"), ("2/3&\"\"", "0.666666666666667"), ("100&\"\"", "100"),
  ])
  func `Numbers have fifteen digits`(formula: String, text: String) throws {
    #expect(try book.value(formula) == .text(text))
  }

  @Test func `Errors go through, and so does a text beyond a cell's length`() throws {
    #expect(try book.value("\"a\"&A4") == .error(.reference))
    let long = "\"" + String(repeating: "a", count: 10_000) + "\""
    #expect(try book.value([long, long, long, long].joined(separator: "&")) == .error(.value))
  }
}

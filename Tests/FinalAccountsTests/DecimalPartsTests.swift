import Grid
import Testing

@Suite struct `The parts of a number` {
  private func taken(_ text: String, separators: Bool = false) -> DecimalParts? {
    DecimalParts(all: text.utf8Span.span, separators: separators)
  }

  @Test func `are its sign, digits, fraction and exponent`() throws {
    let text = "-12.50E+03"
    let parts = try #require(taken(text))
    #expect(parts.isNegative)
    #expect(parts.whole == 1..<3)
    #expect(parts.fraction == 4..<6)
    #expect(parts.scale == 2)
    #expect(parts.exponent == 8..<10)
    #expect(parts.mantissaEnd == 6)
    #expect(parts.power(in: text.utf8Span.span) == 3)
  }

  @Test(arguments: ["", "-", ".", "e5", "1e", "1e+", "1.2.3", "--1", " 1", "1 ", "1,000", "0x1"])
  func `are none where the bytes are no number`(text: String) {
    #expect(taken(text) == nil)
  }

  @Test(arguments: ["0", "+1", "1.", ".5", "00.10", "1E5", "1e-320"])
  func `leave the admitted spelling to each grammar`(text: String) {
    #expect(taken(text) != nil)
  }

  @Test func `end where the number does`() {
    let parts = DecimalParts("[1.5e, 2]".utf8Span.span, from: 1)
    #expect(parts.end == 5)
    #expect(parts.exponent?.isEmpty == true)
  }

  @Test(arguments: [
    ("1,234", true), ("12,345,678.9", true), ("123", true), ("1234,567", false), ("1,23", false),
    ("1,2345", false), ("1,,234", false), ("1,", false),
  ])
  func `tell whether separators mark thousands`(text: String, isRight: Bool) throws {
    let parts = try #require(taken(text, separators: true))
    #expect(parts.separatesThousands(in: text.utf8Span.span) == isRight)
  }

  @Test func `have no power that an integer cannot hold`() throws {
    let text = "1e99999999999999999999"
    #expect(try #require(taken(text)).power(in: text.utf8Span.span) == nil)
  }
}

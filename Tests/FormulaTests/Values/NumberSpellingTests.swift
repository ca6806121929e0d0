import Formula
import Grid
import TestSupport
import Testing

@Suite struct `Numbers as a file stores them` {
  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1677.6, "1677.6"), (0.1 + 0.2, "0.30000000000000004"),
    (-12.5, "-12.5"),
    (100, "100"), (1e15, "1000000000000000"), (12_345_678_901_234_568, "12345678901234568"),
    (1e20, "1E+20"), (-1.25e-12, "-1.25E-12"), (0.0001, "0.0001"), (1e-10, "0.0000000001"),
    (123_456_789_012.34, "123456789012.34"), (1e16, "10000000000000000"), (1e17, "1E+17"),
    (.leastNonzeroMagnitude, "5E-324"), (1.7976931348623157e308, "1.7976931348623157E+308"),
    (0.05, "0.05"),
  ])
  func `The shortest text that gives the same double`(value: Double, text: String) {
    #expect(NumberSpelling.stored(value) == text)
    #expect(Double(NumberSpelling.stored(value)) == value)
  }

  @Test func `Any double reads back`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<20_000 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      #expect(Double(NumberSpelling.stored(value)) == value)
    }
    for _ in 0..<20_000 {
      let value = Double(Int64(truncatingIfNeeded: random.next() % 10_000_000_000)) / 100
      #expect(Double(NumberSpelling.stored(value)) == value)
    }
  }

  @Test func `A value becomes a cell's and back`() {
    let values: [FormulaValue] = [
      .number(-3.25), .text("a"), .boolean(true), .error(.division), .error(.other("#SPILL!")),
      .unknown,
    ]
    for value in values { #expect(FormulaValue(value.cellValue) == value) }
    #expect(FormulaValue(.number(StoredNumber(text: "?", double: .nan))) == .unknown)
    #expect(FormulaError("#n/a") == .notAvailable)
  }
}

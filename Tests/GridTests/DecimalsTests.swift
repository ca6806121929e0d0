import Grid
import Testing

@Suite struct `Decimal digits with a point` {
  @Test(
    arguments: [
      (0, 0, "0"), (0, 2, "0.00"), (5, 0, "5"), (5, 2, "0.05"), (-5, 2, "-0.05"), (123, 2, "1.23"),
      (100, 2, "1.00"), (-123_456, 3, "-123.456"), (1, 5, "0.00001"),
      (.max, 0, "9223372036854775807"), (.min, 0, "-9223372036854775808"),
      (.min, 18, "-9.223372036854775808"), (7, 25, "0.0000000000000000000000007"),
    ] as [(Int64, Int, String)])
  func `are spelled plainly`(digits: Int64, scale: Int, text: String) {
    #expect(Decimals.text(digits: digits, scale: scale) == text)
    var bytes = Array("x".utf8)
    Decimals.append(digits: digits, scale: scale, to: &bytes)
    #expect(bytes == Array(("x" + text).utf8))
  }

  /// Beyond 2⁵³ and 10²² the short way is not exact.
  @Test(
    arguments: [
      (1, 1), (3, 1), (167_760, 2), (9_007_199_254_740_991, 0), (9_007_199_254_740_991, 22),
      (9_007_199_254_740_993, 0), (9_007_199_254_740_993, 5), (123_456_789_012_345_678, 17),
      (1, 22),
      (1, 23), (-7, 24), (.max, 9),
    ] as [(Int64, Int)])
  func `mean the nearest double`(digits: Int64, scale: Int) {
    let text = Decimals.text(digits: digits, scale: scale)
    #expect(Decimals.double(digits: digits, scale: scale) == Double(text))
    #expect(Decimals.storedNumber(digits: digits, scale: scale).text == text)
  }
}

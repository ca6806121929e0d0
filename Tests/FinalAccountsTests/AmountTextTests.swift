import FinalAccounts
import Testing

struct AmountTextTests {
  @Test(arguments: [
    ("1,234.50", "1234.50"), ("１２３．４５", "123.45"), ("1234 ", "1234.00"), ("1 592.71", "1592.71"),
    ("(1,234.50)", "-1234.50"), ("（1.00）", "-1.00"), ("－1.00", "-1.00"), ("¥1,234", "1234.00"),
    ("￥-5", "-5.00"), ("-0.05", "-0.05"), ("\u{3000}7\u{A0}", "7.00"), ("9746.4987", "9746.4987"),
    ("1,234,567.8", "1234567.80"), ("+3", "3.00"), (".5", "0.50"), ("1 592\n", "1592.00"),
    ("12 345 678.90", "12345678.90"), ("- 5", "-5.00"), ("1, 234 .5", "1234.50"),
    ("１ ２３４．５", "1234.50"),
  ])
  func `a number written as text is read exactly`(text: String, amount: String) {
    guard case .amount(let found) = AmountText(text) else {
      Issue.record("\(text) was not read")
      return
    }
    #expect(found.description == amount)
  }

  @Test(arguments: [
    "12%", "1,23", "12,34.5", "1,2345", ",123", "1.2.3", "1.234,50", "5元", "--5", "(-5)(", "1e5",
    "见附件", "100\n200", "0x10", "1,234,56", "²", "1-2",
    "12 34", "1 2345", "1234 567", "12.3 4", "12　34", "1 234 5",
    "'5", "“5”", "—5", "—0", "– 3", "──7",
  ])
  func `what is not strictly a number stays text`(text: String) {
    #expect(AmountText(text) == .other)
  }

  @Test(arguments: ["—", "-", "－", "–", "――", "/", "无", "一", " — "])
  func `a dash alone says not applicable`(text: String) {
    #expect(AmountText(text) == .dash)
  }

  @Test(arguments: ["", " ", "\u{3000}", "\n"])
  func `white space alone is blank`(text: String) {
    #expect(AmountText(text) == .blank)
  }

  @Test func `digits without end do not trap`() {
    #expect(AmountText(String(repeating: "9", count: 37)) == .other)
    #expect(AmountText("0." + String(repeating: "0", count: 60)) == .other)
    #expect(AmountText(String(repeating: "1", count: 5_000)) == .other)
  }
}

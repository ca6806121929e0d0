import FinalAccounts
import Testing

struct AmountTests {
  @Test(arguments: [
    ("1677.5999999999999", "1677.60"), ("1603.6400000000003", "1603.64"),
    ("9746.4987", "9746.4987"),
    ("4.0E-4", "0.0004"), ("1e3", "1000.00"), ("0", "0.00"), ("-0.05", "-0.05"),
    ("3286618082.2", "3286618082.20"),
  ])
  func `a stored number loses the noise of binary floating point and nothing else`(
    stored: String, amount: String
  ) {
    #expect(Amount(storedNumber: stored)?.description == amount)
  }

  /// 9223372036854775807 is the largest number of 64 bits.
  @Test(arguments: [
    ("9223372036854775807", "9223372036854780000.00"),
    ("9223372036854775808", "9223372036854780000.00"),
    ("-9223372036854775809", "-9223372036854780000.00"),
    ("18446744073709551617.5", "18446744073709600000.00"),
    ("0.99999999999999999999", "1.00"), ("-999999999999999.5", "-1000000000000000.00"),
  ])
  func `long digits are rounded as short ones are`(stored: String, amount: String) {
    #expect(Amount(storedNumber: stored)?.description == amount)
  }

  @Test(arguments: ["", "-", ".", "1.2.3", "e5", "1e999", "NaN", "1,000", "１"])
  func `anything else is no amount`(text: String) {
    #expect(Amount(text) == nil)
  }

  @Test func `equal amounts are equal whatever their scale`() throws {
    let one = try #require(Amount("1.50"))
    let other = try #require(Amount("1.5"))
    #expect(one == other)
    #expect(one.hashValue == other.hashValue)
    #expect(one < (try #require(Amount("1.501"))))
  }
}

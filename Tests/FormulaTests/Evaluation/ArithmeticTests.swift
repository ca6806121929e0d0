import Formula
import Testing

@Suite struct `Arithmetic` {
  private let book = Book([
    "A1": 5, "A2": "1,234", "A3": " 12 ", "A4": "abc", "A5": true, "A6": .error("#N/A"), "A8": "",
  ])

  @Test(arguments: [
    ("A1+A7", 5.0), ("A7*3", 0), ("-A7", 0), ("A2+1", 1235), ("A3*2", 24), ("A5+A5", 2),
    ("-A5", -1), ("\"5%\"*2", 0.1), ("\"(5)\"+0", -5), ("\"1E3\"+0", 1000), ("7/2", 3.5),
    ("0^2", 0), ("2^0.5", 2.0.squareRoot()), ("(-2)^3", -8), ("A7", 0), ("+A1", 5),
  ])
  func `Blank is zero, TRUE one, a text the number it reads as`(formula: String, value: Double)
    throws
  {
    #expect(try book.value(formula) == .number(value))
  }

  @Test(arguments: [
    ("A4+1", FormulaError.value), ("A8+1", .value), ("-A4", .value), ("A4%", .value),
    ("1/0", .division), ("1/A7", .division), ("0^0", .number), ("0^-1", .division),
    ("10^308*10", .number), ("A6+1", .notAvailable), ("1+A6", .notAvailable),
    ("1/0+A6", .division), ("A6+1/0", .notAvailable), ("-A6", .notAvailable),
    ("#REF!+1", .reference),
    ("#REF!A1:B2", .reference), ("S!#REF!", .reference), ("#NAME?", .name), ("\"万元\"*1", .value),
  ])
  func `Errors, the left one first`(formula: String, error: FormulaError) throws {
    #expect(try book.value(formula) == .error(error))
  }

  @Test func `The noise of a last sum is zero, that of any other stays`() throws {
    #expect(try book.value("0.5-0.4-0.1") == .number(0))
    #expect(try book.value("52.8-8.8*6") == .number(0))
    #expect(try book.value("-0.5+0.4+0.1") == .number(0))
    #expect(try book.value("(0.5-0.4-0.1)") == .number(0.5 - 0.4 - 0.1))
    #expect(try book.value("1*(0.5-0.4-0.1)") != .number(0))
    #expect(try book.value("SUM(0.5,-0.4,-0.1)") != .number(0))
    #expect(try book.value("1.0000000001-1") != .number(0))
    #expect(try book.value("0.1+0.2") == .number(0.1 + 0.2))
  }

  @Test func `There is no minus zero and nothing below the smallest normal number`() throws {
    #expect(try book.value("-1*0") == .number(0))
    #expect(try book.value("1/(-1*0)") == .error(.division))
    #expect(try book.value("1E-300/1E10") == .number(0))
  }

  @Test func `Texts that may be dates or amounts are left alone`() {
    for text in [
      "1/2", "2024-01-01", "12:30", "¥5", "$5", "１２", "5-", "1,23", "2024年1月", "Jan 5", "一月",
    ] {
      #expect(Book().refusal("\"\(text)\"+0") == .unclearText(text), "\(text)")
    }
  }

  @Test func `Texts that are no number in any language are none`() throws {
    for text in ["", " ", "abc", "—", "-", "12万元", "合计", "一、收入", "TRUE", "1 B", "12abc", "."] {
      #expect(try Book().value("\"\(text)\"+0") == .error(.value), "\(text)")
    }
  }

  @Test func `Digits of a text behind the fifteenth are zero`() throws {
    #expect(
      try book.value("\"123456789012345678\"+0") == .number(Double("123456789012345000") ?? 0))
  }
}

import Formula
import Testing

@Suite struct `Sums under a condition` {
  private let book = Book([
    "A1": "201", "B1": 1, "A2": 201, "B2": 2, "A3": "合计", "B3": 4, "A4": "abc", "B4": 8,
    "A5": "ABC*", "B5": 16,
    "B6": 32, "A7": true, "B7": 64, "A8": .error("#N/A"), "B8": 128, "A9": "", "B9": 256,
    "A10": 5.5, "B10": 512,
    "C1": 1, "C2": "x", "D1": .error("#DIV/0!"), "E1": "本年收入合计", "E2": "合计数", "F1": "ＢÉ甲ⅷA",
  ])

  /// The rows of 1 to 10 whose cells meet a condition.
  private func rows(_ criterion: String) throws -> [Int] {
    guard case .number(let sum) = try book.value("SUMIF($A$1:$A$10,\(criterion),$B$1:$B$10)") else {
      return []
    }
    return (0..<10).filter { Int(sum) >> $0 & 1 == 1 }.map { $0 + 1 }
  }

  @Test(arguments: [
    ("201", [1, 2]), ("\"201\"", [1, 2]), ("\"=201\"", [1, 2]), ("\">200\"", [2]),
    ("\">=5.5\"", [2, 10]), ("\"<201\"", [10]),
    ("\"<=201\"", [2, 10]), ("\"<>201\"", [1, 3, 4, 5, 6, 7, 8, 9, 10]), ("\"合计\"", [3]),
    ("\"ABC\"", [4]), ("\"abc*\"", [4, 5]),
    ("\"abc~*\"", [5]), ("\"*\"", [1, 3, 4, 5, 9]), ("\"?*\"", [1, 3, 4, 5]), ("\"???\"", [1, 4]),
    ("\"??\"", [3]),
    ("\"<>abc\"", [1, 2, 3, 5, 6, 7, 8, 9, 10]), ("\"<>*\"", [2, 6, 7, 8, 10]), ("TRUE", [7]),
    ("\"TRUE\"", [7]), ("\"#N/A\"", [8]),
    ("\"\"", [6, 9]), ("\"=\"", [6]), ("\"<>\"", [1, 2, 3, 4, 5, 7, 8, 9, 10]), ("\"=abc\"", [4]),
    ("\">abc\"", [5]), ("C9", []),
    ("\"5\"&\".5\"", [10]), ("\"550%\"", [10]), ("A8", [8]),
  ])
  func `Conditions`(criterion: String, met: [Int]) throws {
    // Row 5 holds `ABC*`, whose order beside `abc` no language tells apart.
    guard criterion != "\">abc\"" else {
      #expect(book.refusal("COUNTIF(A1:A10,\(criterion))") == .textOrder)
      return
    }
    #expect(try rows(criterion) == met)
    #expect(try book.value("COUNTIF(A1:A10,\(criterion))") == .number(Double(met.count)))
  }

  @Test func `Text amid others, in Chinese`() throws {
    #expect(try book.value("COUNTIF(F1:F9,\"ｂé甲Ⅷa\")") == .number(1))
    #expect(try book.value("COUNTIF(E1:E9,\"*合计\")") == .number(1))
    #expect(try book.value("COUNTIF(E1:E9,\"*合计*\")") == .number(2))
  }

  @Test func `Without a range to sum the cells themselves are summed`() throws {
    #expect(try book.value("SUMIF(B1:B10,\">100\")") == .number(896))
    #expect(try book.value("SUMIF(A:A,\">100\",B:B)") == .number(2))
  }

  @Test func `The range to sum has the shape of the other from its own corner`() throws {
    #expect(try book.value("SUMIF(A1:A4,\"abc\",B1)") == .number(8))
    #expect(try book.value("SUMIF(A1:A4,\"<>abc\",B1)") == .number(7))
    #expect(try book.value("SUMIF(A1:B1,1,B1:C1)") == .number(1))
  }

  @Test func `Errors in what is summed go through, others do not matter`() throws {
    #expect(try book.value("SUMIF(C1:C2,1,D1:D2)") == .error(.division))
    #expect(try book.value("SUMIF(C1:C2,\"x\",D1:D2)") == .number(0))
    #expect(try book.value("SUMIF(C1:C2,1/0,D1:D2)") == .number(0))
  }

  @Test func `A condition of one cell of several is that of the own row`() throws {
    #expect(try book.value("SUMIF(A1:A10,A1:A10,B1:B10)", in: "F3") == .number(4))
  }

  @Test func `Several conditions at once`() throws {
    #expect(try book.value("SUMIFS(B1:B10,A1:A10,\"201\",B1:B10,\">1\")") == .number(2))
    #expect(try book.value("COUNTIFS(A1:A10,\"abc*\",B1:B10,\"<>16\")") == .number(1))
    #expect(try book.value("COUNTIFS(A1:A10,\"<>abc\",B1:B10,\"<>1\")") == .number(8))
    #expect(try book.value("COUNTIFS(A:A,\"\",B:B,\"\")") == .number(1_048_576 - 10))
    #expect(
      try book.value("SUMIFS(B1:B10,A1:A10,\"<>201\",A1:A10,\"<>合计\")") == .number(1023 - 2 - 4))
    #expect(try book.value("SUMIFS(B1:B9,A1:A10,1)") == .error(.value))
  }

  @Test func `Long numbers as texts are the same in fifteen digits`() throws {
    let book = Book(["A1": "123456789012345678", "A2": "123456789012345999"])
    #expect(try book.value("COUNTIF(A1:A2,A1)") == .number(2))
  }

  @Test func `Doubtful texts are refused where they matter`() throws {
    let book = Book(["A1": "1/2", "A2": "TRUE", "A3": "2024-01"])
    #expect(book.refusal("COUNTIF(A1:A3,0.5)") == .unclearText("1/2"))
    #expect(book.refusal("COUNTIF(A2,TRUE)") == .unclearText("TRUE"))
    #expect(book.refusal("COUNTIF(A1:A3,\"2024-01\")") == .unclearText("2024-01"))
    #expect(try book.value("COUNTIF(A1:A3,\">5\")") == .number(0))
    #expect(try book.value("COUNTIF(A1:A3,\"x\")") == .number(0))
  }

  @Test func `A pattern of many stars takes no more time than the text is long`() throws {
    let book = Book(["A1": .text(String(repeating: "a", count: 20_000))])
    #expect(try book.value("COUNTIF(A1,\"\(String(repeating: "a*", count: 100))b\")") == .number(0))
  }
}

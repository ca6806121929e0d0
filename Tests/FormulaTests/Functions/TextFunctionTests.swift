import Formula
import Testing

@Suite struct `Functions of texts` {
  private let book = Book(["A1": "2080505", "A2": 1234.5, "A3": 0.256, "A4": "说明 B", "A5": 208])

  @Test(arguments: [
    ("LEFT(A1,3)", "208"), ("LEFT(A1)", "2"), ("RIGHT(A1,2)", "05"), ("MID(A1,4,2)", "05"),
    ("MID(A1,9,2)", ""), ("LEFT(A5,2)", "20"), ("CONCATENATE(A4,\"-\",A5)", "说明 B-208"),
    ("TEXT(A2,\"#,##0.00\")", "1,234.50"), ("TEXT(A2,\"0\")", "1235"),
    ("TEXT(A5,\"00000\")", "00208"),
    ("TEXT(A3,\"0.0%\")", "25.6%"), ("TEXT(-A2,\"0.00\")", "-1234.50"),
    ("TEXT(A4,\"0.00\")", "说明 B"),
    ("TEXT(A2,\"@\")", "1234.5"),
  ])
  func `Texts`(formula: String, text: String) throws {
    #expect(try book.value(formula) == .text(text))
  }

  @Test func `Lengths and faults`() throws {
    #expect(try book.value("LEN(A4)") == .number(4))
    #expect(try book.value("LEFT(A1,-1)") == .error(.value))
    #expect(try book.value("MID(A1,0,1)") == .error(.value))
    #expect(book.refusal("TEXT(A2,\"yyyy-mm-dd\")") == .format("yyyy-mm-dd"))
  }

  @Test func `The first condition of IFS that holds`() throws {
    #expect(try book.value("IFS(A5>300,1,A5>200,2,TRUE,3)") == .number(2))
    #expect(try book.value("_xlfn.IFS(A5>300,1,A5>250,2)") == .error(.notAvailable))
    #expect(try book.value("IFS(A5=208,7,1/0,2)") == .number(7))
    #expect(book.refusal("IFS(A5>300)") == .notAFormula)
  }

  @Test func `A frozen value is named`() {
    #expect(
      book.refusal("IFERROR(__xludf.DUMMYFUNCTION(\"FILTER(A:A,B:B)\"),12)") == .frozen)
  }
}

@Suite struct `SUMPRODUCT by elements` {
  private let book = Book([
    "A1": "201", "B1": 1, "C1": 10, "A2": "20103", "B2": 2, "C2": 20, "A3": "208", "B3": 4,
    "C3": 30,
    "A4": "20805", "B4": 8, "D1": .error("#N/A"),
  ])

  @Test(arguments: [
    ("SUMPRODUCT((A1:A4=\"208\")*B1:B4)", 4.0), ("SUMPRODUCT((LEN(A1:A4)=3)*(B1:B4))", 5),
    ("SUMPRODUCT((LEFT(A1:A4,3)=\"208\")*1,B1:B4)", 12),
    ("SUMPRODUCT(--(B1:B4>1),B1:B4,C1:C4)", 160),
    ("SUMPRODUCT((A:A=\"208\")*(B:B))", 4), ("SUMPRODUCT((A:A=\"\")*1)", 1_048_572),
    ("SUMPRODUCT((A1:A4=\"208\"),B1:B4)", 0), ("SUMPRODUCT(ROUND(B1:B4/3,0))", 5),
  ])
  func `Sums`(formula: String, value: Double) throws {
    #expect(try book.value(formula) == .number(value))
  }

  @Test func `Errors go through, other shapes are refused`() throws {
    #expect(try book.value("SUMPRODUCT((D1:D4>0)*1)") == .error(.notAvailable))
    #expect(book.refusal("SUMPRODUCT((A1:A4=\"208\")*B1:B3)") == .arrayOperation)
  }
}

import Exchange
import FinalAccounts
import Grid
import TestSupport
import Testing

@Suite("CEL-01, CEL-02, CEL-04, CEL-05: what stands in cells for amounts")
struct AmountCellTests {
  @Test("CEL-01 tells amounts kept as text, and warns of what is no number or shown as a date")
  func texts() throws {
    let found = try FindingsOf("CEL-01") { submission in
      submission.tell(.textAmounts, ["3", "C8"], .t3, at: "C8")
      submission.tell(.shownOtherwise, ["1", "C9", "12"], .t3, at: "C9")
      submission["T2[208].total"] = "待定"
    }
    #expect(
      found.lines == [
        "warning T3[20103].total", "warning T2[208].total", "info T3[201].total",
      ])
    #expect(try FindingsOf("CEL-01") { _ in }.lines == [])
  }

  @Test("CEL-02 tells dashes once a table, with their cells")
  func dashes() throws {
    let found = try FindingsOf("CEL-02") { submission in
      submission["T3[208].project"] = "—"
      submission["T3[208].aid"] = "—"
      submission["T2[208].other"] = "—"
    }
    #expect(found.lines == ["info T2[208].other", "info T3[208].project"])
    #expect(try FindingsOf("CEL-02") { _ in }.lines == [])
  }

  @Test("CEL-04 tells stored decimals beyond two, and how far two are off")
  func decimals() throws {
    let found = try FindingsOf("CEL-04") { submission in
      submission["T6[30101].amount"] = "245.1023"
      submission["T6[30102].amount"] = "198.317"
    }
    #expect(found.lines == ["info T6[30101].amount"])
    #expect(found.findings.first?.detail?.english.hasSuffix("at most 0.003") == true)
    #expect(try FindingsOf("CEL-04") { _ in }.lines == [])
  }

  @Test("CEL-04 is silent about trailing zeros")
  func trailingZeros() throws {
    #expect(try FindingsOf("CEL-04") { $0["T6[30101].amount"] = "245.1000" }.lines == [])
  }

  @Test("CEL-05 tells blanks among zeros, at those of which there are fewer")
  func zerosAndBlanks() throws {
    #expect(
      try FindingsOf("CEL-05") { $0["T3[208].project"] = nil }.lines
        == ["info T3[208].project"])
    let zero = try FindingsOf("CEL-05") { submission in
      submission["T6[30101].amount"] = "0.00"
      submission["T6[30102].amount"] = nil
      submission["T6[30103].amount"] = nil
    }
    #expect(zero.lines == ["info T6[30101].amount"])
    #expect(try FindingsOf("CEL-05") { _ in }.lines == [])
  }
}

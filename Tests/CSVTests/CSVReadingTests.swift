import CSV
import Grid
import Testing

private func records(_ text: String, limits: Limits = Limits()) throws -> [[String]] {
  try CSVDocument(reading: Array(text.utf8), limits: limits).map { record in
    (0..<record.count).map { record[$0] }
  }
}

private func fault(_ text: String, limits: Limits = Limits()) -> CSVFault? {
  do throws(CSVFault) {
    _ = try CSVDocument(reading: Array(text.utf8), limits: limits)
    return nil
  } catch {
    return error
  }
}

@Suite struct `CSV is read after RFC 4180` {
  @Test func `nothing is no record`() throws {
    #expect(try records("").isEmpty)
    #expect(try records("\u{FEFF}").isEmpty)
  }

  @Test(arguments: ["a,b\r\nc,d\r\n", "a,b\nc,d", "a,b\rc,d\r", "\u{FEFF}a,b\r\nc,d"])
  func `lines end in CRLF, LF or CR, the last one or not`(text: String) throws {
    #expect(try records(text) == [["a", "b"], ["c", "d"]])
  }

  @Test func `a comma at the end leaves an empty field`() throws {
    #expect(try records("a,\r\n,b") == [["a", ""], ["", "b"]])
    #expect(try records("a,") == [["a", ""]])
    #expect(try records(",\r\n") == [["", ""]])
  }

  @Test func `quotes hold commas, line breaks and doubled quotes`() throws {
    #expect(try records("\"a,b\",\"c\r\nd\",\"e\"\"f\",\"\"") == [["a,b", "c\r\nd", "e\"f", ""]])
  }

  @Test func `a record knows its line, breaks inside fields counted`() throws {
    let document = try CSVDocument(reading: Array("a\r\n\"b\nc\"\r\nd".utf8))
    #expect(document.map(\.line) == [1, 2, 4])
  }

  @Test func `a field past the last one is empty`() throws {
    let document = try CSVDocument(reading: Array("a".utf8))
    #expect(document[0][7] == "")
    #expect(document[0].isEmpty(-1))
  }

  @Test func `faults name their line`() {
    #expect(fault("a\nb\"c") == CSVFault(.strayQuote, line: 2))
    #expect(fault("\"a\"b") == CSVFault(.textAfterQuote, line: 1))
    #expect(fault("a\r\n\"b\r\nc") == CSVFault(.unclosedQuote, line: 2))
    #expect(fault("a\r\nb\u{0}") == CSVFault(.nul, line: 2))
    #expect(fault("\"\u{0}\"") == CSVFault(.nul, line: 1))
  }

  @Test func `bytes that are not UTF-8 are a fault with a line`() {
    #expect(throws: CSVFault(.notUTF8, line: 2)) {
      try CSVDocument(reading: [0x61, 0x0A, 0xD6, 0xD0])
    }
  }

  @Test func `each limit lets its number pass and refuses one more`() throws {
    var limits = Limits()
    limits.cellTextBytes = 3
    limits.csvFields = 2
    limits.csvRecords = 2
    #expect(try records("abc,d\nx", limits: limits).count == 2)
    #expect(fault("abcd", limits: limits)?.reason == .fieldTooLong(limit: 3))
    #expect(fault("a,b,c", limits: limits)?.reason == .tooManyFields(limit: 2))
    #expect(fault("a\nb\nc", limits: limits)?.reason == .tooManyRecords(limit: 2))
    limits.archiveBytes = 1
    #expect(fault("ab", limits: limits)?.reason == .tooManyBytes(limit: 1))
  }

  @Test func `every cut of a text is read or refused, never a trap`() {
    let text = Array("\u{FEFF}a,\"b\r\n\"\"c\"\r\n,\r\n单位,1".utf8)
    for end in 0...text.count { _ = try? CSVDocument(reading: Array(text[..<end])) }
  }
}

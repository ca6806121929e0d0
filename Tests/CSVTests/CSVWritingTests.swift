import CSV
import Testing

private func line(_ write: (inout CSVWriter) -> Void) -> String {
  var writer = CSVWriter(byteOrderMark: false)
  write(&writer)
  writer.endRecord()
  return String(decoding: writer.bytes, as: UTF8.self)
}

@Suite struct `CSV is written after RFC 4180` {
  @Test func `quotes stand only where they are needed`() {
    let text = line {
      $0.text("a b")
      $0.text("a,b")
      $0.text("a\"b")
      $0.text("a\nb")
      $0.empty()
    }
    #expect(text == "a b,\"a,b\",\"a\"\"b\",\"a\nb\",\r\n")
  }

  @Test func `a record of one empty field is no empty line`() {
    #expect(line { $0.empty() } == "\"\"\r\n")
    #expect(line { $0.text("a") } == "a\r\n")
  }

  @Test func `a byte order mark stands in front unless it is not wanted`() {
    #expect(CSVWriter().bytes == [0xEF, 0xBB, 0xBF])
    #expect(CSVWriter(byteOrderMark: false).bytes.isEmpty)
  }

  @Test func `what is written reads back`() throws {
    let fields = ["", "单位", "a,b\r\n\"c\"", "'", "  "]
    let text = line { for field in fields { $0.text(field) } }
    let document = try CSVDocument(reading: Array(text.utf8))
    #expect((0..<document[0].count).map { document[0][$0] } == fields)
  }
}

import Testing

@testable import CSV

@Suite struct `Fields that many records repeat` {
  private func repeated(_ write: (inout CSVWriter) -> Void) -> CSVWriter {
    var fields = CSVWriter(byteOrderMark: false)
    write(&fields)
    return fields
  }

  @Test func `are written as they would be one by one`() {
    let fields = repeated {
      $0.text("a,b")
      $0.empty()
      $0.text("=1")
    }
    var writer = CSVWriter(byteOrderMark: false)
    writer.fields(of: fields)
    writer.text("c")
    writer.fields(of: fields)
    writer.endRecord()
    let text = String(decoding: writer.bytes, as: UTF8.self)
    #expect(text == "\"a,b\",,'=1,c,\"a,b\",,'=1\r\n")
  }

  @Test func `tell their formulas at each place where they stand`() {
    let fields = repeated {
      $0.text("a\nb")
      $0.text("=1")
    }
    var writer = CSVWriter(byteOrderMark: false)
    writer.text("c")
    writer.fields(of: fields)
    writer.endRecord()
    writer.fields(of: fields)
    #expect(writer.formulaCount == 2)
    #expect(writer.formulaPlaces.map(\.line) == [2, 4])
    #expect(writer.formulaPlaces.map(\.field) == [3, 2])
  }

  @Test func `may be none, or one that is empty`() {
    var writer = CSVWriter(byteOrderMark: false)
    writer.fields(of: repeated { _ in })
    writer.fields(of: repeated { $0.empty() })
    writer.endRecord()
    #expect(writer.bytes == Array("\"\"\r\n".utf8))
  }

  @Test func `begin anew when they are cleared`() {
    var fields = repeated { $0.text("=1\n") }
    fields.clear()
    fields.text("+1+1")
    var writer = CSVWriter(byteOrderMark: false)
    writer.fields(of: fields)
    #expect(writer.bytes == Array("'+1+1".utf8))
    #expect(writer.formulaPlaces.map(\.line) == [1])
    #expect(writer.formulaCount == 1)
  }
}

import Grid
import Testing

@Suite struct `A table of texts` {
  private func table(_ texts: String...) -> TextTable {
    var table = TextTable()
    for text in texts { table.append(Array(text.utf8)) }
    return table
  }

  @Test func `gives each text by its index, the empty one too, and none beyond`() {
    let table = table("甲", "", "abc")
    #expect(table.count == 3 && table.byteCount == 6)
    #expect((0..<3).map { table[$0] } == ["甲", "", "abc"])
    #expect(table[3] == nil && table[-1] == nil)
    #expect(table.range(1) == 3..<3 && table.range(9).isEmpty && table.range(-1).isEmpty)
  }

  @Test func `says at which index a text was put`() {
    var table = TextTable()
    #expect(table.append([0x61]) == 0)
    #expect(table.append([0x61]) == 1)
  }

  @Test func `goes on with the texts of another, in their order`() {
    var one = table("a", "bc")
    one.append(contentsOf: table("", "d"))
    one.append(contentsOf: TextTable())
    #expect((0..<one.count).map { one[$0] } == ["a", "bc", "", "d"])
  }

  @Test func `shows bytes that are no UTF-8 as such`() {
    var table = TextTable()
    table.append([0x61, 0xFF])
    #expect(table[0] == "a\u{FFFD}")
  }
}

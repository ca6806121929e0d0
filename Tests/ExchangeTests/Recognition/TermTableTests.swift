import Testing

@testable import Exchange

@Suite struct `A table of texts` {
  private let texts = (0..<1_000).map { Array("text \($0)".utf8) } + [[]]
  private let table: TermTable

  init() {
    var table = TermTable()
    for text in texts { _ = table.insert(text[...]) }
    self.table = table
  }

  private func search(_ text: [UInt8], steps: Int) -> (number: Int32?, isSure: Bool) {
    text.withUnsafeBufferPointer { table.search($0, steps: steps) }
  }

  @Test func `numbers them in the order in which they come`() {
    #expect(texts.map { table.find($0[...]) } == texts.indices.map { Int32($0) })
    #expect(table.count == texts.count)
    #expect(table.byteCount == texts.reduce(0) { $0 + $1.count })
    #expect(table.find(Array("text".utf8)[...]) == nil)
  }

  @Test func `gives up after so many steps and says so`() {
    let found = texts.map { search($0, steps: 1) }
    #expect(found.contains { $0.number != nil })
    #expect(found.contains { $0.number == nil })
    for (index, (number, isSure)) in found.enumerated() {
      #expect(isSure ? number == Int32(index) : number == nil)
    }
  }

  @Test func `is sure of a text that it does not know`() {
    let unknown = search(Array("another".utf8), steps: .max)
    #expect(unknown.number == nil)
    #expect(unknown.isSure)
  }
}

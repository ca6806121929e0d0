import Grid
import Testing

@Suite struct `A reference to a cell` {
  @Test(arguments: [
    "A1", "Z9", "AA10", "AZ99", "ZZ100", "AAA1000", "XFD1048576", "B1000000", "C305", "A20",
  ])
  func `is written as it is read`(text: String) throws {
    let reference = try #require(CellReference(text))
    #expect(reference.description == text)
    var bytes = Array("at ".utf8)
    reference.append(to: &bytes)
    #expect(bytes == Array(("at " + text).utf8))
  }
}

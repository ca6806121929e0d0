import FoundationEssentials
import Testing

@Suite struct `Torture cases` {
  /// The cases T00 to T66 of files that real programs write, each named in the title of a test that holds it.
  @Test func `Every case has its test`() throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    var named: Set<Substring> = []
    for room in ["WorkbookTests", "SecurityTests", "FormulaTests"] {
      let folder = tests.appending(path: room).path
      for name in try FileManager.default.contentsOfDirectory(atPath: folder)
      where name.hasSuffix(".swift") {
        let data = try Data(contentsOf: URL(filePath: folder).appending(path: name))
        let text = String(decoding: data, as: UTF8.self)
        for line in text.split(separator: "\n") where line.contains("func `") {
          for word in line.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
          where word.wholeMatch(of: /T\d\d/) != nil { named.insert(word) }
        }
      }
    }
    let missing = (0...66).map { $0 < 10 ? "T0\($0)" : "T\($0)" }.filter {
      !named.contains($0[...])
    }
    #expect(missing == [])
  }
}

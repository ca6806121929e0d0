import FinalAccounts
import Grid
import Testing

@testable import Exchange

@Suite struct `A label keeps its spelling in every line` {
  /// U+F90A and U+91D1 are one character (金) to a comparison of texts, and two to a reader of bytes.
  @Test func `beside one that only counts as the same`() throws {
    let spellings = ["\u{91D1}额", "\u{F90A}额"]
    #expect(spellings[0] == spellings[1])
    let facts = spellings.enumerated().map { index, label in
      Fact(
        row: "208", column: index == 0 ? "total" : "basic", code: "208", label: label,
        state: .number, amount: .zero, cell: CellReference(row: 5, column: 3 + index))
    }
    let submission = Submission(
      sources: [Source(file: "a.xlsx", format: "xlsx", sha256: "")],
      tables: [AccountTable(id: .t3, title: "支出决算表", sheet: "表3", facts: facts)])
    let files = try submission.csvFiles().files
    let lines = try #require(files.first { $0.name == "facts.csv" }).bytes
      .split(separator: UInt8(ascii: "\n")).dropFirst()
    let found = lines.map { line in
      spellings.firstIndex { String(decoding: line, as: UTF8.self).utf8.contains($0) }
    }
    #expect(found == [0, 1])
  }
}

extension String.UTF8View {
  /// True where the bytes of a text stand somewhere.
  fileprivate func contains(_ text: String) -> Bool {
    let (all, part) = (Array(self), Array(text.utf8))
    return all.indices.contains { all[$0...].starts(with: part) }
  }
}

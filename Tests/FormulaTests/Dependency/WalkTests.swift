import Formula
import Grid
import TestSupport
import Testing

/// The walk over formulas against a plain one that follows references cell by cell.
@Suite struct `The order of many formulas` {
  private struct Case {
    var book = Book()
    /// The cells that each formula reads, by place.
    var reads: [CellReference: [CellRange]] = [:]
    var changed: Set<CellReference> = []
  }

  /// A sheet of formulas at places of chance that read ranges of chance.
  private func make(seed: UInt64, side: Int, upwardOnly: Bool) throws -> Case {
    var random = SeededGenerator(seed: seed)
    var result = Case()
    func cell(_ rows: ClosedRange<Int>) throws -> CellReference {
      try #require(
        CellReference(
          row: .random(in: rows, using: &random), column: .random(in: 1...side, using: &random)))
    }
    for row in 2...side {
      for column in 1...side where Bool.random(using: &random) {
        let place = try #require(CellReference(row: row, column: column))
        var ranges: [CellRange] = []
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          let rows = upwardOnly ? 1...(row - 1) : 1...side
          let corner = try cell(rows)
          ranges.append(
            CellRange(corner, Int.random(in: 0...2, using: &random) == 0 ? try cell(rows) : corner))
        }
        result.reads[place] = ranges
        result.book.sheets[0].set(.number(StoredNumber(text: "1", double: 1)), at: place)
        result.book.sheets[0].formulas.append(
          FormulaCell(
            cell: place, kind: .normal,
            text: "SUM(\(ranges.map(\.description).joined(separator: ",")))"))
      }
    }
    for _ in 0..<2 { result.changed.insert(try cell(1...side)) }
    return result
  }

  /// All formulas that read a changed cell, through any number of others.
  private func affected(_ test: Case) -> Set<CellReference> {
    var touched = test.changed
    var grows = true
    while grows {
      grows = false
      for (place, ranges) in test.reads where !touched.contains(place) {
        if ranges.contains(where: { range in touched.contains { range.contains($0) } }) {
          touched.insert(place)
          grows = true
        }
      }
    }
    return touched.subtracting(test.changed)
  }

  /// True where a formula reads itself through others.
  private func isCircular(_ place: CellReference, _ test: Case) -> Bool {
    var seen: Set<CellReference> = []
    var waiting = [place]
    while let next = waiting.popLast() {
      for (other, _) in test.reads where !test.changed.contains(other) {
        guard test.reads[next]?.contains(where: { $0.contains(other) }) == true else { continue }
        if other == place { return true }
        if seen.insert(other).inserted { waiting.append(other) }
      }
    }
    return false
  }

  @Test(arguments: 1...40)
  func `Without cycles each comes behind all it reads`(seed: Int) throws {
    let test = try make(seed: UInt64(seed), side: 4 + seed % 9, upwardOnly: true)
    let changed = test.changed.map { SheetCell(sheet: 0, cell: $0) }
    let found = DependencyGraph(test.book.source).affected(by: changed)
    let order = found.formulas.map(\.place.cell)
    #expect(Set(order) == affected(test))
    #expect(order.count == Set(order).count)
    #expect(found.refusals.isEmpty)
    for (index, place) in order.enumerated() {
      let later = order[index...]
      for range in test.reads[place] ?? [] {
        #expect(!later.contains { range.contains($0) })
      }
    }
  }

  @Test(arguments: 1...40)
  func `With cycles exactly their cells are refused`(seed: Int) throws {
    let test = try make(seed: UInt64(seed) &* 977, side: 3 + seed % 6, upwardOnly: false)
    let changed = test.changed.map { SheetCell(sheet: 0, cell: $0) }
    let found = DependencyGraph(test.book.source).affected(by: changed)
    let touched = affected(test)
    let circular = touched.filter { isCircular($0, test) }
    #expect(Set(found.refusals.map(\.place.cell)) == circular)
    #expect(found.refusals.allSatisfy { $0.reason == .circular })
    #expect(Set(found.formulas.map(\.place.cell)) == touched.subtracting(circular))
  }

  @Test func `A chain of thirty thousand formulas nests no calls`() throws {
    var book = Book()
    let count = 30_000
    var sheet = Sheet(name: "S")
    for row in 1..<count {
      guard let cell = CellReference(row: row, column: 1) else { continue }
      sheet.formulas.append(FormulaCell(cell: cell, kind: .normal, text: "A\(row + 1)+1"))
    }
    book.sheets = [sheet]
    let last = SheetCell(sheet: 0, cell: try #require(CellReference(row: count, column: 1)))
    let fresh = Recalculation(DependencyGraph(book.source), changes: [last: .number(1)])
    #expect(fresh.results.count == count - 1)
    #expect(fresh.results.last?.value == .number(Double(count)))
  }

  @Test func `Running sums over each other are no quadratic walk`() throws {
    var sheet = Sheet(name: "S")
    for row in 2...10_000 {
      guard let cell = CellReference(row: row, column: 1) else { continue }
      sheet.formulas.append(FormulaCell(cell: cell, kind: .normal, text: "SUM(A$1:A\(row - 1))"))
    }
    let found = DependencyGraph(SheetValues([sheet])).affected(
      by: [SheetCell(sheet: 0, cell: .origin)])
    #expect(found.formulas.count == 9_999)
    #expect(zip(found.formulas, found.formulas.dropFirst()).allSatisfy { $0.place < $1.place })
  }
}

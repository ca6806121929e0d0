import Document
import Grid
import TestSupport
import Testing
import Workbook

@Suite struct `One table in the manners of many writers` {
  private func workbook(_ name: String) throws -> WrittenWorkbook {
    try #require(WrittenWorkbook.all.first { $0.name == name })
  }

  @Test(arguments: WrittenWorkbook.all.map(\.name))
  func `reads the same`(name: String) throws {
    let workbook = try workbook(name)
    let reading = try Reading(workbook.bytes)
    let cells = reading.cells().mapValues { value in
      if case .number(let number) = value { "\(number.double)" } else { value.plain }
    }
    #expect(cells == workbook.cells)
    #expect(reading.codes == workbook.codes)
    #expect(reading.usesEpoch1904 == workbook.usesEpoch1904)
    let sheet = try #require(reading.sheets.first)
    #expect(sheet.name == "支出" && sheet.visibility == .visible)
    #expect(sheet.merges.map(\.description) == ["A1:D1"])
    #expect(sheet.hiddenRows == [8...8] && sheet.hiddenColumns == [5...6])
    #expect(sheet.formulas.map { "\($0.cell)=\($0.text)" } == ["C5=B5/4", "B6=B5/0", "C6=B5*2"])
    #expect(reading.format("D6")?.kind == .date)
  }

  @Test(arguments: WrittenWorkbook.all.map(\.name))
  func `reads the same in pieces, and row by row`(name: String) throws {
    let workbook = try workbook(name)
    try expectSameInPieces(workbook.bytes, segments: [64, 300])
    // A stream gives rows as they come, in disorder too.
    if workbook.codes.isEmpty { try expectSameStreamed(workbook.bytes, segments: [64, 300]) }
  }

  @Test func `has names of its own`() {
    #expect(WrittenWorkbook.all.count >= 30)
    #expect(Set(WrittenWorkbook.all.map(\.name)).count == WrittenWorkbook.all.count)
  }
}

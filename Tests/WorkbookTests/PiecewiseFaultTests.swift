import Archive
import Grid
import TestSupport
import Testing
import Workbook

@Suite struct `Faults in long sheets` {
  /// A sheet with something wrong behind its hundredth row.
  private func workbook(_ wrong: String) -> [UInt8] {
    WorkbookBuilder(rows: generatedRows(1...200, between: { $0 == 100 ? wrong : "" })).bytes()
  }

  private static let wrongs = [
    "</nonsense>", "<row r=\"0\"/>", "<row r=\"101\"><c r=\"XFE1\"/></row>", "&x;", "\u{1}",
    "<row xmlns=\"\" r=\"101\"/>", "<row r=\"101\"", "</sheetData>", "</sheetData></worksheet>",
    "<row r=\"101\"><c><f>\(String(repeating: "1", count: 9_000))</f></c></row>",
    String(repeating: "<d>", count: 70),
  ]

  @Test(arguments: wrongs)
  func `Are the same for any number of threads`(wrong: String) throws {
    let bytes = workbook(wrong)
    #expect(try Outcome(bytes, segment: 0, threads: 1).fault != nil)
    try expectSameInPieces(bytes)
  }

  @Test(arguments: wrongs)
  func `End a stream after the same rows`(wrong: String) throws {
    let bytes = workbook(wrong)
    for segment in [300, 2_000] {
      let one = try Outcome(streaming: bytes, segment: segment, threads: 1)
      #expect(one.fault != nil)
      for threads in [2, 4] {
        #expect(try Outcome(streaming: bytes, segment: segment, threads: threads) == one)
      }
    }
  }

  @Test func `Damaged data is the same fault`() throws {
    var workbook = WorkbookBuilder(rows: generatedRows(1...2_000))
    workbook.isDeflated = true
    let bytes = workbook.bytes { entries in
      for index in entries.indices
      where entries[index].name.elementsEqual("xl/worksheets/sheet1.xml".utf8) {
        entries[index].crc = 7
      }
    }
    #expect(try Outcome(bytes, segment: 0, threads: 1).fault?.hasPrefix("W014") == true)
    try expectSameInPieces(bytes)
  }

  @Test func `The limit of cells is the same`() throws {
    let bytes = WorkbookBuilder(rows: generatedRows(1...100)).bytes()
    let count = try Reading(bytes).sheets[0].cellCount
    var limits = Limits()
    limits.storedCells = count
    #expect(try Outcome(bytes, segment: 300, threads: 2, limits: limits).fault == nil)
    limits.storedCells = count - 1
    #expect(try Outcome(bytes, segment: 300, threads: 2, limits: limits).fault != nil)
    try expectSameInPieces(bytes, limits: limits)
  }

  @Test func `A row that a stream has given out already cannot come again`() throws {
    let bytes = WorkbookBuilder(rows: generatedRows(Array(1...50) + [7])).bytes()
    for threads in [1, 2, 4] {
      let stream = try Outcome(streaming: bytes, segment: 300, threads: threads)
      #expect(stream.fault?.hasPrefix("W021") == true)
    }
  }

  @Test func `Rows that come late in a stream come last`() throws {
    let bytes = WorkbookBuilder(rows: generatedRows(Array(100...150) + Array(1...20))).bytes()
    for threads in [1, 2, 4] {
      let stream = try Outcome(streaming: bytes, segment: 300, threads: threads)
      #expect(stream.fault == nil)
      #expect(stream.cells == (try Outcome(bytes, segment: 0, threads: 1)).cells)
      #expect(stream.rows.count == 71)
    }
  }

  @Test func `A stream ends when nobody wants more`() throws {
    let bytes = WorkbookBuilder(rows: generatedRows(1...500)).bytes()
    for threads in [1, 4] {
      var package = try SpreadsheetPackage.open(ArchiveBytes(bytes))
      package.segmentBytes = 300
      var blocks = 0
      try package.streamSheet(
        0, threads: threads, transform: { _ in },
        deliver: { _ in
          blocks += 1
          return blocks < 3
        })
      #expect(blocks == 3)
    }
  }
}

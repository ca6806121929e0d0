import Archive
import Grid
import TestSupport
import Testing
import Workbook

/// What came of reading one sheet, in a form that can be compared.
struct Outcome: Equatable {
  var cells: [String: CellValue] = [:]
  var styles: [String: Int] = [:]
  var merges: [CellRange] = []
  var hiddenRows: [ClosedRange<Int>] = []
  var hiddenColumns: [ClosedRange<Int>] = []
  var formulas: [FormulaCell] = []
  var notices: [String] = []
  var fault: String?
  /// Rows in the order in which they were delivered.
  var rows: [Int] = []

  /// Reads the first sheet whole, in pieces of about `segment` bytes where there are threads.
  /// With `parserOnly` plain rows get no way of their own.
  init(
    _ bytes: [UInt8], segment: Int, threads: Int, limits: Limits = Limits(),
    formulas keepsFormulas: Bool = true, parserOnly: Bool = false
  ) throws {
    var package = try SpreadsheetPackage.open(ArchiveBytes(bytes), limits: limits)
    package.longSheetBytes = 0
    package.segmentBytes = segment
    package.leavesAllToParser = parserOnly
    do throws(Fault) {
      let sheet = try package.readSheet(0, formulas: keepsFormulas, threads: threads)
      cells = sheet.cellsByAddress
      merges = sheet.merges
      hiddenRows = sheet.hiddenRows
      hiddenColumns = sheet.hiddenColumns
      formulas = sheet.formulas
      rows = sheet.rows.map(\.number)
      styles = sheet.stylesByAddress
    } catch { fault = "\(error.message.code) \(error.arguments) \(error.place)" }
    notices = package.notices.map { "\($0.message.code) \($0.arguments) \($0.place)" }
  }

  /// Streams the first sheet; merges and hidden parts are unknown then.
  init(streaming bytes: [UInt8], segment: Int, threads: Int) throws {
    var package = try SpreadsheetPackage.open(ArchiveBytes(bytes))
    package.longSheetBytes = 0
    package.segmentBytes = segment
    do throws(Fault) {
      try package.streamSheet(
        0, threads: threads, formulas: true, transform: { $0 },
        deliver: { block in
          cells.merge(block.cellsByAddress) { $1 }
          styles.merge(block.stylesByAddress) { $1 }
          formulas += block.formulas
          rows += block.rows.map(\.number)
          return true
        })
    } catch { fault = "\(error.message.code) \(error.arguments) \(error.place)" }
    notices = package.notices.map { "\($0.message.code) \($0.arguments) \($0.place)" }
  }
}

/// Reads a sheet in one go and in pieces, and expects the same.
func expectSameInPieces(
  _ bytes: [UInt8], segments: [Int] = [64, 300, 2_000, 1 << 20], limits: Limits = Limits(),
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let whole = try Outcome(bytes, segment: 0, threads: 1, limits: limits)
  for segment in segments {
    for threads in [2, 4] {
      let pieces = try Outcome(bytes, segment: segment, threads: threads, limits: limits)
      #expect(
        pieces == whole, "\(threads) threads, pieces of \(segment)", sourceLocation: sourceLocation)
    }
  }
}

/// Streams a sheet in pieces of several lengths, and expects the cells of the whole in order.
func expectSameStreamed(
  _ bytes: [UInt8], segments: [Int] = [64, 300, 2_000, 1 << 20],
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  var whole = try Outcome(bytes, segment: 0, threads: 1)
  whole.merges = []
  whole.hiddenRows = []
  whole.hiddenColumns = []
  for segment in segments {
    for threads in [1, 2, 4] {
      let stream = try Outcome(streaming: bytes, segment: segment, threads: threads)
      #expect(
        stream == whole, "\(threads) threads, pieces of \(segment)", sourceLocation: sourceLocation)
    }
  }
}

/// Rows of numbers, texts, errors and formulas; `attribute` gives more attributes of a row.
func generatedRows(
  _ numbers: some Sequence<Int>, prefix: String = "",
  attribute: (Int) -> String = { " r=\"\($0)\"" },
  between: (Int) -> String = { _ in "" }
) -> String {
  var rows = ""
  for row in numbers {
    rows += "<\(prefix)row\(attribute(row))>"
    rows += "<\(prefix)c><\(prefix)v>\(row).5</\(prefix)v></\(prefix)c>"
    rows += "<\(prefix)c t=\"str\"><\(prefix)v>t\(row)</\(prefix)v></\(prefix)c>"
    if row % 3 == 0 {
      rows +=
        "<\(prefix)c t=\"e\"><\(prefix)f>B\(row)/0</\(prefix)f><\(prefix)v>#DIV/0!</\(prefix)v></\(prefix)c>"
    }
    if row % 5 == 0 { rows += "<\(prefix)c><\(prefix)v>1E\(row % 9)</\(prefix)v></\(prefix)c>" }
    if row % 7 == 0 { rows += "<\(prefix)c t=\"s\"><\(prefix)v>99</\(prefix)v></\(prefix)c>" }
    rows += "</\(prefix)row>" + between(row)
  }
  return rows
}

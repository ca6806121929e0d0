internal import Grid
internal import Workbook

/// Takes the part that lists the sheets ([MS-XLSB] §2.1.7.62).
struct BookRecords: RecordHandler {
  private(set) var sheets: [ListedSheet] = []
  private(set) var usesEpoch1904 = false
  private let limits: Limits
  private var hasBegun = false

  init(_ limits: Limits) { self.limits = limits }

  static func wants(_ record: UInt16) -> Bool {
    record == Record.beginBook || record == Record.bookProperties || record == Record.sheet
  }

  mutating func take(_ record: UInt16, _ content: Span<UInt8>) throws(Problem) {
    switch record {
    case Record.beginBook: hasBegun = true
    case _ where !hasBegun: throw .wrongPart
    case Record.bookProperties: usesEpoch1904 = try content.number(UInt32.self, at: 0) & 1 != 0
    default: try take(sheet: content)
    }
  }

  private mutating func take(sheet content: Span<UInt8>) throws(Problem) {
    guard sheets.count < limits.sheets else { throw .limit("sheets") }
    var sheet = ListedSheet()
    switch try content.number(UInt32.self, at: 0) {
    case 1: sheet.visibility = .hidden
    case 2: sheet.visibility = .veryHidden
    default: break
    }
    var text: [UInt8] = []
    // A sheet need not lead anywhere; its name it always has.
    let next = try content.appendText(at: 8, to: &text, limit: limits.cellTextBytes) ?? 12
    sheet.relationship = String(decoding: text, as: UTF8.self)
    text = []
    _ = try content.appendText(at: next, to: &text, limit: limits.cellTextBytes)
    sheet.name = String(decoding: text, as: UTF8.self)
    sheets.append(sheet)
  }

  mutating func finish() throws(Problem) {
    guard hasBegun else { throw .wrongPart }
  }
}

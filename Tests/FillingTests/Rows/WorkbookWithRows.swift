import Archive
import Filling
import Formula
import Grid
import TestSupport
import Workbook

/// A workbook made of strings with rows put into it: its parts as texts, and what was said.
struct WorkbookWithRows {
  let before: [UInt8]
  let result: WithRows

  /// Puts rows behind rows of the first sheet, or as given.
  init(
    _ workbook: WorkbookBuilder, behind pattern: Int, _ count: Int = 3,
    _ change: (inout FillOptions) -> Void = { _ in }
  ) throws {
    try self.init(
      workbook.bytes(), [AddedRows(sheet: 0, pattern: pattern, count: count)], change)
  }

  init(
    _ bytes: [UInt8], _ rows: [AddedRows], _ change: (inout FillOptions) -> Void = { _ in }
  ) throws {
    var options = FillOptions()
    change(&options)
    before = bytes
    var package = try SpreadsheetPackage.open(ArchiveBytes(bytes))
    result = try package.insertingRows(rows, options: options)
  }

  var bytes: [UInt8] { result.bytes }
  var codes: [String] { result.notices.map(\.message.code) }
  var newFormulas: [String] {
    result.newFormulas.map { "\($0.sheet + 1)!\($0.cell)" }
  }

  /// A part as text; empty where there is none.
  func part(_ name: String) throws -> String { try FilledWorkbook.part(name, of: bytes) }

  func sheet(_ number: Int = 1) throws -> String {
    try part("xl/worksheets/sheet\(number).xml")
  }
}

/// The codes with which an insertion is refused, each with what its first argument names; empty
/// where it is carried out.
func rowRefusals(
  _ bytes: [UInt8], _ rows: [AddedRows], _ change: (inout FillOptions) -> Void = { _ in }
) throws -> [String] {
  do {
    _ = try WorkbookWithRows(bytes, rows, change)
    return []
  } catch let fault as FillFault {
    return fault.reasons.map { reason in
      reason.message.code + (reason.arguments.first.map { " \($0)" } ?? "")
    }
  }
}

func rowRefusals(
  _ workbook: WorkbookBuilder, behind pattern: Int, _ count: Int = 3,
  _ change: (inout FillOptions) -> Void = { _ in }
) throws -> [String] {
  try rowRefusals(
    workbook.bytes(), [AddedRows(sheet: 0, pattern: pattern, count: count)], change)
}

/// Rows with a number in each, from one to another, in column A.
func numberRows(_ rows: ClosedRange<Int>) -> String {
  rows.map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>\($0)</v></c></row>" }.joined()
}

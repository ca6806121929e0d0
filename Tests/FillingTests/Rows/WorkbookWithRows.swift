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
    _ bytes: [UInt8], _ rows: [AddedRows], limit: Int? = nil,
    _ change: (inout FillOptions) -> Void = { _ in }
  ) throws {
    var options = FillOptions()
    change(&options)
    before = bytes
    var limits = Limits()
    if let limit { limits.entryBytes = limit }
    var package = try SpreadsheetPackage.open(ArchiveBytes(bytes), limits: limits)
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
  _ bytes: [UInt8], _ rows: [AddedRows], limit: Int? = nil,
  _ change: (inout FillOptions) -> Void = { _ in }
) throws -> [String] {
  do {
    _ = try WorkbookWithRows(bytes, rows, limit: limit, change)
    return []
  } catch let fault as Fault {
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

extension WorkbookBuilder {
  /// Lets a part refer to others: kind and target, as `r1`, `r2` ….
  mutating func relate(_ part: String, to targets: [(kind: String, target: String)]) {
    let list = targets.enumerated().map { index, target in
      let mode = target.target.hasPrefix("http") ? " TargetMode=\"External\"" : ""
      return
        "<Relationship Id=\"r\(index + 1)\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(target.kind)\" Target=\"\(target.target)\"\(mode)/>"
    }.joined()
    let folder = part.split(separator: "/").dropLast().joined(separator: "/")
    let name = part.split(separator: "/").last ?? ""
    extraEntries.append(
      ZipBuilder.Entry(
        "\(folder)/_rels/\(name).rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(list)</Relationships>"
      ))
  }

  mutating func add(_ part: String, _ text: String) {
    extraEntries.append(ZipBuilder.Entry(part, text))
  }

  /// One sheet of numbers in twenty rows, with what stands behind them and in front.
  static func sheet(tail: String = "", head: String = "") -> WorkbookBuilder {
    var builder = WorkbookBuilder()
    builder.addSheet(rows: numberRows(1...20), head: head, tail: tail)
    return builder
  }

  /// The same with one part that the sheet refers to.
  static func sheet(kind: String, part: String, _ text: String) -> WorkbookBuilder {
    var builder = WorkbookBuilder.sheet()
    builder.relate("xl/worksheets/sheet1.xml", to: [(kind, "/" + part)])
    builder.add(part, text)
    return builder
  }
}

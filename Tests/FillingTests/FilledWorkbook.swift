import Archive
import Filling
import Formula
import Grid
import TestSupport
import Workbook

/// A workbook made of strings, filled: its parts as texts, and what was said.
struct FilledWorkbook {
  let before: [UInt8]
  let bytes: [UInt8]
  let filled: Filled

  /// Fills cells of the first sheet, or `2!A1` of another.
  init(
    _ workbook: WorkbookBuilder, _ cells: KeyValuePairs<String, FillValue>,
    _ change: (inout FillOptions) -> Void = { _ in }
  ) throws {
    try self.init(workbook.bytes(), cells, change)
  }

  init(
    _ bytes: [UInt8], _ cells: KeyValuePairs<String, FillValue>,
    _ change: (inout FillOptions) -> Void = { _ in }
  ) throws {
    var options = FillOptions()
    change(&options)
    let plan = cells.map { PlannedCell($0.value, at: Self.place($0.key)) }
    try self.init(bytes, plan, options)
  }

  init(_ bytes: [UInt8], _ plan: [PlannedCell], _ options: FillOptions) throws {
    before = bytes
    var package = try SpreadsheetPackage.open(ArchiveBytes(bytes))
    filled = try package.filled(with: plan, options: options)
    self.bytes = try package.bytes(of: filled)
  }

  static func place(_ text: String) -> SheetCell {
    let parts = text.split(separator: "!")
    let sheet = parts.count == 2 ? Int(parts[0]) ?? 1 : 1
    return SheetCell(sheet: sheet - 1, cell: CellReference(parts[parts.count - 1]) ?? .origin)
  }

  /// A part as text; empty where there is none.
  func part(_ name: String) throws -> String { try Self.part(name, of: bytes) }

  static func part(_ name: String, of bytes: [UInt8]) throws -> String {
    let archive = try ZipArchive(ArchiveBytes(bytes))
    guard let entry = archive.entry(named: name) else { return "" }
    return String(decoding: try archive.readAll(entry), as: UTF8.self)
  }

  /// What stands between the tags of `<sheetData>`, or of what is named, of a sheet.
  func rows(_ sheet: Int = 1, in element: String = "sheetData") throws -> String {
    let text = try part("xl/worksheets/sheet\(sheet).xml")
    guard let start = text.firstRange(of: "<\(element)>"),
      let end = text.firstRange(of: "</\(element)>")
    else { return text }
    return String(text[start.upperBound..<end.lowerBound])
  }

  var codes: [String] { filled.notices.map(\.message.code) }

  /// Names of parts whose bytes differ, or that are there only before or only after.
  var changedParts: Set<String> {
    get throws { try Self.changedParts(before, bytes) }
  }

  static func changedParts(_ before: [UInt8], _ after: [UInt8]) throws -> Set<String> {
    let (old, new) = (try parts(before), try parts(after))
    return Set(Set(old.keys).union(new.keys).filter { old[$0] != new[$0] })
  }

  private static func parts(_ bytes: [UInt8]) throws -> [String: [UInt8]] {
    let archive = try ZipArchive(ArchiveBytes(bytes))
    var result: [String: [UInt8]] = [:]
    for entry in archive.entries { result[entry.name] = try archive.readAll(entry) }
    return result
  }
}

/// The codes with which a plan is refused, each with its cell; empty where it is carried out.
func refusals(
  _ workbook: WorkbookBuilder, _ cells: KeyValuePairs<String, FillValue>,
  _ change: (inout FillOptions) -> Void = { _ in }
) throws -> [String] {
  try refusals(workbook.bytes(), cells, change)
}

func refusals(
  _ bytes: [UInt8], _ cells: KeyValuePairs<String, FillValue>,
  _ change: (inout FillOptions) -> Void = { _ in }
) throws -> [String] {
  do {
    _ = try FilledWorkbook(bytes, cells, change)
    return []
  } catch let fault as Fault {
    return fault.reasons.map { reason in
      reason.message.code + (reason.place.range.map { " \($0)" } ?? "")
    }
  }
}

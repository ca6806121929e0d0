import Archive
import BinaryInterchange
import Document
import Grid
import Testing

/// Records of a workbook, built in code.
enum BIFF {
  static func u16(_ value: Int) -> [UInt8] { CompoundBuilder.number(value, 2) }
  static func u32(_ value: Int) -> [UInt8] { CompoundBuilder.number(value, 4) }
  static func double(_ value: Double) -> [UInt8] {
    CompoundBuilder.number(Int(bitPattern: UInt(value.bitPattern)), 8)
  }

  static func record(_ kind: Int, _ content: [UInt8]) -> [UInt8] {
    u16(kind) + u16(content.count) + content
  }

  static func beginning(_ content: Int, version: Int = 0x0600) -> [UInt8] {
    record(0x0809, u16(version) + u16(content) + [UInt8](repeating: 0, count: 12))
  }

  static let end = record(0x0A, [])

  /// A text with a head of a length of two bytes (or one): Latin where it can be.
  static func text(_ text: String, short: Bool = false, wide: Bool? = nil) -> [UInt8] {
    let units = Array(text.utf16)
    let isWide = wide ?? units.contains { $0 > 0xFF }
    let length = short ? [UInt8(truncatingIfNeeded: units.count)] : u16(units.count)
    return length + [isWide ? 1 : 0] + characters(text, isWide)
  }

  static func characters(_ text: String, _ isWide: Bool) -> [UInt8] {
    text.utf16.flatMap { isWide ? u16(Int($0)) : [UInt8(truncatingIfNeeded: $0)] }
  }

  /// The head of a cell.
  static func at(_ row: Int, _ column: Int, style: Int = 0) -> [UInt8] {
    u16(row) + u16(column) + u16(style)
  }

  static func label(_ row: Int, _ column: Int, shared index: Int) -> [UInt8] {
    record(0xFD, at(row, column) + u32(index))
  }

  static func formula(
    _ row: Int, _ column: Int, _ value: [UInt8], options: Int = 0, tokens: [UInt8] = []
  ) -> [UInt8] {
    record(0x06, at(row, column) + value + u16(options) + u32(0) + u16(tokens.count) + tokens)
  }
}

/// A workbook of sheets, of which each is some records.
struct BIFFBuilder {
  var globals: [UInt8] = []
  var sheets: [(name: String, state: Int, kind: Int, records: [UInt8])] = []
  var version = 0x0600
  var streamName = "Workbook"
  var hasEnds = true

  init(_ records: [UInt8] = [], globals: [UInt8] = []) {
    sheets = [("表1", 0, 0, records)]
    self.globals = globals
  }

  func stream() -> [UInt8] {
    var list: [UInt8] = []
    var bodies: [UInt8] = []
    let isOld = version < 0x0600
    func name(_ text: String) -> [UInt8] {
      isOld ? [UInt8(text.utf8.count)] + Array(text.utf8) : BIFF.text(text, short: true)
    }
    let listCount = sheets.reduce(0) { $0 + 4 + 6 + name($1.name).count }
    let start = 20 + globals.count + listCount + 4
    for sheet in sheets {
      list += BIFF.record(
        0x85,
        BIFF.u32(start + bodies.count) + [UInt8(sheet.state), UInt8(sheet.kind)] + name(sheet.name))
      bodies += BIFF.beginning(sheet.kind == 2 ? 0x20 : 0x10, version: version)
      bodies += sheet.records + (hasEnds ? BIFF.end : [])
    }
    return BIFF.beginning(5, version: version) + globals + list + BIFF.end + bodies
  }

  func file() -> [UInt8] { CompoundBuilder([(streamName, stream())]).bytes() }

  func open(limits: Limits = Limits(), password: String? = nil) throws -> any OpenDocument {
    var options = OpeningOptions(name: "a.xls", limits: limits)
    options.password = password
    return try BinaryInterchangeFormat.open(ArchiveBytes(file()), options)
  }

  func sheet(_ index: Int = 0, formulas: Bool = false) throws -> Sheet {
    try open().readSheet(index, formulas: formulas, threads: 1)
  }
}

func value(_ sheet: Sheet, _ cell: String) -> CellValue? {
  CellReference(cell).flatMap { sheet[$0] }
}

/// What a number of so many digits is as a value.
func number(_ text: String) -> CellValue? {
  Double(text).map { .number(StoredNumber(text: text, double: $0)) }
}

/// The codes of what was noticed.
func codes(_ document: any OpenDocument) -> [String] { document.notices.map(\.message.code) }

/// The fault of what must not succeed.
func fault(_ body: () throws -> Void) -> Fault? {
  do {
    try body()
    return nil
  } catch { return error as? Fault }
}

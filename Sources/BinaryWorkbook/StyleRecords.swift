internal import Grid
internal import Workbook

/// Takes the formats of cells, as far as they say what a number means ([MS-XLSB] §2.1.7.50).
struct StyleRecords: RecordHandler {
  private(set) var styles = Styles()
  private let limits: Limits
  /// Formats of named styles are spelled the same, and are no cell's.
  private var isInCellFormats = false

  init(_ limits: Limits) { self.limits = limits }

  static func wants(_ record: UInt16) -> Bool {
    [
      Record.numberFormat, Record.cellFormat, Record.beginCellFormats, Record.endCellFormats,
    ].contains(record)
  }

  mutating func take(_ record: UInt16, _ content: Span<UInt8>) throws(Problem) {
    switch record {
    case Record.beginCellFormats: isInCellFormats = true
    case Record.endCellFormats: isInCellFormats = false
    case Record.cellFormat where isInCellFormats:
      guard styles.cellFormats.count < limits.cellFormats else { throw .limit("cellFormats") }
      let format = try content.number(UInt16.self, at: 2)
      styles.cellFormats.append(Styles.CellFormat(numberFormat: Int(format)))
    case Record.numberFormat:
      guard styles.codes.count < limits.cellFormats else { throw .limit("cellFormats") }
      let number = try content.number(UInt16.self, at: 0)
      var code: [UInt8] = []
      _ = try content.appendText(at: 2, to: &code, limit: limits.cellTextBytes)
      styles.codes[Int(number)] = String(decoding: code, as: UTF8.self)
    default: break
    }
  }

  mutating func finish() throws(Problem) {}
}

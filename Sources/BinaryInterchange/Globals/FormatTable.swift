internal import Document
internal import Grid

/// The formats of cells, as far as they say what a number is shown as ([MS-XLS] §2.4.126, §2.4.353).
struct FormatTable {
  /// The number of each cell format's number format.
  private var numbers: [Int] = []
  private var codes: [Int: String] = [:]
  private var next = 0

  /// Adds a number format; one without a number has that of its place. False past the limit.
  mutating func add(code: String, number: Int?, _ limits: Limits) -> Bool {
    guard codes.count < limits.cellFormats else { return false }
    codes[number ?? next] = code
    next += 1
    return true
  }

  mutating func take(
    cellFormat record: Record, _ stream: RawSpan, _ limits: Limits
  ) throws(Fault) {
    guard numbers.count < limits.cellFormats else {
      throw Fault(.limit("cellFormats"), ["Workbook", "\(limits.cellFormats)"])
    }
    numbers.append(
      record.kind == .cellFormat
        ? Int(stream.uint16(record.start + 2)) : Int(stream.uint8(record.start + 1)))
  }

  /// What each cell format shows numbers as. Cells of version 2 name number formats themselves.
  func displays(version: Int) -> [DisplayKind] {
    var known: [Int: DisplayKind] = [:]
    return styles(version).map { number in
      if let display = known[number] { return display }
      let format = codes[number].map { NumberFormat(code: $0) } ?? NumberFormat(builtIn: number)
      known[number] = format.display
      return format.display
    }
  }

  /// What each cell format prints beyond the figure; empty where none does.
  func printedForms(version: Int, usesEpoch1904: Bool) -> [PrintedForm?] {
    var spoken: [Int: PrintedForm] = [:]
    for (number, code) in codes {
      spoken[number] = PrintedForm(code: code, usesEpoch1904: usesEpoch1904)
    }
    return spoken.isEmpty ? [] : styles(version).map { spoken[$0] }
  }

  private func styles(_ version: Int) -> [Int] { version == 2 ? Array(0..<64) : numbers }
}

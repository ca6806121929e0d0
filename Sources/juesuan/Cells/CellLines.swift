import Exchange
import Formula
import Grid

/// Writes the cells of one sheet as lines of JSON, one object a cell, straight from packed cells.
struct CellLines {
  private(set) var bytes: [UInt8] = []
  /// What stands before the address in every line.
  private let prefix: [UInt8]
  /// The formulas to write beside the values; nil where nobody asked.
  private let formulas: SharedFormulas?

  init(sheet name: String, formulas: SharedFormulas? = nil) {
    self.formulas = formulas
    var prefix = Array("{\"sheet\":".utf8)
    Self.append(name, to: &prefix)
    prefix.append(contentsOf: ",\"ref\":\"".utf8)
    self.prefix = prefix
  }

  /// Writes what there is to standard output; false where nobody reads on.
  mutating func flush() -> Bool {
    let goesOn = Console.writeResult(bytes)
    bytes.removeAll(keepingCapacity: true)
    return goesOn
  }

  /// Adds the cells of the n-th row but empty texts and results that are not there; with formulas
  /// those too, where a formula is in them.
  mutating func append(row place: Int, of sheet: Sheet) {
    let row = Int(sheet.rowStarts[place].row)
    for index in sheet.cellIndices(rowAt: place) {
      let cell = sheet.cells[index]
      guard let reference = CellReference(row: row, column: Int(cell.column)) else { continue }
      append(cell, at: reference, sheet)
      if let formula = formulas?[reference] { append(formula, beside: cell, at: reference, sheet) }
    }
  }

  /// Puts a formula into the line of its cell, which is there already unless the cell shows nothing.
  private mutating func append(
    _ formula: String, beside cell: PackedCell, at reference: CellReference, _ sheet: Sheet
  ) {
    if sheet.shows(cell) {
      // Before the end of the line, `}` and LF.
      bytes.removeLast(2)
    } else {
      bytes.append(contentsOf: prefix)
      reference.append(to: &bytes)
      let isUncomputed = cell.kind == .uncomputed
      bytes.append(
        contentsOf: (isUncomputed
          ? "\",\"type\":null,\"value\":null" : "\",\"type\":\"s\",\"value\":\"\"")
          .utf8)
    }
    bytes.append(contentsOf: ",\"formula\":".utf8)
    Self.append(formula, to: &bytes)
    bytes.append(contentsOf: "}\n".utf8)
  }

  /// `{"sheet":…,"cells":…}` as a line.
  static func count(_ count: Int, sheet name: String) -> [UInt8] {
    var line = Array("{\"sheet\":".utf8)
    append(name, to: &line)
    line.append(contentsOf: ",\"cells\":\(count)}\n".utf8)
    return line
  }

  private mutating func append(_ cell: PackedCell, at reference: CellReference, _ sheet: Sheet) {
    let start = bytes.count
    bytes.append(contentsOf: prefix)
    reference.append(to: &bytes)
    bytes.append(contentsOf: "\",\"type\":\"".utf8)
    switch cell.kind {
    case .decimal:
      bytes.append(contentsOf: "n\",\"value\":".utf8)
      Decimals.append(digits: cell.payload, scale: Int(cell.detail), to: &bytes)
    case .spelledNumber:
      bytes.append(contentsOf: "n\",\"value\":".utf8)
      let number = sheet.ownTexts[Int(cell.payload)].flatMap { Double($0) } ?? 0
      bytes.append(contentsOf: "\(number)".utf8)
    case .sharedText: appendText("s", sheet.sharedTexts, cell, from: start)
    case .ownText: appendText("s", sheet.ownTexts, cell, from: start)
    case .error: appendText("e", sheet.ownTexts, cell, from: start)
    case .boolean:
      bytes.append(contentsOf: "b\",\"value\":".utf8)
      bytes.append(contentsOf: (cell.payload != 0 ? "true" : "false").utf8)
    case .uncomputed: bytes.removeSubrange(start...)
    }
    if bytes.count > start { bytes.append(contentsOf: "}\n".utf8) }
  }

  private mutating func appendText(
    _ type: String, _ table: TextTable, _ cell: PackedCell, from start: Int
  ) {
    let range = table.range(Int(cell.payload))
    guard !range.isEmpty else {
      bytes.removeSubrange(start...)
      return
    }
    bytes.append(contentsOf: type.utf8)
    bytes.append(contentsOf: "\",\"value\":".utf8)
    table.bytes.withUnsafeBufferPointer {
      JSONString.append(UnsafeBufferPointer(rebasing: $0[range]), to: &bytes)
    }
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { JSONString.append($0, to: &bytes) }
  }
}

extension Sheet {
  /// How many cells `CellLines` writes: all but empty texts and formulas without a result.
  var shownCellCount: Int { cells.lazy.filter { shows($0) }.count }

  /// True where `CellLines` writes a cell for its value.
  fileprivate func shows(_ cell: PackedCell) -> Bool {
    switch cell.kind {
    case .uncomputed: false
    case .sharedText: !sharedTexts.range(Int(cell.payload)).isEmpty
    case .ownText, .error: !ownTexts.range(Int(cell.payload)).isEmpty
    case .decimal, .spelledNumber, .boolean: true
    }
  }
}

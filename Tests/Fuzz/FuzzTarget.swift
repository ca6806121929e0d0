import Archive
import Document
import Door
import Grid
import TestSupport
import Workbook

/// What is done with one input: read as far as anything reads it.
enum FuzzTarget: String {
  case zip, sheet, strings, styles, workbook, relationships
  /// One part of a binary workbook in an archive that is sound.
  case binarySheet, binaryStrings, binaryBook
  /// A whole file of XML Spreadsheet 2003, or of anything else at the door.
  case door
  /// The content of an OpenDocument spreadsheet; a web page; a web archive; separated text.
  case content, page, message, separated

  /// Small enough that every limit is within reach of a short input.
  static let limits: Limits = {
    var limits = Limits()
    limits.entryBytes = 4 << 20
    limits.totalBytes = 8 << 20
    limits.inflationGrace = 1 << 20
    limits.cellTextBytes = 4_096
    limits.pendingBytes = 64 << 10
    limits.notices = 50
    limits.repeatedCells = 10_000
    limits.pageCells = 10_000
    return limits
  }()

  func run(_ bytes: [UInt8]) {
    if let binary = binary(bytes) { return open(binary) }
    switch self {
    case .door: return open(bytes)
    case .content:
      return open(ZipBuilder([.init("mimetype", ""), .init("content.xml", bytes)]).bytes())
    case .page: return open(Array("<html>".utf8) + bytes)
    case .message: return open(Array("MIME-Version: 1.0\n".utf8) + bytes)
    case .separated: return open(Array("a,b\n1,2\n".utf8) + bytes)
    default: break
    }
    guard self != .zip else {
      _ = FileFormat.sniff(ArchiveBytes(bytes))
      return read(bytes)
    }
    var workbook = WorkbookBuilder(cells: "<c r=\"A1\" t=\"s\"><v>0</v></c>")
    workbook.sharedStrings = "<si><t>a</t></si>"
    workbook.styles = ""
    let name =
      switch self {
      case .strings: "xl/sharedStrings.xml"
      case .styles: "xl/styles.xml"
      case .workbook: "xl/workbook.xml"
      case .relationships: "xl/_rels/workbook.xml.rels"
      default: "xl/worksheets/sheet1.xml"
      }
    read(
      workbook.bytes { entries in
        for index in entries.indices where entries[index].name == Array(name.utf8) {
          entries[index].content = bytes
        }
      })
  }

  /// The bytes as a part of a binary workbook; nil for targets of other formats.
  private func binary(_ bytes: [UInt8]) -> [UInt8]? {
    typealias Builder = BinaryWorkbookBuilder
    var workbook = Builder(cells: Builder.row(1) + Builder.cell(7, 1, Builder.number(0)))
    switch self {
    case .binarySheet: workbook.sheets[0].part = bytes
    case .binaryStrings: workbook.sharedTexts = [bytes]
    case .binaryBook: workbook.book = bytes
    default: return nil
    }
    return workbook.bytes()
  }

  private func open(_ bytes: [UInt8]) {
    let options = OpeningOptions(name: "input", limits: Self.limits)
    guard let document = try? DocumentFormats.open(ArchiveBytes(bytes), options) else { return }
    for sheet in (try? document.readSheets(formulas: true)) ?? [] {
      let rows = sheet.cellsByAddress
      precondition(rows.count == sheet.cellCount, "a cell twice")
    }
    for notice in document.notices.prefix(8) { _ = notice.text(.english).escapedForDisplay }
  }

  private func read(_ bytes: [UInt8]) {
    guard var package = try? SpreadsheetPackage.open(ArchiveBytes(bytes), limits: Self.limits)
    else {
      return
    }
    if var parsed = try? SpreadsheetPackage.open(ArchiveBytes(bytes), limits: Self.limits) {
      parsed.leavesAllToParser = true
      precondition(
        (try? package.readSheet(0))?.cellsByAddress == (try? parsed.readSheet(0))?.cellsByAddress,
        "spelling decides")
    }
    package.longSheetBytes = 0
    package.segmentBytes = 256
    for index in package.sheets.indices.prefix(4) {
      let whole = try? package.readSheet(index, formulas: true)
      let pieces = try? package.readSheet(index, formulas: true, threads: 2)
      package.leavesAllToParser = true
      let parsed = try? package.readSheet(index, formulas: true)
      package.leavesAllToParser = false
      // What may never be: a result that depends on the number of threads, or on who read it.
      for (other, what) in [(pieces, "threads decide"), (parsed, "spelling decides")] {
        precondition(whole?.cellsByAddress == other?.cellsByAddress, what)
        precondition(whole?.stylesByAddress == other?.stylesByAddress, what)
        precondition(whole?.merges == other?.merges, what)
        precondition(whole?.hiddenRows == other?.hiddenRows, what)
        precondition(whole?.hiddenColumns == other?.hiddenColumns, what)
        precondition(whole?.formulas == other?.formulas, what)
      }
      try? package.streamSheet(
        index, threads: 2, transform: { $0.cellCount }, deliver: { $0 < 100_000 })
    }
    if let styles = try? package.styles() {
      for style in 0..<16 { _ = styles.numberFormat(style: style) }
    }
    for notice in package.notices.prefix(8) { _ = notice.text(.english).escapedForDisplay }
  }
}

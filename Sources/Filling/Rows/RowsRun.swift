internal import Archive
internal import Document
internal import Formula
internal import Grid
internal import Workbook
internal import XML

/// Insertions of rows while they are carried out.
struct RowsRun: PackageRun, ~Copyable {
  let options: FillOptions
  private(set) var insertions = RowInsertions([], sheets: [])
  /// By sheet, each row once, in the order of the rows.
  private(set) var added: [Int: [AddedRows]] = [:]
  var desk: PartDesk
  /// All sheets with their formulas, as before the insertion.
  private(set) var sheets: [Sheet] = []
  let titles: [String]
  var notices: [Notice] = []
  var newFormulas: [SheetCell] = []
  var refusals: [Notice] = []
  /// Parts that were shifted already: several sheets may lead to one.
  var done: Set<String> = []
  private let rows: [AddedRows]

  var dropsSignatures: Bool { options.dropsSignatures }

  init(_ desk: consuming PartDesk, _ rows: [AddedRows], _ options: FillOptions) {
    self.options = options
    self.rows = rows
    titles = desk.package.sheets.map(\.name)
    self.desk = desk
  }

  /// Rows that sheets have and can take; those behind the same row together.
  private mutating func takeRows() throws(Fault) {
    var counts: [Int: [Int: Int]] = [:]
    var formatsOnly: [Int: Set<Int>] = [:]
    for rows in rows where takesCells(rows.sheet) {
      let count = counts[rows.sheet]?[rows.pattern] ?? 0
      guard 1...CellReference.rowLimit ~= rows.pattern, 0...CellReference.rowLimit ~= rows.count,
        rows.pattern + count + rows.count <= CellReference.rowLimit
      else {
        refuse(.rowsOutside, ["\(rows.count)", "\(rows.pattern)"], sheet: rows.sheet)
        continue
      }
      if rows.count > 0 { counts[rows.sheet, default: [:]][rows.pattern] = count + rows.count }
      if rows.formatsOnly { formatsOnly[rows.sheet, default: []].insert(rows.pattern) }
    }
    try Fault.refuse(refusals)
    for (sheet, counts) in counts {
      added[sheet] = counts.sorted { $0.key < $1.key }.map {
        AddedRows(
          sheet: sheet, pattern: $0.key, count: $0.value,
          formatsOnly: formatsOnly[sheet]?.contains($0.key) ?? false)
      }
    }
    insertions = RowInsertions(
      added.values.joined().map {
        RowInsertion(count: $0.count, before: $0.pattern + 1, sheet: titles[$0.sheet])
      }, sheets: titles)
  }

  mutating func run() throws(Fault) -> ArchiveEdits {
    try takeRows()
    sheets = try desk.package.sheetsForFilling()
    guard !added.isEmpty else { return ArchiveEdits() }
    try check()
    try Fault.refuse(refusals)
    for (index, sheet) in desk.package.sheets.enumerated() where sheet.kind == .worksheet {
      try shiftSheet(index)
    }
    for index in desk.package.sheets.indices { try shiftRelated(index) }
    try shiftWorkbook()
    try Fault.refuse(refusals)
    try finish()
    return edits()
  }

  private mutating func finish() throws(Fault) {
    for relationship in desk.package.relationships where relationship.kind == "calcChain" {
      let part = relationship.part ?? relationship.target
      notices.append(Notice(.chainDropped, [part], at: Place(part: part)))
    }
    try desk.drop(kind: "calcChain", from: desk.package.workbookPart)
    var counting = 0
    for (index, sheet) in sheets.enumerated() {
      counting += sheet.formulas.count {
        (added[index] != nil || $0.text.utf8.contains(UInt8(ascii: "!")))
          && RowInsertions.countsRows($0.text)
      }
    }
    if counting > 0 {
      try desk.setFullCalculation()
      notices.append(Notice(.rowsCounted, ["\(counting)"]))
    }
    try dropSignatures()
    if desk.package.hasMacros { notices.append(Notice(.macrosStay)) }
    tellPivots()
    newFormulas.sort()
  }

  mutating func refuse(
    _ message: Message, _ arguments: [String], sheet: Int? = nil, _ range: CellRange? = nil,
    part: String? = nil
  ) {
    let name = sheet.map { titles[$0] }
    refusals.append(Notice(message, arguments, at: Place(part: part, sheet: name, range: range)))
  }

  func shift(ofSheet index: Int?) -> ReferenceShift {
    ReferenceShift(insertions, home: index.map { titles[$0] }, sheets: titles)
  }
}

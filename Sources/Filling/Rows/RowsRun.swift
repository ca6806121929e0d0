internal import Archive
internal import Document
internal import Formula
internal import Grid
internal import Workbook
internal import XML

/// Insertions of rows while they are carried out.
struct RowsRun: ~Copyable {
  let options: FillOptions
  let insertions: RowInsertions
  /// By sheet, each row once, in the order of the rows.
  let added: [Int: [AddedRows]]
  var desk: PartDesk
  /// All sheets with their formulas, as before the insertion.
  let sheets: [Sheet]
  let titles: [String]
  var notices: [Notice] = []
  var newFormulas: [SheetCell] = []
  var refusals: [Notice] = []
  /// Parts that were shifted already: several sheets may lead to one.
  var done: Set<String> = []

  init(
    _ package: inout SpreadsheetPackage, _ rows: [AddedRows], _ options: FillOptions
  ) throws(Fault) {
    let added = try Self.checked(rows, package)
    let sheets = try package.sheetsForFilling()
    let desk = try PartDesk(package.limits)
    self.init(added, sheets, package.sheets.map(\.name), desk, options)
  }

  private init(
    _ added: [Int: [AddedRows]], _ sheets: [Sheet], _ titles: [String], _ desk: consuming PartDesk,
    _ options: FillOptions
  ) {
    self.options = options
    self.added = added
    self.sheets = sheets
    self.titles = titles
    self.desk = desk
    insertions = RowInsertions(
      added.values.joined().map {
        RowInsertion(count: $0.count, before: $0.pattern + 1, sheet: titles[$0.sheet])
      }, sheets: titles)
  }

  /// Rows that sheets have and can take; those behind the same row together.
  private static func checked(
    _ rows: [AddedRows], _ package: borrowing SpreadsheetPackage
  ) throws(Fault) -> [Int: [AddedRows]] {
    var refusals: [Notice] = []
    var counts: [Int: [Int: Int]] = [:]
    var formatsOnly: [Int: Set<Int>] = [:]
    for rows in rows {
      if let refusal = package.refusal(ofCellsOn: rows.sheet) {
        refusals.append(refusal)
        continue
      }
      let count = counts[rows.sheet]?[rows.pattern] ?? 0
      guard 1...CellReference.rowLimit ~= rows.pattern, 0...CellReference.rowLimit ~= rows.count,
        rows.pattern + count + rows.count <= CellReference.rowLimit
      else {
        refusals.append(
          Notice(
            .rowsOutside, ["\(rows.count)", "\(rows.pattern)"],
            at: Place(sheet: package.sheets[rows.sheet].name)))
        continue
      }
      if rows.count > 0 { counts[rows.sheet, default: [:]][rows.pattern] = count + rows.count }
      if rows.formatsOnly { formatsOnly[rows.sheet, default: []].insert(rows.pattern) }
    }
    try Fault.refuse(refusals)
    var result: [Int: [AddedRows]] = [:]
    for (sheet, counts) in counts {
      result[sheet] = counts.sorted { $0.key < $1.key }.map {
        AddedRows(
          sheet: sheet, pattern: $0.key, count: $0.value,
          formatsOnly: formatsOnly[sheet]?.contains($0.key) ?? false)
      }
    }
    return result
  }

  mutating func run(_ package: inout SpreadsheetPackage) throws(Fault) -> ArchiveEdits {
    guard !added.isEmpty else { return ArchiveEdits() }
    try check(&package)
    try Fault.refuse(refusals)
    for (index, sheet) in package.sheets.enumerated() where sheet.kind == .worksheet {
      try shiftSheet(index, package)
    }
    for index in package.sheets.indices { try shiftRelated(index, &package) }
    try shiftWorkbook(&package)
    try Fault.refuse(refusals)
    try finish(package)
    return desk.edits(of: package)
  }

  private mutating func finish(_ package: borrowing SpreadsheetPackage) throws(Fault) {
    for relationship in package.relationships where relationship.kind == "calcChain" {
      let part = PartName.resolve(relationship.target, from: package.workbookPart)
      notices.append(Notice(.chainDropped, [part], at: Place(part: part)))
    }
    try desk.drop(kind: "calcChain", from: package.workbookPart, in: package)
    var counting = 0
    for (index, sheet) in sheets.enumerated() {
      counting += sheet.formulas.count {
        (added[index] != nil || $0.text.utf8.contains(UInt8(ascii: "!")))
          && RowInsertions.countsRows($0.text)
      }
    }
    if counting > 0 {
      try desk.setFullCalculation(in: package)
      notices.append(Notice(.rowsCounted, ["\(counting)"]))
    }
    if options.dropsSignatures, try desk.dropSignatures(from: package) {
      notices.append(Notice(.signaturesDropped))
    }
    if package.hasMacros { notices.append(Notice(.macrosStay)) }
    if let notice = package.pivotNotice { notices.append(notice) }
    notices += desk.notices
    newFormulas.sort()
  }

  mutating func refuse(
    _ message: Message, _ arguments: [String], sheet: Int? = nil, _ range: CellRange? = nil,
    part: String? = nil
  ) {
    let name = sheet.map { titles[$0] }
    refusals.append(
      Notice(message, arguments, at: Place(part: part, sheet: name, range: range)))
  }

  func shift(ofSheet index: Int?) -> ReferenceShift {
    ReferenceShift(insertions, home: index.map { titles[$0] }, sheets: titles)
  }
}

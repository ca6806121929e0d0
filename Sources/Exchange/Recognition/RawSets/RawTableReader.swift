internal import FinalAccounts
internal import Grid

/// Reads a raw table: header, columns, rows, then the figures, as those of a public table are read.
struct RawTableReader {
  let view: SheetView
  let vocabulary: RawVocabulary
  private let header: RawHeader
  private let frame: TableFrame
  /// The rows of the region.
  private let region: Range<Int>

  /// A reader of the table in some rows; nil where no header is there.
  init?(_ view: SheetView, rows region: Range<Int>, titleRow: Int?, _ vocabulary: RawVocabulary) {
    let below = max(region.lowerBound, titleRow ?? region.lowerBound)..<region.upperBound
    guard let header = RawHeader(view, rows: below, vocabulary) else { return nil }
    self.view = view
    self.vocabulary = vocabulary
    self.header = header
    self.region = region
    frame = FrameReader.read(
      view, rows: region.lowerBound..<header.rows.lowerBound,
      columns: 1...CellReference.columnLimit, titleRow: titleRow ?? region.lowerBound)
  }

  /// What a table's columns and rows are, whichever table it is said to be.
  struct Fit {
    let columns: RawColumns
    let rows: RawRows
    let isWhole: Bool
    /// True where it has more slots than any unit's accounts.
    var isTooLarge: Bool { rows.rows.count * columns.bound.count > 1 << 20 }
  }

  /// How well the sheet suits a layout.
  func fit(_ candidate: RawSigns.Candidate) -> Fit {
    let layout = vocabulary.layouts[candidate.layout]
    let columns = RawColumns(header, layout, vocabulary, view)
    let rows = RawRows(
      view, from: header.dataStart, upTo: region.upperBound, columns, layout, vocabulary,
      table: layout.layout.tables[candidate.table].id)
    let isWhole =
      columns.missing.isEmpty && rows.rows.count >= layout.layout.minimumRows
      && !columns.blocks.isEmpty
      && (!layout.layout.hasNamedSides || columns.blocks.count == layout.layout.sides.count)
    return Fit(columns: columns, rows: rows, isWhole: isWhole)
  }

  /// The table of a fit.
  func table(
    _ candidate: RawSigns.Candidate, _ fit: Fit, _ found: RawSigns.Region
  ) -> RecognizedRawTable {
    let known = vocabulary.layouts[candidate.layout].layout.tables[candidate.table]
    let sheet = view.sheet.name
    let part = TableBinding.Part(
      sheet: sheet, header: range(header.rows), columns: fit.columns.bound, rows: fit.rows.rows,
      codeColumns: fit.columns.codes, nameColumn: fit.columns.blocks.first?.labels,
      hasRuler: header.hasRuler)
    let unit = frame.moneyUnit?.value ?? PrintedAmounts.unit(of: part, in: view)
    var reader = FactReader(view: view, part: part, otherSheet: nil, moneyUnit: unit)
    // In lists a label may stand in two of them.
    let duplicates = DuplicateRows(
      parts: [part], views: [view],
      mayRepeat: vocabulary.layouts[candidate.layout].layout.key != .label)
    reader.readAll(leavingOut: duplicates.leftOut[0])
    var report = FactReport()
    report.add(reader, sheet: sheet)
    var facts = reader.facts
    for index in facts.indices { report.settle(&facts[index], unit, sheet: sheet) }
    var notices = fit.rows.notices + unknownColumns(fit, known.id)
    if let first = reader.hidden.first {
      let shown = reader.hidden.prefix(5).map(\.description).joined(separator: " ")
      notices.append(
        Notice(
          .hiddenFigures, [reader.hidden.count > 5 ? shown + " …" : shown],
          at: Place(sheet: sheet, range: CellRange(first, first), table: known.id.rawValue)))
    }
    notices += duplicates.notices(table: known.id) + report.notices(table: known.id)
    let name = RawUnitName(frame.unit?.value)
    var table = AccountTable(
      id: known.id, title: known.titles.first ?? known.code, sheet: sheet, moneyUnit: unit,
      budgetKind: fit.columns.hasFullYear
        ? .fullYear
        : fit.columns.hasPlainBudget
          ? nil : fit.columns.bound.contains { $0.id == "opening" } ? .opening : nil,
      facts: facts)
    table.face.number = known.code
    table.face.headings = fit.columns.headings
    return RecognizedRawTable(
      table: table, code: known.code, printedTitle: found.text,
      range: range(region.lowerBound..<max(fit.rows.end, header.rows.upperBound)),
      headings: fit.columns.headings, filledCount: reader.filled, binding: part,
      isAlike: known.isAlike, unit: name.name,
      unitCode: frame.unitCode?.value, codeInName: name.code,
      year: frame.year?.value, notices: notices)
  }

  /// Figures under words that nobody knows.
  private func unknownColumns(_ fit: Fit, _ id: TableID) -> [Notice] {
    // What stands in front of the amounts tells of rows and projects, whatever it is called.
    let first = fit.columns.bound.map(\.column).min() ?? 0
    return fit.columns.unknown.filter { $0.column > first }.compactMap { column in
      for row in header.dataStart..<max(header.dataStart, fit.rows.end) {
        guard let cell = view.cell(row, column.column), view.isFigure(cell),
          let reference = view.reference(cell, row: row)
        else { continue }
        let name = column.cell.map { view.label($0.cell) } ?? ""
        return Notice(
          .unknownColumn, [name, reference.description],
          at: Place(
            sheet: view.sheet.name, range: CellRange(reference, reference), table: id.rawValue))
      }
      return nil
    }
  }

  private func range(_ rows: Range<Int>) -> CellRange {
    let top = view.rowNumber(rows.lowerBound)
    let bottom = view.rowNumber(max(rows.lowerBound, rows.upperBound - 1))
    let right = header.columns.last?.column ?? 1
    let corner = CellReference(row: top, column: 1) ?? .origin
    return CellRange(corner, CellReference(row: bottom, column: right) ?? corner)
  }
}

/// The name of a unit, with the code that may stand in front of it: 198023-青岚县…, (198023)青岚县….
struct RawUnitName {
  private(set) var name: String?
  private(set) var code: String?

  init(_ text: String?) {
    name = text
    guard let text else { return }
    let bracketed = text.first.map { "[(（【〔".contains($0) } ?? false
    let behind = bracketed ? text.dropFirst() : text[...]
    let digits = behind.prefix { $0.isASCII && $0.isNumber }
    let rest = behind[digits.endIndex...].drop { character in
      character.isWhitespace || "-—－_:：])）】〕".contains(character)
    }
    // A number without a joint is the name's own (101中学) unless it is as long as a code.
    let isJoined = rest.startIndex > digits.endIndex
    guard (isJoined ? 3 : 6)...20 ~= digits.count, !rest.isEmpty else { return }
    name = String(rest)
    code = String(digits)
  }
}

public import Grid

/// A defined name: what it stands for, and where it counts.
public struct FormulaName: Hashable, Sendable {
  /// The name as formulas spell it.
  public var name: String
  /// The sheet it belongs to, counted from zero; nil for the whole workbook.
  public var sheet: Int?
  /// What it stands for, without `=`.
  public var text: String

  /// A name of one sheet, or of the workbook.
  public init(_ name: String, sheet: Int? = nil, text: String) {
    self.name = name
    self.sheet = sheet
    self.text = text
  }
}

/// Sheets as they were read, for formulas to look at. Nothing is copied.
public struct SheetValues: FormulaSource, Sendable {
  private let sheets: [Sheet]
  private var places: [String: Int] = [:]
  private var names: [Key: String] = [:]

  private struct Key: Hashable {
    var sheet: Int?
    var name: String
  }

  /// All sheets in the order of their tabs, and the names of the workbook.
  public init(_ sheets: [Sheet], names: [FormulaName] = []) {
    self.sheets = sheets
    for (place, sheet) in sheets.enumerated() {
      let key = FoldedText.key(sheet.name)
      if places[key] == nil { places[key] = place }
    }
    for name in names {
      self.names[Key(sheet: name.sheet, name: FoldedText.key(name.name))] = name.text
    }
  }

  public var sheetCount: Int { sheets.count }

  public func sheet(named name: String) -> Int? { places[FoldedText.key(name)] }

  public func definition(of name: String, on sheet: Int) -> String? {
    let name = FoldedText.key(name)
    return names[Key(sheet: sheet, name: name)] ?? names[Key(sheet: nil, name: name)]
  }

  public func formulas(on sheet: Int) -> [FormulaCell] {
    sheets.indices.contains(sheet) ? sheets[sheet].formulas : []
  }

  public func value(at place: SheetCell) -> FormulaValue? {
    guard sheets.indices.contains(place.sheet),
      let packed = sheets[place.sheet].packed(row: place.cell.row, column: place.cell.column)
    else { return nil }
    return sheets[place.sheet].formulaValue(of: packed)
  }

  public func hidesRows(_ rows: ClosedRange<Int>, on sheet: Int) -> Bool {
    guard sheets.indices.contains(sheet) else { return false }
    let hidden = sheets[sheet].hiddenRows
    let next = hidden.firstPlace { $0.upperBound >= rows.lowerBound }
    return next < hidden.count && hidden[next].overlaps(rows)
  }

  public func visit(
    _ range: CellRange, on sheet: Int,
    _ body: (CellReference, FormulaValue) throws(NotEvaluable) -> Void
  ) throws(NotEvaluable) -> Int {
    guard sheets.indices.contains(sheet) else { return 0 }
    return try sheets[sheet].visit(range, body)
  }
}

extension Sheet {
  fileprivate func visit(
    _ range: CellRange, _ body: (CellReference, FormulaValue) throws(NotEvaluable) -> Void
  ) throws(NotEvaluable) -> Int {
    var place = rowStarts.firstPlace { Int($0.row) >= range.first.row }
    var effort = 0
    while place < rowStarts.count, Int(rowStarts[place].row) <= range.last.row {
      let row = Int(rowStarts[place].row)
      let indices = cellIndices(rowAt: place)
      var index = indices.lowerBound
      if range.first.column > 1 {
        index = cells[indices].firstPlace { Int($0.column) >= range.first.column }
      }
      effort += 1
      while index < indices.upperBound, Int(cells[index].column) <= range.last.column {
        if let cell = CellReference(row: row, column: Int(cells[index].column)) {
          try body(cell, formulaValue(of: cells[index]))
        }
        effort += 1
        index += 1
      }
      place += 1
    }
    return effort
  }

  /// The same as `FormulaValue(value(of: cell))`, without spelling numbers.
  fileprivate func formulaValue(of cell: PackedCell) -> FormulaValue {
    guard case .decimal = cell.kind else { return FormulaValue(value(of: cell)) }
    let double = Decimals.double(digits: cell.payload, scale: Int(cell.detail))
    return double.isFinite ? .number(double) : .unknown
  }
}

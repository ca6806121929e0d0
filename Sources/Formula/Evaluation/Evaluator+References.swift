internal import Grid

extension Evaluator {
  func area(_ reference: SheetReference, _ run: Run) throws(NotEvaluable) -> Area {
    // A name that means other cells from each cell: nobody says how far its text was moved.
    guard run.nameDepth == 0 || (reference.isFixed && reference.sheet != nil) else {
      throw .relativeName(reference.sheet ?? "")
    }
    guard let range = reference.range else { throw .notAFormula }
    guard let name = reference.sheet else { return Area(sheet: run.place.sheet, range: range) }
    guard let sheet = source.sheet(named: name) else { throw .sheet(name) }
    return Area(sheet: sheet, range: range)
  }

  /// What a defined name stands for. One that is not defined here may still mean something to
  /// Excel (a whole table, `Print_Area`), so that it is refused rather than taken for `#NAME?`.
  mutating func named(
    _ name: String, on sheetName: String?, _ run: inout Run
  ) throws(NotEvaluable) -> Operand {
    var sheet = run.nameSheet
    if let sheetName {
      guard let found = source.sheet(named: sheetName) else { throw .sheet(sheetName) }
      sheet = found
    }
    let key = NameKey(sheet: sheet, name: FoldedText.key(name))
    if names[key] == nil {
      guard let text = source.definition(of: name, on: sheet) else {
        throw .unknownName(name)
      }
      names[key] = try FormulaExpression(text)
    }
    guard let expression = names[key] else { throw .unknownName(name) }
    guard run.nameDepth < Self.nameDepthLimit else { throw .nestedNames(name) }
    let nameSheet = run.nameSheet
    run.nameDepth += 1
    run.nameSheet = sheet
    defer {
      run.nameDepth -= 1
      run.nameSheet = nameSheet
    }
    do {
      return try evaluate(expression, &run)
    } catch .relativeName {
      throw .relativeName(name)
    }
  }

  /// How many names may stand for each other.
  static let nameDepthLimit = 16

  /// The value of a cell; what nobody computed cannot be used.
  func value(at place: SheetCell) throws(NotEvaluable) -> FormulaValue? {
    let value = source.value(at: place)
    if value == .unknown { throw .unknownCell(place) }
    return value
  }

  /// One value where one is needed: of several cells that in the formula's own row or column.
  func scalar(_ operand: Operand, _ run: Run) throws(NotEvaluable) -> FormulaValue? {
    switch operand {
    case .value(let value): return value
    case .blank, .missing: return nil
    case .array: throw .arrayOperation
    case .area(let area):
      let own = run.place.cell
      var place = SheetCell(sheet: area.sheet, cell: area.range.first)
      if !area.isSingle {
        guard run.arrayDepth == 0 else { throw .arrayOperation }
        let row = area.rowCount == 1 ? area.range.first.row : own.row
        let column = area.columnCount == 1 ? area.range.first.column : own.column
        guard area.rowCount == 1 || area.columnCount == 1,
          let cell = CellReference(row: row, column: column), area.range.contains(cell)
        else { return .error(.value) }
        place.cell = cell
      }
      return try value(at: place)
    }
  }

  /// Calls `body` for each cell of an area that holds something; an unknown value is refused.
  mutating func visit(
    _ area: Area, _ body: (CellReference, FormulaValue) throws(NotEvaluable) -> Void
  ) throws(NotEvaluable) {
    let work = try source.visit(area.range, on: area.sheet) { cell, value throws(NotEvaluable) in
      if case .unknown = value { throw .unknownCell(SheetCell(sheet: area.sheet, cell: cell)) }
      try body(cell, value)
    }
    try spend(work)
  }
}

internal import Grid

extension Evaluator {
  /// VLOOKUP: the value in a column of the row whose first cell is looked for; `#N/A` where none is.
  mutating func verticalLookup(
    _ arguments: [Operand], _ run: Run
  ) throws(NotEvaluable) -> Operand {
    guard case .area(let table) = arguments[1] else { throw .lookup }
    let wanted = try scalar(arguments[0], run)
    if case .error? = wanted { return Operand(wanted) }
    let column: Int
    switch try whole(arguments[2], run) {
    case .success(let number): column = number
    case .failure(let error): return .value(.error(error.error))
    }
    var isExact = false
    if arguments.count > 3 {
      switch try condition(arguments[3], run) {
      case .success(let flag): isExact = !flag
      case .failure(let error): return .value(.error(error.error))
      }
    }
    guard column >= 1 else { return .value(.error(.value)) }
    guard column <= table.columnCount else { return .value(.error(.reference)) }
    guard let keys = table.part(rows: nil, columns: 1...1) else { throw .notAFormula }
    guard let place = try position(of: wanted, in: keys, isExact ? .exact : .ascending) else {
      return .value(.error(.notAvailable))
    }
    guard let found = table.part(rows: place...place, columns: column...column) else {
      throw .notAFormula
    }
    return Operand(try value(at: SheetCell(sheet: found.sheet, cell: found.range.first)))
  }

  /// MATCH: the place in a row or a column; `#N/A` where nothing is found.
  mutating func match(_ arguments: [Operand], _ run: Run) throws(NotEvaluable) -> FormulaValue {
    guard case .area(let area) = arguments[1] else { throw .lookup }
    let wanted = try scalar(arguments[0], run)
    if case .error(let error)? = wanted { return .error(error) }
    var order = Order.ascending
    if arguments.count > 2 {
      switch try Coercion.number(try scalar(arguments[2], run)) {
      case .success(let number):
        order = number == 0 ? .exact : number > 0 ? .ascending : .descending
      case .failure(let error): return .error(error.error)
      }
    }
    guard area.rowCount == 1 || area.columnCount == 1 else { return .error(.notAvailable) }
    return try position(of: wanted, in: area, order).map { .number(Double($0)) }
      ?? .error(.notAvailable)
  }

  /// INDEX: the cell of a range, or its whole row or column.
  func index(_ arguments: [Operand], _ run: Run) throws(NotEvaluable) -> Operand {
    guard case .area(let area) = arguments[0], arguments.count < 4 else { throw .lookup }
    var places = [0, 0]
    for (place, argument) in arguments.dropFirst().enumerated() {
      switch try whole(argument, run) {
      case .success(let number): places[place] = number
      case .failure(let error): return .value(.error(error.error))
      }
    }
    // One place alone counts along a row where there is only one.
    if arguments.count == 2, area.rowCount == 1 { places = [0, places[0]] }
    guard places.allSatisfy({ $0 >= 0 }) else { return .value(.error(.value)) }
    guard places[0] <= area.rowCount, places[1] <= area.columnCount,
      let part = area.part(
        rows: places[0] > 0 ? places[0]...places[0] : nil,
        columns: places[1] > 0 ? places[1]...places[1] : nil)
    else { return .value(.error(.reference)) }
    return .area(part)
  }

  /// A number cut off to a whole one.
  private func whole(_ operand: Operand, _ run: Run) throws(NotEvaluable) -> Computed<Int> {
    try Coercion.number(try scalar(operand, run)).map { Int(max(-1e9, min(1e9, $0))) }
  }

  // MARK: Finding a place

  private enum Order { case exact, ascending, descending }

  /// The place of a value in a row or a column, from 1.
  private mutating func position(
    of wanted: FormulaValue?, in area: Area, _ order: Order
  ) throws(NotEvaluable) -> Int? {
    guard order == .exact else { return try sortedPosition(of: wanted, in: area, order) }
    let cell: CellReference?
    switch wanted {
    case .number(let number)?: cell = try firstCell(holding: number, in: area)
    case .text(let text)?: cell = try firstCell(holding: text, in: area)
    case .boolean, .error, .unknown, nil:
      // What a blank or a truth value is taken for is not known for sure.
      throw .lookup
    }
    return cell.map { area.place(of: $0) }
  }

  private mutating func firstCell(
    holding number: Double, in area: Area
  ) throws(NotEvaluable) -> CellReference? {
    let key = AreaIndex.key(number)
    var cells: [CellReference] = []
    if let index = try index(of: area) {
      cells = index.cells(holding: key)
    } else {
      try visit(area) { cell, value throws(NotEvaluable) in
        if case .number(let other) = value, other.agrees(with: number) { cells.append(cell) }
      }
    }
    guard let first = cells.first else { return nil }
    // Lookups compare all digits: 4.1 - 4 is not found as 0.1.
    guard source.value(at: SheetCell(sheet: area.sheet, cell: first)) == .number(number) else {
      throw .lookup
    }
    return first
  }

  private mutating func firstCell(
    holding text: String, in area: Area
  ) throws(NotEvaluable) -> CellReference? {
    let pattern = WildcardPattern(text)
    if let plain = pattern.plain, let index = try index(of: area) {
      return index.cells(holding: AreaIndex.key(plain)).first
    }
    var found: CellReference?
    var work = 0
    let limit = max(0, effortLimit) - effort
    try visit(area) { cell, value throws(NotEvaluable) in
      guard found == nil, case .text(let other) = value else { return }
      work += pattern.isPlain ? 1 : 1 + other.utf8.count
      guard work <= limit else { throw .tooMuch }
      if pattern.matches(other) { found = cell }
    }
    try spend(work)
    return found
  }

  /// The last place whose number is not beyond the one that is looked for. Only where nothing but
  /// numbers stands there, and in order: what a search by halves meets elsewhere is chance.
  private mutating func sortedPosition(
    of wanted: FormulaValue?, in area: Area, _ order: Order
  ) throws(NotEvaluable) -> Int? {
    guard case .number(let wanted)? = wanted else { throw .lookup }
    var last: Double?
    var found: CellReference?
    try visit(area) { cell, value throws(NotEvaluable) in
      guard case .number(let number) = value,
        last.map({ order == .ascending ? $0 <= number : $0 >= number }) ?? true
      else { throw .lookup }
      last = number
      guard order == .ascending ? number <= wanted : number >= wanted else { return }
      // Of equal numbers a search by halves may meet any.
      found = cell
    }
    return found.map { area.place(of: $0) }
  }
}

extension Area {
  /// The place of a cell in a range of one row or one column, from 1.
  fileprivate func place(of cell: CellReference) -> Int {
    columnCount == 1 ? cell.row - range.first.row + 1 : cell.column - range.first.column + 1
  }

  /// Some of its rows and columns, counted from 1; nil stands for all.
  func part(rows: ClosedRange<Int>?, columns: ClosedRange<Int>?) -> Area? {
    let rows = rows ?? 1...rowCount
    let columns = columns ?? 1...columnCount
    guard
      let first = CellReference(
        row: range.first.row + rows.lowerBound - 1,
        column: range.first.column + columns.lowerBound - 1),
      let last = CellReference(
        row: range.first.row + rows.upperBound - 1,
        column: range.first.column + columns.upperBound - 1)
    else { return nil }
    return Area(sheet: sheet, range: CellRange(first, last))
  }
}

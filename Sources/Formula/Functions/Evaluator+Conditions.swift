internal import Grid

/// A range, and the condition that its cells are to meet.
struct Condition {
  var area: Area
  var criterion: Criterion
}

extension Evaluator {
  /// SUMIF, SUMIFS, COUNTIF, COUNTIFS.
  mutating func conditional(
    _ function: FormulaFunction, _ arguments: [Operand], _ run: Run
  ) throws(NotEvaluable) -> FormulaValue {
    var rest = arguments[...]
    var target: Area?
    if function == .sumIfs {
      target = try Self.area(rest.popFirst())
    } else if function == .sumIf, arguments.count == 3 {
      target = try Self.area(rest.popLast())
    }
    guard rest.count.isMultiple(of: 2) else { throw .notAFormula }
    var conditions: [Condition] = []
    var call = KnownLookups.Call(function: function, target: target, questions: [])
    while let area = rest.popFirst(), let criterion = rest.popFirst() {
      let (area, value) = (try Self.area(area), try scalar(criterion, run))
      conditions.append(Condition(area: area, criterion: try Criterion(value)))
      call.questions.append(.init(area: area, criterion: value))
    }
    if let known = lookups.results[call] { return known }
    let result = try conditional(function, conditions, target)
    if lookups.results.count < KnownLookups.mostResults { lookups.results[call] = result }
    return result
  }

  private mutating func conditional(
    _ function: FormulaFunction, _ conditions: [Condition], _ target: Area?
  ) throws(NotEvaluable) -> FormulaValue {
    guard let first = conditions.first?.area else { throw .notAFormula }
    guard conditions.allSatisfy({ $0.area.hasShape(of: first) }),
      function != .sumIfs || target?.hasShape(of: first) == true
    else { return .error(.value) }
    switch function {
    case .countIf, .countIfs: return .number(Double(try count(conditions)))
    default: return try sum(target ?? first, conditions)
    }
  }

  private static func area(_ operand: Operand?) throws(NotEvaluable) -> Area {
    guard case .area(let area)? = operand else { throw .notAFormula }
    return area
  }

  /// How many places of the ranges meet all conditions.
  private mutating func count(_ conditions: [Condition]) throws(NotEvaluable) -> Int {
    if let driver = conditions.first(where: { !$0.criterion.matchesBlank }) {
      var count = 0
      try forEachMatch(of: conditions, along: driver.area) { _, _ throws(NotEvaluable) in
        count += 1
      }
      return count
    }
    // Blank places meet them all: those that hold something somewhere are looked at one by one.
    guard let first = conditions.first?.area else { return 0 }
    var filled: Set<CellReference> = []
    for condition in conditions {
      try visit(condition.area) { cell, _ throws(NotEvaluable) in
        if let place = first.cell(at: cell, of: condition.area) { filled.insert(place.cell) }
      }
    }
    var count = first.cellCount - filled.count
    for cell in filled.sorted() where try matches(conditions, at: cell, of: first) { count += 1 }
    return count
  }

  /// The sum of the cells of `target` at the places that meet all conditions.
  private mutating func sum(
    _ target: Area, _ conditions: [Condition]
  ) throws(NotEvaluable) -> FormulaValue {
    var total = Total()
    guard let driver = conditions.first(where: { !$0.criterion.matchesBlank }) else {
      var area = target
      if let shape = conditions.first?.area { area = target.shaped(as: shape) }
      try forEachMatch(of: conditions, along: area) { _, value throws(NotEvaluable) in
        total.addCell(value)
      }
      return total.result(of: .sum)
    }
    let source = source
    try forEachMatch(of: conditions, along: driver.area) { cell, value throws(NotEvaluable) in
      guard target != driver.area else {
        total.addCell(value)
        return
      }
      guard let place = target.cell(at: cell, of: driver.area),
        let value = source.value(at: place)
      else { return }
      if case .unknown = value { throw .unknownCell(place) }
      total.addCell(value)
    }
    return total.result(of: .sum)
  }

  /// Calls `body` for each cell of `area` that holds something and whose place meets all
  /// conditions.
  private mutating func forEachMatch(
    of conditions: [Condition], along area: Area,
    _ body: (CellReference, FormulaValue) throws(NotEvaluable) -> Void
  ) throws(NotEvaluable) {
    let source = source
    var work = 0
    let limit = max(0, effortLimit) - effort
    func take(
      _ cell: CellReference, _ value: FormulaValue, _ conditions: ArraySlice<Condition>
    ) throws(NotEvaluable) {
      for condition in conditions {
        var found: FormulaValue? = value
        if condition.area != area {
          guard let place = condition.area.cell(at: cell, of: area) else { return }
          found = source.value(at: place)
          if case .unknown? = found { throw .unknownCell(place) }
        }
        work += found.map { condition.criterion.effort(of: $0) } ?? 1
        guard work <= limit else { throw .tooMuch }
        guard try condition.criterion.matches(found) else { return }
      }
      try body(cell, value)
    }
    if let first = conditions.first, first.area == area, let key = first.criterion.key,
      let index = try index(of: area)
    {
      // Cells that meet the first condition; what nobody can read is refused where it comes.
      let unclear = first.criterion.readsNumbers ? index.unclear : nil
      let cells =
        first.criterion.readsNumbers ? index.cells(reading: key) : index.cells(holding: key)
      for cell in cells {
        if let unclear, unclear.cell < cell { break }
        guard let value = source.value(at: SheetCell(sheet: area.sheet, cell: cell)) else {
          continue
        }
        work += 1
        try take(cell, value, conditions.dropFirst())
      }
      if let unclear { throw .unclearText(unclear.text) }
    } else {
      try visit(area) { cell, value throws(NotEvaluable) in try take(cell, value, conditions[...]) }
    }
    try spend(work)
  }

  private mutating func matches(
    _ conditions: [Condition], at cell: CellReference, of first: Area
  ) throws(NotEvaluable) -> Bool {
    try spend(conditions.count)
    for condition in conditions {
      guard let place = condition.area.cell(at: cell, of: first) else { return false }
      guard try condition.criterion.matches(try value(at: place)) else { return false }
    }
    return true
  }
}

extension Area {
  /// The area from the same corner that is as large as another, as far as the sheet reaches.
  func shaped(as other: Area) -> Area {
    let row = min(range.first.row + other.rowCount - 1, CellReference.rowLimit)
    let column = min(range.first.column + other.columnCount - 1, CellReference.columnLimit)
    let last = CellReference(row: row, column: column) ?? range.last
    return Area(sheet: sheet, range: CellRange(range.first, last))
  }
}

internal import Grid

extension Evaluator {
  /// SUMPRODUCT of ranges of the same shape: what is no number counts as zero, an error anywhere
  /// is the result.
  mutating func sumProduct(_ arguments: [Operand]) throws(NotEvaluable) -> FormulaValue {
    if arguments.contains(where: { if case .array = $0 { true } else { false } }) {
      return try sumOfArrays(arguments)
    }
    var areas: [Area] = []
    var factor = 1.0
    for argument in arguments {
      switch argument {
      case .area(let area): areas.append(area)
      case .value(.number(let number)): factor *= number
      case .value(.error(let error)): return .error(error)
      // What Excel makes of single texts and truth values here is not known for sure.
      default: throw .arrayOperation
      }
    }
    guard let first = areas.first else { return Self.value(DoubleArithmetic.checked(factor)) }
    guard areas.count == arguments.count || first.isSingle,
      areas.allSatisfy({ $0.hasShape(of: first) })
    else { return .error(.value) }
    if let error = try firstError(in: areas) { return .error(error) }
    return Self.value(DoubleArithmetic.checked(try productSum(areas) * factor))
  }

  /// The same where an argument was computed with each cell of its ranges: what a comparison gives is
  /// no number.
  private mutating func sumOfArrays(_ arguments: [Operand]) throws(NotEvaluable) -> FormulaValue {
    var arrays: [SparseArray] = []
    for argument in arguments { arrays.append(try array(argument)) }
    guard let first = arrays.first, arrays.allSatisfy({ $0.hasShape(of: first) }) else {
      return .error(.value)
    }
    try spend(arrays.reduce(0) { $0 + $1.entries.count })
    let products = try SparseArray.combining(arrays) { values throws(NotEvaluable) in
      var product = 1.0
      for value in values {
        switch value {
        case .number(let number)?: product *= number
        case .error(let error)?: return .error(error)
        default: product = 0
        }
      }
      return .number(product)
    }
    var sum = 0.0
    for entry in products.entries {
      switch entry.value {
      case .number(let number)?: sum += number
      case .error?: return entry.value ?? .error(.value)
      default: break
      }
    }
    let others = products.count - products.entries.count
    if others > 0 {
      switch products.rest {
      case .number(let number)?: sum += number * Double(others)
      case .error?: return products.rest ?? .error(.value)
      default: break
      }
    }
    return Self.value(DoubleArithmetic.checked(sum))
  }

  /// The error that comes first in reading order, in the first range that has one there.
  private mutating func firstError(in areas: [Area]) throws(NotEvaluable) -> FormulaError? {
    var found: (row: Int, column: Int, error: FormulaError)?
    for area in areas {
      try visit(area) { cell, value throws(NotEvaluable) in
        guard case .error(let error) = value else { return }
        let row = cell.row - area.range.first.row
        let column = cell.column - area.range.first.column
        if let known = found, (known.row, known.column) <= (row, column) { return }
        found = (row, column, error)
      }
    }
    return found?.error
  }

  private mutating func productSum(_ areas: [Area]) throws(NotEvaluable) -> Double {
    guard let first = areas.first else { return 0 }
    let source = source
    var sum = 0.0
    var lookups = 0
    try visit(first) { cell, value throws(NotEvaluable) in
      guard case .number(var product) = value else { return }
      for other in areas.dropFirst() {
        lookups += 1
        let place = other.cell(at: cell, of: first)
        guard let place, case .number(let number)? = source.value(at: place) else { return }
        product *= number
      }
      sum += product
    }
    try spend(lookups)
    return sum
  }
}

extension Area {
  /// The cell that lies where `cell` lies in another area; nil beyond the sheet.
  func cell(at cell: CellReference, of other: Area) -> SheetCell? {
    let row = range.first.row + cell.row - other.range.first.row
    let column = range.first.column + cell.column - other.range.first.column
    return CellReference(row: row, column: column).map { SheetCell(sheet: sheet, cell: $0) }
  }
}

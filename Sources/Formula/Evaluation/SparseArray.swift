internal import Grid

/// The values of a range while each of its cells is computed with: those that differ from the rest,
/// so that a whole column takes no more than what it holds.
struct SparseArray {
  let rowCount: Int
  let columnCount: Int
  /// By place in reading order, ascending.
  private(set) var entries: [(place: Int, value: FormulaValue?)] = []
  /// What stands at all other places.
  private(set) var rest: FormulaValue?

  init(rowCount: Int, columnCount: Int) {
    self.rowCount = rowCount
    self.columnCount = columnCount
  }

  mutating func add(_ place: Int, _ value: FormulaValue?) { entries.append((place, value)) }

  var count: Int { rowCount * columnCount }

  func hasShape(of other: SparseArray) -> Bool {
    rowCount == other.rowCount && columnCount == other.columnCount
  }

  /// The values of arrays of one shape, place by place, put together.
  static func combining(
    _ arrays: [SparseArray], _ body: ([FormulaValue?]) throws(NotEvaluable) -> FormulaValue?
  ) throws(NotEvaluable) -> SparseArray {
    var result = SparseArray(
      rowCount: arrays.first?.rowCount ?? 0, columnCount: arrays.first?.columnCount ?? 0)
    let rests = arrays.map(\.rest)
    result.rest = try body(rests)
    var next = Array(repeating: 0, count: arrays.count)
    while true {
      let places = arrays.indices.compactMap { index in
        next[index] < arrays[index].entries.count ? arrays[index].entries[next[index]].place : nil
      }
      guard let place = places.min() else { break }
      var values = rests
      for index in arrays.indices where next[index] < arrays[index].entries.count {
        guard arrays[index].entries[next[index]].place == place else { continue }
        values[index] = arrays[index].entries[next[index]].value
        next[index] += 1
      }
      result.add(place, try body(values))
    }
    return result
  }
}

extension Evaluator {
  /// Gives the values of an operand as an array.
  mutating func array(_ operand: Operand) throws(NotEvaluable) -> SparseArray {
    switch operand {
    case .array(let array): return array
    case .area(let area):
      var array = SparseArray(rowCount: area.rowCount, columnCount: area.columnCount)
      let (first, width) = (area.range.first, area.columnCount)
      try visit(area) { cell, value throws(NotEvaluable) in
        array.add((cell.row - first.row) * width + cell.column - first.column, value)
      }
      return array
    case .value, .blank, .missing: throw .arrayOperation
    }
  }

  /// Computes with each cell of ranges, single values beside them; nil where all are single.
  mutating func elementwise(
    _ operands: [Operand], _ run: Run,
    _ body: ([FormulaValue?]) throws(NotEvaluable) -> FormulaValue?
  ) throws(NotEvaluable) -> Operand? {
    guard run.arrayDepth > 0, operands.contains(where: \.isArray) else { return nil }
    var arrays: [SparseArray] = []
    var singles: [FormulaValue?] = []
    for operand in operands {
      if operand.isArray {
        arrays.append(try array(operand))
        singles.append(nil)
      } else {
        singles.append(try scalar(operand, run))
      }
    }
    guard let first = arrays.first, arrays.allSatisfy({ $0.hasShape(of: first) }) else {
      throw .arrayOperation
    }
    try spend(arrays.reduce(0) { $0 + $1.entries.count })
    let isArray = operands.map(\.isArray)
    return .array(
      try SparseArray.combining(arrays) { values throws(NotEvaluable) in
        var all = singles
        var next = 0
        for place in all.indices where isArray[place] {
          all[place] = values[next]
          next += 1
        }
        return try body(all)
      })
  }
}

extension Operand {
  /// True where it is more than one value.
  var isArray: Bool {
    switch self {
    case .array: true
    case .area(let area): !area.isSingle
    case .value, .blank, .missing: false
    }
  }
}

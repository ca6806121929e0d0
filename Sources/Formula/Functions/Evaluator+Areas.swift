internal import Grid

extension Evaluator {
  /// The index of a range, from the second time on that it is asked for; nil before, and where there
  /// are too many.
  mutating func index(of area: Area) throws(NotEvaluable) -> AreaIndex? {
    if let known = lookups.indexes[area] {
      try spend(1)
      return try known.get()
    }
    guard lookups.asked[area] != nil else {
      if lookups.asked.count < KnownLookups.mostAreas { lookups.asked[area] = 1 }
      return nil
    }
    guard lookups.held < KnownLookups.mostHeld else { return nil }
    do throws(NotEvaluable) {
      var index = AreaIndex()
      try visit(area) { cell, value throws(NotEvaluable) in index.add(cell, value) }
      lookups.indexes[area] = .success(index)
      lookups.held += index.count
      return index
    } catch {
      if case .unknownCell = error { lookups.indexes[area] = .failure(error) }
      throw error
    }
  }
}

extension Criterion {
  /// What cells are to hold, where the condition asks for that and nothing else.
  var key: AreaIndex.Key? {
    guard relation == .equal else { return nil }
    switch operand {
    case .number(let number): return AreaIndex.key(number)
    case .text(let pattern): return pattern.plain.map(AreaIndex.key)
    case .boolean, .error, .ordered, .blank, .empty: return nil
    }
  }

  /// True where texts are taken for numbers.
  var readsNumbers: Bool { if case .number = operand { true } else { false } }
}

/// Lines of a CSV file, or of a part of one, and its texts that a spreadsheet would run as formulas.
package struct WrittenLines: Sendable {
  /// How many lines there are.
  package private(set) var count: Int
  /// Line and field of the first such text, from 1.
  package private(set) var firstFormula: (line: Int, field: Int)?
  /// How many such texts there are.
  package private(set) var formulaCount: Int

  package init(
    count: Int = 0, firstFormula: (line: Int, field: Int)? = nil, formulaCount: Int = 0
  ) {
    self.count = count
    self.firstFormula = firstFormula
    self.formulaCount = formulaCount
  }

  /// Counts the lines of the part that follows.
  package mutating func add(_ next: WrittenLines) {
    if firstFormula == nil, let first = next.firstFormula {
      firstFormula = (count + first.line, first.field)
    }
    if next.firstFormula != nil { formulaCount += next.formulaCount }
    count += next.count
  }
}

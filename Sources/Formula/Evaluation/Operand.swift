internal import Grid

/// What lies on the stack of an evaluation.
enum Operand {
  case value(FormulaValue)
  /// A blank cell.
  case blank
  /// An argument that was left out.
  case missing
  /// Cells that nobody has looked at yet.
  case area(Area)
  /// What was computed with each cell of a range.
  case array(SparseArray)
}

extension Operand {
  init(_ value: FormulaValue?) { self = value.map { .value($0) } ?? .blank }
}

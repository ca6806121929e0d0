internal import Grid

/// A formula taken apart: its operations in the order in which they are done, each taking its
/// operands from a stack. No nesting of the text is a nesting of calls.
public struct FormulaExpression: Sendable {
  var operations: ContiguousArray<Operation> = []
  /// True where the last thing done is an addition or subtraction outside of parentheses, whose
  /// result Excel takes for zero where only the noise of binary fractions is left.
  var endsInSum = false
  /// True where the formula reads cells that it does not name, so that any change may touch it.
  var readsUnnamedCells = false

  /// Reads a formula without its leading `=`.
  ///
  /// What it understands and does not evaluate (arrays, unions, other workbooks, most functions)
  /// is refused when the evaluation comes to it, so that `IF(FALSE,…)` may hold anything.
  /// - Throws: `NotEvaluable.notAFormula`, or `.tooMuch` beyond `lengthLimit` bytes.
  public init(_ formula: String) throws(NotEvaluable) {
    var parser = try ExpressionParser(formula)
    self = try parser.parse()
  }

  init() {}

  /// Bytes of a formula that are read: more than Excel's 8,192 characters can take.
  public static let lengthLimit = 65_536

  /// The expression as it is in another cell of the group that shares it.
  func moved(rows: Int, columns: Int) -> FormulaExpression {
    var moved = self
    for index in moved.operations.indices {
      guard case .reference(let reference) = moved.operations[index] else { continue }
      moved.operations[index] =
        reference.moved(rows: rows, columns: columns).map { .reference($0) } ?? .error(.reference)
    }
    return moved
  }
}

/// One step of an evaluation.
enum Operation: Sendable {
  case number(Double)
  case text(String)
  case boolean(Bool)
  case error(FormulaError)
  /// An argument left out: `IF(A1,,1)`.
  case missing
  case reference(SheetReference)
  /// A defined name, and the sheet in front of it.
  case name(String, sheet: String?)
  case unary(UnaryOperator)
  case binary(BinaryOperator)
  /// Calls a function with so many operands.
  case call(FormulaFunction, arguments: Int)
  /// Takes the condition of an IF: goes on where it is true, to `otherwise` where it is false; an
  /// error is the result and leads to `end`.
  case branch(otherwise: Int, end: Int)
  case jump(Int)
  /// Leaves the operand where it is no error and goes to `end`; drops it where it is one. Only
  /// `#N/A` counts for IFNA.
  case unlessError(end: Int, onlyNotAvailable: Bool)
  /// From here on ranges are not cut down to one cell (arguments of SUMPRODUCT).
  case beginArray
  case endArray
  case refuse(NotEvaluable)
  /// Columns of a table: refused, and known to read its cells.
  case table(String)
  /// Refused; reads the cells of the same place on all sheets from one to another.
  case severalSheets(SheetReference, last: String)
}

enum UnaryOperator {
  case minus, plus, percent
}

enum BinaryOperator {
  case add, subtract, multiply, divide, power, join
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
}

/// The cells of one reference: two corners, of which a whole column or row leaves one side open.
struct SheetReference: Hashable, Sendable {
  /// The sheet in front of it; nil where it is that of the formula.
  var sheet: String?
  var first: FormulaReference
  var last: FormulaReference

  /// True where it means the same cells from every cell.
  var isFixed: Bool {
    func isFixed(_ corner: FormulaReference) -> Bool {
      (corner.column == 0 || corner.hasFixedColumn) && (corner.row == 0 || corner.hasFixedRow)
    }
    return isFixed(first) && isFixed(last)
  }

  /// Nil where a corner lies beyond a sheet.
  var range: CellRange? {
    guard
      let first = CellReference(
        row: first.row > 0 ? first.row : 1, column: first.column > 0 ? first.column : 1),
      let last = CellReference(
        row: last.row > 0 ? last.row : CellReference.rowLimit,
        column: last.column > 0 ? last.column : CellReference.columnLimit)
    else { return nil }
    return CellRange(first, last)
  }

  /// Nil where it leaves the sheet.
  func moved(rows: Int, columns: Int) -> SheetReference? {
    guard let first = FormulaShift.moved(first, rows, columns),
      let last = FormulaShift.moved(last, rows, columns)
    else { return nil }
    return SheetReference(sheet: sheet, first: first, last: last)
  }
}

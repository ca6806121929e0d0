internal import Glibc

/// Arithmetic of doubles as Excel does it.
///
/// IEEE 754 but for this: there is no infinity (`#NUM!`), no minus zero and nothing below the
/// smallest normal number (zero); and the last addition or subtraction of a formula, outside of
/// parentheses, gives zero where its operands agree in 15 digits (`=0.5-0.4-0.1` is 0, and
/// `=(0.5-0.4-0.1)` is -2.8E-17). Microsoft's own text (KB 78113) says no more than "at or very
/// close to zero"; the rule of 15 digits is what users of Excel found. LibreOffice does the same to
/// every addition.
enum DoubleArithmetic {
  static func sum(_ left: Double, _ right: Double, isLast: Bool) -> Computed<Double> {
    let sum = left + right
    if isLast, sum != 0, left != 0, right != 0, (-left).agrees(with: right) { return .success(0) }
    return checked(sum)
  }

  static func quotient(_ left: Double, _ right: Double) -> Computed<Double> {
    right == 0 ? .error(.division) : checked(left / right)
  }

  static func power(_ base: Double, _ exponent: Double) throws(NotEvaluable) -> Computed<Double> {
    if base == 0 {
      if exponent == 0 { return .error(.number) }
      return exponent < 0 ? .error(.division) : .success(0)
    }
    guard base > 0 || exponent == exponent.rounded() else { throw .root }
    return checked(pow(base, exponent))
  }

  /// A result as a cell may hold it.
  static func checked(_ value: Double) -> Computed<Double> {
    guard value.isFinite else { return .error(.number) }
    return .success(value.magnitude < Double.leastNormalMagnitude ? 0 : value)
  }
}

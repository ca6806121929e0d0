extension Amount {
  /// What a figure means that is finer than money can be: the amount without the residue of binary
  /// sums and differences, which a workbook stores where a form prints nothing of it. Nil for an
  /// amount that has none. `exponent` is the power of ten that turns the table's unit into 元.
  ///
  /// What is below one 分 (10⁻⁶ 万元, 10⁻² 元) is zero: 5.68E-14 is what is left of a difference of
  /// equal figures. Else an amount that lies no more than a thousandth of a 分 beside one of whole 分
  /// is that one: 0.0999999999767169 is 1000000.1 − 1000000. A third of a 万元 is neither and stays:
  /// its digits are really there.
  package func withoutResidue(exponent: Int) -> Amount? {
    let cent = 2 + exponent
    guard scale > cent, digits != 0, let step = Self.power(scale - cent) else { return nil }
    if digits.magnitude < step.magnitude { return .zero }
    let whole = rounded(toScale: cent)
    let rest = digits - whole.digits * step
    guard rest != 0, rest.magnitude <= step.magnitude / 1_000 else { return nil }
    return whole.withoutTrailingZeros
  }
}

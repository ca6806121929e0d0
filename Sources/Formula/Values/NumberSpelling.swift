internal import Grid

/// Numbers as text: as a cell of a file stores them, and as formulas join them to texts.
public enum NumberSpelling {
  /// The text of a number in `<v>`: the shortest that reads back as the same double.
  ///
  /// Excel writes 17 digits (`1677.5999999999999`) for the same double; readers see no difference,
  /// persons do. Very large and very small ones have an exponent in Excel's manner (`1E+20`).
  public static func stored(_ value: Double) -> String {
    let decimal = DecimalDigits(value)
    guard decimal.digits > 0 else { return "0" }
    guard -10...16 ~= decimal.magnitude, decimal.exponent >= -18 else {
      return exponential(decimal)
    }
    return plain(decimal)
  }

  /// The text that `&` makes of a number: 15 digits (format `General`). Nil where Excel's choice
  /// between `0.00001` and `1E-05` is not known: below 0.0001.
  static func general(_ value: Double) -> String? {
    let decimal = DecimalDigits(value).significant
    guard decimal.digits > 0 else { return "0" }
    guard decimal.magnitude >= -4 else { return nil }
    return decimal.magnitude < 15 ? plain(decimal) : exponential(decimal)
  }

  private static func plain(_ decimal: DecimalDigits) -> String {
    var digits = decimal.digits
    var scale = -decimal.exponent
    while scale < 0 {
      digits *= 10
      scale += 1
    }
    let signed = Int64(digits)
    return Decimals.text(digits: decimal.isNegative ? -signed : signed, scale: scale)
  }

  /// `1.25E+20`, `1E-07`.
  private static func exponential(_ decimal: DecimalDigits) -> String {
    let count = decimal.count
    let mantissa = Decimals.text(digits: Int64(decimal.digits), scale: count - 1)
    let power = decimal.magnitude
    return (decimal.isNegative ? "-" : "") + mantissa + (power < 0 ? "E-" : "E+")
      + (power.magnitude < 10 ? "0" : "") + String(power.magnitude)
  }
}

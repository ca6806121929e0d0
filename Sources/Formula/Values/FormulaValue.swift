public import Grid

/// The value of a cell as formulas see it, and what a formula gives. A blank cell has none: `nil`.
public enum FormulaValue: Hashable, Sendable {
  /// Finite, and never minus zero.
  case number(Double)
  case text(String)
  case boolean(Bool)
  case error(FormulaError)
  /// The result of a formula that nobody computed: what reads it cannot be evaluated.
  case unknown
}

extension FormulaValue {
  /// What a cell of a sheet holds; a number that is none in the file is not known.
  public init(_ value: CellValue) {
    switch value {
    case .number(let number):
      // Adding zero turns minus zero into zero.
      self = number.double.isFinite ? .number(number.double + 0) : .unknown
    case .text(let text): self = .text(text)
    case .boolean(let flag): self = .boolean(flag)
    case .error(let text): self = .error(FormulaError(text))
    case .uncomputed: self = .unknown
    }
  }

  /// The same as a cell keeps it; numbers are spelled by `NumberSpelling.stored`.
  public var cellValue: CellValue {
    switch self {
    case .number(let double):
      .number(StoredNumber(text: NumberSpelling.stored(double), double: double))
    case .text(let text): .text(text)
    case .boolean(let flag): .boolean(flag)
    case .error(let error): .error(error.text)
    case .unknown: .uncomputed
    }
  }
}

extension Evaluator {
  /// LEFT, RIGHT, MID, LEN, CONCATENATE, TEXT of single values.
  static func text(
    _ function: FormulaFunction, _ arguments: [FormulaValue?]
  ) throws(NotEvaluable) -> FormulaValue {
    if function == .concatenate {
      var joined = ""
      for argument in arguments {
        switch try Coercion.text(argument) {
        case .success(let text): joined += text
        case .failure(let error): return .error(error.error)
        }
        guard joined.utf16.count <= textLimit else { return .error(.value) }
      }
      return .text(joined)
    }
    let text: String
    switch try Coercion.text(arguments[0]) {
    case .success(let known): text = known
    case .failure(let error): return .error(error.error)
    }
    switch function {
    case .length: return .number(Double(text.utf16.count))
    case .text: return try formatted(arguments[0], as: arguments[1])
    default: return try cut(function, text, arguments)
    }
  }

  /// Characters count as in UTF-16.
  private static func cut(
    _ function: FormulaFunction, _ text: String, _ arguments: [FormulaValue?]
  ) throws(NotEvaluable) -> FormulaValue {
    var numbers: [Int] = []
    for argument in arguments.dropFirst() {
      switch try Coercion.number(argument) {
      case .success(let number): numbers.append(Int(max(-1, min(40_000, number.rounded(.down)))))
      case .failure(let error): return .error(error.error)
      }
    }
    let units = Array(text.utf16)
    let count = numbers.last ?? 1
    guard count >= 0 else { return .error(.value) }
    let part: ArraySlice<UInt16>
    switch function {
    case .left: part = units.prefix(count)
    case .right: part = units.suffix(count)
    default:
      guard numbers[0] >= 1 else { return .error(.value) }
      part = units.dropFirst(numbers[0] - 1).prefix(count)
    }
    let result = String(decoding: part, as: UTF16.self)
    // Half of a character is none.
    guard result.utf16.elementsEqual(part) else { throw .unclearText(text) }
    return .text(result)
  }

  // MARK: TEXT

  /// A number as a format of digits prints it: `0`, `0.00`, `#,##0.00`, `0000`, `0%`, `@`, `General`.
  /// Others are refused.
  private static func formatted(
    _ value: FormulaValue?, as format: FormulaValue?
  ) throws(NotEvaluable) -> FormulaValue {
    guard case .text(let format)? = format else { throw .format("") }
    let number: Double
    switch value {
    case .text(let text)?:
      switch TextNumber(text) {
      case .none: return .text(text)
      case .unclear: throw .unclearText(text)
      case .number(let known):
        if format == "@" { return .text(text) }
        number = known
      }
    case .boolean(let flag)?: return .text(flag ? "TRUE" : "FALSE")
    case .error?, .unknown?: return value ?? .unknown
    case .number(let known)?: number = known
    case nil: number = 0
    }
    if format == "@" || FoldedText.areEqual(format, "General") {
      guard let text = NumberSpelling.general(number) else { throw .unclearSpelling }
      // Longer ones are cut to the width of a cell.
      guard format == "@" || text.utf8.count <= 10 else { throw .format(format) }
      return .text(text)
    }
    guard let digits = DigitFormat(format), let text = digits.text(number) else {
      throw .format(format)
    }
    return .text(text)
  }
}

/// A number format of digits alone.
struct DigitFormat {
  private var leastWhole = 0
  private var decimals = 0
  private var separatesThousands = false
  private var isPercentage = false

  /// Nil for a format that holds anything else.
  init?(_ format: String) {
    var bytes = Array(format.utf8)[...]
    if bytes.last == UInt8(ascii: "%") {
      isPercentage = true
      bytes = bytes.dropLast()
    }
    let parts = bytes.split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first else { return nil }
    var seesZero = false
    for byte in whole {
      switch byte {
      case UInt8(ascii: "0"):
        seesZero = true
        leastWhole += 1
      case UInt8(ascii: "#"): guard !seesZero else { return nil }
      case UInt8(ascii: ","): separatesThousands = true
      default: return nil
      }
    }
    // Commas separate in front of three digits only; others scale.
    if separatesThousands {
      let groups = String(decoding: whole, as: UTF8.self)
      guard groups == "#,##0" || groups == "#,###" || groups == "0,000" else { return nil }
    }
    if parts.count == 2 {
      guard !parts[1].isEmpty, parts[1].allSatisfy({ $0 == UInt8(ascii: "0") }) else { return nil }
      decimals = parts[1].count
    }
    guard leastWhole > 0, leastWhole <= 15, decimals <= 10 else { return nil }
  }

  /// The number; nil where it is too long, or a negative one that is printed as nothing but zeros.
  func text(_ number: Double) -> String? {
    let scaled = isPercentage ? number * 100 : number
    guard scaled.magnitude < 1e15 else { return nil }
    let rounded = DecimalDigits(scaled.rounded(to: -decimals, .nearest))
    guard rounded.digits > 0 || number >= 0 else { return nil }
    var digits = Array(String(rounded.digits).utf8)
    guard rounded.exponent >= -decimals, rounded.exponent < 20 else { return nil }
    digits += Array(repeating: UInt8(ascii: "0"), count: rounded.exponent + decimals)
    while digits.count < leastWhole + decimals { digits.insert(UInt8(ascii: "0"), at: 0) }
    var whole = Array(digits.dropLast(decimals))
    if separatesThousands {
      var place = whole.count - 3
      while place > 0 {
        whole.insert(UInt8(ascii: ","), at: place)
        place -= 3
      }
    }
    let fraction = decimals > 0 ? [UInt8(ascii: ".")] + digits.suffix(decimals) : []
    let sign = rounded.isNegative && rounded.digits > 0 ? "-" : ""
    return sign + String(decoding: whole + fraction, as: UTF8.self) + (isPercentage ? "%" : "")
  }
}

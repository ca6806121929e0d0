/// The functions that are evaluated, by the names that files give them (ECMA-376 Part 1, §18.17.7).
/// Any other is a reason not to evaluate (`NotEvaluable`), never a guess.
enum FormulaFunction: String, CaseIterable {
  case sum = "SUM"
  case sumIf = "SUMIF"
  case sumIfs = "SUMIFS"
  case sumProduct = "SUMPRODUCT"
  case subtotal = "SUBTOTAL"
  case average = "AVERAGE"
  case maximum = "MAX"
  case minimum = "MIN"
  case count = "COUNT"
  case countA = "COUNTA"
  case countBlank = "COUNTBLANK"
  case countIf = "COUNTIF"
  case countIfs = "COUNTIFS"
  case round = "ROUND"
  case roundUp = "ROUNDUP"
  case roundDown = "ROUNDDOWN"
  case absolute = "ABS"
  case and = "AND"
  case or = "OR"
  case not = "NOT"
  case ifFunction = "IF"
  case ifError = "IFERROR"
  case ifNotAvailable = "IFNA"
  case number = "N"
  case isBlank = "ISBLANK"
  case isNumber = "ISNUMBER"
  case isText = "ISTEXT"
  case isNonText = "ISNONTEXT"
  case isLogical = "ISLOGICAL"
  case isError = "ISERROR"
  case isErr = "ISERR"
  case isNotAvailable = "ISNA"
  case trueFunction = "TRUE"
  case falseFunction = "FALSE"
  case notAvailable = "NA"
  case ifs = "IFS"
  case verticalLookup = "VLOOKUP"
  case match = "MATCH"
  case index = "INDEX"
  case left = "LEFT"
  case right = "RIGHT"
  case middle = "MID"
  case length = "LEN"
  case text = "TEXT"
  case concatenate = "CONCATENATE"

  /// How many arguments it takes; Excel saves no formula with another number of them.
  var argumentCounts: ClosedRange<Int> {
    switch self {
    case .trueFunction, .falseFunction, .notAvailable: 0...0
    case .absolute, .not, .number, .isBlank, .isNumber, .isText, .isNonText, .isLogical, .isError,
      .isErr, .isNotAvailable, .countBlank, .length:
      1...1
    case .left, .right: 1...2
    case .round, .roundUp, .roundDown, .ifError, .ifNotAvailable, .countIf, .text: 2...2
    case .ifFunction, .sumIf, .match: 2...3
    case .middle: 3...3
    case .verticalLookup: 3...4
    case .index: 2...4
    case .ifs: 2...254
    case .subtotal, .countIfs: 2...254
    case .sumIfs: 3...255
    case .sum, .sumProduct, .average, .maximum, .minimum, .count, .countA, .and, .or, .concatenate:
      1...255
    }
  }

  /// True where it takes single values, and inside SUMPRODUCT each cell of ranges for itself.
  var isOfSingles: Bool {
    switch self {
    case .round, .roundUp, .roundDown, .absolute, .isBlank, .isNumber, .isText, .isNonText,
      .isLogical, .isError, .isErr, .isNotAvailable, .left, .right, .middle, .length, .text,
      .concatenate:
      true
    default: false
    }
  }
}

/// What the name in front of a parenthesis stands for.
enum CalledFunction {
  case known(FormulaFunction)
  /// One that is not evaluated; its result depends on its arguments, or changes by itself.
  case refused(NotEvaluable)
  /// One that reads cells which the formula does not name.
  case readsUnnamedCells(NotEvaluable)

  /// By its name as a file spells it, newer functions with their prefix (`_xlfn.`).
  init(_ spelled: String) {
    var name = spelled.uppercased()[...]
    for prefix in ["_XLFN.", "_XLWS."] where name.hasPrefix(prefix) {
      name = name.dropFirst(prefix.count)
    }
    if let function = Self.functions[name] {
      self = .known(function)
      return
    }
    switch name {
    case "INDIRECT", "OFFSET", "CELL", "INFO", "GETPIVOTDATA", "EVALUATE", "RTD", "CALL":
      self = .readsUnnamedCells(.volatileFunction(String(name)))
    case "__XLUDF.DUMMYFUNCTION": self = .readsUnnamedCells(.frozen)
    case "NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY":
      self = .refused(.volatileFunction(String(name)))
    default: self = .refused(.function(String(name)))
    }
  }

  private static let functions = Dictionary(
    FormulaFunction.allCases.map { ($0.rawValue[...], $0) }, uniquingKeysWith: { first, _ in first }
  )
}

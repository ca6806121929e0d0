/// Reads one format code from left to right: literals (`"…"`, `\x`, `!x`), blanks `_x`, fills `*x`
/// and brackets are told apart from the letters that mean parts of a date.
struct NumberFormatScanner {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var hasDate = false
  private var hasTime = false
  private var hasElapsed = false
  private var hasDigit = false
  private var hasText = false
  private var hasPercent = false
  private var hasGeneral = false
  private var commas = 0
  private var escapedPoint = false
  private var digitsBehindEscapedPoint = 0
  /// An `m` is a month unless hours stand before it or seconds behind it.
  private var pendingMonth = false
  private var lastWasHour = false

  init(_ code: String) { scalars = Array(code.unicodeScalars.prefix(255)) }

  mutating func scan() -> NumberFormat {
    while index < scalars.count, scalars[index] != ";" { step() }
    if pendingMonth { hasDate = true }
    let scale = commas * 3 + digitsBehindEscapedPoint
    let kind: NumberFormat.Kind
    if hasElapsed {
      kind = .duration
    } else if hasDate {
      kind = hasTime ? .dateAndTime : .date
    } else if hasTime {
      kind = .time
    } else if hasPercent, hasDigit {
      kind = .percentage
    } else if hasText, !hasDigit {
      kind = .text
    } else if hasGeneral, !hasDigit {
      kind = .general
    } else {
      kind = .number
    }
    return NumberFormat(kind: kind, displayScale: kind == .number ? scale : 0)
  }

  private mutating func step() {
    let scalar = scalars[index]
    index += 1
    switch scalar {
    case "\"":
      while index < scalars.count, scalars[index] != "\"" { index += 1 }
      index += 1
    case "\\", "!":
      if index < scalars.count, scalars[index] == "." { escapedPoint = true }
      index += 1
    case "_", "*": index += 1
    case "[": bracket()
    case "0", "#", "?":
      hasDigit = true
      commas = 0
      if escapedPoint { digitsBehindEscapedPoint += 1 }
    case ",": if hasDigit { commas += 1 }
    case "@": hasText = true
    case "%": hasPercent = true
    case "e", "E":
      if !startsExponent { date(scalar) }
    case "y", "Y", "g", "b", "B", "d", "D", "r": date(scalar)
    case "a", "A": letterA()
    case "m", "M":
      skip("m", "M")
      if lastWasHour { hasTime = true } else { pendingMonth = true }
      lastWasHour = false
    case "h", "H":
      skip("h", "H")
      hasTime = true
      lastWasHour = true
    case "s", "S":
      skip("s", "S")
      hasTime = true
      // `mm:ss` means minutes.
      pendingMonth = false
      lastWasHour = false
    case "G":
      if matches("eneral") {
        index += 6
        hasGeneral = true
      } else if matches("/通用格式") {
        // How Chinese editions spell General.
        index += 5
        hasGeneral = true
      } else {
        date(scalar)
      }
    default: break
    }
  }

  private mutating func date(_ scalar: Unicode.Scalar) {
    skip(scalar, scalar)
    hasDate = true
    if pendingMonth { pendingMonth = false }
    lastWasHour = false
  }

  /// `aaa` and `aaaa` are the days of the week; `AM/PM` and `A/P` the halves of the day.
  private mutating func letterA() {
    if matches("M/PM") || matches("m/pm") {
      index += 4
      hasTime = true
    } else if matches("/P") || matches("/p") {
      index += 2
      hasTime = true
    } else if matches("aa") || matches("AA") {
      skip("a", "A")
      hasDate = true
    }
  }

  /// `E+`, `E-` is an exponent where digits stand before it.
  private var startsExponent: Bool {
    hasDigit && index < scalars.count && (scalars[index] == "+" || scalars[index] == "-")
  }

  /// `[h]`, `[mm]`, `[ss]` run on past a day; colours, conditions, locales and `[DBNum1]` mean
  /// nothing here.
  private mutating func bracket() {
    let start = index
    while index < scalars.count, scalars[index] != "]" { index += 1 }
    let inner = scalars[start..<min(index, scalars.count)]
    index += 1
    guard let first = inner.first, inner.allSatisfy({ $0 == first }) else { return }
    if "hHmMsS".unicodeScalars.contains(first) { hasElapsed = true }
  }

  private mutating func skip(_ lower: Unicode.Scalar, _ upper: Unicode.Scalar) {
    while index < scalars.count, scalars[index] == lower || scalars[index] == upper { index += 1 }
  }

  private func matches(_ text: String) -> Bool {
    let wanted = Array(text.unicodeScalars)
    return index + wanted.count <= scalars.count
      && Array(scalars[index..<index + wanted.count]) == wanted
  }
}

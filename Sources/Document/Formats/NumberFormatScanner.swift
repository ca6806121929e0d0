internal import Grid

/// Reads one section of a format code from left to right: literals (`"…"`, `\x`, `!x`), blanks `_x`,
/// fills `*x` and brackets are told apart from the letters that mean parts of a date.
struct NumberFormatScanner {
  private let scalars: ArraySlice<Unicode.Scalar>
  private var index: Int
  private var hasDate = false
  private var hasTime = false
  private var hasElapsed = false
  private var hasDigit = false
  private var hasText = false
  private var hasPercent = false
  private var hasGeneral = false
  private var commas = 0
  private var hasPoint = false
  private var escapedPoint = false
  private var digitsBehindPoint = 0
  private var digitsBehindEscapedPoint = 0
  /// An `m` is a month unless hours stand before it or seconds behind it.
  private var pendingMonth = false
  private var lastWasHour = false
  private var condition: (comparison: String, bound: Double)?
  private var pieces: [PrintedForm.Piece] = []

  /// A scanner of what stands up to the next `;`.
  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    self.scalars = scalars
    index = scalars.startIndex
  }

  /// The format of a whole code, of which the section for positive numbers decides.
  static func format(_ code: String) -> NumberFormat {
    var scanner = NumberFormatScanner(Array(code.unicodeScalars.prefix(255))[...])
    return scanner.scan()
  }

  /// All sections of a code with what they print.
  static func sections(_ code: String) -> [(format: NumberFormat, printed: PrintedForm.Section)] {
    var rest = Array(code.unicodeScalars.prefix(255))[...]
    var sections: [(format: NumberFormat, printed: PrintedForm.Section)] = []
    repeat {
      var scanner = NumberFormatScanner(rest)
      sections.append((scanner.scan(), scanner.printed))
      guard scanner.index < rest.endIndex else { break }
      rest = rest[(scanner.index + 1)...]
    } while sections.count < 4
    return sections
  }

  mutating func scan() -> NumberFormat {
    while index < scalars.endIndex, scalars[index] != ";" { step() }
    if pendingMonth { hasDate = true }
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

  private var scale: Int { commas * 3 + digitsBehindEscapedPoint }

  /// What the section prints.
  private var printed: PrintedForm.Section {
    var section = PrintedForm.Section()
    section.condition = condition
    section.pieces = pieces
    section.scale = hasDigit ? scale : 0
    section.decimals = digitsBehindEscapedPoint + digitsBehindPoint
    return section
  }

  private mutating func step() {
    let scalar = scalars[index]
    index += 1
    switch scalar {
    case "\"":
      let start = index
      while index < scalars.endIndex, scalars[index] != "\"" { index += 1 }
      literal(scalars[start..<index])
      index = min(index + 1, scalars.endIndex)
    case "\\", "!":
      if index < scalars.endIndex { literal(scalars[index...index]) }
      index = min(index + 1, scalars.endIndex)
    case "_", "*": index = min(index + 1, scalars.endIndex)
    case "[": bracket()
    case "0", "#", "?": digit(scalar)
    case ".": if hasDigit || !hasDate { hasPoint = true }
    case ",": if hasDigit { commas += 1 }
    case "@":
      hasText = true
      pieces.append(.text)
    case "%":
      hasPercent = true
    case "e", "E":
      if startsExponent { index += 1 } else { date(scalar) }
    case "y", "Y", "g", "b", "B", "d", "D", "r": date(scalar)
    case "a", "A": letterA()
    case "m", "M":
      skip("m", "M")
      pieces.append(.date)
      if lastWasHour { hasTime = true } else { pendingMonth = true }
      lastWasHour = false
    case "h", "H":
      skip("h", "H")
      pieces.append(.date)
      hasTime = true
      lastWasHour = true
    case "s", "S":
      skip("s", "S")
      pieces.append(.date)
      hasTime = true
      // `mm:ss` means minutes.
      pendingMonth = false
      lastWasHour = false
    case "G":
      if matches("eneral") {
        index += 6
        general()
      } else if matches("/通用格式") {
        // How Chinese editions spell General.
        index += 5
        general()
      } else {
        date(scalar)
      }
    default:
      index -= 1
      literal(scalars[index...index])
      index += 1
    }
  }

  private mutating func general() {
    hasGeneral = true
    pieces.append(.digits(1))
  }

  private mutating func literal(_ text: ArraySlice<Unicode.Scalar>) {
    if text.elementsEqual(["."]) { escapedPoint = true }
    var words = ""
    words.unicodeScalars.append(contentsOf: text)
    pieces.append(.literal(words))
  }

  private mutating func digit(_ scalar: Unicode.Scalar) {
    hasDigit = true
    commas = 0
    if hasPoint {
      digitsBehindPoint += 1
    } else if escapedPoint {
      digitsBehindEscapedPoint += 1
    }
    let zeros = scalar == "0" ? 1 : 0
    if case .digits(let count)? = pieces.last {
      pieces[pieces.count - 1] = .digits(count + zeros)
    } else {
      pieces.append(.digits(zeros))
    }
  }

  private mutating func date(_ scalar: Unicode.Scalar) {
    let start = index
    skip(scalar, scalar)
    let isYear = scalar == "y" || scalar == "Y" || scalar == "e" || scalar == "E"
    pieces.append(isYear ? .year(scalar == "e" || scalar == "E" ? 4 : index - start + 1) : .date)
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
    pieces.append(.date)
  }

  /// `E+`, `E-` is an exponent where digits stand before it.
  private var startsExponent: Bool {
    hasDigit && index < scalars.endIndex && (scalars[index] == "+" || scalars[index] == "-")
  }

  /// `[h]`, `[mm]`, `[ss]` run on past a day; `[>=10000]` says which numbers are meant; colours,
  /// locales and `[DBNum1]` mean nothing here.
  private mutating func bracket() {
    let start = index
    while index < scalars.endIndex, scalars[index] != "]" { index += 1 }
    let inner = scalars[start..<index]
    index = min(index + 1, scalars.endIndex)
    guard let first = inner.first else { return }
    if "<>=".unicodeScalars.contains(first) {
      let sign = inner.prefix { "<>=".unicodeScalars.contains($0) }
      var number = ""
      number.unicodeScalars.append(contentsOf: inner.dropFirst(sign.count))
      if let bound = Double(number) {
        condition = (String(String.UnicodeScalarView(sign)), bound)
      }
    } else if inner.allSatisfy({ $0 == first }), "hHmMsS".unicodeScalars.contains(first) {
      hasElapsed = true
    }
  }

  private mutating func skip(_ lower: Unicode.Scalar, _ upper: Unicode.Scalar) {
    while index < scalars.endIndex, scalars[index] == lower || scalars[index] == upper {
      index += 1
    }
  }

  private func matches(_ text: String) -> Bool {
    let wanted = Array(text.unicodeScalars)
    return index + wanted.count <= scalars.endIndex
      && Array(scalars[index..<index + wanted.count]) == wanted
  }
}

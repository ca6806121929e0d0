/// What a number format prints of a value beyond the plain figure: a smaller power of ten, words in
/// front and behind, a year alone (§18.8.31).
///
/// Only formats that do so have one; a cell's value is what is stored, whatever its format prints.
package struct PrintedForm: Sendable {
  /// A part of what is printed, from left to right.
  package enum Piece: Sendable, Equatable {
    case literal(String)
    /// Places for digits: at least so many are printed.
    case digits(Int)
    /// The text of a cell that holds one.
    case text
    /// A year of so many digits.
    case year(Int)
    /// Another part of a date or a time.
    case date
  }

  /// What is printed of some values (the parts between `;`).
  package struct Section: Sendable {
    /// `[>=10000]` in front: the comparison, and what with.
    package var condition: (comparison: String, bound: Double)?
    package var pieces: [Piece] = []
    /// Powers of ten by which what is printed is smaller than the value.
    package var scale = 0
    /// Digits that are printed behind the point, be it one of the format or a literal.
    package var decimals = 0

    package init() {}

    /// The words that it prints, one behind the other.
    package var words: String {
      pieces.reduce(into: "") { if case .literal(let text) = $1 { $0 += text } }
    }
  }

  /// The sections for numbers; none where the format is one of texts.
  package let numbers: [Section]
  /// The section for texts, where it prints more than the text.
  package let text: Section?
  /// True where serial numbers of dates count from 1904-01-01.
  package let usesEpoch1904: Bool
  /// True where it may make a text of a frame out of a number: a year, or a word with a colon.
  let announces: Bool

  package init(numbers: [Section], text: Section?, usesEpoch1904: Bool) {
    self.numbers = numbers
    self.text = text
    self.usesEpoch1904 = usesEpoch1904
    announces = (numbers + [text].compactMap(\.self)).contains {
      $0.words.unicodeScalars.contains { $0 == "年" || $0 == ":" || $0 == "：" }
    }
  }

  /// True where it says something of the value: another power of ten, words, a year.
  package var isSpoken: Bool {
    text != nil
      || numbers.contains {
        $0.scale != 0 || $0.words.unicodeScalars.contains(where: Self.isSpoken)
      }
  }

  /// Han characters and colons; signs, brackets and currencies say nothing of the value.
  private static func isSpoken(_ scalar: Unicode.Scalar) -> Bool {
    0x3400...0x9FFF ~= scalar.value || scalar == ":" || scalar == "："
  }

  /// The section by which a number is printed: the first whose condition holds; without conditions
  /// those for positive numbers, for negative ones, and for zero.
  package func section(for value: Double) -> Section? {
    sectionIndex(for: value).map { numbers[$0] }
  }

  /// The place of that section among those for numbers.
  package func sectionIndex(for value: Double) -> Int? {
    if numbers.contains(where: { $0.condition != nil }) {
      return numbers.firstIndex { section in
        guard let (comparison, bound) = section.condition else { return true }
        return switch comparison {
        case ">": value > bound
        case ">=": value >= bound
        case "<": value < bound
        case "<=": value <= bound
        case "<>": value != bound
        default: value == bound
        }
      }
    }
    if value < 0, numbers.count > 1 { return 1 }
    if value == 0, numbers.count > 2 { return 2 }
    return numbers.isEmpty ? nil : 0
  }
}

// MARK: Printing

extension PrintedForm {
  /// A whole number as it is printed where nothing is scaled, or the year of a date; nil for what a
  /// format prints in another way.
  package func printed(_ number: Int64) -> String? {
    if numbers.isEmpty { return printed(String(number)) }
    guard let section = section(for: Double(number)), section.scale == 0, section.decimals == 0
    else { return nil }
    var result = number < 0 ? "-" : ""
    var rest = String(number.magnitude)[...]
    var places = section.pieces.reduce(0) {
      if case .digits(let count) = $1 { $0 + count } else { $0 }
    }
    for piece in section.pieces {
      switch piece {
      case .literal(let text): result += text
      case .digits(let count):
        // The first places take all digits for which there are none behind.
        places -= count
        let taken = max(count, rest.count - places)
        result += String(repeating: "0", count: max(0, taken - max(0, rest.count - places)))
        result += rest.prefix(max(0, rest.count - places))
        rest = rest.suffix(min(rest.count, places))
      case .year(let digits):
        guard let date = SerialDate.date(Double(number), epoch1904: usesEpoch1904) else {
          return nil
        }
        result += String(digits > 2 ? date.year : date.year % 100)
      case .text, .date: return nil
      }
    }
    return result
  }

  /// A text as it is printed; nil where that is the text itself.
  package func printed(_ words: String) -> String? {
    text?.pieces.reduce(into: "") { result, piece in
      switch piece {
      case .literal(let text): result += text
      case .text: result += words
      case .digits, .year, .date: break
      }
    }
  }
}

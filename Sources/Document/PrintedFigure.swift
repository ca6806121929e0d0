package import Grid

/// Figures as pages and lists print them, taken for numbers where a spreadsheet takes them for
/// numbers: `1,234.56`, `-0.5`, `(1,234.56)`, `12.5%`.
///
/// Text stays what a number would change: zeros in front (codes), more than fifteen digits (numbers
/// of identity cards and accounts), dates, signs of currencies.
package enum PrintedFigure {
  /// The digits of a figure and how many of them stand behind the point.
  package struct Value: Equatable, Sendable {
    package var digits: Int64
    package var scale: UInt8
    package var isPercentage = false
  }

  /// The value of a text without blanks around it; nil where it is no figure.
  package static func value(_ text: ArraySlice<UInt8>) -> Value? {
    guard let first = text.first, text.count <= 28 else { return nil }
    var rest = text
    var isNegative = false
    if first == UInt8(ascii: "-") {
      isNegative = true
      rest = rest.dropFirst()
    } else if first == UInt8(ascii: "("), rest.last == UInt8(ascii: ")") {
      rest = rest.dropFirst().dropLast()
      // `(1)` is the number of a paragraph.
      guard rest.contains(UInt8(ascii: ".")) || rest.contains(UInt8(ascii: ",")) else {
        return nil
      }
      isNegative = true
    }
    let isPercentage = rest.last == UInt8(ascii: "%")
    if isPercentage { rest = rest.dropLast() }
    guard var value = plain(rest) else { return nil }
    if isNegative {
      // A negative zero has no digits of its own.
      value.digits = -value.digits
    }
    if isPercentage {
      value.isPercentage = true
      value.scale += 2
    }
    return value
  }

  /// Digits in one run or in groups of three, and decimals.
  private static func plain(_ text: ArraySlice<UInt8>) -> Value? {
    var digits: Int64 = 0
    var (count, whole, decimals, group) = (0, 0, 0, 0)
    var (isGrouped, hasPoint) = (false, false)
    for byte in text {
      switch byte {
      case 0x30...0x39:
        digits = digits * 10 + Int64(byte - 0x30)
        count += 1
        guard count <= 15 else { return nil }
        if hasPoint {
          decimals += 1
        } else {
          whole += 1
          group += 1
        }
      case UInt8(ascii: ",") where !hasPoint:
        guard isGrouped ? group == 3 : 1...3 ~= group else { return nil }
        (isGrouped, group) = (true, 0)
      case UInt8(ascii: ".") where !hasPoint: hasPoint = true
      default: return nil
      }
    }
    guard whole > 0, !hasPoint || decimals > 0, !isGrouped || group == 3 else { return nil }
    guard whole == 1 || text.first != UInt8(ascii: "0") else { return nil }
    return Value(digits: digits, scale: UInt8(decimals))
  }
}

extension SheetBuilder {
  /// Adds what a cell prints: a number where it is a figure, else the text. The styles are those of
  /// `PrintedFigure.displays`.
  package mutating func append(
    printed text: [UInt8], _ row: Int32, _ column: Int32
  ) {
    guard let value = PrintedFigure.value(text[...]) else {
      return append(.ownText, row, column, 0, text: text)
    }
    append(.decimal, row, column, value.isPercentage ? 1 : 0, value.digits, value.scale)
  }
}

extension PrintedFigure {
  /// What the two styles of printed figures show.
  package static let displays: [DisplayKind] = [.figure, .percentage]
}

internal import Grid

/// What a text in an amount's place says.
///
/// Full-width digits and signs are understood; commas or blanks between digits separate thousands
/// and must stand every three digits, other blanks are passed over; brackets mean negative, a
/// currency sign may stand in front. A number that a program spelled with an exponent (`0E-8`,
/// `8.6133E+2`) is one where its zeros, its point or the sign of the exponent say so; `1e5` is as
/// likely a name. Percentages, units behind the number and everything else stay text: nothing is
/// guessed.
public enum AmountText: Hashable, Sendable {
  case amount(Amount)
  /// —, -, /, 无 or a lone 一: "not applicable".
  case dash
  case blank
  case other

  /// What a text says, as people type amounts.
  public init(_ text: some StringProtocol) { self.init(utf8: Array(text.utf8)[...]) }

  package init(utf8 text: ArraySlice<UInt8>) {
    guard text.count <= 256, !Self.isBroken(text) else {
      self = .other
      return
    }
    var folded: [UInt8] = []
    folded.reserveCapacity(text.count)
    Folding.append(text, to: &folded)
    self.init(folded: folded[...])
  }

  /// Reads a text that is folded already.
  package init(folded text: ArraySlice<UInt8>) {
    guard let first = text.first else {
      self = .blank
      return
    }
    if Self.isDash(text) {
      self = .dash
    } else if first < 0x80 || first == 0xC2, let amount = Self.amount(text) {
      self = .amount(amount)
    } else {
      self = .other
    }
  }

  private static let words: [[UInt8]] = ["无", "一"].map { Array($0.utf8) }

  private static func isDash(_ text: ArraySlice<UInt8>) -> Bool {
    if let first = text.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "/") {
      return text.allSatisfy { $0 == first }
    }
    return words.contains { text.elementsEqual($0) }
  }

  /// True where the text is no number though its folded form might look like one: blanks between
  /// digits otherwise than as a separator of thousands (two numbers in one cell, on one line or on
  /// two, are not one), quotes, a dash in front of digits.
  private static func isBroken(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.contains(where: { $0 <= 0x27 || $0 >= 0x80 }) else { return false }
    // Digits since the last separator, and whether a blank is that separator.
    var run = 0
    var isGrouped = false
    var seenBlank = false
    var seenBreak = false
    var seenDash = false
    var seenPoint = false
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "0"..."9", "\u{FF10}"..."\u{FF19}":
        if seenDash { return true }
        if seenBlank, run > 0 {
          guard !seenPoint, !seenBreak, isGrouped ? run == 3 : run <= 3 else { return true }
          isGrouped = true
          run = 0
        }
        seenBlank = false
        seenBreak = false
        run += 1
      case "\n", "\r", "\u{2028}", "\u{2029}":
        seenBlank = true
        seenBreak = true
      case "'", "\"", "\u{2018}"..."\u{201F}", "\u{FF02}", "\u{FF07}": return true
      case "\u{2013}"..."\u{2015}", "\u{2500}":
        // A dash is no minus sign: alone it says "not applicable", before digits it says nothing.
        seenDash = true
      case _ where scalar.properties.isWhitespace || scalar == "\u{200B}": seenBlank = true
      default:
        if isGrouped, run != 3 { return true }
        if scalar == "." || scalar == "\u{FF0E}" { seenPoint = true }
        run = 0
        isGrouped = false
        seenBlank = false
        seenBreak = false
      }
    }
    return isGrouped && run != 3
  }

  private static func amount(_ text: ArraySlice<UInt8>) -> Amount? {
    var rest = text
    var negative = false
    if rest.first == UInt8(ascii: "("), rest.last == UInt8(ascii: ")") {
      negative = true
      rest = rest.dropFirst().dropLast()
    }
    func takeSign() -> Bool {
      guard let sign = rest.first, !negative else { return true }
      guard sign.isSign else { return true }
      negative = sign == UInt8(ascii: "-")
      rest.removeFirst()
      return rest.first?.isSign != true
    }
    guard takeSign() else { return nil }
    if rest.starts(with: [0xC2, 0xA5]) {
      rest = rest.dropFirst(2)
      guard takeSign() else { return nil }
    }
    return plainAmount(rest, negative: negative)
  }

  /// Digits without sign, in groups of three or in none, 36 of them at most.
  private static func plainAmount(_ text: ArraySlice<UInt8>, negative: Bool) -> Amount? {
    let bytes = text.span
    guard let parts = DecimalParts(all: bytes, separators: true), parts.sign == nil,
      parts.separatesThousands(in: bytes)
    else { return nil }
    if let exponent = parts.exponent {
      guard let amount = Amount(storedNumber: text),
        amount.isZero || parts.fraction != nil || bytes[exponent.lowerBound - 1].isSign
      else { return nil }
      return Amount(digits: negative ? -amount.digits : amount.digits, scale: amount.scale)
    }
    guard parts.scale <= Amount.largestScale,
      text.count(where: \.isDigit) <= 36, let digits = Amount.digits(of: parts, in: bytes)
    else { return nil }
    return Amount(digits: negative ? -digits : digits, scale: parts.scale)
  }
}

internal import Grid

/// What a person sees of a figure under a number format (§18.8.31).
package enum FigureDisplay: Hashable, Sendable {
  /// The figure, in about so many places: digits count one, points and separators less.
  case figure(width: Double)
  case date, time, percentage
  /// Nothing, or words alone.
  case hidden
  /// The figure divided by a power of ten.
  case scaled
  /// The figure with fewer decimals than it has.
  case rounded

  /// What is seen of a decimal, spelled with digits and a point, under a code; without one under the
  /// format that has a number only.
  package init(of decimal: String, code: String?, builtIn: Int) {
    let number = PlainDecimal(decimal)
    guard let code = code ?? Self.codes[builtIn] else {
      self =
        Self.kind(NumberFormat(builtIn: builtIn).kind)
        ?? .figure(width: number.width(grouped: false))
      return
    }
    let sections = NumberFormatScanner.sections(code)
    let numbers = sections.filter { $0.format.kind != .text || sections.count > 1 }.prefix(3)
    let form = PrintedForm(
      numbers: numbers.map(\.printed), text: nil, usesEpoch1904: false)
    guard let place = form.sectionIndex(for: Double(decimal) ?? 0), place < numbers.count else {
      self = .figure(width: number.width(grouped: false))
      return
    }
    let (format, section) = numbers[place]
    let prints = section.pieces.contains { if case .literal = $0 { false } else { true } }
    if let kind = Self.kind(format.kind) {
      self = kind
    } else if format.kind == .text || format.kind == .general {
      self = .figure(width: number.width(grouped: false, decimals: 0))
    } else if !prints {
      self = number.isZero ? .figure(width: 0) : .hidden
    } else if section.scale != 0 {
      self = .scaled
    } else if section.decimals < number.decimals, !code.contains("E+"), !code.contains("?/") {
      self = .rounded
    } else {
      self = .figure(
        width: number.width(grouped: code.contains(","), decimals: section.decimals))
    }
  }

  private static func kind(_ kind: NumberFormat.Kind) -> FigureDisplay? {
    switch kind {
    case .date, .dateAndTime: .date
    case .time, .duration: .time
    case .percentage: .percentage
    case .general, .number, .text: nil
    }
  }

  /// Those of the formats with a number only that print figures (§18.8.30).
  private static let codes = [
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 37: "#,##0_);(#,##0)", 38: "#,##0_);(#,##0)",
    39: "#,##0.00_);(#,##0.00)", 40: "#,##0.00_);(#,##0.00)", 41: "#,##0_ ", 42: "#,##0_ ",
    43: "#,##0.00_ ", 44: "#,##0.00_ ",
  ]
}

/// A decimal as it is spelled: `-8613300.25`.
private struct PlainDecimal {
  private let isNegative: Bool
  private let wholeDigits: Int
  /// Digits behind the point without zeros at the end.
  let decimals: Int
  let isZero: Bool

  init(_ text: String) {
    isNegative = text.hasPrefix("-")
    let parts = text.drop { $0 == "-" || $0 == "+" }.split(
      separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    wholeDigits = max(1, parts.first?.count ?? 1)
    var fraction = parts.count > 1 ? parts[1] : ""
    while fraction.last == "0" { fraction.removeLast() }
    decimals = fraction.count
    isZero = !text.contains { $0.isNumber && $0 != "0" }
  }

  /// In digits; a separator and a point take half of one.
  func width(grouped: Bool, decimals shown: Int? = nil) -> Double {
    let decimals = shown ?? self.decimals
    var width = Double(wholeDigits + decimals)
    if grouped { width += 0.5 * Double((wholeDigits - 1) / 3) }
    if decimals > 0 { width += 0.5 }
    if isNegative { width += 0.5 }
    return width
  }
}

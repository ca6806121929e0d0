package import Grid

/// What a number format makes of a number: a date, a time, a plain figure.
///
/// A cell's value is what is stored, whatever the format shows (`0!.0,"万"` shows a tenth of ten
/// thousands); what it prints beside the figure `PrintedForm` says.
public struct NumberFormat: Hashable, Sendable {
  /// What is shown.
  public enum Kind: Sendable {
    case general, number, percentage, text, date, time, dateAndTime
    /// Hours, minutes or seconds that run on past a day: `[h]:mm`.
    case duration
  }

  /// What the format shows numbers as.
  public let kind: Kind
  /// Powers of ten by which the display is smaller than the value: three for each trailing comma,
  /// and one for each digit behind an escaped point (`0!.0,` shows a number of 万).
  public let displayScale: Int

  /// What a cell has that nobody formatted.
  public static let general = NumberFormat(kind: .general, displayScale: 0)

  init(kind: Kind, displayScale: Int) {
    self.kind = kind
    self.displayScale = displayScale
  }

  /// A format that the file names by number only (§18.8.30), with what Chinese editions mean by 27
  /// to 36 and 50 to 58.
  public init(builtIn id: Int) {
    switch id {
    case 0: self = .general
    case 9, 10: self.init(kind: .percentage, displayScale: 0)
    case 14...17, 27...31, 36, 50...54, 57, 58: self.init(kind: .date, displayScale: 0)
    case 18...21, 32...35, 45, 47, 55, 56: self.init(kind: .time, displayScale: 0)
    case 22: self.init(kind: .dateAndTime, displayScale: 0)
    case 46: self.init(kind: .duration, displayScale: 0)
    case 49: self.init(kind: .text, displayScale: 0)
    default: self.init(kind: .number, displayScale: 0)
    }
  }

  /// A format by its code (§18.8.31); looks at the section for positive numbers, in one pass.
  public init(code: String) {
    self = NumberFormatScanner.format(code)
  }
}

extension NumberFormat {
  /// The same in the words of a sheet.
  package var display: DisplayKind {
    switch kind {
    case .date, .dateAndTime: .date
    case .time, .duration: .time
    case .percentage: .percentage
    case .general, .number, .text: .figure
    }
  }
}

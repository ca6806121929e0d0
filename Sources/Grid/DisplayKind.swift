/// What a cell's format shows a number as; the number itself is the same.
public enum DisplayKind: UInt8, Sendable {
  /// A plain figure, whatever its decimals and separators.
  case figure
  case date
  /// A time of day or a duration.
  case time
  case percentage
}

/// What a cell holds. A cell that holds nothing has no value: blank is `nil`, never zero or "".
public enum CellValue: Hashable, Sendable {
  case number(StoredNumber)
  case text(String)
  case boolean(Bool)
  /// An error value as the file spells it: `#DIV/0!`, `#SPILL!` …
  case error(String)
  /// A formula whose result the file does not hold: not blank, not zero, simply not known.
  case uncomputed
}

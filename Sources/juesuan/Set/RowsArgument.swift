import Grid

/// One `SHEET!ROW+COUNT` of the command line: rows to put in behind a row, like it.
struct RowsArgument: Equatable {
  let sheet: String
  let row: Int
  let count: Int

  /// Nil where the argument is none: no sheet, no row, no `+` with a number from 1 behind it.
  init?(_ argument: String) {
    guard let (sheet, rest) = Assignment.sheet(argument) else { return nil }
    let numbers = rest.split(separator: "+", omittingEmptySubsequences: false)
    guard numbers.count == 2, let row = Self.number(numbers[0]),
      let count = Self.number(numbers[1])
    else { return nil }
    self.sheet = sheet
    self.row = row
    self.count = count
  }

  private static func number(_ text: Substring) -> Int? {
    guard 1...7 ~= text.utf8.count, text.utf8.allSatisfy(\.isDigit) else { return nil }
    return Int(text).flatMap { $0 > 0 ? $0 : nil }
  }
}

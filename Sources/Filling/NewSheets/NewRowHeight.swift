/// How high a row has to be for its texts, which go on in further lines. Programs reckon it anew when
/// somebody edits the row; not all do when they open a workbook.
enum NewRowHeight {
  /// Points from one line to the next.
  private static let line = 13.5
  /// The highest row that there is (§18.3.1.73).
  private static let most = 409.0

  /// The height in points; a little too much rather than a text that is cut off.
  static func points(_ cells: [NewSheet.Cell], _ columns: [NewSheet.Column]) -> Double {
    let counts = zip(cells, columns).map { cell, column -> Int in
      guard case .text(let text) = cell.content else { return 1 }
      return lines(text, width: column.width)
    }
    return min(most, Double(max(1, counts.max() ?? 1)) * line + 4.5)
  }

  private static func lines(_ text: String, width: Double) -> Int {
    // Beyond that a row is as high as can be.
    let room = max(1, Int(width))
    var (lines, used) = (1, 0)
    for scalar in text.unicodeScalars.prefix(8_000) {
      let needed = scalar.value < 0x300 ? 1 : 2
      if scalar == "\n" {
        lines += 1
        used = 0
      } else if used + needed > room {
        lines += 1
        used = needed
      } else {
        used += needed
      }
    }
    return lines
  }
}

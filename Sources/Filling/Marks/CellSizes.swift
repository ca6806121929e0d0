internal import Grid
internal import Workbook
internal import XML

/// How wide columns and how high rows are, in pixels of a screen at its usual size; good enough for
/// the size of a comment's box.
struct CellSizes {
  private var defaultWidth = 64
  private var defaultHeight = 20
  /// By column, from the first that was stated on; nil for those that have the default.
  private var widths: [Int?] = []
  private var heights: [Int: Int] = [:]
  private var statedColumns = 0

  /// No sheet states more ranges of columns than it has columns; a file may.
  private static let mostStated = 16_384

  func width(ofColumn column: Int) -> Int {
    (widths.indices.contains(column - 1) ? widths[column - 1] : nil) ?? defaultWidth
  }

  func height(ofRow row: Int) -> Int { heights[row] ?? defaultHeight }

  mutating func readDefaults(_ attributes: XMLAttributes) {
    attributes.each { name, value in
      switch FillName(name) {
      case .defaultColWidth: defaultWidth = Self.pixels(Double(value.string), 7, most: 1800)
      case .defaultRowHeight: defaultHeight = Self.pixels(Double(value.string), 4 / 3, most: 546)
      default: break
      }
    }
  }

  /// In characters, as columns state it (§18.3.1.13).
  mutating func setWidth(_ width: Double, ofColumns first: Int, to last: Int) {
    statedColumns += 1
    let last = min(last, CellReference.columnLimit)
    guard statedColumns <= Self.mostStated, first >= 1, first <= last else { return }
    if widths.count < last {
      widths += [Int?](repeating: nil, count: last - widths.count)
    }
    let pixels = Self.pixels(width, 7, most: 1800)
    for column in first...last { widths[column - 1] = pixels }
  }

  /// In points, as rows state it (§18.3.1.73).
  mutating func setHeight(_ height: Double, ofRow row: Int) {
    heights[row] = Self.pixels(height, 4 / 3, most: 546)
  }

  private static func pixels(_ size: Double?, _ scale: Double, most: Int) -> Int {
    guard let size, size.isFinite, size > 0 else { return 0 }
    return Int(min(size * scale, Double(most)))
  }
}

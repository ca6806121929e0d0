/// How much may still be stored, over all sheets of a document.
package struct StorageRoom: Sendable {
  package private(set) var cells: Int
  package private(set) var textBytes: Int

  package init(_ limits: Limits) {
    cells = limits.storedCells
    // Texts are found by offsets of four bytes.
    textBytes = min(limits.storedTextBytes, Int(UInt32.max))
  }

  /// Takes off what a finished sheet holds.
  package mutating func take(_ sheet: SheetBuilder) {
    cells -= sheet.cells.count
    textBytes -= sheet.ownTexts.byteCount
  }

  /// The limit that two builders together would exceed; nil where there is room for both.
  package func limitExceeded(by one: SheetBuilder, and other: SheetBuilder) -> String? {
    if one.cells.count + other.cells.count > cells { return "storedCells" }
    let bytes = one.ownTexts.byteCount + other.ownTexts.byteCount
    return bytes > textBytes ? "storedTextBytes" : nil
  }
}

internal import Grid

/// Takes the texts that cells share ([MS-XLSB] §2.1.7.45), one for each item.
struct SharedRecords: RecordHandler {
  private(set) var texts = TextTable()
  private let limits: Limits
  private var hasBegun = false
  private var text: [UInt8] = []

  init(_ limits: Limits) { self.limits = limits }

  static func wants(_ record: UInt16) -> Bool {
    record == Record.sharedItem || record == Record.beginShared
  }

  mutating func take(_ record: UInt16, _ content: Span<UInt8>) throws(Problem) {
    guard record == Record.sharedItem else {
      hasBegun = true
      // A hint that may lie: never more room than is cheap.
      if content.count >= 8 {
        texts.reserve(Int(min(try content.number(UInt32.self, at: 4), 100_000)))
      }
      return
    }
    guard hasBegun else { throw .wrongPart }
    guard texts.count < limits.sharedStrings else { throw .limit("sharedStrings") }
    text.removeAll(keepingCapacity: true)
    // Readings and runs of formats stand behind the text.
    _ = try content.appendText(at: 1, to: &text, limit: limits.cellTextBytes)
    guard texts.byteCount + text.count <= min(limits.sharedStringBytes, Int(UInt32.max)) else {
      throw .limit("sharedStringBytes")
    }
    texts.append(text)
  }

  mutating func finish() throws(Problem) {
    guard hasBegun else { throw .wrongPart }
  }
}

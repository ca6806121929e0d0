internal import Document
internal import Grid

/// The texts that cells share ([MS-XLS] §2.4.265), of which formats and phonetic signs are left out.
enum SharedStringTable {
  /// Reads all texts that are there, whatever their number is said to be: both more and fewer occur.
  static func read(
    _ record: Record, _ stream: RawSpan, _ limits: Limits
  ) throws(Fault) -> TextTable {
    var table = TextTable()
    let declared = Int(stream.uint32(record.start + 4))
    table.reserve(min(declared, record.count / 3, limits.sharedStrings))
    var cursor = TextCursor(record, at: 8)
    var text: [UInt8] = []
    while cursor.hasMore(stream) {
      text.removeAll(keepingCapacity: true)
      cursor.appendText(stream, to: &text)
      // Bytes behind the last text need be none.
      if cursor.isCut, table.count >= declared { break }
      guard table.count < limits.sharedStrings else { throw exceeded("sharedStrings", limits) }
      table.append(text)
      guard table.byteCount <= limits.sharedStringBytes else {
        throw exceeded("sharedStringBytes", limits)
      }
    }
    return table
  }

  private static func exceeded(_ limit: String, _ limits: Limits) -> Fault {
    Fault(.limit(limit), ["SST", "\(limits.value(of: limit))"], at: Place(part: "SST"))
  }
}

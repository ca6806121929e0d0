internal import Document
internal import Grid

/// What a sheet says of its rows, columns and merged ranges.
extension SheetReader {
  /// A row's looks ([MS-XLS] §2.4.221): only hidden ones matter.
  mutating func takeRow(_ record: Record, _ stream: RawSpan) {
    if record.count > 16 { tellOdd(record) }
    guard record.count >= 14, stream.uint16(record.start + 12) & 0x20 != 0 else { return }
    builder.hide(row: Int(stream.uint16(record.start)) + 1)
  }

  /// Columns of one width ([MS-XLS] §2.4.53): only hidden ones matter.
  mutating func takeColumns(_ record: Record, _ stream: RawSpan) throws(Fault) {
    builder.columnDefinitions += 1
    guard builder.columnDefinitions <= limits.columnsPerSheet else {
      throw exceeded("columnsPerSheet")
    }
    guard record.count >= 10, stream.uint16(record.start + 8) & 1 != 0 else { return }
    let first = Int(stream.uint16(record.start)) + 1
    // Some programs count one too many.
    let last = min(Int(stream.uint16(record.start + 2)) + 1, version >= 8 ? 16_384 : 256)
    if first <= last { builder.hiddenColumns.append(first...last) }
  }

  /// Merged ranges ([MS-XLS] §2.4.168), about a thousand a record.
  mutating func takeMerges(_ record: Record, _ stream: RawSpan) throws(Fault) {
    let claimed = Int(stream.uint16(record.start))
    if record.count != 2 + 8 * claimed { tellOdd(record) }
    let count = min(claimed, (record.count - 2) / 8)
    for index in 0..<max(0, count) {
      guard builder.merges.count < limits.mergesPerSheet else { throw exceeded("mergesPerSheet") }
      let at = record.start + 2 + index * 8
      let rows = (Int(stream.uint16(at)) + 1, Int(stream.uint16(at + 2)) + 1)
      let columns = (Int(stream.uint16(at + 4)) + 1, Int(stream.uint16(at + 6)) + 1)
      guard let first = CellReference(row: rows.0, column: columns.0),
        let last = CellReference(row: rows.1, column: columns.1)
      else {
        builder.notice(
          .badMerge, ["R\(rows.0)C\(columns.0):R\(rows.1)C\(columns.1)"], row: nil, column: nil)
        continue
      }
      if first != last { builder.merges.append(CellRange(first, last)) }
    }
  }

  private func exceeded(_ limit: String) -> Fault {
    Fault(.limit(limit), [name, "\(limits.value(of: limit))"], at: Place(sheet: name))
  }
}

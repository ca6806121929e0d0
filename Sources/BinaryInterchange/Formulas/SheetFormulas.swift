internal import Grid

/// The formulas of a sheet as texts, those of groups included. One whose tokens are not known is left
/// out.
struct SheetFormulas {
  let references: BookReferences
  let limit: Int

  func formulas(_ reader: SheetReader, _ stream: RawSpan) -> [FormulaCell] {
    guard reader.version >= 8 else { return [] }
    var groups: [Int: (index: Int, group: FormulaGroup)] = [:]
    for (index, group) in reader.groups.enumerated() {
      groups[Self.key(Int(group.row) - 1, Int(group.column) - 1)] = (index, group)
    }
    var told: Set<Int> = []
    return reader.formulas.compactMap { stored in
      guard let cell = CellReference(row: Int(stored.row), column: Int(stored.column)) else {
        return nil
      }
      let start = stored.record.start + 22
      let end = min(start + Int(stream.uint16(start - 2)), stored.record.end)
      guard start < end else { return nil }
      let token = stream.uint8(start)
      guard token == 1 || token == 2, end - start >= 5 else {
        return text(start..<end, cell, stream).map {
          FormulaCell(cell: cell, kind: .normal, text: $0)
        }
      }
      let key = Self.key(Int(stream.uint16(start + 1)), Int(stream.uint16(start + 3)))
      guard let (index, group) = groups[key] else { return nil }
      let isFirst = told.insert(index).inserted
      return member(group, index, isFirst, cell, stream)
    }
  }

  private static func key(_ row: Int, _ column: Int) -> Int { row << 16 | column }

  private func member(
    _ group: FormulaGroup, _ index: Int, _ isFirst: Bool, _ cell: CellReference, _ stream: RawSpan
  ) -> FormulaCell? {
    let record = group.record
    let range = range(record.start, stream)
    switch record.kind {
    case .sharedFormula:
      guard isFirst else {
        return FormulaCell(cell: cell, kind: .sharedMember(group: index), text: "")
      }
      return text(tokens(record, at: 10, stream), cell, stream).map {
        FormulaCell(cell: cell, kind: .sharedMaster(group: index, range: range), text: $0)
      }
    case .array:
      guard isFirst else { return nil }
      return text(tokens(record, at: 14, stream), cell, stream).map {
        FormulaCell(cell: cell, kind: .array(range: range), text: $0)
      }
    default:
      return isFirst ? FormulaCell(cell: cell, kind: .dataTable(range: range), text: "") : nil
    }
  }

  private func range(_ start: Int, _ stream: RawSpan) -> CellRange? {
    guard
      let first = CellReference(
        row: Int(stream.uint16(start)) + 1, column: Int(stream.uint8(start + 4)) + 1),
      let last = CellReference(
        row: Int(stream.uint16(start + 2)) + 1, column: Int(stream.uint8(start + 5)) + 1)
    else { return nil }
    return CellRange(first, last)
  }

  /// The tokens behind their length.
  private func tokens(_ record: Record, at offset: Int, _ stream: RawSpan) -> Range<Int> {
    let start = min(record.start + offset, record.end)
    return start..<min(start + Int(stream.uint16(start - 2)), record.end)
  }

  private func text(_ tokens: Range<Int>, _ cell: CellReference, _ stream: RawSpan) -> String? {
    FormulaText.text(
      tokens, stream, references, row: cell.row - 1, column: cell.column - 1, limit: limit)
  }
}

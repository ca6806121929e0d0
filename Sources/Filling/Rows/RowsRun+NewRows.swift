internal import Formula
internal import Grid
internal import Workbook

/// The new rows themselves.
extension RowsRun {
  /// Adds the new rows of a sheet and their merges: each like its pattern row, without its values.
  mutating func addRows(
    _ rows: [AddedRows], _ shifter: WorksheetShifter, _ text: PartText, _ part: String,
    _ limits: Limits, _ splices: inout Splices
  ) throws(Fault) {
    var size = 0
    var last: [UInt8] = []
    for added in rows {
      guard let pattern = shifter.patterns[added.pattern] else { continue }
      if pattern.isHidden {
        notices.append(
          Notice(
            .rowsHidden, ["\(added.pattern)", "\(added.count)"],
            at: Place(sheet: titles[added.sheet])))
      }
      var elements: [UInt8] = []
      let copies = CopiedFormulas(insertions, added, titles[added.sheet], pattern)
      for number in numbers(of: added) {
        elements += newRow(number, added, pattern, copies, text)
        guard elements.count <= limits.entryBytes - size else {
          throw Fault(.rowsTooLong, [part, "\(limits.entryBytes)"], at: Place(part: part))
        }
      }
      size += elements.count
      if let place = shifter.places[added.pattern] {
        splices.insert(elements, at: place)
      } else {
        last += elements
      }
    }
    if !last.isEmpty { splices.insert(last, at: shifter.sheetDataEnd) }
    addMerges(rows, shifter, text, &splices)
  }

  /// Where new rows come to stand.
  private func numbers(of added: AddedRows) -> ClosedRange<Int> {
    let shift = insertions.shift(of: titles[added.sheet])
    let pattern = shift?.shifted(row: added.pattern) ?? added.pattern
    return pattern + 1...pattern + added.count
  }

  private mutating func newRow(
    _ number: Int, _ added: AddedRows, _ pattern: WorksheetShifter.Pattern,
    _ copies: CopiedFormulas, _ text: PartText
  ) -> [UInt8] {
    let bytes = text.bytes
    let distance = number - numbers(of: added).lowerBound + 1
    var row = opening(pattern.tag, "\(number)", without: [], bytes)
    guard !pattern.cells.isEmpty else { return row + Array("/>".utf8) }
    row.append(UInt8(ascii: ">"))
    for cell in pattern.cells {
      guard let place = CellReference(row: number, column: cell.cell.column) else { continue }
      // What a cell says of its value in metadata is of the value; that its formula spills, of the
      // formula.
      let gone: Set<String> = cell.isArray ? ["t", "vm"] : ["t", "vm", "cm"]
      row += opening(cell.tag, "\(place)", without: gone, bytes)
      guard !added.formatsOnly, let copied = copies.formula(of: cell.cell, distance) else {
        row += Array("/>".utf8)
        continue
      }
      let prefix = cell.tag.prefix(in: bytes)
      let kind = cell.isArray ? " t=\"array\" ref=\"\(place)\"" : ""
      row += Array("><\(prefix)f\(kind)>".utf8)
      row += TextSpelling.content(copied, asciiOnly: text.isASCII)
      row += Array("</\(prefix)f></\(cell.tag.name(in: bytes))>".utf8)
      newFormulas.append(SheetCell(sheet: added.sheet, cell: place))
    }
    return row + Array("</\(pattern.tag.name(in: bytes))>".utf8)
  }

  /// A tag up to where it would be closed, with another `r` in front.
  private func opening(
    _ tag: StartTag, _ reference: String, without: Set<String>, _ bytes: [UInt8]
  ) -> [UInt8] {
    var result = Array("<\(tag.name(in: bytes)) r=\"\(reference)\"".utf8)
    for attribute in tag.attributes {
      let name = String(decoding: bytes[attribute.name], as: UTF8.self)
      if name != "r", !without.contains(name) { result += bytes[attribute.whole] }
    }
    return result
  }

  /// Merges that lie in a pattern row alone are made in each new row too.
  private func addMerges(
    _ rows: [AddedRows], _ shifter: WorksheetShifter, _ text: PartText, _ splices: inout Splices
  ) {
    guard let (list, lastEnd) = shifter.merges, !list.isEmpty, let sheet = rows.first?.sheet
    else { return }
    let byRow = Dictionary(
      grouping: sheets[sheet].merges.filter { $0.first.row == $0.last.row }
    ) { $0.first.row }
    let prefix = list.prefix(in: text.bytes)
    var elements = ""
    var count = 0
    for added in rows where !added.formatsOnly {
      guard let like = byRow[added.pattern] else { continue }
      for number in numbers(of: added) {
        for merge in like {
          guard let first = CellReference(row: number, column: merge.first.column),
            let last = CellReference(row: number, column: merge.last.column)
          else { continue }
          elements += "<\(prefix)mergeCell ref=\"\(CellRange(first, last))\"/>"
          count += 1
        }
      }
    }
    guard count > 0 else { return }
    splices.insert(elements, at: lastEnd)
    if list.attribute("count", in: text.bytes) != nil {
      let all = shifter.references.mergeCount + count
      splices.set("count", to: "\(all)", in: list, of: text.bytes)
    }
  }
}

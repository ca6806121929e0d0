internal import Formula
internal import Grid

/// A group of cells that share one formula, after its first cell has lost it.
struct RehomedGroup {
  /// The cell that keeps the formula from now on.
  let cell: CellReference
  let oldMaster: CellReference
  let number: Int
  /// What the group spans; nil where no other cell is left in it.
  let range: CellRange?
  /// The formula as it reads in that cell.
  let text: String

  /// The element that holds it (§18.3.1.40).
  func element(prefix: String, calculatesAlways: Bool, in part: PartText) -> [UInt8] {
    let group = range.map { " t=\"shared\" ref=\"\($0)\" si=\"\(number)\"" } ?? ""
    let always = calculatesAlways ? " ca=\"1\"" : ""
    return Array("<\(prefix)f\(group)\(always)>".utf8)
      + TextSpelling.content(text, asciiOnly: part.isASCII) + Array("</\(prefix)f>".utf8)
  }
}

enum SharedGroups {
  /// The groups of a sheet whose first cells are overwritten, and which cell is first from now on.
  static func rehomed(_ sheet: Sheet, overwriting cells: Set<CellReference>) -> [RehomedGroup] {
    let texts = SharedFormulas(sheet)
    var result: [RehomedGroup] = []
    for (master, members) in texts.groups() where cells.contains(master.cell) {
      guard case .sharedMaster(let group, _) = master.kind else { continue }
      let left = members.filter { !cells.contains($0) }
      guard let first = left.first, let text = texts[first] else { continue }
      var range: CellRange?
      if left.count > 1 {
        let rows = left.map(\.row)
        let columns = left.map(\.column)
        let low = CellReference(row: rows.min() ?? 1, column: columns.min() ?? 1)
        let high = CellReference(row: rows.max() ?? 1, column: columns.max() ?? 1)
        if let low, let high { range = CellRange(low, high) }
      }
      result.append(
        RehomedGroup(
          cell: first, oldMaster: master.cell, number: group, range: range, text: text))
    }
    return result
  }
}

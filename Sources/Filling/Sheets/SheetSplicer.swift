internal import Grid

/// Turns what is to stand in the cells of one sheet into changes of its part.
struct SheetSplicer {
  let text: PartText
  let map: SheetMap
  private(set) var splices = Splices()
  private var newCells: [CellReference] = []

  init(_ text: PartText, _ map: SheetMap) {
    self.text = text
    self.map = map
  }

  private var bytes: [UInt8] { text.bytes }

  /// Sets the cells that are there, and adds those that are not; `contents` stand in the order of
  /// the map's targets, nil for those that stay as they are.
  mutating func write(_ contents: [(content: StoredContent, keepsFormula: Bool)?]) {
    var missing: [Int] = []
    for (place, change) in contents.enumerated() {
      guard let change else { continue }
      let target = map.targets[place]
      map.eachFound(target) { cell in
        splices.set(change.content, in: cell, of: map, keepingFormula: change.keepsFormula, bytes)
      }
      // A blank cell that is not there needs no element.
      if target.isMissing, !change.content.isBlank { missing.append(place) }
    }
    addCells(missing) { splicer, place, prefix in
      splicer.newCell(splicer.map.targets[place], contents[place]?.content ?? .blank, prefix)
    }
  }

  /// Gives the cells other formats, of the places of their targets and the formats that they have;
  /// those that are not there are added with nothing in them.
  mutating func setFormats(_ format: (_ place: Int, _ old: Int) -> Int) {
    var missing: [Int] = []
    for (place, target) in map.targets.enumerated() {
      for cell in map.found(target) {
        splices.set("s", to: "\(format(place, cell.style))", in: cell.tag, of: bytes)
      }
      if target.isMissing { missing.append(place) }
    }
    addCells(missing) { splicer, place, prefix in
      let target = splicer.map.targets[place]
      let style = format(place, splicer.map.inheritedStyle(of: target))
      return Array("<\(prefix)c r=\"\(target.cell)\" s=\"\(style)\"/>".utf8)
    }
  }

  /// Lets a cell keep the formula that its group shares from now on.
  mutating func rehome(_ group: RehomedGroup, at target: SheetMap.Target) {
    map.eachFound(target) { cell in
      let prefix = cell.tag.prefix(in: bytes)
      for child in map.children[cell.children] where child.kind == .formula {
        let isAlways = bytes[child.range].holds(Array(" ca=\"1\"".utf8))
        splices.replace(
          child.range,
          with: group.element(prefix: prefix, calculatesAlways: isAlways, in: text))
      }
    }
  }

  // MARK: New cells

  /// Adds cells at the places of targets; `element` spells one, with the prefix of its row.
  private mutating func addCells(
    _ missing: [Int], _ element: (SheetSplicer, _ place: Int, _ prefix: String) -> [UInt8]
  ) {
    var place = 0
    var newRows: [UInt8] = []
    while place < missing.count {
      let row = map.targets[missing[place]].cell.row
      var end = place
      while end < missing.count, map.targets[missing[end]].cell.row == row { end += 1 }
      let places = missing[place..<end]
      if let found = map.targets[missing[place]].row {
        let prefix = map.rows[found].tag.prefix(in: bytes)
        add(places.map { (map.targets[$0], element(self, $0, prefix)) }, to: map.rows[found])
      } else {
        let prefix = map.sheetData?.prefix(in: bytes) ?? ""
        let new = newRow(row, places.flatMap { element(self, $0, prefix) }, prefix)
        if map.sheetData?.isEmpty ?? true {
          newRows += new
        } else {
          splices.insert(new, at: map.targets[missing[place]].placeOfRow ?? map.sheetDataEnd)
        }
      }
      place = end
    }
    if !newRows.isEmpty, let tag = map.sheetData {
      splices.insert(newRows, inside: tag, at: map.sheetDataEnd, bytes)
    }
    newCells = missing.map { map.targets[$0].cell }
    extendDimension()
  }

  private mutating func add(
    _ cells: [(target: SheetMap.Target, element: [UInt8])], to row: SheetMap.FoundRow
  ) {
    extendSpans(of: row.tag, by: cells.map(\.target.cell.column))
    if row.tag.isEmpty {
      splices.insert(cells.flatMap(\.element), inside: row.tag, at: row.contentEnd, bytes)
    } else {
      for (target, element) in cells {
        splices.insert(element, at: target.placeInRow ?? row.contentEnd)
      }
    }
  }

  private func newRow(_ row: Int, _ cells: [UInt8], _ prefix: String) -> [UInt8] {
    Array("<\(prefix)row r=\"\(row)\">".utf8) + cells + Array("</\(prefix)row>".utf8)
  }

  private func newCell(
    _ target: SheetMap.Target, _ content: StoredContent, _ prefix: String
  ) -> [UInt8] {
    let style = map.inheritedStyle(of: target)
    var tag = "<\(prefix)c r=\"\(target.cell)\""
    if style != 0 { tag += " s=\"\(style)\"" }
    if let type = content.type { tag += " t=\"\(type)\"" }
    return Array((tag + ">").utf8) + content.element(ElementTags(prefix: prefix))
      + Array("</\(prefix)c>".utf8)
  }

  // MARK: What says how far cells reach

  /// `spans` of a row (§18.3.1.73) is a hint, but a wrong one is worse than none.
  private mutating func extendSpans(of tag: some SpelledTag, by columns: [Int]) {
    guard let stated = tag.value("spans", in: bytes) else { return }
    let spans = stated.split(separator: " ").map {
      $0.split(separator: ":").map { Int($0) }
    }
    var (low, high) = (Int.max, 0)
    for span in spans {
      guard span.count == 2, let first = span[0], let last = span[1], first <= last else { return }
      low = min(low, first)
      high = max(high, last)
    }
    let isCovered = columns.allSatisfy { column in
      spans.contains { ($0[0] ?? 0) <= column && column <= ($0[1] ?? 0) }
    }
    guard !isCovered, high > 0, let least = columns.min(), let most = columns.max() else { return }
    splices.set("spans", to: "\(min(low, least)):\(max(high, most))", in: tag, of: bytes)
  }

  /// `<dimension>` (§18.3.1.35) where it no longer covers all cells; one that says nothing readable
  /// stays as it is.
  private mutating func extendDimension() {
    guard let tag = map.dimension, let old = CellRange(map.dimensionText) else { return }
    var range = old
    for cell in newCells where !range.contains(cell) {
      let first = CellReference(
        row: min(range.first.row, cell.row), column: min(range.first.column, cell.column))
      let last = CellReference(
        row: max(range.last.row, cell.row), column: max(range.last.column, cell.column))
      if let first, let last { range = CellRange(first, last) }
    }
    if range != old { splices.set("ref", to: "\(range)", in: tag, of: bytes) }
  }
}

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
        splices.set(
          change.content, in: cell, of: map, keepingFormula: change.keepsFormula, bytes)
      }
      // A blank cell that is not there needs no element.
      if target.isMissing, !change.content.isBlank { missing.append(place) }
    }
    addCells(missing, contents)
    newCells = missing.map { map.targets[$0].cell }
    extendDimension()
  }

  /// Lets a cell keep the formula that its group shares from now on.
  mutating func rehome(_ group: RehomedGroup, at target: SheetMap.Target) {
    map.eachFound(target) { cell in
      let prefix = cell.tag.prefix(in: bytes)
      for child in map.children[cell.children] where child.kind == .formula {
        let isAlways = bytes[child.range].firstRange(of: Array(" ca=\"1\"".utf8)) != nil
        splices.replace(
          child.range,
          with: group.element(prefix: prefix, calculatesAlways: isAlways, in: text))
      }
    }
  }

  // MARK: New cells

  private mutating func addCells(
    _ missing: [Int], _ contents: [(content: StoredContent, keepsFormula: Bool)?]
  ) {
    var place = 0
    var newRows: [UInt8] = []
    while place < missing.count {
      let row = map.targets[missing[place]].cell.row
      var end = place
      while end < missing.count, map.targets[missing[end]].cell.row == row { end += 1 }
      let cells = missing[place..<end].map { index in
        (map.targets[index], contents[index]?.content ?? .blank)
      }
      if let found = map.targets[missing[place]].row {
        add(cells, to: map.rows[found])
      } else {
        let element = newRow(row, cells)
        if map.sheetData?.isEmpty ?? true {
          newRows += element
        } else {
          splices.insert(
            element, at: map.targets[missing[place]].placeOfRow ?? map.sheetDataEnd)
        }
      }
      place = end
    }
    if !newRows.isEmpty, let tag = map.sheetData {
      splices.replace(tag.closing, with: Self.filled(tag, newRows, bytes))
    }
  }

  private mutating func add(
    _ cells: [(target: SheetMap.Target, content: StoredContent)], to row: SheetMap.FoundRow
  ) {
    let prefix = row.tag.prefix(in: bytes)
    let elements = cells.map { newCell($0.target, $0.content, prefix) }
    extendSpans(of: row.tag, by: cells.map(\.target.cell.column))
    if row.tag.isEmpty {
      splices.replace(row.tag.closing, with: Self.filled(row.tag, elements.flatMap { $0 }, bytes))
    } else {
      for (cell, element) in zip(cells, elements) {
        splices.insert(element, at: cell.target.placeInRow ?? row.contentEnd)
      }
    }
  }

  /// What ends an element that had no content, now that it has some.
  private static func filled(
    _ tag: some SpelledTag, _ content: [UInt8], _ bytes: [UInt8]
  ) -> [UInt8] {
    Array(">".utf8) + content + Array("</\(tag.name(in: bytes))>".utf8)
  }

  private func newRow(
    _ row: Int, _ cells: [(target: SheetMap.Target, content: StoredContent)]
  ) -> [UInt8] {
    let prefix = map.sheetData?.prefix(in: bytes) ?? ""
    let elements = cells.flatMap { newCell($0.target, $0.content, prefix) }
    return Array("<\(prefix)row r=\"\(row)\">".utf8) + elements + Array("</\(prefix)row>".utf8)
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
    guard let attribute = tag.attribute("spans", in: bytes) else { return }
    let spans = String(decoding: bytes[attribute.value], as: UTF8.self).split(separator: " ").map {
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

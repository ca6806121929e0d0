internal import Document
internal import Grid

/// Turns what a page holds into sheets: each table with the lines that belong to it.
///
/// Directly above a table stand its title, its unit and the like: so many short lines become rows of its
/// own. Below it stand its notes. What else a page says is no sheet's.
struct PageSheets {
  /// A table with its lines.
  struct Block {
    var above: [[PageCell]] = []
    var table: PageTable
    var below: [[PageCell]] = []
  }

  /// So many lines above a table, or below it, are its own, each of so many bytes.
  private static let mostLines = 8
  private static let longestLine = 240
  private static let longestNote = 4_096

  static func blocks(_ flow: [FlowItem]) -> [Block] {
    var blocks: [Block] = []
    var lines: [[PageCell]] = []
    let items = flow.enumerated().map { index, item in
      isTitle(item, before: flow[(index + 1)...].prefix(3)) ? unfolded(item) : [item]
    }
    for item in items.joined() {
      switch item {
      case .line(let cells): lines.append(cells)
      case .rule:
        if let last = blocks.indices.last { blocks[last].below += takeNotes(&lines) }
        lines = []
      case .table(let table):
        guard table.shown > 0 else { continue }
        if let last = blocks.indices.last { blocks[last].below += takeNotes(&lines) }
        blocks.append(Block(above: titles(lines), table: table))
        lines = []
      }
    }
    if let last = blocks.indices.last { blocks[last].below += takeNotes(&lines) }
    return blocks
  }

  /// Lines right above a table, up to one that is none of a title's.
  private static func titles(_ lines: [[PageCell]]) -> [[PageCell]] {
    let near = lines.suffix(mostLines)
    let start = near.lastIndex { cells in
      cells.reduce(0) { $0 + $1.text.count } > longestLine
    }
    return Array(near[(start.map { $0 + 1 } ?? near.startIndex)...])
  }

  /// Takes the notes off that stand right below a table.
  private static func takeNotes(_ lines: inout [[PageCell]]) -> [[PageCell]] {
    let notes = lines.prefix(mostLines).prefix { cells in
      guard let text = cells.first?.text, text.count <= longestNote else { return false }
      let word = String(decoding: text.prefix(60), as: UTF8.self)
      return ["注", "备注", "说明", "附注"].contains { word.hasPrefix($0) }
        || word.first?.isNumber == true && cells.count == 1
          && word.contains { $0 == "." || $0 == "、" }
    }
    // What is numbered is a note only behind one that says so.
    guard let first = notes.first?.first?.text,
      String(decoding: first.prefix(60), as: UTF8.self).first?.isNumber == false
    else { return [] }
    lines.removeFirst(notes.count)
    return Array(notes)
  }

  /// True for a small table of words right above a larger one: it holds the title and the unit.
  private static func isTitle(_ item: FlowItem, before next: ArraySlice<FlowItem>) -> Bool {
    guard case .table(let table) = item, table.name.isEmpty, 1...8 ~= table.shown,
      table.rows.count <= 4
    else { return false }
    for row in table.rows {
      guard row.cells.count(where: { $0.kind != .blank }) <= 3,
        row.cells.allSatisfy({ $0.kind == .blank || $0.kind == .text })
      else { return false }
    }
    for item in next {
      switch item {
      case .rule: return false
      case .line: continue
      case .table(let other):
        if other.shown == 0 { continue }
        return other.shown > 8 && other.rows.count > 4
          && other.rows.contains { $0.cells.count(where: { $0.kind != .blank }) > 1 }
      }
    }
    return false
  }

  private static func unfolded(_ item: FlowItem) -> [FlowItem] {
    guard case .table(let table) = item else { return [item] }
    return table.rows.compactMap { row in
      let cells = row.cells.filter { $0.kind != .blank }
      return cells.isEmpty ? nil : .line(cells)
    }
  }
}

extension PageCell {
  /// The text of the cell, or the figure as it is stored.
  var shownText: [UInt8] {
    switch kind {
    case .blank: []
    case .text, .spelledNumber, .error: text
    case .number: Array(Decimals.storedNumber(digits: digits, scale: Int(scale)).text.utf8)
    case .boolean: Array((digits == 0 ? "FALSE" : "TRUE").utf8)
    }
  }
}

internal import FinalAccounts
internal import Grid

extension TableFace {
  /// What the header of a table's first piece and the numbers of its lines say.
  init(_ part: ScannedPart, others: [ScannedPart], number: String?, in view: SheetView) {
    self.init()
    self.number = number.map(Self.bare)
    lineNumbers = part.read.lineNumbers
    for other in others { lineNumbers.merge(other.read.lineNumbers) { first, _ in first } }
    let ruler = part.tree.hasRuler ? Self.ruler(part, view) : nil
    for bound in part.read.columns where headings[bound.id] == nil {
      guard let headed = part.tree.columns.first(where: { $0.column == bound.column }) else {
        continue
      }
      var labels: [String] = []
      for (_, cell) in headed.cells.suffix(Self.deepest) where view.smallInteger(cell) == nil {
        let label = view.label(cell)
        if labels.last != label, !label.isEmpty { labels.append(label) }
      }
      let heading = labels.joined(separator: "/")
      if 1...Self.longest ~= heading.count { headings[bound.id] = heading }
      if let ruler, let cell = view.cell(ruler, bound.column),
        let number = view.smallInteger(cell), number > 0
      {
        columnNumbers[bound.id] = number
      }
    }
  }

  private static let deepest = 3
  private static let longest = 60

  /// The row of the header that numbers the columns: the last one with whole numbers alone over most
  /// of them.
  private static func ruler(_ part: ScannedPart, _ view: SheetView) -> Int? {
    let columns = Set(part.read.columns.map(\.column))
    return part.tree.rows.last { row in
      row < view.rowCount
        && columns.count {
          view.cell(row, $0).flatMap(view.smallInteger) != nil
        } * 2 > columns.count
    }
  }

  /// 公开01表 of 公开01表（单位：万元）.
  private static func bare(_ number: String) -> String {
    let end = number.firstIndex { "(（ \u{3000}".contains($0) } ?? number.endIndex
    return end == number.startIndex ? number : String(number[..<end])
  }
}

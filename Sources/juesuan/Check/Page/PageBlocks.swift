import Exchange
import FinalAccounts

/// A part of a form that is drawn as a table of its own: forms that print lists side by side have
/// several.
struct PageBlock {
  /// What stands over it; nil where the form is one list.
  let title: String?
  /// Rows and columns of the form, by their places in it.
  let rows: [Int]
  let columns: [Int]
  /// The path over each column.
  let headings: [[String]]

  /// The blocks of a form, none of them without rows.
  static func all(of form: TableForm, _ table: AccountTable) -> [PageBlock] {
    if form.id == .t9 { return sides(of: form) }
    var lists: [[Int]] = [[], [], [], [], []]
    for (row, first) in form.rows.enumerated() {
      lists[TableHeadings.list(form.id, row: table.facts[first].row)].append(row)
    }
    let titled: [(String?, [Int])] =
      switch form.id {
      case .t1, .t4: [("收入", lists[0]), ("支出", lists[1])]
      case .t6:
        [("人员经费", lists[0]), ("公用经费", lists[1]), (nil, lists[2] + lists[3] + lists[4])]
      default: [(nil, lists.flatMap(\.self))]
      }
    return titled.filter { !$0.1.isEmpty }.map { title, rows in
      let columns = form.columns.indices.filter { column in
        rows.contains { form.slot($0, column) != nil }
      }
      return PageBlock(
        title: title, rows: rows, columns: columns,
        headings: columns.map { form.columns[$0].heading.split(separator: "/").map(String.init) })
    }
  }

  /// T9 prints its one row as budget and final figures beside each other.
  private static func sides(of form: TableForm) -> [PageBlock] {
    var blocks: [PageBlock] = []
    var column = 0
    while column < form.columns.count {
      let side = form.columns[column].heading.prefix { $0 != "/" }
      let end =
        form.columns[column...].firstIndex { $0.heading.prefix { $0 != "/" } != side }
        ?? form.columns.count
      let columns = Array(column..<end)
      blocks.append(
        PageBlock(
          title: String(side), rows: Array(form.rows.indices), columns: columns,
          headings: columns.map { place in
            let path = form.columns[place].heading.split(separator: "/").map(String.init)
            return path.count > 1 ? Array(path.dropFirst()) : path
          }))
      column = end
    }
    return blocks.filter { !$0.rows.isEmpty }
  }
}

extension TableForm {
  /// The fact of a row's column; nil where the row has no such slot.
  func slot(_ row: Int, _ column: Int) -> Int? {
    let facts = facts(ofRow: row)
    return facts[facts.startIndex + column]
  }
}

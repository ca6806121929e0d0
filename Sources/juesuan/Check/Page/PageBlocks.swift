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
    form.rows.isEmpty ? [] : form.output.isOneRow ? sides(of: form) : lists(of: form, table)
  }

  /// One for each list with a title, and for what lies between these.
  private static func lists(of form: TableForm, _ table: AccountTable) -> [PageBlock] {
    var rows: [[Int]] = Array(repeating: [], count: max(1, form.output.lists.count))
    for (row, first) in form.rows.enumerated() {
      rows[form.output.list(ofRow: table.facts[first].row)].append(row)
    }
    var parts: [(title: String?, rows: [Int])] = []
    for (list, rows) in rows.enumerated() where !rows.isEmpty {
      let title = form.output.lists.isEmpty ? nil : form.output.lists[list].title
      if title == nil, let last = parts.indices.last, parts[last].title == nil {
        parts[last].rows += rows
      } else {
        parts.append((title, rows))
      }
    }
    return parts.map { title, rows in
      let columns = form.columns.indices.filter { column in
        rows.contains { form.slot($0, column) != nil }
      }
      return PageBlock(
        title: title, rows: rows, columns: columns, headings: columns.map(form.path))
    }
  }

  /// T9 prints its one row as budget and final figures beside each other.
  private static func sides(of form: TableForm) -> [PageBlock] {
    var sides: [(title: String, columns: [Int])] = []
    for column in form.columns.indices {
      let title = form.path(column).first ?? ""
      if sides.last?.title == title {
        sides[sides.count - 1].columns.append(column)
      } else {
        sides.append((title, [column]))
      }
    }
    return sides.map { title, columns in
      PageBlock(
        title: title, rows: Array(form.rows.indices), columns: columns,
        headings: columns.map(form.path).map { $0.count > 1 ? Array($0.dropFirst()) : $0 })
    }
  }
}

extension TableForm {
  /// The fact of a row's column; nil where the row has no such slot.
  func slot(_ row: Int, _ column: Int) -> Int? {
    let facts = facts(ofRow: row)
    return facts[facts.startIndex + column]
  }

  /// The path over a column, from top to bottom.
  fileprivate func path(_ column: Int) -> [String] {
    columns[column].heading.split(separator: "/").map(String.init)
  }
}

/// How a table is written for people: in CSV, in a data package, on a page.
///
/// Headings are paths where a table prints two levels (`预算数/合计`), so that no two are the same.
package struct TableOutput: Sendable {
  /// One of the lists that a table prints side by side: written one after the other.
  package struct List: Sendable {
    /// What stands over it; nil where nothing does.
    package var title: String?
    /// Its rows by name; one that ends in `*` stands for all that begin so. None: the rows that no
    /// other list names.
    package var rows: [String]

    /// A list of rows under a title.
    package init(title: String? = nil, rows: [String] = []) {
      self.title = title
      self.rows = rows
    }

    fileprivate func names(_ row: String) -> Bool {
      rows.contains { name in
        name.utf8.last == UInt8(ascii: "*")
          ? row.utf8.starts(with: name.utf8.dropLast()) : row == name
      }
    }
  }

  /// The heading over the codes; nil where the table prints none.
  package var code: String?
  /// The heading over the labels.
  package var label: String
  /// The columns in the order in which people know them: names of the model with their headings.
  package var columns: [(id: String, heading: String)]
  /// The lists in their order; none where the table is one list.
  package var lists: [List]
  /// What is said under a table without figures; `{unit}` stands for the unit's name.
  package var whenEmpty: String?
  /// True where there is one row, and its columns make tables of their own by their top headings.
  package var isOneRow = false

  /// A table that is written so.
  package init(
    code: String? = nil, label: String, columns: [(id: String, heading: String)] = [],
    lists: [List] = [], whenEmpty: String? = nil
  ) {
    self.code = code
    self.label = label
    self.columns = columns
    self.lists = lists
    self.whenEmpty = whenEmpty
  }

  /// The place of the list that a row belongs to.
  package func list(ofRow row: String) -> Int {
    guard lists.count > 1 else { return 0 }
    return lists.firstIndex { $0.names(row) } ?? lists.firstIndex { $0.rows.isEmpty } ?? 0
  }
}

/// How a public table is made of a raw one: which rows and columns of that are which of its own.
package struct Derivation: Sendable {
  /// A figure of the public table that the raw one holds as several.
  package struct Sum: Sendable {
    /// Its row in the public table.
    package var row: String
    /// Its label.
    package var label: String
    /// The rows that are added up.
    package var of: [String]
    /// Rows that are added where they hold a figure.
    package var ofFilled: [String]

    /// A sum of these rows.
    package init(row: String, label: String, of: [String], ofFilled: [String] = []) {
      self.row = row
      self.label = label
      self.of = of
      self.ofFilled = ofFilled
    }
  }

  /// The public table.
  package var table: TableID
  /// The raw one.
  package var from: TableID
  /// The rows of the raw table that are taken; one that ends in `*` stands for all that begin so. None:
  /// all.
  package var rows: [String] = []
  /// Columns of the raw table with their names in the public one; `*` stands for any column. Of two of
  /// one name the first that the raw table has is taken; a `*` in a name is the row's.
  package var columns: [(raw: String, public: String)]
  /// The row of the raw table whose columns are the rows of the public one.
  package var transposed: String?
  /// Rows of a transposed table that are left out.
  package var without: [String] = []
  /// Rows of a transposed table that are left out where they hold no figure.
  package var whereFilled: [String] = []
  /// The one row of the public table.
  package var single: String?
  /// What the names of rows lose.
  package var prefix = ""
  /// True where rows without a figure other than zero are left out, that of the total aside.
  package var isOfFilledRows = false
  /// Figures that are sums of others.
  package var sums: [Sum] = []

  /// A public table out of a raw one.
  package init(table: TableID, from: TableID, columns: [(raw: String, public: String)]) {
    self.table = table
    self.from = from
    self.columns = columns
  }

  /// True where a list of names, `*` at the end standing for any ending, names a row.
  static func names(_ names: [String], _ row: String) -> Bool {
    names.contains { name in
      name.utf8.last == UInt8(ascii: "*")
        ? row.utf8.starts(with: name.utf8.dropLast()) : row == name
    }
  }
}

/// The layouts of all tables with the words they share: all that recognition knows of forms.
public struct LayoutSet: Sendable {
  /// Several may be of one table; the one whose columns fit best is taken.
  package var layouts: [TableLayout]
  package var terms: FormTerms

  package init(layouts: [TableLayout], terms: FormTerms) {
    self.layouts = layouts
    self.terms = terms
  }
}

/// Words that the forms of all tables share: what `Schemas/layouts/terms.json` says.
package struct FormTerms: Sendable {
  /// Words of header cells that do not name an amount, by what the column below holds.
  package struct Header: Sendable {
    package var label: [String] = []
    /// 行次
    package var line: [String] = []
    package var code: [String] = []
    /// 类, 款, 项: the parts of a code in columns of their own.
    package var codePart: [String] = []
    package var name: [String] = []
    /// 栏次: the row that numbers the columns.
    package var ruler: [String] = []
    /// Words over other header cells.
    package var heading: [String] = []
    package var remark: [String] = []

    package init() {}
  }

  /// Words in front of a colon in the frame of a table.
  package struct Frame: Sendable {
    package var unit: [String] = []
    package var moneyUnit: [String] = []
    package var unitCode: [String] = []
    package var year: [String] = []
    package var other: [String] = []

    package init() {}
  }

  package var header = Header()
  package var frame = Frame()
  package var totals: [String] = []
  package var placeholders: [String] = []
  /// How notes under a table begin.
  package var notes: [String] = []
  /// How lines of signatures begin.
  package var signatures: [String] = []
  /// How names of units end: what may stand in front of a title.
  package var unitEndings: [String] = []
  /// Titles of tables that are none of the nine.
  package var otherTitles: [String] = []

  package init() {}
}

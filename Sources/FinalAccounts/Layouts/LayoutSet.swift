/// The layouts of all tables with the words they share: all that recognition knows of forms.
public struct LayoutSet: Sendable {
  /// Several may be of one table; the one whose columns fit best is taken.
  public var layouts: [TableLayout]
  public var terms: FormTerms

  public init(layouts: [TableLayout], terms: FormTerms) {
    self.layouts = layouts
    self.terms = terms
  }
}

/// Words that the forms of all tables share: what `Schemas/layouts/terms.json` says.
public struct FormTerms: Sendable {
  /// Words of header cells that do not name an amount, by what the column below holds.
  public struct Header: Sendable {
    public var label: [String] = []
    /// 行次
    public var line: [String] = []
    public var code: [String] = []
    /// 类, 款, 项: the parts of a code in columns of their own.
    public var codePart: [String] = []
    public var name: [String] = []
    /// 栏次: the row that numbers the columns.
    public var ruler: [String] = []
    /// Words over other header cells.
    public var heading: [String] = []
    public var remark: [String] = []

    public init() {}
  }

  /// Words in front of a colon in the frame of a table.
  public struct Frame: Sendable {
    public var unit: [String] = []
    public var moneyUnit: [String] = []
    public var unitCode: [String] = []
    public var year: [String] = []
    public var other: [String] = []

    public init() {}
  }

  public var header = Header()
  public var frame = Frame()
  public var totals: [String] = []
  public var placeholders: [String] = []
  /// How notes under a table begin.
  public var notes: [String] = []
  /// How lines of signatures begin.
  public var signatures: [String] = []
  /// How names of units end: what may stand in front of a title.
  public var unitEndings: [String] = []
  /// Titles of tables that are none of the nine.
  public var otherTitles: [String] = []

  public init() {}
}

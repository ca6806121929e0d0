/// One of the nine tables as a form prints it: what `Schemas/layouts/T*.json` says.
///
/// A layout says what belongs to the table and how it may be named; it says nothing of places. All
/// texts are compared folded (`Folding`), without numbering.
package struct TableLayout: Sendable {
  /// How a row says what it is.
  package enum Key: String, Sendable {
    /// By its label (T1, T4).
    case label
    /// By a code of the function classification, in one column or several (T2, T3, T5, T7, T8).
    case function
    /// By a code of the economic classification, in blocks side by side (T6).
    case economic
    /// There is one row of amounts (T9).
    case single
    /// The one row of amounts is printed as a list: labels say which column each line belongs to.
    case list
  }

  package struct Title: Sendable {
    package var text: String
    /// Columns that a table of this title does without.
    package var without: [String]

    package init(_ text: String, without: [String] = []) {
      self.text = text
      self.without = without
    }
  }

  /// One of the lists that stand side by side, known by words over its columns, else by order.
  package struct Side: Sendable {
    package var id: String
    package var terms: [String]

    package init(id: String, terms: [String]) {
      self.id = id
      self.terms = terms
    }
  }

  package struct Column: Sendable {
    package enum Presence: String, Sendable {
      /// Without it the sheet is not this table.
      case required
      /// Its absence is told.
      case expected
      case optional
    }

    package var id: String
    package var side: String?
    package var presence: Presence
    /// Ways to name it: from top to bottom the words of each level; the last level is the last
    /// text over the column, further texts may stand between the levels.
    package var paths: [[[String]]]

    package init(id: String, side: String? = nil, presence: Presence, paths: [[[String]]]) {
      self.id = id
      self.side = side
      self.presence = presence
      self.paths = paths
    }
  }

  package struct Row: Sendable {
    package var id: String
    package var side: String?
    /// The part of the list in which the label means this row; nil: anywhere.
    package var section: String?
    /// 行次 in the ministry's form.
    package var line: Int?
    package var code: String?
    package var labels: [String]

    package init(
      id: String, side: String? = nil, section: String? = nil, line: Int? = nil,
      code: String? = nil, labels: [String]
    ) {
      self.id = id
      self.side = side
      self.section = section
      self.line = line
      self.code = code
      self.labels = labels
    }
  }

  /// A part of a list in which labels mean something of their own; the first one is open from the
  /// start, each other one from its opening row on.
  package struct Section: Sendable {
    package var id: String
    package var from: String?

    package init(id: String, from: String? = nil) {
      self.id = id
      self.from = from
    }
  }

  /// What decides between layouts of equal columns.
  package struct Signs: Sendable {
    package var sheetWords: [String] = []
    /// Classes that only this table has.
    package var classes: [String] = []
    /// Classes that this table never has.
    package var notClasses: [String] = []

    package init(sheetWords: [String] = [], classes: [String] = [], notClasses: [String] = []) {
      self.sheetWords = sheetWords
      self.classes = classes
      self.notClasses = notClasses
    }
  }

  package var id: TableID
  package var name: String
  package var key: Key
  /// The first is the preferred one: of two tables of one role, the one whose title stands earlier
  /// in this list is taken.
  package var titles: [Title]
  /// Codes printed on the form (公开01表): a weak sign, as places number differently.
  package var codes: [String]
  package var signs: Signs
  package var sides: [Side]
  package var columns: [Column]
  /// Words over columns that the form may have and that are left out on purpose.
  package var ignored: [String]
  package var rows: [Row]
  package var sections: [Section]
  /// Words in header or note that say which budget is meant.
  package var budgetKinds: [(kind: BudgetKind, words: [String])]

  package init(
    id: TableID, name: String, key: Key, titles: [Title], codes: [String] = [],
    signs: Signs = Signs(), sides: [Side] = [], columns: [Column], ignored: [String] = [],
    rows: [Row] = [], sections: [Section] = [],
    budgetKinds: [(kind: BudgetKind, words: [String])] = []
  ) {
    self.id = id
    self.name = name
    self.key = key
    self.titles = titles
    self.codes = codes
    self.signs = signs
    self.sides = sides
    self.columns = columns
    self.ignored = ignored
    self.rows = rows
    self.sections = sections
    self.budgetKinds = budgetKinds
  }
}

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

  /// A title that the form may bear.
  package struct Title: Sendable {
    /// As the form prints it.
    package var text: String
    /// Columns that a table of this title does without.
    package var without: [String]
    /// True for the title of another table that also holds the figures of this one: it counts where
    /// no table of this role stands under a title of its own, and where its header is that of one.
    package var isMakeshift: Bool

    /// Whether a sheet of this name can be no other table; nil where it is not stated: so it is for
    /// the first title alone.
    package var isFull: Bool?

    /// A title that does without some columns.
    package init(
      _ text: String, without: [String] = [], isMakeshift: Bool = false, isFull: Bool? = nil
    ) {
      self.text = text
      self.without = without
      self.isMakeshift = isMakeshift
      self.isFull = isFull
    }
  }

  /// One of the lists that stand side by side, known by words over its columns, else by order.
  package struct Side: Sendable {
    /// Its name: the columns and rows of the list say it.
    package var id: String
    /// The words over it; none where its place alone tells.
    package var terms: [String]
    /// True for a list of which only the rows named for it belong to the table; forms may lack it.
    package var isExtra: Bool

    /// A list that is known by words.
    package init(id: String, terms: [String], isExtra: Bool = false) {
      self.id = id
      self.terms = terms
      self.isExtra = isExtra
    }
  }

  /// A column of amounts.
  package struct Column: Sendable {
    /// How much a form needs it.
    package enum Presence: String, Sendable {
      /// Without it the sheet is not this table.
      case required
      /// Its absence is told.
      case expected
      case optional
      /// Part of another column: the form is the same with and without it.
      case part
    }

    /// Its name in the model (`total`, `closing.basic`).
    package var id: String
    /// The list that it belongs to; nil where there is one, or for any.
    package var side: String?
    /// Which amounts it holds.
    package enum Stage: String, Sendable {
      /// What was spent or received.
      case final
      /// The year's budget: that of the whole year, where a form prints that of its beginning too.
      /// A form may lack all columns of budgets.
      case budget
    }

    /// How much a form needs it.
    package var presence: Presence
    /// Which amounts it holds.
    package var stage: Stage
    /// Ways to name it: from top to bottom the words of each level; the last level is the last
    /// text over the column, further texts may stand between the levels.
    package var paths: [[[String]]]
    /// The first year whose forms have it; nil for all years.
    package var from: Int?

    /// A column of these parts.
    package init(
      id: String, side: String? = nil, presence: Presence, stage: Stage = .final,
      paths: [[[String]]], from: Int? = nil
    ) {
      self.from = from
      self.id = id
      self.side = side
      self.presence = presence
      self.stage = stage
      self.paths = paths
    }
  }

  /// A row that is known by its label.
  package struct Row: Sendable {
    /// Its name in the model (`income.total`).
    package var id: String
    /// The list that it belongs to; nil for any.
    package var side: String?
    /// The part of the list in which the label means this row; nil: anywhere.
    package var section: String?
    /// 行次 in the ministry's form.
    package var line: Int?
    /// The class of the function classification that it stands for.
    package var code: String?
    /// Labels by year and place, the ministry's first.
    package var labels: [String]

    /// A row of these parts.
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
    /// Its name.
    package var id: String
    /// The row that opens it; nil for the first.
    package var from: String?

    /// A part that a row opens.
    package init(id: String, from: String? = nil) {
      self.id = id
      self.from = from
    }
  }

  /// What decides between layouts of equal columns.
  package struct Signs: Sendable {
    /// Words of the sheet's name, of an unknown title or of notes.
    package var sheetWords: [String] = []
    /// Classes that only this table has.
    package var classes: [String] = []
    /// Classes that this table never has.
    package var notClasses: [String] = []

    /// Signs of these kinds.
    package init(sheetWords: [String] = [], classes: [String] = [], notClasses: [String] = []) {
      self.sheetWords = sheetWords
      self.classes = classes
      self.notClasses = notClasses
    }
  }

  /// The years and places of a form; nothing stated holds of all.
  package struct Scope: Sendable {
    /// The first year; nil for no bound.
    package var from: Int?
    /// The last year; nil for no bound.
    package var to: Int?
    /// How names of its units begin (上海市).
    package var places: [String]

    /// The years and places of a form.
    package init(from: Int? = nil, to: Int? = nil, places: [String] = []) {
      self.from = from
      self.to = to
      self.places = places
    }

    /// True where it holds of all years and places.
    package var isOpen: Bool { from == nil && to == nil && places.isEmpty }

    /// How well it suits a table: better where year and unit are known to be of it than where it holds
    /// of all, and worse where they are not.
    package func fitness(year: Int?, unit: String?) -> Int {
      if isOpen { return 0 }
      if from != nil || to != nil {
        guard let year, year >= from ?? .min, year <= to ?? .max else { return -1 }
      }
      let name = unit.map(Folding.fold) ?? []
      return places.isEmpty || places.contains { name.starts(with: Folding.fold($0)) } ? 1 : -1
    }
  }

  /// Which layout it is: the name of its file without folder and ending (`T5-income`).
  package var reference: String
  /// The table that it is a form of.
  package var id: TableID
  /// What people call it.
  package var name: String
  /// How its rows say what they are.
  package var key: Key
  /// The first is the preferred one: of two tables of one role, the one whose title stands earlier
  /// in this list is taken.
  package var titles: [Title]
  /// Codes printed on the form (公开01表): a weak sign, as places number differently.
  package var codes: [String]
  /// What decides between it and others of the same columns.
  package var signs: Signs
  /// The lists that stand side by side; none where there is one.
  package var sides: [Side]
  /// The columns of amounts, in the order of the form.
  package var columns: [Column]
  /// Words over columns that the form may have and that are left out on purpose.
  package var ignored: [String]
  /// The rows that are known by their labels; those of codes are not listed.
  package var rows: [Row]
  /// Labels of rows that the form may have and that are left out on purpose.
  package var ignoredRows: [String] = []
  /// Labels of rows from which on a list holds something else.
  package var endRows: [String] = []
  /// The parts of its lists in which labels mean something of their own.
  package var sections: [Section]
  /// Words in header or note that say which budget is meant.
  package var budgetKinds: [(kind: BudgetKind, words: [String])]
  /// The years and places that it is for.
  package var scope = Scope()
  /// How the table is written, whichever of its layouts a form has; one layout of a table says it.
  package var output: TableOutput?

  /// A layout of these parts, for all years and places.
  package init(
    reference: String, id: TableID, name: String, key: Key, titles: [Title], codes: [String] = [],
    signs: Signs = Signs(), sides: [Side] = [], columns: [Column], ignored: [String] = [],
    rows: [Row] = [], sections: [Section] = [],
    budgetKinds: [(kind: BudgetKind, words: [String])] = []
  ) {
    self.reference = reference
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

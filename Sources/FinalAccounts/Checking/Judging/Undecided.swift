/// Why a rule, or one instance of it, was not decided.
indirect enum Undecided: Hashable, Sendable {
  /// A table that it needs is missing.
  case tableMissing(TableID)
  /// A table is there, but its header was not understood.
  case tableUnread(TableID)
  /// The other table prints no detail rows.
  case noDetail(TableID)
  /// A cell holds something that is no number.
  case notANumber(Slot, CellState)
  /// Cells are blank, and without them nothing can be said.
  case blank(Slot)
  /// A table states no money unit, others state different ones.
  case unitUnknown(TableID)
  /// A table is damaged; what uses it says nothing.
  case damaged(TableID)
  /// A table of the submission that should be in 元 is not.
  case notInYuan(TableID)
  /// The raw set does not give a table.
  case rawTableMissing(TableID)
  /// Figures too large to be added exactly.
  case tooLarge(Slot)
  /// Rows of a table were not recognised, so its sums prove nothing.
  case rowsUnread(TableID)
  /// The same of last year's submission.
  case lastYear(Undecided)
  /// What was given as last year's submission is of another year.
  case notLastYear(Int)
}

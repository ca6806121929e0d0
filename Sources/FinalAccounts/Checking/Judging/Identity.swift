/// A formula (勾稽关系) with the figures of one submission in it: one instance of its rule.
struct Identity: Sendable {
  struct Term: Sendable, Hashable {
    let figure: Int
    /// 1 or −1: what stands on the right is taken away.
    let sign: Int
  }

  /// The rule's place in the list of rules.
  let rule: Int
  /// All terms: those of the left side, then those of the right side, signs turned.
  let terms: [Term]
  /// How many of them stand on the left.
  let leftCount: Int
  let relation: Rule.Relation
  /// True where figures of several tables meet: roundings differ then.
  let isAcross: Bool

  /// The left side; its first figure is what the others come to.
  var left: ArraySlice<Term> { terms.prefix(leftCount) }
  /// The right side, signs turned.
  var right: ArraySlice<Term> { terms.dropFirst(leftCount) }
}

/// Why a rule, or one instance of it, was not decided.
indirect enum Undecided: Hashable, Sendable {
  /// A table that it needs is missing.
  case tableMissing(TableID)
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
  /// Figures too large to be added exactly.
  case tooLarge(Slot)
  /// Rows of a table were not recognised, so its sums prove nothing.
  case rowsUnread(TableID)
  /// The same of last year's submission.
  case lastYear(Undecided)
  /// What was given as last year's submission is of another year.
  case notLastYear(Int)
}

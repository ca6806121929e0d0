/// What a rule that is a function looks at: the submission with its codes put right, what the linear
/// rules came to, and what was given beside it.
struct CheckContext: Sendable {
  /// Its figures.
  let paper: WorkingPaper
  /// The linear rules, judged.
  let reconciliation: Reconciliation
  /// What explains broken identities, in the order of the groups.
  let causes: [Cause]
  /// The classifications of all years.
  let codes: CodeLists
  /// The titles of tables.
  let forms: FormBook
  /// Last year's submission of the unit, where it was given.
  let previous: WorkingPaper?
  /// The same submission in 元, where it was given.
  let yuan: WorkingPaper?
  /// The raw set that it claims to come from, where that was given.
  var raw: Submission?
  /// What only the workbook shows.
  let evidence: WorkbookEvidence
  /// What stands in which cell.
  let places: FactPlaces
  /// Rows whose codes are slips; the paper has them under the codes that were meant.
  let slips: [CodeSlip]
  /// The rows with codes, after these were put right.
  let coded: PerTable<CodedTable>
  /// What the notes under the tables say.
  let notes: PerTable<NoteText>

  /// How Chinese texts name tables, rows and columns.
  var names: FormNames { FormNames(paper, forms) }

  /// The submission, with the codes that were meant.
  var submission: Submission { paper.submission }
}

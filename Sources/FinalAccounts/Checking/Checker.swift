/// Checks submissions: every rule, every instance, each with its outcome.
///
/// The folders beside this file are layers, each of which knows those in front of it: `Rules` (what must
/// hold), `Figures` (the working paper), `Judging` (formulas bound and decided), `Causes` (what probably
/// went wrong), `Findings` (what is told), `Evidence`, `CodedRows` and `Notes` (what only the file, the
/// codes and the notes show), `Context` and `Functions` (rules that are functions), `Reporting`.
public struct Checker: Sendable {
  /// What is checked, beyond the submission itself.
  public struct Inputs: Sendable {
    /// Last year's submission of the unit.
    public var previous: Submission?
    /// The same submission in 元.
    public var yuan: Submission?
    /// The raw set that the submission claims to come from.
    public var raw: Submission?
    /// What the workbook shows beyond its figures.
    public var evidence = WorkbookEvidence()

    /// The submission alone.
    public init() {}
  }

  private let rules: RuleSet
  private let codes: CodeLists

  /// A checker with these rules; those that are functions among them run under their ids.
  public init(_ rules: RuleSet, _ codes: CodeLists) {
    self.rules = rules
    self.codes = codes
  }

  /// The rules that are functions, to be listed with the others.
  public static var functions: [Rule] { RuleFunction.all.map(\.rule) }

  /// Checks a submission with the rules of its year and place. The same input gives the same report,
  /// in the same order.
  public func check(_ submission: Submission, _ inputs: Inputs = Inputs()) -> CheckReport {
    var rules = rules.chosen(year: submission.formYear, unit: submission.unit)
    if submission.isExecution {
      // Execution data has three of the tables at most: the others are not missing.
      rules = rules.lacking(TableID.nine.filter { submission[$0] == nil })
    }
    var report = Checker(rules, codes).report(of: submission, inputs)
    report.isExecution = submission.isExecution
    return report
  }

  private func report(of submission: Submission, _ inputs: Inputs) -> CheckReport {
    let known = KnownCodes(codes, year: submission.year, formYear: submission.formYear)
    let printed = submission.codedTables(inputs.evidence, known)
    let slips = slips(printed, known)
    let meant = slips.isEmpty ? submission : submission.putting(slips)
    let linear = rules.judged.filter { !$0.formulas.isEmpty && !$0.isOfRawTables }
    var reconciliation = Reconciliation(WorkingPaper(meant, rules.tolerance), linear)
    // Cells without a figure that are to be taken for zero: the amount that is missing shows as a gap.
    reconciliation.takeForZero(
      MissingFigures.find(reconciliation) + ProvenZeros.find(reconciliation))
    var search = CauseSearch(reconciliation)
    var causes = search.causes()
    let damaged = DamagedTables.find(reconciliation, causes)
    if !damaged.isEmpty {
      reconciliation.withdraw(Set(damaged))
      search = CauseSearch(reconciliation)
      causes = search.causes()
    }
    let context = CheckContext(
      paper: reconciliation.paper, reconciliation: reconciliation, causes: causes, codes: codes,
      forms: rules.forms(),
      previous: inputs.previous.map { WorkingPaper($0) },
      yuan: inputs.yuan.map { WorkingPaper($0) }, raw: inputs.raw,
      evidence: inputs.evidence, places: FactPlaces(meant, inputs.evidence), slips: slips,
      coded: slips.isEmpty ? printed : meant.codedTables(inputs.evidence, known),
      notes: NoteText.notes(of: submission))
    var builder = ReportBuilder(context, rules)
    builder.add(reconciliation, causes)
    builder.add(damaged: damaged)
    let isDerived = submission.tables.contains(where: \.isDerived)
    for function in RuleFunction.all {
      // A formula of the same id, from a pack, takes the function's place.
      guard let rule = rules[function.rule.id], rule.formulas.isEmpty else { continue }
      let isLeftOut = isDerived && function.isOfForms
      builder.add(isLeftOut ? RuleOutcome(notApplicable: 1) : function.decide(context), of: rule)
    }
    if !submission.rawTables.isEmpty {
      builder.add(rawTables(of: submission, beside: context))
    }
    return builder.report
  }

  /// What the rules of raw tables come to. A missing raw table leaves its rules undecided.
  private func rawTables(
    of submission: Submission, beside context: CheckContext
  ) -> ReportBuilder {
    var raw = submission
    raw.tables = submission.rawTables
    let linear = rules.judged.filter(\.isOfRawTables)
    let reconciliation = Reconciliation(WorkingPaper(raw, rules.tolerance), linear)
    var search = CauseSearch(reconciliation)
    let causes = search.causes()
    var builder = ReportBuilder(
      CheckContext(
        paper: reconciliation.paper, reconciliation: reconciliation, causes: causes, codes: codes,
        forms: context.forms, previous: nil, yuan: nil, raw: nil, evidence: WorkbookEvidence(),
        places: FactPlaces(raw, WorkbookEvidence()), slips: [], coded: PerTable(),
        notes: PerTable()), rules)
    builder.add(reconciliation, causes)
    return builder
  }

  /// Rows whose codes are slips, where the rule that tells them is told: nothing is put right in
  /// silence.
  private func slips(_ tables: PerTable<CodedTable>, _ known: KnownCodes) -> [CodeSlip] {
    guard rules["COD-01"] != nil || rules["COD-07"] != nil else { return [] }
    var slips = CodeSlips(tables, known)
    return slips.all().filter {
      rules[$0.row.isOfDomain ? "COD-01" : "COD-07"] != nil
    }
  }
}

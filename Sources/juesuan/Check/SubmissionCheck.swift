import Exchange
import FinalAccounts
import Grid

/// The way from an input to its report, the same for `check`, `explain` and `diff`: what one of them
/// tells the others know by the same id.
struct SubmissionCheck: Sendable {
  /// What came of one input.
  struct Result: Sendable {
    let reading: Reading
    /// The report before anything was said to it.
    let found: CheckReport
    /// What is said to its warnings, in the file beside it.
    let explanations: [Explanation]
    /// What is to be said of the submissions that it was held against.
    let notices: [Notice]

    /// The report, with warnings that are explained no longer counted.
    var report: CheckReport { found.explained(by: explanations) }
  }

  private let reader: InputReader
  private let checker: Checker
  private let inputs: Checker.Inputs
  /// The other submissions, by the paths that were given.
  private let others: [(path: String, submission: Submission)]

  init(
    _ rules: RuleOptions, _ tolerance: ToleranceOption, _ reading: ReadingOptions,
    _ limits: Limits, previous: String? = nil, yuan: String? = nil
  ) throws {
    var settings = try RecognitionSettings(reading)
    // Formulas, hidden cells and copies of tables are looked at as well.
    settings.gathersEvidence = true
    reader = InputReader(options: settings, limits: limits)
    var ruleSet = try rules.ruleSet(schemas: reading.schemas)
    ruleSet.tolerance = tolerance.tolerance
    checker = Checker(ruleSet, CodeLists.builtIn)
    var inputs = Checker.Inputs()
    inputs.previous = try previous.map(reader.readOne)
    inputs.yuan = try yuan.map(reader.readOne)
    self.inputs = inputs
    others = [(previous, inputs.previous), (yuan, inputs.yuan)].compactMap { path, submission in
      path.flatMap { path in submission.map { (path, $0) } }
    }
  }

  /// Reads an input and checks it.
  func result(of input: Input) throws(CommandFault) -> Result {
    let reading = try reader.read(input)
    guard !reading.submission.tables.isEmpty else { throw CommandFault(.noTable, [input.path]) }
    var inputs = inputs
    inputs.evidence = reading.workbook?.evidence ?? WorkbookEvidence()
    let explanations = try ExplanationFile(beside: input)?.read() ?? []
    return Result(
      reading: reading, found: checker.check(reading.submission, inputs),
      explanations: explanations,
      notices: others.compactMap { path, other in
        Notice(of: path, other, beside: input.path, reading.submission)
      })
  }

  /// The same for the one submission that an argument names; tells what is wrong with it and ends
  /// the run.
  func result(ofOne path: String) throws -> Result {
    do throws(CommandFault) {
      return try result(of: try InputPlan.one(path))
    } catch {
      Console.tell(error, of: error.path ?? path, CommandLanguage.current)
      throw Ending(code: error.exit)
    }
  }
}

extension Notice {
  /// That two submissions which are compared are those of two units; nil where they are not.
  init?(
    of path: String, _ submission: Submission, beside otherPath: String, _ other: Submission
  ) {
    guard other.isOfOtherUnit(than: submission) else { return nil }
    func name(_ submission: Submission) -> String {
      [submission.unit, submission.unitCode].compactMap(\.self).joined(separator: " ")
    }
    self.init(.otherUnit, [path, name(submission), otherPath, name(other)])
  }
}

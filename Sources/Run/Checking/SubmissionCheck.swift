public import Document
import Exchange
public import FinalAccounts
public import Grid

/// The way from an input to its report, the same for `check`, `explain` and `diff`: what one of them
/// tells the others know by the same id.
public struct SubmissionCheck: Sendable {
  /// What came of one input.
  public struct Checked: Sendable {
    /// What it holds.
    public let reading: Reading
    /// The report before anything was said to it.
    public let found: CheckReport
    /// What is said to its warnings, in the file beside it.
    public let explanations: [Explanation]
    /// What is to be said of the submissions that it was held against.
    public let notices: [Notice]

    /// The report, with warnings that are explained no longer counted.
    public var report: CheckReport { found.explained(by: explanations) }
  }

  private let reader: InputReader
  private let checker: Checker
  private let inputs: Checker.Inputs
  /// The other submissions, by the paths that were given.
  private let others: [(path: String, submission: Submission)]

  /// Reads what submissions are held against; a fault names the one of them that it is about.
  /// With `keepsBytes` a reading keeps the bytes of its document, for whoever marks it.
  public init(
    _ rules: RuleSet, _ settings: ReadingSettings, previous: String? = nil, yuan: String? = nil,
    raw: String? = nil, keepsBytes: Bool = false
  ) throws(Fault) {
    var reader = try InputReader(settings)
    // Formulas, hidden cells and copies of tables are looked at as well.
    reader.gathersEvidence = true
    checker = Checker(rules, CodeLists.builtIn)
    var inputs = Checker.Inputs()
    inputs.previous = try Self.other(previous, reader)
    inputs.yuan = try Self.other(yuan, reader)
    inputs.raw = try Self.other(raw, reader)
    if let raw, let set = inputs.raw, !set.tables.contains(where: \.isDerived) {
      throw Fault(.notRawSet, [raw])
    }
    self.inputs = inputs
    others = [(previous, inputs.previous), (yuan, inputs.yuan), (raw, inputs.raw)].compactMap {
      path, submission in
      path.flatMap { path in submission.map { (path, $0) } }
    }
    reader.keepsBytes = keepsBytes
    self.reader = reader
  }

  private static func other(_ path: String?, _ reader: InputReader) throws(Fault) -> Submission? {
    guard let path else { return nil }
    do throws(Fault) {
      return try reader.readOne(path)
    } catch { throw error.file == nil ? error.naming(path) : error }
  }

  /// Reads an input and checks it; `format` is what it really is, as soon as that is known.
  public func check(_ input: Input, format: inout FileFormat?) throws(Fault) -> Checked {
    let reading = try reader.read(input, format: &format)
    guard !reading.submission.tables.isEmpty else {
      throw reading.submission.whyEmpty(input.path)
    }
    var inputs = inputs
    inputs.evidence = reading.document?.evidence ?? WorkbookEvidence()
    let explanations = try ExplanationFile(beside: input)?.read(reader.settings.limits) ?? []
    return Checked(
      reading: reading, found: checker.check(reading.submission, inputs),
      explanations: explanations,
      notices: others.compactMap { path, other in
        Notice(of: path, other, beside: input.path, reading.submission)
      })
  }

  /// Reads an input and checks it.
  public func check(_ input: Input) throws(Fault) -> Checked {
    var format: FileFormat?
    return try check(input, format: &format)
  }
}

extension Notice {
  /// That two submissions which are compared are those of two units; nil where they are not.
  package init?(
    of path: String, _ submission: Submission, beside otherPath: String, _ other: Submission
  ) {
    guard other.isOfOtherUnit(than: submission) else { return nil }
    func name(_ submission: Submission) -> String {
      [submission.unit, submission.unitCode].compactMap(\.self).joined(separator: " ")
    }
    self.init(.otherUnit, [path, name(submission), otherPath, name(other)])
  }
}

public import CSV
import Document
import Exchange
public import FinalAccounts
public import Grid

/// The way of one submission to its output: check that there is something, convert, write.
public struct Conversion: Sendable {
  /// What is written.
  public let form: OutputForm
  /// Where: a file, a folder, `-` for standard output.
  public let output: String
  /// The money unit that amounts are converted to; nil leaves them.
  public var unit: MoneyUnit?
  /// What is done with texts of CSV that a spreadsheet would run.
  public var formulas = FormulaPolicy.neutralise
  /// Whether CSV begins with a byte order mark.
  public var byteOrderMark = true
  /// Whether an output that exists is replaced.
  public var isForced = false
  /// The tables that there are, for the headings of CSV; nil for those inside the binary.
  public var forms: FormBook?
  /// The language of headings and messages in the output.
  public var language = Language.chinese

  /// The files that the run reads, none of which is written over.
  public var guarded: GuardedFiles?

  /// What workbooks are made of; nil for other forms.
  private let filler: FormFiller?

  /// A conversion; `filler` is the form that workbooks are made of.
  public init(to form: OutputForm, filler: FormFiller? = nil, output: String) {
    self.form = form
    self.filler = filler
    self.output = output
  }

  /// What the names of outputs end in: a form with macros stays one.
  var ending: String { filler?.ending ?? form.ending }

  /// Where one submission goes.
  public enum Target: Sendable {
    case file(String)
    case folder(String)
    /// One line of several, or the whole of one.
    case standardOutput(isLine: Bool)
    /// A part of one file.
    case part(of: String)

    /// The path; `-` for standard output.
    public var path: String {
      switch self {
      case .file(let path), .folder(let path), .part(let path): path
      case .standardOutput: "-"
      }
    }
  }

  /// What became of one submission.
  public struct Converted: Sendable {
    /// Where it went.
    public let path: String
    /// True where an output that stood there was replaced.
    public let isReplaced: Bool
    /// What is meant for standard output, or for the one file of all.
    public let standardOutput: [UInt8]
    /// Where a CSV of all has texts that a spreadsheet would run.
    package let lines: WrittenLines
  }

  /// Reads an input and converts it.
  public func convert(
    _ input: Input, _ reader: InputReader, to target: Target
  ) -> Outcome<Converted> {
    var format: FileFormat?
    var outcome = convert(name: input.path, to: target) { () throws(Fault) in
      try reader.read(input, format: &format).submission
    }
    outcome.format = format
    return outcome
  }

  /// `read` gives the submission; `name` is what people call it.
  public func convert(
    name: String, to target: Target, read: () throws(Fault) -> Submission
  ) -> Outcome<Converted> {
    var notices: [Notice] = []
    do throws(Fault) {
      var submission = try read()
      if let unit, !submission.tables.isEmpty { submission = submission.converted(to: unit) }
      notices = submission.notices
      guard !submission.tables.isEmpty else {
        let reason = submission.whyEmpty(name)
        notices.removeAll { $0.message == reason.message }
        throw reason
      }
      let written = try write(submission, of: name, to: target, &notices)
      return Outcome(
        .success(
          Converted(
            path: target.path, isReplaced: written.isReplaced,
            standardOutput: written.standardOutput, lines: written.lines)),
        notices: notices)
    } catch {
      return Outcome(.failure(error), notices: notices)
    }
  }

  private func write(
    _ submission: Submission, of name: String, to target: Target, _ notices: inout [Notice]
  ) throws(Fault) -> Written {
    switch target {
    case .file(let path): try guarded?.check(output: path)
    case .folder(let path): try guarded?.check(folder: path)
    case .standardOutput, .part: break
    }
    if let filler {
      let output = WorkbookOutput(path: target.path, isForced: isForced)
      var report = FillReport()
      defer { notices += report.notices.map { named($0, filler, name) } }
      try filler.check(output)
      try filler.fill(submission, to: output, &report)
      return Written(isReplaced: report.hasReplacedFile, standardOutput: report.standardOutput)
    }
    // A workbook is made of a form, and of nothing else.
    guard form != .xlsx else {
      throw Fault(.noTemplate, ["-", BuiltInForm.all.map(\.name).joined(separator: "、")])
    }
    switch target {
    case .standardOutput(let isLine):
      return Written(
        standardOutput: submission.json(
          language: language, layout: isLine ? .compact : .indented))
    case .part:
      guard form == .csv else {
        return Written(standardOutput: submission.json(language: language, layout: .compact))
      }
      let writer = try FactsLines.lines(of: submission, policy: formulas)
      return Written(
        standardOutput: writer.bytes,
        lines: WrittenLines(
          count: writer.line - 1,
          firstFormula: formulas == .keep ? nil : writer.formulaPlaces.first,
          formulaCount: writer.formulaCount))
    case .file(let path):
      let bytes = submission.json(language: language)
      return Written(isReplaced: try WholeOutput.write(bytes, to: path, force: isForced))
    case .folder(let path):
      var options = CSVFormOptions()
      options.formulas = formulas
      options.byteOrderMark = byteOrderMark
      options.language = language
      if let forms { options.forms = forms }
      let csv = try submission.csvFiles(options)
      let isReplaced = try WholeOutput.write(csv.files, toFolder: path, force: isForced)
      notices += csv.told
      return Written(isReplaced: isReplaced)
    }
  }

  /// A place of the form says for which submission it was to be filled: a county shares one form.
  private func named(_ notice: Notice, _ filler: FormFiller, _ name: String) -> Notice {
    guard notice.place.file == filler.name else { return notice }
    var notice = notice
    notice.place.file = "\(name) → \(filler.name)"
    return notice
  }
}

import CSV
import Exchange
import FinalAccounts
import Grid

/// What became of one submission: lines for people, and bytes for standard output.
struct ConversionResult: Sendable {
  var isConverted = false
  var exit = ExitCode.done
  var lines: [String] = []
  var noticeCount = 0
  var standardOutput: [UInt8] = []
}

/// The way of one submission: read, check that there is something, convert, write.
struct Conversion: Sendable {
  let reader: InputReader
  let form: OutputForm
  /// What workbooks are made of; nil for other forms.
  let filler: FormFiller?
  let output: String
  let unit: MoneyUnit?
  let formulas: FormulaPolicy
  let byteOrderMark: Bool
  let isForced: Bool
  let language: Language

  /// What the names of outputs end in: a form with macros stays one.
  var ending: String { filler?.ending ?? form.ending }

  enum Target: Sendable {
    case file(String)
    case folder(String)
    case standardOutput(JSONWriter.Layout)

    var path: String {
      switch self {
      case .file(let path), .folder(let path): path
      case .standardOutput: "-"
      }
    }
  }

  /// `read` gives the submission; `name` is what people call it.
  func convert(
    name: String, target: Target, read: () throws(CommandFault) -> Submission
  ) -> ConversionResult {
    var result = ConversionResult()
    var notices: [Notice] = []
    do throws(CommandFault) {
      var submission = try read()
      if let unit, !submission.tables.isEmpty { submission = submission.converted(to: unit) }
      notices = submission.notices
      guard !submission.tables.isEmpty else { throw CommandFault(.noTable, [name]) }
      try write(submission, of: name, to: target, &result, &notices)
      result.isConverted = true
    } catch {
      result.exit = error.exit
      result.lines.append(
        "\((error.path ?? name).escapedForDisplay): error \(error.code) \(error.text(language))")
    }
    result.noticeCount = notices.count
    result.lines = NoticeLines.lines(notices, file: name, language: language) + result.lines
    return result
  }

  private func write(
    _ submission: Submission, of name: String, to target: Target,
    _ result: inout ConversionResult, _ notices: inout [Notice]
  ) throws(CommandFault) {
    if let filler {
      let output = WorkbookOutput(path: target.path, isForced: isForced)
      var report = FillReport()
      defer { notices += report.notices.map { named($0, filler, name) } }
      try filler.check(output)
      try filler.fill(submission, to: output, &report)
      if report.hasReplacedFile { result.lines.append(replaced(target.path)) }
      return
    }
    switch target {
    case .standardOutput(let layout):
      result.standardOutput = submission.json(language: language, layout: layout)
    case .file(let path):
      let bytes = submission.json(language: language)
      if try WholeOutput.write(bytes, to: path, force: isForced) {
        result.lines.append(replaced(path))
      }
    case .folder(let path):
      var options = CSVFormOptions()
      options.formulas = formulas
      options.byteOrderMark = byteOrderMark
      options.language = language
      let csv: (files: [FormFile], told: [Notice])
      do {
        csv = try submission.csvFiles(options)
      } catch {
        throw CommandFault(error)
      }
      if try WholeOutput.write(csv.files, toFolder: path, force: isForced) {
        result.lines.append(replaced(path))
      }
      notices += csv.told
    }
  }

  /// A place of the form says for which submission it was to be filled: a county shares one form.
  private func named(_ notice: Notice, _ filler: FormFiller, _ name: String) -> Notice {
    guard notice.place.file == filler.name else { return notice }
    var notice = notice
    notice.place.file = "\(name) → \(filler.name)"
    return notice
  }

  private func replaced(_ path: String) -> String {
    "info \(Message.replaced.code) \(Message.replaced.text(language, [path]))"
  }
}

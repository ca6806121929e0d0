import Archive
import Exchange
import FinalAccounts
import Grid
import Workbook

/// A workbook as recognised, and the submission made of it.
struct WorkbookReading: Sendable {
  let recognition: WorkbookRecognition
  let source: Source
  /// What the reader of the workbook itself noticed.
  let notices: [Notice]
  let submission: Submission
  /// What the workbook shows beyond its figures, where that was asked for.
  let evidence: WorkbookEvidence

  init(
    recognition: WorkbookRecognition, source: Source, notices: [Notice],
    evidence: WorkbookEvidence = WorkbookEvidence()
  ) {
    self.recognition = recognition
    self.source = source
    self.notices = notices
    self.evidence = evidence
    submission = Self.joined([(recognition, source, notices)])
  }

  /// The submission of which several workbooks are parts.
  static func joined(_ parts: [WorkbookReading]) -> Submission {
    joined(parts.map { ($0.recognition, $0.source, $0.notices) })
  }

  private static func joined(
    _ parts: [(recognition: WorkbookRecognition, source: Source, notices: [Notice])]
  ) -> Submission {
    var submission = Submission(combining: parts.map { ($0.recognition, $0.source) })
    var own = parts.flatMap { part in
      part.notices.map { notice in
        var notice = notice
        if parts.count > 1 { notice.place.file = part.source.file }
        return notice
      }
    }
    own += submission.notices
    submission.notices = own
    return submission
  }
}

/// How workbooks are recognised in this run: layouts, decoded once, and what a person stated.
struct RecognitionSettings: Sendable {
  let reading: ReadingOptions
  /// True where what the workbook shows beyond its figures is wanted.
  var gathersEvidence = false
  private let layouts: LazyLayouts

  init(_ reading: ReadingOptions) throws(CommandFault) {
    self.reading = reading
    if let folder = reading.schemas {
      layouts = LazyLayouts(try SchemaFolder.files(folder))
      // A fault in somebody's own layouts is one line, not one for each input.
      _ = try layouts.recognizer()
    } else {
      layouts = LazyLayouts(nil)
    }
  }

  /// The recogniser of the run.
  func recognizer() throws(CommandFault) -> Recognizer { try layouts.recognizer() }

  func recognize(
    _ input: InputBytes, file: String, limits: Limits
  ) throws(CommandFault) -> (reading: WorkbookReading, format: FileFormat) {
    let recognizer = try recognizer()
    let (sheets, format, notices, names) = try sheets(input, limits)
    let source = Source(file: file, format: format.rawValue, sha256: try input.sha256())
    // What a person states is filled in last (`Submission.supplement`): given here, it would
    // stand against what other parts of a submission state.
    var options = RecognitionOptions()
    options.includesHiddenSheets = reading.includesHidden
    let recognition = recognizer.recognize(sheets, options: options)
    let reading = WorkbookReading(
      recognition: recognition, source: source, notices: notices,
      evidence: gathersEvidence
        ? WorkbookEvidence(of: recognition, in: sheets, names: names, recognizer)
        : WorkbookEvidence())
    return (reading, format)
  }

  private func sheets(
    _ input: InputBytes, _ limits: Limits
  ) throws(CommandFault) -> (
    sheets: [Sheet], format: FileFormat, notices: [Notice], names: [DefinedName]
  ) {
    do throws(WorkbookFault) {
      var package = try SpreadsheetPackage.open(input.bytes, limits: limits)
      let sheets = try package.readSheets(formulas: gathersEvidence)
      return (sheets, package.format, package.notices, package.definedNames)
    } catch { throw CommandFault(error) }
  }
}

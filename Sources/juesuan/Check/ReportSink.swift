import CSV
import Exchange
import FinalAccounts
import Grid

/// The forms of a report.
enum ReportForm: String, CaseIterable, Sendable {
  case text, json, csv, html
}

/// Takes the reports of a run in the order of its inputs and makes one result of them: texts one
/// after the other, JSON as NDJSON where there are several, one CSV, one page.
struct ReportSink: Sendable {
  /// What one input gives.
  enum Piece: Sendable {
    /// A text, or a line of JSON.
    case bytes([UInt8])
    case findings(CheckReport, file: String)
    case section(PageSection)
  }

  let output: ReportOutput
  private let form: ReportForm
  private let language: Language
  private var isEmpty = true
  private var bytes: [UInt8] = []
  private var csv: ReportCSV
  private var page: ReportPage

  init(_ form: ReportForm, to output: ReportOutput, _ language: Language) {
    self.form = form
    self.output = output
    self.language = language
    csv = ReportCSV(language)
    page = ReportPage(language)
  }

  /// Adds what an input gave. Texts and lines of JSON for standard output go there at once.
  mutating func add(_ piece: Piece) {
    isEmpty = false
    switch piece {
    case .bytes(let more) where output.isStandardOutput: _ = Console.writeResult(more)
    case .bytes(let more): bytes += more
    case .findings(let report, let file): csv.add(report, file: file)
    case .section(let section): page.add(section)
    }
  }

  /// An input that gave no report: the page tells it too, the other forms leave it to the messages.
  mutating func add(_ fault: Fault, of path: String) { page.add(fault, of: path) }

  /// Writes the result; nothing where no input gave a report.
  func finish() throws(Fault) {
    guard !isEmpty else { return }
    switch form {
    case .text, .json:
      if !output.isStandardOutput { try output.write(bytes) }
    case .html: try output.write(page.bytes)
    case .csv:
      try output.write(csv.writer.bytes)
      tellFormulas()
    }
  }

  private func tellFormulas() {
    guard let first = csv.writer.formulaPlaces.first else { return }
    let notice = Notice(
      .formulaNeutralised,
      [output.path, "\(first.line)", "\(first.field)", "\(csv.writer.formulaCount)"])
    NoticeLines.tell([notice], file: nil)
  }
}

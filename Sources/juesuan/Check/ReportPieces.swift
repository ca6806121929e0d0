import Exchange
import FinalAccounts
import Grid
import Run

/// What one report gives to the whole, in the form that was asked for.
struct ReportPieces: Sendable {
  let form: ReportForm
  let isLong: Bool
  let isSingle: Bool
  let language: Language
  /// True for the colours of a terminal in a text.
  let isPainted: Bool

  func piece(
    _ report: CheckReport, _ reading: Reading, _ path: String, number: Int
  ) -> ReportSink.Piece {
    switch form {
    case .json: .bytes(report.json(language, layout: isSingle ? .indented : .compact))
    case .csv: .findings(report, file: path)
    case .html:
      .section(
        PageSection(report, of: reading.submission, file: path, number: number, language))
    case .text:
      .bytes(
        Array(
          Colours.painted(
            ReportText(report: report, file: path, language: language, isLong: isLong)
              .lines.joined(separator: "\n") + "\n", isPainted
          ).utf8))
    }
  }
}

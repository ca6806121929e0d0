import Archive
import Exchange
import FinalAccounts
import Grid
import Workbook

/// A workbook's submission.
struct WorkbookReading: Sendable {
  let submission: Submission

  static func joined(_ parts: [WorkbookReading]) -> Submission {
    parts.first?.submission ?? Submission()
  }
}

/// How workbooks are recognised in this run.
struct RecognitionSettings: Sendable {
  let reading: ReadingOptions

  init(_ reading: ReadingOptions) throws(CommandFault) { self.reading = reading }

  func recognize(
    _ bytes: ArchiveBytes, source: Source, limits: Limits
  ) throws(CommandFault) -> WorkbookReading {
    do {
      var package = try SpreadsheetPackage.open(bytes, limits: limits)
      _ = try package.readSheets()
      return WorkbookReading(
        submission: Submission(sources: [source], notices: package.notices))
    } catch {
      throw CommandFault(error)
    }
  }
}

import Archive
import Document
import Exchange
import Filling
import FinalAccounts
import Grid
import Workbook

/// Submissions read and checked in one process, schemas loaded.
struct CheckRun {
  private let recognizer: Recognizer
  private let checker: Checker

  init() throws {
    recognizer = Recognizer(layouts: try LayoutSet.embedded())
    checker = Checker(try RuleSet.embedded(), CodeLists.builtIn)
  }

  /// Reads a workbook and recognises its tables.
  func read(_ file: String) throws -> Submission {
    var package = try SpreadsheetPackage.open(
      ArchiveBytes.open(path: file, limit: 1 << 30, memoryBytes: 1 << 30))
    let recognition = recognizer.recognize(try package.readSheets())
    return Submission(
      combining: [(recognition, Source(file: file, format: "xlsx", sha256: ""))])
  }

  /// Checks a submission; gives how many relations were looked at.
  func check(_ submission: Submission) -> Int {
    let counts = checker.check(submission).counts
    return counts.pass + counts.tail + counts.notApplicable + counts.unchecked + counts.error
  }

  /// Reads, checks, marks what was found in the workbook and gives how large the copy is.
  func markedCopy(of file: String) throws -> Int {
    var package = try SpreadsheetPackage.open(
      ArchiveBytes.open(path: file, limit: 1 << 30, memoryBytes: 1 << 30))
    let recognition = recognizer.recognize(try package.readSheets())
    let submission = Submission(
      combining: [(recognition, Source(file: file, format: "xlsx", sha256: ""))])
    let found = MarkedCells(checker.check(submission), .chinese)
    let marks = found.marks(sheets: package.sheets.map(\.name))
    let copy = try package.marked(with: marks, options: MarkOptions())
    return try package.bytes(of: copy).count
  }
}

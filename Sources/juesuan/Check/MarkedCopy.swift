import Archive
import Exchange
import Filling
import FinalAccounts
import Grid
import Workbook

/// Writes the workbook that was checked with the cells of the report marked.
struct MarkedCopy: Sendable {
  let output: WorkbookOutput
  let dropsSignatures: Bool

  /// Marks and writes it; what is to be said goes to standard error. Gives how that ended: the
  /// report is one whether or not there is a copy.
  func make(
    _ report: CheckReport, of reading: Reading, _ path: String, _ limits: Limits,
    _ language: Language
  ) -> ExitCode {
    do throws(CommandFault) {
      try write(report, of: reading, path, limits, language)
      return .done
    } catch {
      Console.tell(error, of: path, language)
      return error.exit
    }
  }

  private func write(
    _ report: CheckReport, of reading: Reading, _ path: String, _ limits: Limits,
    _ language: Language
  ) throws(CommandFault) {
    guard reading.workbook != nil else {
      throw CommandFault(.markedNeedsWorkbook, [path], exit: .usage)
    }
    let input = try InputBytes(path: path, limit: limits.archiveBytes)
    guard try input.sha256() == reading.source?.sha256 else {
      throw CommandFault(.changedMeanwhile, [path])
    }
    let found = MarkedCells(report, language)
    var notices: [Notice] = []
    var package = try Self.open(input.bytes, limits)
    let marks = found.marks(sheets: package.sheets.map(\.name))
    var options = MarkOptions()
    options.dropsSignatures = dropsSignatures
    let filled: Filled
    do throws(FillFault) {
      filled = try package.marked(with: marks, options: options)
    } catch {
      tell(error.reasons, path, language, most: .max)
      throw CommandFault(.notMarked, ["\(error.reasons.count)"])
    }
    notices += filled.notices
    if found.unplaced > 0 { notices.append(Notice(.unplacedFindings, ["\(found.unplaced)"])) }
    if try output.write(filled, package) { notices.append(Notice(.replaced, [output.path])) }
    notices.append(Notice(.markedWritten, [output.path, "\(marks.count)"]))
    tell(notices, path, language)
  }

  private static func open(
    _ bytes: ArchiveBytes, _ limits: Limits
  ) throws(CommandFault) -> SpreadsheetPackage {
    do throws(WorkbookFault) {
      return try SpreadsheetPackage.open(bytes, limits: limits)
    } catch { throw CommandFault(error) }
  }

  private func tell(
    _ notices: [Notice], _ path: String, _ language: Language, most: Int = NoticeLines.most
  ) {
    for line in NoticeLines.lines(notices, file: path, language: language, most: most) {
      Console.tell(line)
    }
  }
}

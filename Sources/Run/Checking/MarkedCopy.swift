import Archive
internal import Document
import Door
import Exchange
import Filling
public import FinalAccounts
public import Grid
import Workbook

/// Writes the workbook that was checked with the cells of the report marked.
public struct MarkedCopy: Sendable {
  let output: WorkbookOutput
  let dropsSignatures: Bool
  let listsProblems: Bool
  let limits: Limits

  /// A copy that goes to a path. Without `dropsSignatures` a signed workbook is refused; with
  /// `listsProblems` a list of the problems stands in front.
  package init(
    to output: WorkbookOutput, dropsSignatures: Bool, listsProblems: Bool, limits: Limits
  ) {
    self.output = output
    self.dropsSignatures = dropsSignatures
    self.listsProblems = listsProblems
    self.limits = limits
  }

  /// Marks and writes it. The report is one whether or not there is a copy: why there is none is
  /// the fault of the outcome, each thing that keeps the workbook from being marked a notice.
  public func make(
    _ report: CheckReport, of reading: Reading, _ path: String, _ language: Language
  ) -> Outcome<Void> {
    var notices: [Notice] = []
    do throws(Fault) {
      try write(report, of: reading, path, language, &notices)
      return Outcome(.success(()), notices: notices)
    } catch {
      return Outcome(.failure(error), notices: notices)
    }
  }

  private func write(
    _ report: CheckReport, of reading: Reading, _ path: String, _ language: Language,
    _ notices: inout [Notice]
  ) throws(Fault) {
    guard let bytes = reading.document?.bytes else { throw Fault(.markedNeedsWorkbook, [path]) }
    let found = MarkedCells(report, language)
    var package = try DocumentFormats.openForChange(bytes, limits: limits)
    let marks = found.marks(sheets: package.sheets.map(\.name))
    var options = MarkOptions()
    options.dropsSignatures = dropsSignatures
    var filled: Filled
    var listed: Notice?
    do throws(Fault) {
      filled = try package.marked(with: marks, options: options)
      notices = filled.notices
      if listsProblems {
        var list = ProblemList(language)
        list.add(
          ListedSubmission(report, of: reading.submission, path: path, .sameWorkbook, language))
        package = try DocumentFormats.openForChange(
          ArchiveBytes(try marked(package, filled)), limits: limits)
        let added = try package.adding(list.sheet, options: options)
        filled = added.filled
        notices += filled.notices
        listed = Notice(.listSheetWritten, [output.path, added.name, "\(list.problemCount)"])
      }
    } catch {
      notices = error.reasons
      throw Fault(.notMarked, ["\(error.reasons.count)"])
    }
    if found.unplaced > 0 { notices.append(Notice(.unplacedFindings, ["\(found.unplaced)"])) }
    if try output.write(filled, package).isReplaced {
      notices.append(Notice(.replaced, [output.path]))
    }
    notices.append(
      Notice(.markedWritten, [output.path, "\(marks.count)", "\(found.likelyCount)"]))
    if let listed { notices.append(listed) }
  }

  private func marked(
    _ package: borrowing SpreadsheetPackage, _ filled: Filled
  ) throws(Fault) -> [UInt8] {
    do throws(SavingFault) {
      return try package.bytes(of: filled)
    } catch { throw Fault(error, output.path) }
  }
}

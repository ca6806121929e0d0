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
  let limits: Limits

  /// A copy that goes to a path. Without `dropsSignatures` a signed workbook is refused.
  package init(to output: WorkbookOutput, dropsSignatures: Bool, limits: Limits) {
    self.output = output
    self.dropsSignatures = dropsSignatures
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
    let filled: Filled
    do throws(Fault) {
      filled = try package.marked(with: marks, options: options)
    } catch {
      notices = error.reasons
      throw Fault(.notMarked, ["\(error.reasons.count)"])
    }
    notices = filled.notices
    if found.unplaced > 0 { notices.append(Notice(.unplacedFindings, ["\(found.unplaced)"])) }
    if try output.write(filled, package).isReplaced {
      notices.append(Notice(.replaced, [output.path]))
    }
    notices.append(Notice(.markedWritten, [output.path, "\(marks.count)"]))
  }
}

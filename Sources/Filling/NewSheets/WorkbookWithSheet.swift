internal import Archive
public import Grid
public import Workbook

/// A workbook with a new sheet, not yet written anywhere.
public struct WithSheet: Sendable {
  /// What becomes of the workbook.
  public let filled: Filled
  /// What the sheet is called in it.
  public let name: String
}

extension SpreadsheetPackage {
  /// The same workbook with a new sheet in front, at which it opens.
  ///
  /// Sheets keep their numbers, names and parts; what counts them from the first (defined names of a
  /// sheet, windows) counts one more, and no other sheet stays selected. The formats of the new cells
  /// stand behind all formats of the workbook. Every other byte of the touched parts stays, and every
  /// other part.
  public mutating func adding(
    _ sheet: NewSheet, options: MarkOptions = MarkOptions()
  ) throws(Fault) -> WithSheet {
    let parser = try PartDesk.parser(limits)
    var run = NewSheetRun(PartDesk(self, parser), sheet, options)
    let result = run.result()
    self = run.desk.package
    return try result.get()
  }
}

extension NewSheet {
  /// A workbook (.xlsx) of this sheet alone; the same sheet gives the same bytes.
  public func workbook() throws(Fault) -> [UInt8] {
    var package = try SpreadsheetPackage.withoutSheets()
    let filled = try package.adding(self).filled
    do throws(SavingFault) {
      return try package.bytes(of: filled)
    } catch {
      throw Fault(.unusualPart, ["\(error.reason)"])
    }
  }
}

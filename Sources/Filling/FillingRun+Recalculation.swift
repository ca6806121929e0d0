internal import Formula
internal import Grid
internal import Workbook

extension FillingRun {
  func recalculate(_ package: borrowing SpreadsheetPackage) -> [Int: [FreshResult]] { [:] }
}

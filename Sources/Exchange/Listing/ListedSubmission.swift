internal import Filling
public import FinalAccounts
public import Grid

/// What a list of problems says of one submission.
public struct ListedSubmission: Sendable {
  /// Where the cells of a submission can be reached from the list.
  public enum Target: Sendable {
    /// Nowhere: what was read is no document of sheets.
    case none
    /// In the workbook that holds the list.
    case sameWorkbook
    /// In a file, by its address seen from the list; `hasSheets` for one whose sheets have names.
    case file(address: String, hasSheets: Bool)
  }

  /// The unit, as the submission names it, else its file.
  public let name: String
  /// The year that it states.
  public let year: Int?
  /// The problems in the order of tables and cells.
  public let problems: [Problem]
  private let names: FormNames
  private let target: Target

  /// What is said of a submission after it was checked; `path` is what the user calls it.
  public init(
    _ report: CheckReport, of submission: Submission, path: String, _ target: Target,
    _ language: Language
  ) {
    name = report.unit ?? path
    year = report.year
    problems = report.problems(language)
    names = report.names
    self.target = target
  }

  /// An input that could not be read.
  public init(_ fault: Fault, path: String, _ target: Target, _ language: Language) {
    name = path
    year = nil
    problems = [
      Problem(
        severity: .error, table: nil, cells: [], words: fault.text(language), likely: nil,
        rules: [], answer: nil)
    ]
    names = .builtIn
    self.target = target
  }

  /// The printed number and name of a table.
  func title(of table: TableID) -> String { names.table(table) }

  /// Where a cell is, in the words of the form; in other languages its address.
  func place(_ cell: FindingCell, _ language: Language) -> String {
    language.said(names.shortPlace(cell), cell.shortPlace)
  }

  /// Where a cell is; without a cell the file itself.
  func link(to cell: FindingCell?) -> NewSheet.Link? {
    // Cells of other sources are in files that nobody named.
    let own = cell.flatMap { $0.source ?? 0 == 0 ? $0 : nil }
    switch target {
    case .none: return nil
    case .sameWorkbook:
      guard let sheet = own?.sheet, let place = own?.cell else { return nil }
      return .cell(sheet: sheet, place)
    case .file(let address, let hasSheets):
      return .file(address: address, sheet: hasSheets ? own?.sheet : nil, own?.cell)
    }
  }
}

internal import Document
package import Exchange
internal import Filling
package import FinalAccounts
package import Grid

/// A workbook that lists the problems of all submissions of a run.
package struct ProblemListOutput: Sendable {
  /// Where it goes.
  package let path: String
  private let isForced: Bool

  package init(path: String, isForced: Bool) {
    self.path = path
    self.isForced = isForced
  }

  /// Says at the beginning what is known to go wrong at the end.
  package func check() throws(Fault) {
    let name = Folder.lastName(of: path)
    guard !["", ".", "..", "-"].contains(name) else { throw Fault(.listUnnamed, [path]) }
    let kind = Folder.kind(path)
    guard kind == .other || name.lowercased().hasSuffix(".xlsx") else {
      throw Fault(.listEnding, [path])
    }
    try WorkbookOutput(path: path, isForced: isForced).check(original: nil)
  }

  /// What the list says of an input that was checked.
  package func listed(
    _ report: CheckReport, of reading: Reading, _ input: Input, _ language: Language
  ) -> ListedSubmission {
    let format = reading.document == nil ? nil : reading.format
    return ListedSubmission(
      report, of: reading.submission, path: input.path,
      input.kind == .file && format != nil
        ? target(input.path, hasSheets: format.map(Self.spreadsheets.contains) ?? false) : .none,
      language)
  }

  /// What it says of one that could not be read.
  package func listed(_ fault: Fault, _ path: String, _ language: Language) -> ListedSubmission {
    let isFile = Folder.kind(path) == .file
    return ListedSubmission(
      fault, path: path, isFile ? target(path, hasSheets: false) : .none, language)
  }

  /// What programs for spreadsheets show by the names of its sheets.
  private static let spreadsheets: Set<FileFormat> = [.xlsx, .xlsm, .xlsb, .xls, .ods, .xml2003]

  private func target(_ file: String, hasSheets: Bool) -> ListedSubmission.Target {
    .file(address: RelativeAddress.of(file, from: path), hasSheets: hasSheets)
  }

  /// Writes the list, whole or not at all.
  package func write(_ list: ProblemList) throws(Fault) -> [Notice] {
    let isReplaced = try WholeOutput.write(list.sheet.workbook(), to: path, force: isForced)
    let counts = ["\(list.submissionCount)", "\(list.problemCount)"]
    return (isReplaced ? [Notice(.replaced, [path])] : [])
      + [Notice(.listWritten, [path] + counts)]
  }
}

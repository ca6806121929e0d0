public import Grid
public import Workbook

extension SpreadsheetPackage {
  /// The same workbook with cells marked: filled with a colour and commented.
  ///
  /// A marked cell keeps its value, formula, number format, font, borders, alignment and protection:
  /// its format is a copy of the one it had, with another fill, behind all formats of the workbook.
  /// A cell that is not there is added, with nothing in it, in the format of its row or column. A
  /// comment that a cell has is kept, in front, and the new one is put behind it in the same box.
  /// Every other byte of the touched parts stays, and every other part. No formula depends on a
  /// mark, so nothing is evaluated. A protected sheet is marked as any other: who marks a copy for
  /// its author changes nothing that is protected, and the protection stays.
  ///
  /// All is looked at before anything is done: where one thing cannot be done, nothing is. Without
  /// marks the file stays the same.
  ///
  /// ECMA-376 Part 1, §18.7 (comments), §18.8.10 (formats of cells), §18.8.21 (fills); Part 4, §14
  /// (VML, which shows comments).
  public mutating func marked(
    with marks: [CellMark], options: MarkOptions = MarkOptions()
  ) throws(Fault) -> Filled {
    guard !marks.isEmpty else { return Filled() }
    let parser = try PartDesk.parser(limits)
    var run = MarksRun(PartDesk(self, parser), marks, options)
    let result = run.result()
    self = run.desk.package
    return try result.get()
  }
}

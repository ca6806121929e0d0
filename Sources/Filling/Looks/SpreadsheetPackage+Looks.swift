public import Formula
public import Grid
public import Workbook
internal import XML

extension SpreadsheetPackage {
  /// How cells are drawn that are to be filled, and which texts the workbook holds beside its cells:
  /// for whoever must say what nobody will be able to read, or whose name a form still bears.
  ///
  /// Only looks: nothing is changed. A part that cannot be read is a fault, as it is in filling.
  public mutating func looks(of cells: [SheetCell]) throws(Fault) -> WorkbookLooks {
    let parser = try PartDesk.parser(limits)
    var run = LooksRun(PartDesk(self, parser), cells)
    let result = run.result()
    self = run.desk.package
    return try result.get()
  }
}

public import Archive
internal import Formula
public import Grid
public import Workbook
internal import XML

extension SpreadsheetPackage {
  /// Carries out a plan: the same workbook with those cells changed.
  ///
  /// Bytes are spliced. A cell that is there keeps its format and everything of its tag but the
  /// type; a new one takes the format of its row, else of its column. Every byte outside the changed
  /// cells of a touched part stays, and every other part, compressed as it is. Formulas that depend
  /// on a filled cell get a fresh result; where one cannot be evaluated its bytes stay, programs are
  /// asked to compute on opening, and the result lists it.
  ///
  /// All cells are looked at before anything is done: where one is refused, nothing is. An empty
  /// plan changes nothing, unless there are new formulas to evaluate (`FillOptions.newFormulas`).
  public mutating func filled(
    with plan: [PlannedCell], options: FillOptions = FillOptions()
  ) throws(Fault) -> Filled {
    guard !plan.isEmpty || !options.newFormulas.isEmpty else { return Filled() }
    let parser = try PartDesk.parser(limits)
    var run = FillingRun(PartDesk(self, parser), plan, options)
    let result = run.result()
    self = run.desk.package
    return try result.get()
  }

  /// The file with a plan carried out, as bytes.
  public func bytes(of filled: Filled) throws(SavingFault) -> [UInt8] {
    try archive.bytes(with: filled.edits)
  }

  /// Saves the file with a plan carried out; gives true where a file was replaced. See
  /// `ZipArchive.save`: the old file or the new one is there, never half of one.
  @discardableResult
  public func save(
    _ filled: Filled, to path: String, replacing: Bool = false
  ) throws(SavingFault) -> Bool {
    try archive.save(filled.edits, to: path, replacing: replacing)
  }
}

extension SpreadsheetPackage {
  /// The workbook with rows put into sheets, as a file of its own, to be opened and filled.
  ///
  /// New rows stand right behind the row that they are like. All that names cells moves: addresses
  /// and formulas on every sheet, defined names with print areas and titles, merges, conditional
  /// formats, validations, links, tables, filters, comments, anchors of drawings, page breaks,
  /// protected ranges, charts, sources of pivot tables. A range that ends in the row which new ones
  /// are like, and spans more than it, takes them in, so that totals over a list stay totals over
  /// it. What cannot be moved with certainty is a refusal that names it, and nothing is done. Of
  /// the options, those about protection and signatures count.
  public mutating func insertingRows(
    _ rows: [AddedRows], options: FillOptions = FillOptions()
  ) throws(Fault) -> WithRows {
    let parser = try PartDesk.parser(limits)
    var run = RowsRun(PartDesk(self, parser), rows, options)
    let result = run.result()
    let (newFormulas, notices) = (run.newFormulas, run.notices)
    self = run.desk.package
    let edits = try result.get()
    do throws(SavingFault) {
      return WithRows(
        bytes: try archive.bytes(with: edits), newFormulas: newFormulas, notices: notices)
    } catch {
      throw Fault(.unusualPart, ["\(error.reason)"])
    }
  }
}

public import Archive
internal import Formula
internal import Grid
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
  /// plan changes nothing.
  public mutating func filled(
    with plan: [PlannedCell], options: FillOptions = FillOptions()
  ) throws(FillFault) -> Filled {
    guard !plan.isEmpty else { return Filled() }
    var filling = try FillingRun(self, plan, options)
    return try filling.run(&self)
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

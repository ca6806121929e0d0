internal import FinalAccounts
internal import Grid

/// A piece of a table as found on a sheet, before pieces are joined: shared by all who handle it.
final class ScannedPart {
  let sheet: Int
  let layout: Int
  let id: TableID
  let title: FoundTitle?
  let evidence: RecognizedTable.Evidence
  let evidenceText: String
  let evidenceCell: CellReference?
  let tree: HeaderTree
  let fit: LayoutFit
  let read: PartRead
  let frame: TableFrame
  let firstRow: Int
  let columns: ClosedRange<Int>
  /// Stands under a repeated header in the region of the piece before it.
  let followsInRegion: Bool
  /// The part of a list (T4) that is open at its end.
  let section: String?
  /// What the codes of its last rows were, block by block: a part that follows may leave it out.
  let codes: [CodeAssembler]

  /// The first row that may belong to the frame of a table below.
  var behind: Int { read.isClosed ? read.end : read.lastRow + 1 }

  init(
    sheet: Int, id: TableID, title: FoundTitle?, choice: Choice, fit: LayoutFit, tree: HeaderTree,
    read: PartRead, frame: TableFrame, columns: ClosedRange<Int>, followsInRegion: Bool,
    section: String?, codes: [CodeAssembler]
  ) {
    self.sheet = sheet
    self.id = id
    self.title = title
    self.tree = tree
    self.read = read
    self.frame = frame
    self.columns = columns
    self.followsInRegion = followsInRegion
    self.section = section
    self.codes = codes
    layout = choice.fit.layout
    self.fit = fit
    evidence = choice.evidence
    evidenceText = choice.text
    evidenceCell = choice.cell
    firstRow = title?.row ?? tree.rows.lowerBound
  }
}

internal import Archive
internal import Document
internal import Grid
internal import Workbook

/// A change of a workbook while it is carried out: what each asks first, and says in the end.
protocol PackageRun: ~Copyable {
  associatedtype Outcome
  /// The package and what has become of its parts.
  var desk: PartDesk { get set }
  /// Why nothing is to be done.
  var refusals: [Notice] { get set }
  /// What a person should know of.
  var notices: [Notice] { get set }
  /// True where a signed workbook may be changed.
  var dropsSignatures: Bool { get }
  mutating func run() throws(Fault) -> Outcome
}

extension PackageRun where Self: ~Copyable {
  /// Carries the change out. The desk holds the package whatever comes of it.
  mutating func result() -> Result<Outcome, Fault> {
    do throws(Fault) {
      return .success(try run())
    } catch { return .failure(error) }
  }

  /// True for a worksheet; that others take no cells is refused.
  mutating func takesCells(_ index: Int) -> Bool {
    let sheets = desk.package.sheets
    let isThere = sheets.indices.contains(index)
    if isThere, sheets[index].kind == .worksheet { return true }
    refusals.append(Notice(.noCells, [isThere ? sheets[index].name : "#\(index &+ 1)"]))
    return false
  }

  /// A signed workbook is not changed unless its signatures may go.
  mutating func checkSignatures() {
    guard !dropsSignatures, let name = desk.signatures.first else { return }
    refusals.append(Notice(.signedWorkbook, [name]))
  }

  /// Takes the signatures out, which no change leaves valid (ECMA-376 Part 2, §10).
  mutating func dropSignatures() throws(Fault) {
    let parts = desk.signatures
    guard dropsSignatures, !parts.isEmpty else { return }
    try desk.drop(kind: "origin", from: "")
    for part in parts {
      try desk.removeOverride(part)
      desk.remove(part)
    }
    notices.append(Notice(.signaturesDropped))
  }

  /// Pivot tables show what their cells held before.
  mutating func tellPivots() {
    if desk.package.relationships.contains(where: { $0.kind == "pivotCacheDefinition" }) {
      notices.append(Notice(.pivotStale))
    }
  }

  /// What became of all parts.
  mutating func edits() -> ArchiveEdits {
    notices += desk.notices
    return desk.edits
  }
}

extension Fault {
  /// A part is not as it is parsed, or lacks what it should have.
  static func unusual(_ part: String, sheet: String? = nil) -> Fault {
    Fault(.unusualPart, [part], at: Place(part: part, sheet: sheet))
  }
}

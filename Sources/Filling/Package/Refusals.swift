internal import Archive
internal import Document
internal import Grid
internal import Workbook

/// What every change of a workbook asks first, and says in the end.
extension SpreadsheetPackage {
  /// Why a sheet takes no cells; nil for a worksheet.
  func refusal(ofCellsOn index: Int) -> Notice? {
    guard sheets.indices.contains(index) else { return Notice(.noCells, ["#\(index &+ 1)"]) }
    let sheet = sheets[index]
    return sheet.kind == .worksheet ? nil : Notice(.noCells, [sheet.name])
  }

  /// Why a signed workbook is not changed; nil where its signatures may go, or it has none.
  func refusal(ofSignatures dropsSignatures: Bool) -> Notice? {
    guard !dropsSignatures, let name = signatures.first else { return nil }
    return Notice(.signedWorkbook, [name])
  }

  /// That pivot tables show what their cells held before.
  var pivotNotice: Notice? {
    relationships.contains { $0.kind == "pivotCacheDefinition" } ? Notice(.pivotStale) : nil
  }
}

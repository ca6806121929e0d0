import Archive
import Document
import Door
import Grid
import TestSupport

typealias Builder = BinaryWorkbookBuilder

extension BinaryWorkbookBuilder {
  /// The document, opened at the door.
  func open(_ limits: Limits = Limits()) throws(Fault) -> any OpenDocument {
    try DocumentFormats.open(
      ArchiveBytes(bytes()), OpeningOptions(name: "决算.xlsb", limits: limits))
  }

  /// Its first sheet, and what was noticed.
  func read(_ limits: Limits = Limits()) throws(Fault) -> (sheet: Sheet, notices: [Notice]) {
    let document = try open(limits)
    let sheets = try document.readSheets(formulas: false)
    return (sheets.first ?? Sheet(name: ""), document.notices)
  }
}

extension Sheet {
  subscript(text: String) -> CellValue? { CellReference(text).flatMap { self[$0] } }
}

extension CellValue {
  /// How the number is spelled; nil for what is none.
  var spelling: String? {
    if case .number(let number) = self { number.text } else { nil }
  }
}

package import Grid

/// A document that is held whole, since one pass over its bytes gives all its sheets.
package final class HeldDocument: OpenDocument {
  /// What it really is.
  public let format: FileFormat
  /// The sheets in the order of the document.
  public let sheets: [SheetEntry]
  /// The names defined in it.
  public let definedNames: [DefinedName]
  /// What was noticed.
  public let notices: [Notice]

  private let content: [Sheet]

  /// A document of these sheets.
  package init(
    _ format: FileFormat, _ sheets: [Sheet], definedNames: [DefinedName] = [],
    notices: [Notice] = []
  ) {
    self.format = format
    content = sheets
    self.sheets = sheets.map { SheetEntry(name: $0.name, visibility: $0.visibility) }
    self.definedNames = definedNames
    self.notices = notices
  }

  /// A sheet; without `formulas` none are given.
  public func readSheet(_ index: Int, formulas: Bool, threads: Int) -> Sheet {
    var sheet = content[index]
    if !formulas { sheet.formulas = [] }
    return sheet
  }
}

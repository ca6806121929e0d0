package import Document
package import Grid

extension SheetEntry {
  /// What is behind a sheet of the list, by the relationships of the workbook: a sheet without cells
  /// and one without a part are told.
  package init(
    _ sheet: ListedSheet, _ relationships: [Relationship], hasPart: (String) -> Bool,
    _ notices: inout [Notice]
  ) {
    let relationship = relationships.first { $0.id == sheet.relationship && $0.part != nil }
    let part = relationship?.part ?? ""
    var kind = Kind.worksheet
    if relationship.map({ $0.kind != "worksheet" }) ?? false {
      kind = .other
      let isMacro = relationship.map { $0.kind.hasSuffix("Macrosheet") } ?? false
      notices.append(
        Notice(
          isMacro ? .macroSheet : .chartSheet, [sheet.name],
          at: Place(part: part, sheet: sheet.name)))
    } else if part.isEmpty || !hasPart(part) {
      kind = .missing
      notices.append(
        Notice(
          .danglingSheet, [sheet.name, part.isEmpty ? sheet.relationship : part],
          at: Place(sheet: sheet.name)))
    }
    self.init(name: sheet.name, visibility: sheet.visibility, kind: kind, part: part)
  }
}

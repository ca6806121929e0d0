package import Document
package import Exchange
package import Filling

extension WorkbookLooks {
  /// The texts beside the cells, with the names of their sheets.
  package func formTexts(_ sheets: [SheetEntry]) -> [FormText] {
    texts.map { text in
      let kind: FormText.Kind =
        switch text.kind {
        case .pageHeader: .pageHeader
        case .pageFooter: .pageFooter
        case .drawing: .drawing
        case .comment: .comment
        case .property: .property
        }
      return FormText(
        kind, sheet: text.sheet.flatMap { sheets.indices.contains($0) ? sheets[$0].name : nil },
        text: text.text)
    }
  }
}

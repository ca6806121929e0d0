internal import FinalAccounts
internal import Grid

/// A text of a form that stands in no cell, told by whoever can read such texts.
public struct FormText: Sendable {
  /// Where such a text stands.
  public enum Kind: Sendable {
    case pageHeader, pageFooter, drawing, comment, property
  }

  /// Where it stands.
  public let kind: Kind
  /// The name of the sheet; nil for a property of the file.
  public let sheet: String?
  /// The text as people read it.
  public let text: String

  /// A text beside the cells.
  public init(_ kind: Kind, sheet: String?, text: String) {
    self.kind = kind
    self.sheet = sheet
    self.text = text
  }
}

extension FormerNames {
  /// Corrects the cells of sheets that are filled; what stands on other sheets is told and left.
  /// `filled` names the first table of each such sheet.
  func correct(_ sheets: [Sheet], filled: [String: TableID], _ placing: inout FormPlacing) {
    guard !isVoid else { return }
    for sheet in sheets {
      var left: [(cell: CellReference, text: String)] = []
      for row in sheet.rows {
        for (column, value) in row {
          let place = FormPlace(sheet: sheet.name, row: row.number, column: column)
          let printed = placing.form(sheet.name)?.printedText(row.number, column)
          guard let text = printed ?? Self.text(value) else { continue }
          // What a formula shows, it takes from cells that are looked at themselves.
          if placing.writes(place) || placing.isFormula(place) { continue }
          if printed == nil, let table = filled[sheet.name] {
            let corrected = corrected(text)
            if corrected != text, placing.put(.text(corrected), of: table, at: place) {
              placing.tell(
                .nameReplaced, [FormPlacing.name(place), text, corrected], table, place)
              continue
            }
          }
          if isForeign(text, heads: false),
            let cell = CellReference(row: row.number, column: column)
          {
            left.append((cell, text))
          }
        }
      }
      tell(left, sheet.name, &placing)
    }
  }

  private static func text(_ value: CellValue) -> String? {
    if case .text(let text) = value { text } else { nil }
  }

  private func tell(
    _ left: [(cell: CellReference, text: String)], _ sheet: String, _ placing: inout FormPlacing
  ) {
    guard let first = left.first else { return }
    let cells = left.prefix(5).map(\.cell.description).joined(separator: " ")
    placing.notices.append(
      Notice(
        .otherNameLeft, [cells + (left.count > 5 ? " …" : ""), first.text],
        at: Place(sheet: sheet, range: CellRange(first.cell, first.cell))))
  }

  /// What names another unit or year beside the cells, and on the tabs of sheets.
  func notices(beside texts: [FormText], sheets: [String]) -> [Notice] {
    var told: Set<String> = []
    var result: [Notice] = []
    for text in texts where isForeign(text.text, heads: text.kind.heads) {
      guard told.insert("\(text.kind)\(text.text)").inserted else { continue }
      result.append(Notice(text.kind.message, [text.text], at: Place(sheet: text.sheet)))
    }
    for name in sheets where isForeign(name, heads: false) {
      result.append(Notice(.otherNameOnTab, [name], at: Place(sheet: name)))
    }
    return result
  }
}

extension FormText.Kind {
  fileprivate var heads: Bool { self == .pageHeader || self == .pageFooter }

  fileprivate var message: Message {
    switch self {
    case .pageHeader: .otherNameInHeader
    case .pageFooter: .otherNameInFooter
    case .drawing: .otherNameInDrawing
    case .comment: .otherNameInComment
    case .property: .otherNameInProperty
    }
  }
}

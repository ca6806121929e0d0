internal import XML

/// The element and attribute names that are understood, as numbers of one vocabulary.
enum Name: UInt8, CaseIterable {
  case unknown
  // Elements.
  case document, documentContent, documentStyles, automaticStyles, styles, body, spreadsheet
  case table, tableRow, tableCell, coveredTableCell, tableColumn
  case tableRowGroup, tableHeaderRows, tableRows
  case tableColumnGroup, tableHeaderColumns, tableColumns
  case namedExpressions, namedRange, namedExpression, calculationSettings, nullDate, tableSource
  case p, h, list, listItem, listHeader, s, tab, lineBreak, note, rubyText
  case style, tableProperties, map
  case numberStyle, currencyStyle, percentageStyle, dateStyle, timeStyle, textStyle, booleanStyle
  case number, text, textContent, year, month, day, dayOfWeek, hours, minutes, seconds, amPm
  case currencySymbol, scientificNumber, fraction
  // Attributes.
  case name, styleName, visibility, display, numberRowsRepeated, numberColumnsRepeated
  case numberColumnsSpanned, numberRowsSpanned, numberMatrixColumnsSpanned
  case numberMatrixRowsSpanned, formula, valueType, value, dateValue, timeValue, booleanValue
  case stringValue, currency, defaultCellStyleName, cellRangeAddress, expression, c
  case family, parentStyleName, dataStyleName, decimalPlaces, minIntegerDigits, grouping
  case displayFactor, condition, applyStyleName

  static let vocabulary = XMLVocabulary(
    names: allCases.dropFirst().map(\.spelling),
    namespaces: ["office", "table", "text", "style"].enumerated().map { index, word in
      ("urn:oasis:names:tc:opendocument:xmlns:\(word):1.0", UInt8(index + 1))
    } + [
      ("urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0", Namespace.number.rawValue),
      (
        "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
        Namespace.calc.rawValue
      ),
    ])

  /// As the format spells it: `tableRow` is `table-row`.
  private var spelling: String {
    "\(self)".reduce(into: "") { text, letter in
      text += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
    }
  }

  init(_ name: XMLName) { self = Self(rawValue: name.local) ?? .unknown }
}

/// The namespaces of the format that matter.
enum Namespace: UInt8 {
  case other = 0
  case office = 1
  case table, text, style, number
  /// What LibreOffice adds.
  case calc

  init(_ name: XMLName) { self = Self(rawValue: name.namespace) ?? .other }
}

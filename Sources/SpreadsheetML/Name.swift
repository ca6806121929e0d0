internal import XML

/// The element and attribute names that are understood, as numbers of one vocabulary.
enum Name: UInt8, CaseIterable {
  case unknown
  case cell, data, row, column, table, worksheet, workbook
  case style, numberFormat, namedRange, comment
  case date1904, visible
  // Attributes.
  case index, type, styleID, formula, arrayRange, mergeAcross, mergeDown, span, hidden, name, id
  case format, refersTo, parent, topCell, leftCell

  static let vocabulary = XMLVocabulary(
    names: allCases.dropFirst().map(\.spelling),
    namespaces: [
      ("urn:schemas-microsoft-com:office:spreadsheet", Namespace.spreadsheet.rawValue),
      ("urn:schemas-microsoft-com:office:excel", Namespace.excel.rawValue),
    ])

  /// As the format spells it: with a capital.
  private var spelling: String {
    self == .id ? "ID" : "\(self)".prefix(1).uppercased() + "\(self)".dropFirst()
  }

  init(_ name: XMLName) { self = Self(rawValue: name.local) ?? .unknown }
}

/// The two namespaces of the format.
enum Namespace: UInt8 {
  case other = 0
  case spreadsheet = 1
  case excel = 2

  init(_ name: XMLName) { self = Self(rawValue: name.namespace) ?? .other }
}

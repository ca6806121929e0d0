package import XML

/// The element and attribute names of the parts that are read, as numbers of one vocabulary.
enum Name: UInt8, CaseIterable {
  case unknown
  // Cells first: they are looked at most.
  case c, r, s, t, v, f, `is`, row, si, ref
  // Package: relationships and content types.
  case relationships, relationship, id, type, target, targetMode
  case types, `default`, `override`, partName, contentType, `extension`
  // Workbook.
  case workbook, workbookPr, date1904, sheets, sheet, name, state, definedNames, definedName
  case localSheetId, hidden
  // Shared strings and text.
  case sst, sstItem, rPh, uniqueCount, space
  // Styles.
  case styleSheet, numFmts, numFmt, numFmtId, formatCode, cellXfs, xf, quotePrefix
  // Worksheet.
  case worksheet, cols, col, min, max, sheetData, mergeCells, mergeCell
  // Markup compatibility.
  case alternateContent, choice, fallback
  // Attributes that several parts spell with a capital.
  case capitalId

  /// The spellings that are not the case's own.
  private static let spellings: [Name: String] = [
    .unknown: "", .relationships: "Relationships", .relationship: "Relationship", .type: "Type",
    .target: "Target", .targetMode: "TargetMode", .types: "Types", .default: "Default",
    .override: "Override", .partName: "PartName", .contentType: "ContentType",
    .extension: "Extension", .alternateContent: "AlternateContent", .choice: "Choice",
    .fallback: "Fallback", .capitalId: "Id",
  ]

  static let vocabulary = XMLVocabulary(
    names: allCases.dropFirst().map { spellings[$0] ?? "\($0)" },
    namespaces: Namespace.addresses.map { ($0.address, $0.namespace.rawValue) })

  init(_ name: XMLName) { self = Name(rawValue: name.local) ?? .unknown }
}

/// The namespaces that are understood; each has a Transitional and a Strict address (ECMA-376
/// Part 1, annex A, and Part 4).
package enum Namespace: UInt8 {
  case other = 0
  case main = 1
  case officeRelationships
  case packageRelationships
  case contentTypes
  case xml
  case compatibility
  case none = 255

  package static let addresses: [(address: String, namespace: Namespace)] = [
    ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", .main),
    ("http://purl.oclc.org/ooxml/spreadsheetml/main", .main),
    // Drafts of the format that betas of Excel 2007 wrote.
    ("http://schemas.microsoft.com/office/excel/2006/2", .main),
    ("http://schemas.openxmlformats.org/spreadsheetml/2006/5/main", .main),
    ("http://schemas.openxmlformats.org/spreadsheetml/2006/6/main", .main),
    ("http://schemas.openxmlformats.org/spreadsheetml/2006/7/main", .main),
    ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", .officeRelationships),
    ("http://purl.oclc.org/ooxml/officeDocument/relationships", .officeRelationships),
    ("http://schemas.openxmlformats.org/package/2006/relationships", .packageRelationships),
    ("http://schemas.openxmlformats.org/package/2006/content-types", .contentTypes),
    ("http://www.w3.org/XML/1998/namespace", .xml),
    ("http://schemas.openxmlformats.org/markup-compatibility/2006", .compatibility),
  ]

  package init(_ name: XMLName) { self = Namespace(rawValue: name.namespace) ?? .other }
}

internal import Workbook
internal import XML

/// The element and attribute names that filling looks at, as numbers of one vocabulary.
enum FillName: UInt8, CaseIterable {
  case unknown
  case c, r, s, t, v, f, `is`, row, ref, si
  case worksheet, dimension, cols, col, min, max, style, sheetData, customFormat
  case sheetProtection, protectedRanges, protectedRange, sqref, sheet, password, hashValue
  case algorithmName, securityDescriptor, insertRows, hidden
  case mergeCells, mergeCell
  case sheetFormatPr, defaultColWidth, defaultRowHeight, width, ht, legacyDrawing, id
  case comments, authors, author, commentList, comment, authorId, text, rPh, phoneticPr
  case numFmts, fonts, fills, fill, borders, border
  case headerFooter, oddHeader, evenHeader, firstHeader, oddFooter, evenFooter, firstFooter
  case numFmt, numFmtId, formatCode, fontId, font, sz, val, alignment, shrinkToFit, p, rPr
  case workbook, sheets, sheetId, name, definedNames, definedName, localSheetId
  case bookViews, workbookView, activeTab, firstSheet, sheetViews, sheetView, tabSelected
  case sst, sstItem, styleSheet, cellStyleXfs, cellXfs, xf, xfId, protection, locked

  static let vocabulary = XMLVocabulary(
    names: allCases.dropFirst().map { "\($0)" },
    namespaces: Namespace.addresses.map { ($0.address, $0.namespace.rawValue) })

  init(_ name: XMLName) { self = FillName(rawValue: name.local) ?? .unknown }
}

/// What in the parts of a workbook names cells: by element, which of its attributes, and what its
/// text means. Names of elements without prefix: none of them means two things.
///
/// ECMA-376 Part 1, §18 (worksheets, tables, pivot tables), §20.5 (anchors), §21.2 (charts); Part 4,
/// §14 (VML); [MS-XLSX] (extensions).
enum ShiftRules {
  enum Meaning {
    /// Cells of the sheet that the part belongs to: one address, a range, or several.
    case cells
    /// The same of what new rows share with the row they are like.
    case cellsAlike
    /// The same of what has a place and takes in nothing.
    case place
    /// A formula, as the sheet sees it that the part belongs to.
    case formula
    /// The cell in the corner of a window, in which new rows come to be seen.
    case corner
    /// The row behind which a page breaks: it goes with the row below.
    case pageBreak
  }

  static let attributes: [String: [String: Meaning]] = [
    "dimension": ["ref": .cellsAlike], "selection": ["activeCell": .place, "sqref": .place],
    "sheetView": ["topLeftCell": .corner], "customSheetView": ["topLeftCell": .corner],
    "pane": ["topLeftCell": .corner], "sheetPr": ["syncRef": .place],
    "mergeCell": ["ref": .cells], "conditionalFormatting": ["sqref": .cellsAlike],
    "dataValidation": ["sqref": .cellsAlike], "protectedRange": ["sqref": .cellsAlike],
    "ignoredError": ["sqref": .cellsAlike], "hyperlink": ["ref": .cells, "location": .formula],
    "autoFilter": ["ref": .cells], "sortState": ["ref": .cells], "sortCondition": ["ref": .cells],
    "richSortCondition": ["ref": .cells], "nsvFilter": ["ref": .cells],
    "cellWatch": ["r": .place], "inputCells": ["r": .place], "cellSmartTags": ["r": .place],
    "scenarios": ["sqref": .place], "webPublishItem": ["sourceRef": .cells],
    "cfvo": ["val": .formula], "brk": ["id": .pageBreak],
    "control": ["linkedCell": .formula, "listFillRange": .formula],
    "controlPr": ["linkedCell": .formula, "listFillRange": .formula],
    "formControlPr": [
      "fmlaLink": .formula, "fmlaRange": .formula, "fmlaTxbx": .formula, "fmlaGroup": .formula,
    ],
    "objectPr": ["linkedCell": .formula], "sp": ["textlink": .formula],
    "cameraTool": ["cellRange": .formula], "table": ["ref": .cells],
    "singleXmlCell": ["r": .place], "comment": ["ref": .place],
    "threadedComment": ["ref": .place], "location": ["ref": .place],
  ]

  static let texts: [String: Meaning] = [
    "formula": .formula, "formula1": .formula, "formula2": .formula, "f": .formula,
    "sqref": .cellsAlike, "calculatedColumnFormula": .formula, "totalsRowFormula": .formula,
    "definedName": .formula, "FmlaLink": .formula, "FmlaRange": .formula, "FmlaTxbx": .formula,
    "FmlaPict": .formula, "FmlaGroup": .formula,
  ]

  /// Elements whose rules are told once for several cells, as the first of them reads them.
  static let ruleGroups: Set<String> = ["conditionalFormatting", "dataValidation"]

  /// Elements that name the sheet of their range beside it (§18.10.1.95, §18.10.1.79, §18.3.1.29).
  static let rangesOfSheets: Set<String> = ["worksheetSource", "rangeSet", "dataRef"]

  /// Kinds of relationships of a sheet whose parts name cells.
  static let shiftedParts: Set<String> = [
    "drawing", "vmlDrawing", "comments", "threadedComment", "table", "tableSingleCells",
    "pivotTable", "ctrlProp", "namedSheetView",
  ]

  /// Kinds of relationships of those parts whose parts name cells too.
  static let innerParts: Set<String> = ["chart", "chartEx", "chartUserShapes"]

  /// Kinds of relationships of a sheet whose parts name none.
  static let cellFreeParts: Set<String> = [
    "printerSettings", "image", "hyperlink", "customProperty", "oleObject", "package", "control",
    "queryTable", "slicer", "timeline", "activeXControlBinary", "audio", "video", "media",
  ]

  /// Kinds of relationships of the workbook whose parts name cells and are not shifted.
  static let refusedParts: Set<String> = [
    "revisionHeaders", "volatileDependencies", "xlMacrosheet", "xlIntlMacrosheet",
  ]

  /// Kinds of relationships of the workbook whose parts are shifted, dropped, or name no cells.
  static let knownParts: Set<String> = [
    "worksheet", "chartsheet", "dialogsheet", "sharedStrings", "styles", "theme", "calcChain",
    "externalLink", "externalLinkPath", "pivotCacheDefinition", "connections", "customXml",
    "vbaProject", "sheetMetadata", "person", "attachedToolbars", "slicerCache", "timelineCache",
    "usernames", "functionPrototypes", "customProperty", "cellImage", "rdRichValue",
    "rdRichValueStructure", "rdRichValueTypes", "rdArray", "richValueRel", "richStyles",
    "rdSupportingPropertyBag", "rdSupportingPropertyBagStructure", "xmlMaps", "customData",
    "powerPivotData", "vbaProjectSignature", "wsSortMap", "webextensiontaskpanes", "themeOverride",
    "FeaturePropertyBag", "timelineCacheDefinition", "jdeProject", "wpsCustomData",
    "customStorage",
  ]
}

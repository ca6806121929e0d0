internal import Document
internal import Formula
internal import Grid
internal import Workbook

/// Looks at the styles, at every worksheet, and at what stands beside their cells.
struct LooksRun: ~Copyable {
  private var desk: PartDesk
  private var result = WorkbookLooks()

  init(_ limits: Limits) throws(Fault) { desk = try PartDesk(limits) }

  mutating func run(
    _ cells: [SheetCell], _ package: inout SpreadsheetPackage
  ) throws(Fault) -> WorkbookLooks {
    var styles = StyleLooksScan()
    if let known = package.relationships.first(where: { $0.kind == "styles" && !$0.isExternal }) {
      let part = PartName.resolve(known.target, from: package.workbookPart)
      if let text = try desk.read(part, of: package) {
        styles = try desk.parse(part, text) { _ in StyleLooksScan() }
      }
    }
    let bySheet = Dictionary(grouping: cells, by: \.sheet)
    for (index, sheet) in package.sheets.enumerated() where sheet.kind == .worksheet {
      let wanted = Set((bySheet[index] ?? []).map(\.cell)).sorted()
      try look(at: wanted, index, sheet.part, styles, package)
      try readTexts(beside: sheet.part, index, &package)
    }
    for relationship in try package.readRelationships(of: "")
    where relationship.kind.hasSuffix("-properties") && !relationship.isExternal {
      try readTexts(PartName.resolve(relationship.target, from: ""), .property, nil, package)
    }
    return result
  }

  private mutating func look(
    at wanted: [CellReference], _ index: Int, _ part: String, _ styles: StyleLooksScan,
    _ package: borrowing SpreadsheetPackage
  ) throws(Fault) {
    guard let text = try desk.read(part, of: package) else { return }
    let scan = try desk.parse(part, text) { _ in SheetLooksScan(wanted) }
    for (place, cell) in wanted.enumerated() {
      var look = styles.look(scan.style(place))
      look.width = scan.width(ofColumn: cell.column)
      result.cells[SheetCell(sheet: index, cell: cell)] = look
    }
    for (kind, text) in scan.pageTexts {
      result.texts.append(TextBesideCells(kind: kind, sheet: index, text: text))
    }
  }

  private mutating func readTexts(
    beside part: String, _ index: Int, _ package: inout SpreadsheetPackage
  ) throws(Fault) {
    for relationship in try package.readRelationships(of: part) where !relationship.isExternal {
      let kind: TextBesideCells.Kind
      switch relationship.kind {
      case "drawing": kind = .drawing
      case "comments": kind = .comment
      default: continue
      }
      try readTexts(PartName.resolve(relationship.target, from: part), kind, index, package)
    }
  }

  private mutating func readTexts(
    _ part: String, _ kind: TextBesideCells.Kind, _ sheet: Int?,
    _ package: borrowing SpreadsheetPackage
  ) throws(Fault) {
    guard let text = try desk.read(part, of: package) else { return }
    let scan = try desk.parse(part, text) { _ in LooseTextScan() }
    result.texts += scan.texts.map { TextBesideCells(kind: kind, sheet: sheet, text: $0) }
  }
}

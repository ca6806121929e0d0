internal import Document
internal import Formula
internal import Grid
internal import Workbook

/// Looks at the styles, at every worksheet, and at what stands beside their cells.
struct LooksRun: ~Copyable {
  var desk: PartDesk
  private var looks = WorkbookLooks()
  private let cells: [Int: [SheetCell]]

  init(_ desk: consuming PartDesk, _ cells: [SheetCell]) {
    self.desk = desk
    self.cells = Dictionary(grouping: cells, by: \.sheet)
  }

  /// The desk holds the package whatever comes of it.
  mutating func result() -> Result<WorkbookLooks, Fault> {
    do throws(Fault) {
      try run()
      return .success(looks)
    } catch { return .failure(error) }
  }

  private mutating func run() throws(Fault) {
    let limits = desk.package.limits
    var styles = StyleLooksScan(limits)
    let known = desk.package.relationships.first { $0.kind == "styles" && $0.part != nil }
    if let part = known?.part, let text = try desk.read(part) {
      styles = try desk.parse(part, text) { _ in StyleLooksScan(limits) }
      if let limit = styles.exceeded {
        throw Fault(.limit(limit), [part, "\(limits.value(of: limit))"], at: Place(part: part))
      }
    }
    for (index, sheet) in desk.package.sheets.enumerated() where sheet.kind == .worksheet {
      try look(at: index, sheet.part, styles)
      for relationship in try desk.package.readRelationships(of: sheet.part) {
        switch relationship.kind {
        case "drawing": try readTexts(relationship.part, .drawing, index)
        case "comments": try readTexts(relationship.part, .comment, index)
        default: break
        }
      }
    }
    for relationship in try desk.package.readRelationships(of: "")
    where relationship.kind.hasSuffix("-properties") {
      try readTexts(relationship.part, .property, nil)
    }
  }

  private mutating func look(
    at index: Int, _ part: String, _ styles: StyleLooksScan
  ) throws(Fault) {
    guard let text = try desk.read(part) else { return }
    let wanted = Set((cells[index] ?? []).map(\.cell)).sorted()
    let scan = try desk.parse(part, text) { _ in SheetLooksScan(wanted) }
    for (place, cell) in wanted.enumerated() {
      var look = styles.look(scan.style(place))
      look.width = scan.width(place)
      looks.cells[SheetCell(sheet: index, cell: cell)] = look
    }
    for (kind, text) in scan.pageTexts {
      looks.texts.append(TextBesideCells(kind: kind, sheet: index, text: text))
    }
  }

  private mutating func readTexts(
    _ part: String?, _ kind: TextBesideCells.Kind, _ sheet: Int?
  ) throws(Fault) {
    guard let part, let text = try desk.read(part) else { return }
    let scan = try desk.parse(part, text) { _ in LooseTextScan() }
    looks.texts += scan.texts.map { TextBesideCells(kind: kind, sheet: sheet, text: $0) }
  }
}

internal import Archive
internal import Document
internal import Formula
internal import Grid
internal import Workbook
internal import XML

/// A cell that is marked: all its marks in one.
struct MarkedCell {
  let cell: CellReference
  let color: MarkColor
  /// The comment that it gets; empty for none.
  var text: String
  let author: String
}

/// Marks of a workbook's cells while they are made.
struct MarksRun: PackageRun, ~Copyable {
  /// What becomes of one sheet.
  struct MarkedSheet {
    let index: Int
    /// In reading order, each once, none under a merge.
    let cells: [MarkedCell]
    let frame: SheetFrame
    let text: PartText
    let map: SheetMap
    /// The format that each cell gets, of each that it has, by the order of the cells.
    var formats: [[Int: Int]] = []

    var notes: [MarkedCell] { cells.filter { !$0.text.isEmpty } }
  }

  let dropsSignatures: Bool
  var desk: PartDesk
  var notices: [Notice] = []
  var refusals: [Notice] = []
  private let marks: [Int: [CellMark]]

  /// As much as the comment of a cell holds.
  static let mostUnits = 32_767

  init(_ desk: consuming PartDesk, _ marks: [CellMark], _ options: MarkOptions) {
    dropsSignatures = options.dropsSignatures
    self.marks = Dictionary(grouping: marks) { $0.place.sheet }
    self.desk = desk
  }

  mutating func run() throws(Fault) -> Filled {
    checkSheets()
    checkSignatures()
    try Fault.refuse(refusals)
    var (sheets, highest) = try look()
    try Fault.refuse(refusals)
    try addFormats(&sheets, highest)
    let uses = try partUses()
    for sheet in sheets {
      let drawing = try addNotes(sheet, uses)
      try Fault.refuse(refusals)
      try write(sheet, drawing)
    }
    try dropSignatures()
    return Filled(edits: edits(), notices: notices)
  }

  func notice(
    _ message: Message, _ arguments: [String], _ sheet: Int, _ cell: CellReference? = nil
  ) -> Notice {
    Notice(
      message, arguments,
      at: Place(sheet: desk.package.sheets[sheet].name, range: cell.map { CellRange($0, $0) }))
  }

  // MARK: Looking

  private mutating func checkSheets() {
    for index in marks.keys.sorted() where takesCells(index) {
      let part = desk.package.sheets[index].part
      let uses = desk.package.sheets.count { $0.part.lowercased() == part.lowercased() }
      if uses > 1 { refusals.append(notice(.partOfSeveral, [part], index)) }
    }
  }

  /// Looks into all sheets; gives those to be marked, and the highest format that any of them uses.
  private mutating func look() throws(Fault) -> ([MarkedSheet], highest: Int) {
    var sheets: [MarkedSheet] = []
    var highest = 0
    for index in desk.package.sheets.indices where desk.package.sheets[index].kind != .missing {
      let part = desk.package.sheets[index].part
      let own = marks[index]
      guard let text = try desk.read(part) else { continue }
      let frame = try desk.parse(part, text) {
        SheetFrame(text.bytes, $0, isMarked: own != nil)
      }
      highest = max(highest, frame.highestFormat)
      guard let own else { continue }
      guard frame.isSound, frame.root?.isSound ?? false else { throw .unusual(part) }
      let cells = self.cells(own, frame.merges, index)
      let map = try desk.map(cells.map(\.cell), in: part, text)
      sheets.append(MarkedSheet(index: index, cells: cells, frame: frame, text: text, map: map))
    }
    return (sheets, highest)
  }

  /// The marks of a sheet, one a cell.
  private mutating func cells(
    _ marks: [CellMark], _ merges: [CellRange], _ sheet: Int
  ) -> [MarkedCell] {
    let anchors = Self.anchors(Set(marks.map(\.place.cell)).sorted(), merges)
    var places: [CellReference: Int] = [:]
    var cells: [MarkedCell] = []
    var moved: Set<CellReference> = []
    for mark in marks {
      let range = anchors[mark.place.cell]
      let cell = range?.first ?? mark.place.cell
      if let range, cell != mark.place.cell, moved.insert(mark.place.cell).inserted {
        notices.append(notice(.markMoved, ["\(range)", "\(cell)"], sheet, mark.place.cell))
      }
      guard let place = places[cell] else {
        places[cell] = cells.count
        cells.append(
          MarkedCell(cell: cell, color: mark.color, text: mark.note, author: mark.author))
        continue
      }
      let parts = [cells[place].text, mark.note].filter { !$0.isEmpty }
      cells[place].text = parts.joined(separator: "\n\n")
    }
    for cell in cells where cell.text.utf16.count > Self.mostUnits {
      refusals.append(
        notice(.longNote, ["\(cell.text.utf16.count)", "\(Self.mostUnits)"], sheet, cell.cell))
    }
    return cells.sorted { $0.cell < $1.cell }
  }

  /// The merges that cells, given in reading order, lie under.
  private static func anchors(
    _ cells: [CellReference], _ merges: [CellRange]
  ) -> [CellReference: CellRange] {
    var result: [CellReference: CellRange] = [:]
    for range in merges {
      let first = cells.firstPlace { $0 >= range.first }
      for cell in cells[first...].prefix(while: { $0.row <= range.last.row })
      where range.contains(cell) && result[cell] == nil { result[cell] = range }
    }
    return result
  }

  // MARK: Writing

  /// Changes the sheet's own part, and reads it again: each cell has the format that it was given.
  private mutating func write(_ sheet: MarkedSheet, _ drawing: String?) throws(Fault) {
    let part = desk.package.sheets[sheet.index].part
    let text = sheet.text
    var splicer = SheetSplicer(text, sheet.map)
    splicer.setFormats { place, old in sheet.formats[place][old] ?? old }
    var splices = splicer.splices
    if let drawing, let root = sheet.frame.root {
      splices.insert(Self.element(drawing, root, text), at: sheet.frame.drawingPlace)
    }
    try desk.apply(splices, to: text, of: part)
    let map = try desk.map(sheet.cells.map(\.cell), in: part, desk.need(part), looksAtTexts: true)
    for (target, formats) in zip(map.targets, sheet.formats) {
      let isMarked = map.found(target).allSatisfy { formats.values.contains($0.style) }
      if target.isMissing || !isMarked { throw .unusual(part) }
    }
  }

  /// The element that leads to the drawing of comments.
  private static func element(_ id: String, _ root: StartTag, _ text: PartText) -> String {
    let attribute = root.relationshipID(id, in: text.bytes)
    return "<\(root.prefix(in: text.bytes))legacyDrawing \(attribute)/>"
  }
}

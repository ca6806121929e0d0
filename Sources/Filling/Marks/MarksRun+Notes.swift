internal import Document
internal import Grid
internal import Workbook
internal import XML

/// The parts of comments and of the drawings that show them (§18.7; Part 4, §14).
extension MarksRun {
  private static let notesType =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
  private static let drawingType = "application/vnd.openxmlformats-officedocument.vmlDrawing"

  /// How many sheets refer to each part of comments or their drawings.
  mutating func partUses() throws(Fault) -> [String: Int] {
    var uses: [String: Int] = [:]
    for index in desk.package.sheets.indices where desk.package.sheets[index].kind != .missing {
      let source = desk.package.sheets[index].part
      let parts = try desk.package.readRelationships(of: source)
        .filter { ["comments", "vmlDrawing"].contains($0.kind) }
        .compactMap { $0.part?.lowercased() }
      for part in Set(parts) { uses[part, default: 0] += 1 }
    }
    return uses
  }

  /// Gives cells their comments. Gives the id under which the sheet is to name the drawing, where it
  /// does not yet.
  mutating func addNotes(_ sheet: MarkedSheet, _ uses: [String: Int]) throws(Fault) -> String? {
    let notes = sheet.notes
    guard !notes.isEmpty else { return nil }
    let source = desk.package.sheets[sheet.index].part
    let all = try desk.package.readRelationships(of: source)
    let base = try desk.typeBase(from: desk.package.workbookPart, of: "worksheet")
    let part = try notesPart(sheet, all, base)
    if uses[part.lowercased()] ?? 0 > 1 {
      refusals.append(notice(.partOfSeveral, [part], sheet.index))
    }
    try write(notes, to: part, sheet)
    try tellThreads(all, notes, sheet)
    let (drawing, id) = try drawingPart(sheet, all, base)
    if uses[drawing.lowercased()] ?? 0 > 1 {
      refusals.append(notice(.partOfSeveral, [drawing], sheet.index))
    }
    try draw(notes, in: drawing, sheet)
    return id
  }

  private mutating func notesPart(
    _ sheet: MarkedSheet, _ related: [Relationship], _ base: String
  ) throws(Fault) -> String {
    let source = desk.package.sheets[sheet.index].part
    for known in related where known.kind == "comments" {
      if let part = known.part { return part }
    }
    let part = desk.freeName("xl/comments", ".xml")
    let namespace = try desk.mainNamespace(of: source, sheet.frame.root, sheet.text)
    desk.add(
      part,
      Array(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<comments xmlns=\"\(namespace)\"><authors/><commentList/></comments>"
          .utf8))
    try desk.addOverride(part, Self.notesType)
    _ = try desk.addRelationship(from: source, type: base + "comments", target: "/" + part)
    return part
  }

  private mutating func write(
    _ notes: [MarkedCell], to part: String, _ sheet: MarkedSheet
  ) throws(Fault) {
    let text = try desk.need(part)
    let wanted = Set(notes.map(\.cell))
    let scan = try desk.parse(part, text) { NotesScan(text.bytes, $0, wanted: wanted) }
    guard let splices = NoteSplices(scan, text, notes)?.splices else { throw .unusual(part) }
    for note in notes {
      guard let known = scan.notes[note.cell] else { continue }
      let count = note.text.utf16.count + (known.map(\.count).max() ?? 0)
      if count > Self.mostUnits {
        refusals.append(
          notice(.longNote, ["\(count)", "\(Self.mostUnits)"], sheet.index, note.cell))
      }
      notices.append(notice(.noteJoined, [], sheet.index, note.cell))
    }
    try desk.apply(splices, to: text, of: part)
    let new = try desk.need(part)
    let check = try desk.parse(part, new) { NotesScan(new.bytes, $0, wanted: wanted) }
    guard check.isSound, wanted.allSatisfy({ check.notes[$0] != nil }) else { throw .unusual(part) }
  }

  /// Excel shows the thread of a cell that has one, and not the comment beside it.
  private mutating func tellThreads(
    _ related: [Relationship], _ notes: [MarkedCell], _ sheet: MarkedSheet
  ) throws(Fault) {
    var threads: Set<CellReference> = []
    for relationship in related where relationship.kind == "threadedComment" {
      guard let part = relationship.part, let text = try desk.read(part) else { continue }
      for element in try desk.outline(part, text).children(named: "threadedComment") {
        if let cell = element.attributes["ref"].flatMap({ CellReference($0) }) {
          threads.insert(cell)
        }
      }
    }
    for note in notes where threads.contains(note.cell) {
      notices.append(notice(.threadedNote, [], sheet.index, note.cell))
    }
  }

  /// The drawing of a sheet's comments; the id is told where the sheet does not name it yet.
  private mutating func drawingPart(
    _ sheet: MarkedSheet, _ related: [Relationship], _ base: String
  ) throws(Fault) -> (part: String, id: String?) {
    let source = desk.package.sheets[sheet.index].part
    if let known = sheet.frame.drawing {
      let meant = related.first { $0.id == known.id && $0.part != nil }
      guard let part = meant?.part else { throw .unusual(source) }
      return (part, nil)
    }
    let part = desk.freeName("xl/drawings/vmlDrawing", ".vml")
    desk.add(part, ShapeSplices.empty(cluster: sheet.index + 1))
    try desk.addDefault("vml", Self.drawingType, of: part)
    let id = try desk.addRelationship(from: source, type: base + "vmlDrawing", target: "/" + part)
    return (part, id)
  }

  private mutating func draw(
    _ notes: [MarkedCell], in part: String, _ sheet: MarkedSheet
  ) throws(Fault) {
    let text = try desk.need(part)
    let scan = try desk.parse(part, text) { ShapesScan(text.bytes, $0) }
    guard let splices = ShapeSplices(scan, text, notes, sheet.frame.size)?.splices else {
      throw .unusual(part)
    }
    try desk.apply(splices, to: text, of: part)
    let new = try desk.need(part)
    let check = try desk.parse(part, new) { ShapesScan(new.bytes, $0) }
    guard check.isSound, notes.allSatisfy({ check.boxes[$0.cell] != nil }) else {
      throw .unusual(part)
    }
  }
}

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
  mutating func partUses(
    _ package: inout SpreadsheetPackage
  ) throws(Fault) -> [String: Int] {
    var uses: [String: Int] = [:]
    for index in package.sheets.indices where package.sheets[index].kind != .missing {
      let source = package.sheets[index].part
      let parts = try related(source, &package)
        .filter { ["comments", "vmlDrawing"].contains($0.kind) && !$0.isExternal }
        .map { PartName.resolve($0.target, from: source).lowercased() }
      for part in Set(parts) { uses[part, default: 0] += 1 }
    }
    return uses
  }

  private func related(
    _ part: String, _ package: inout SpreadsheetPackage
  ) throws(Fault) -> [Relationship] {
    do throws(Fault) {
      return try package.readRelationships(of: part)
    } catch { throw error }
  }

  /// Gives cells their comments. Gives the id under which the sheet is to name the drawing, where it
  /// does not yet.
  mutating func addNotes(
    _ sheet: MarkedSheet, _ uses: [String: Int], _ package: inout SpreadsheetPackage
  ) throws(Fault) -> String? {
    let notes = sheet.notes
    guard !notes.isEmpty else { return nil }
    let source = package.sheets[sheet.index].part
    let all = try related(source, &package).filter { !$0.isExternal }
    let base = try desk.typeBase(from: package.workbookPart, of: "worksheet", in: package)
    let part = try notesPart(sheet, all, base, package)
    if uses[part.lowercased()] ?? 0 > 1 {
      refusals.append(notice(.partOfSeveral, [part], sheet.index, nil, package))
    }
    try write(notes, to: part, sheet, package)
    try tellThreads(all, notes, sheet, package)
    let (drawing, id) = try drawingPart(sheet, all, base, package)
    if uses[drawing.lowercased()] ?? 0 > 1 {
      refusals.append(notice(.partOfSeveral, [drawing], sheet.index, nil, package))
    }
    try draw(notes, in: drawing, sheet, package)
    return id
  }

  private mutating func notesPart(
    _ sheet: MarkedSheet, _ related: [Relationship], _ base: String,
    _ package: borrowing SpreadsheetPackage
  ) throws(Fault) -> String {
    let source = package.sheets[sheet.index].part
    if let known = related.first(where: { $0.kind == "comments" }) {
      return PartName.resolve(known.target, from: source)
    }
    let part = desk.freeName("xl/comments", ".xml", in: package)
    let namespace = try mainNamespace(sheet.frame.root, sheet.text, of: source)
    desk.add(
      part,
      Array(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<comments xmlns=\"\(namespace)\"><authors/><commentList/></comments>"
          .utf8))
    try desk.addOverride(part, Self.notesType, in: package)
    _ = try desk.addRelationship(
      from: source, type: base + "comments", target: "/" + part, in: package)
    return part
  }

  private mutating func write(
    _ notes: [NewNote], to part: String, _ sheet: MarkedSheet,
    _ package: borrowing SpreadsheetPackage
  ) throws(Fault) {
    let text = try desk.need(part, package)
    let wanted = Set(notes.map(\.cell))
    let scan = try desk.parse(part, text) { NotesScan(text.bytes, $0, wanted: wanted) }
    guard let splices = NoteSplices(scan, text, notes)?.splices else { throw unusual(part) }
    for note in notes {
      guard let known = scan.notes[note.cell] else { continue }
      let count = note.text.utf16.count + (known.map(\.count).max() ?? 0)
      if count > Self.mostUnits {
        refusals.append(
          notice(.longNote, ["\(count)", "\(Self.mostUnits)"], sheet.index, note.cell, package))
      }
      result.notices.append(notice(.noteJoined, [], sheet.index, note.cell, package))
    }
    try desk.apply(splices, to: text, of: part, in: package)
    let new = try desk.need(part, package)
    let check = try desk.parse(part, new) { NotesScan(new.bytes, $0, wanted: wanted) }
    guard check.isSound, wanted.allSatisfy({ check.notes[$0] != nil }) else {
      throw unusual(part)
    }
  }

  /// Excel shows the thread of a cell that has one, and not the comment beside it.
  private mutating func tellThreads(
    _ related: [Relationship], _ notes: [NewNote], _ sheet: MarkedSheet,
    _ package: borrowing SpreadsheetPackage
  ) throws(Fault) {
    let source = package.sheets[sheet.index].part
    var threads: Set<CellReference> = []
    for relationship in related where relationship.kind == "threadedComment" {
      let part = PartName.resolve(relationship.target, from: source)
      guard let text = try desk.read(part, of: package) else { continue }
      for element in try desk.outline(part, text).children(named: "threadedComment") {
        if let cell = element.attributes["ref"].flatMap({ CellReference($0) }) {
          threads.insert(cell)
        }
      }
    }
    for note in notes where threads.contains(note.cell) {
      result.notices.append(notice(.threadedNote, [], sheet.index, note.cell, package))
    }
  }

  /// The drawing of a sheet's comments; the id is told where the sheet does not name it yet.
  private mutating func drawingPart(
    _ sheet: MarkedSheet, _ related: [Relationship], _ base: String,
    _ package: borrowing SpreadsheetPackage
  ) throws(Fault) -> (part: String, id: String?) {
    let source = package.sheets[sheet.index].part
    if let known = sheet.frame.drawing {
      guard let relationship = related.first(where: { $0.id == known.id }) else {
        throw unusual(source)
      }
      return (PartName.resolve(relationship.target, from: source), nil)
    }
    let part = desk.freeName("xl/drawings/vmlDrawing", ".vml", in: package)
    desk.add(part, ShapeSplices.empty(cluster: sheet.index + 1))
    try desk.addDefault("vml", Self.drawingType, of: part, in: package)
    let id = try desk.addRelationship(
      from: source, type: base + "vmlDrawing", target: "/" + part, in: package)
    return (part, id)
  }

  private mutating func draw(
    _ notes: [NewNote], in part: String, _ sheet: MarkedSheet,
    _ package: borrowing SpreadsheetPackage
  ) throws(Fault) {
    let text = try desk.need(part, package)
    let scan = try desk.parse(part, text) { ShapesScan(text.bytes, $0) }
    guard let splices = ShapeSplices(scan, text, notes, sheet.frame.size)?.splices else {
      throw unusual(part)
    }
    try desk.apply(splices, to: text, of: part, in: package)
    let new = try desk.need(part, package)
    let check = try desk.parse(part, new) { ShapesScan(new.bytes, $0) }
    guard check.isSound, notes.allSatisfy({ check.boxes[$0.cell] != nil }) else {
      throw unusual(part)
    }
  }
}

internal import Grid
internal import Workbook
internal import XML

/// Where the comments of a sheet stand in their part (§18.7.6).
struct NotesScan: PartHandler {
  /// An element that holds a list, and where its next item goes.
  struct List {
    let tag: StartTag
    var end: Int
    /// Just past its end tag.
    var after = 0
  }

  /// The comment of a cell that was asked for.
  struct Note {
    let tag: StartTag
    /// The element of its text; nil where there is none.
    var text: List?
    /// The text where it has no runs.
    var plain: List?
    /// Just past its last run.
    var lastRunEnd: Int?
    /// How many UTF-16 units it has.
    var count = 0
  }

  private(set) var root: StartTag?
  private(set) var authors: List?
  private(set) var list: List?
  /// As the part spells them, entities decoded.
  private(set) var names: [String] = []
  /// By cell; writers that give a cell two comments do exist.
  private(set) var notes: [CellReference: [Note]] = [:]
  private(set) var isSound = true

  private let bytes: [UInt8]
  private let position: XMLPosition
  private let wanted: Set<CellReference>
  private var depth = 0
  private var context = FillName.unknown
  private var child = FillName.unknown
  private var name: [UInt8] = []
  private var cell: CellReference?
  private var note: Note?

  init(_ bytes: [UInt8], _ position: XMLPosition, wanted: Set<CellReference>) {
    self.bytes = bytes
    self.position = position
    self.wanted = wanted
  }

  private var tag: StartTag { StartTag(bytes, endingAt: position.offset) }

  mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    depth += 1
    let element = Namespace(name) == .main ? FillName(name) : .unknown
    switch (depth, element) {
    case (1, .comments): root = tag
    case (1, _): isSound = false
    case (2, .authors):
      isSound = isSound && authors == nil
      let tag = tag
      authors = List(tag: tag, end: tag.range.upperBound)
      context = element
    case (2, .commentList):
      isSound = isSound && list == nil
      let tag = tag
      list = List(tag: tag, end: tag.range.upperBound)
      context = element
    case (2, _): context = .unknown
    case (3, .author) where context == .authors: self.name.removeAll()
    case (3, .comment) where context == .commentList: beginNote(attributes)
    case (4, .text) where note != nil:
      let tag = tag
      note?.text = List(tag: tag, end: tag.range.upperBound)
    case (5, _) where note != nil:
      child = element
      if element == .t {
        let tag = tag
        note?.plain = List(tag: tag, end: tag.range.upperBound)
      }
    default: break
    }
    return isSound
  }

  private mutating func beginNote(_ attributes: XMLAttributes) {
    cell = nil
    attributes.each { name, value in
      if FillName(name) == .ref { cell = CellReference(value.string) }
    }
    if let cell, wanted.contains(cell) { note = Note(tag: tag) }
  }

  mutating func endElement(_ name: XMLName) -> Bool {
    defer { depth -= 1 }
    let element = FillName(name)
    switch depth {
    case 2 where context == .authors: authors?.after = position.offset
    case 3 where context == .authors:
      authors?.end = position.offset
      if element == .author { names.append(String(decoding: self.name, as: UTF8.self)) }
    case 3 where context == .commentList:
      list?.end = position.offset
      if let note, let cell { notes[cell, default: []].append(note) }
      note = nil
    case 5 where note != nil:
      if element == .r { note?.lastRunEnd = position.offset }
      if element == .t, !(note?.plain?.tag.isEmpty ?? true) {
        note?.plain?.end = StartTag.start(bytes, before: position.offset)
      }
    default: break
    }
    return true
  }

  mutating func characters(_ text: Span<UInt8>) -> Bool {
    if depth == 3, context == .authors {
      text.withUnsafeBufferPointer { name.append(contentsOf: $0) }
    } else if depth >= 5, note != nil {
      note?.count += text.string.utf16.count
    }
    return true
  }
}

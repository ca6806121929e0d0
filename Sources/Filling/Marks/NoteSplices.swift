internal import Grid

/// Turns the comments that cells get into changes of the part that holds those of their sheet.
struct NoteSplices {
  private let scan: NotesScan
  private let text: PartText
  private let prefix: String
  private(set) var splices = Splices()
  private var names: [String]
  private var newNames: [UInt8] = []
  private var newNotes: [UInt8] = []

  init?(_ scan: NotesScan, _ text: PartText, _ notes: [MarkedCell]) {
    guard scan.isSound, let root = scan.root, root.isSound else { return nil }
    self.scan = scan
    self.text = text
    prefix = root.prefix(in: text.bytes)
    names = scan.names
    for note in notes {
      if let known = scan.notes[note.cell] {
        for old in known { append(note.text, to: old) }
      } else {
        add(note)
      }
    }
    if !newNotes.isEmpty { addLists(root) }
  }

  private func spelled(_ text: String) -> [UInt8] {
    TextSpelling.content(TextSpelling.xstring(text), asciiOnly: self.text.isASCII)
  }

  /// The text as a run in the font in which Chinese programs show comments.
  private func run(_ text: String) -> [UInt8] {
    Array(
      "<\(prefix)r><\(prefix)rPr><\(prefix)sz val=\"9\"/><\(prefix)color indexed=\"81\"/><\(prefix)rFont val=\""
        .utf8)
      + TextSpelling.attribute("宋体", asciiOnly: self.text.isASCII)
      + Array(
        "\"/><\(prefix)family val=\"3\"/><\(prefix)charset val=\"134\"/></\(prefix)rPr><\(prefix)t xml:space=\"preserve\">"
          .utf8) + spelled(text) + Array("</\(prefix)t></\(prefix)r>".utf8)
  }

  private mutating func add(_ note: MarkedCell) {
    let author = number(of: note.author)
    newNotes += Array(
      "<\(prefix)comment ref=\"\(note.cell)\" authorId=\"\(author)\"><\(prefix)text>".utf8)
    newNotes += run(note.text)
    newNotes += Array("</\(prefix)text></\(prefix)comment>".utf8)
  }

  private mutating func number(of author: String) -> Int {
    let name = TextSpelling.xstring(author)
    if let known = names.firstIndex(of: name) { return known }
    names.append(name)
    newNames += Array("<\(prefix)author>".utf8) + spelled(author)
    newNames += Array("</\(prefix)author>".utf8)
    return names.count - 1
  }

  /// Behind the last run, else at the end of the plain text; what tells readings stays behind it.
  private mutating func append(_ new: String, to note: NotesScan.Note) {
    let bytes = text.bytes
    let behind = "\n\n" + new
    if let place = note.lastRunEnd {
      splices.insert(run(behind), at: place)
    } else if let plain = note.plain, !plain.tag.isEmpty {
      splices.insert(spelled(behind), at: plain.end)
    } else if let plain = note.plain {
      splices.replace(plain.tag.range, with: run(new))
    } else if let text = note.text {
      splices.insert(run(new), inside: text.tag, at: text.end, bytes)
    } else {
      let content = Array("<\(prefix)text>".utf8) + run(new) + Array("</\(prefix)text>".utf8)
      splices.insert(content, inside: note.tag, at: note.tag.range.upperBound, bytes)
    }
  }

  /// Puts new authors and comments behind the old ones; the lists are made where they are missing.
  private mutating func addLists(_ root: StartTag) {
    let bytes = text.bytes
    func list(_ name: String, _ items: [UInt8]) -> [UInt8] {
      Array("<\(prefix)\(name)>".utf8) + items + Array("</\(prefix)\(name)>".utf8)
    }
    var lists: [UInt8] = []
    if let authors = scan.authors {
      if !newNames.isEmpty {
        splices.insert(newNames, inside: authors.tag, at: authors.end, bytes)
      }
    } else {
      lists += list("authors", newNames)
    }
    if let old = scan.list {
      splices.insert(newNotes, inside: old.tag, at: old.end, bytes)
    } else {
      lists += list("commentList", newNotes)
    }
    guard !lists.isEmpty else { return }
    // Authors stand in front of comments.
    let place = scan.list == nil ? scan.authors?.after : nil
    splices.insert(lists, inside: root, at: place ?? root.range.upperBound, bytes)
  }
}

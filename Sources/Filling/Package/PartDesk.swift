internal import Archive
internal import Document
internal import Grid
internal import Workbook
internal import XML

/// The parts of a workbook while they are changed: each is read when first asked for, and what has
/// become of it is kept until all is done.
struct PartDesk: ~Copyable {
  /// The workbook as it was.
  var package: SpreadsheetPackage
  private var parser: XMLParser
  /// New bytes by the name of the entry; the entry itself tells the spelling.
  private var changed: [Int: [UInt8]] = [:]
  private var removed: Set<Int> = []
  private var added: [(name: String, bytes: [UInt8])] = []
  private(set) var notices: [Notice] = []

  init(_ package: consuming SpreadsheetPackage, _ parser: consuming XMLParser) {
    self.package = package
    self.parser = parser
  }

  static func parser(_ limits: Limits) throws(Fault) -> XMLParser {
    do throws(XMLFault) {
      return try XMLParser(FillName.vocabulary, limits: limits.xml)
    } catch { throw Fault(error, part: "") }
  }

  /// The bytes of a part as they are now; nil where there is no such part.
  func read(_ part: String) throws(Fault) -> PartText? {
    if let place = added.firstIndex(where: { $0.name == part }) {
      return PartText(bytes: added[place].bytes)
    }
    guard let entry = package.entry(part), !removed.contains(entry.index) else { return nil }
    if let bytes = changed[entry.index] {
      return PartText.take(bytes).text ?? PartText(bytes: bytes)
    }
    let bytes: [UInt8]
    do throws(ArchiveFault) {
      if let kept = package.kept(entry) {
        bytes = kept
      } else {
        bytes = try package.archive.readAll(entry)
      }
    } catch { throw Fault(error) }
    let (text, encoding) = PartText.take(bytes)
    guard let text else {
      throw Fault(.partEncoding, [part, encoding], at: Place(part: part))
    }
    return text
  }

  /// Parses a part with a handler that may ask where it is.
  mutating func parse<Handler: PartHandler>(
    _ part: String, _ text: PartText, with make: (XMLPosition) -> Handler
  ) throws(Fault) -> Handler {
    parser.reset()
    let bytes = text.forParsing
    var handler = make(parser.position)
    var feed = PlainFeed(for: Handler.self, package.limits.xml)
    do throws(XMLFault) {
      try feed.push(bytes.span, &parser, &handler)
      try feed.finish(&parser, &handler)
    } catch {
      parser = try Self.parser(package.limits)
      // The handler knows better what it stopped for.
      if error.reason != .stopped { throw Fault(error, part: part) }
    }
    return handler
  }

  /// Where the things stand in a sheet's part that a change of those cells touches: `cells` in
  /// reading order, each once. `looksAtTexts` for a part that nobody has read yet.
  mutating func map(
    _ cells: [CellReference], in part: String, _ text: PartText, looksAtTexts: Bool = false
  ) throws(Fault) -> SheetMap {
    let handler = try parse(part, text) {
      SheetMapHandler(cells, text.bytes, $0, looksAtTexts: looksAtTexts)
    }
    guard handler.badReference == nil, handler.map.isSound else { throw .unusual(part) }
    return handler.map
  }

  /// The outline of a small part.
  mutating func outline(_ part: String, _ text: PartText) throws(Fault) -> Outline {
    let handler = try parse(part, text) { OutlineHandler(text.bytes, $0) }
    let outline = handler.outline
    guard !handler.isTooLong, let root = outline.root, root.tag.isSound,
      outline.children.allSatisfy(\.tag.isSound)
    else { throw .unusual(part) }
    return outline
  }

  /// Applies changes to the bytes of a part that is there.
  mutating func apply(_ splices: Splices, to text: PartText, of part: String) throws(Fault) {
    guard !splices.isEmpty else { return }
    guard let bytes = splices.applied(to: text.bytes) else { throw .unusual(part) }
    if let place = added.firstIndex(where: { $0.name == part }) {
      added[place].bytes = bytes
      return
    }
    guard let entry = package.entry(part) else { throw .unusual(part) }
    if text.isConverted, changed[entry.index] == nil {
      notices.append(Notice(.partConverted, [part], at: Place(part: part)))
    }
    changed[entry.index] = bytes
  }

  mutating func add(_ part: String, _ bytes: [UInt8]) { added.append((part, bytes)) }

  /// The first name `stem1ending`, `stem2ending` … that no part has.
  func freeName(_ stem: String, _ ending: String) -> String {
    var number = 1
    func name() -> String { "\(stem)\(number)\(ending)" }
    while !isFree(name()) { number += 1 }
    return name()
  }

  /// True for a name that no part has.
  func isFree(_ name: String) -> Bool {
    package.entry(name) == nil && !added.contains { $0.name == name }
  }

  mutating func remove(_ part: String) {
    if let entry = package.entry(part) { removed.insert(entry.index) }
  }

  /// The parts of digital signatures (ECMA-376 Part 2, §10).
  var signatures: [String] {
    package.archive.entries.map(\.name).filter {
      $0.lowercased().hasPrefix("_xmlsignatures/") && !$0.hasSuffix("/")
    }
  }

  /// True while every part is as it was.
  var changesNothing: Bool { changed.isEmpty && removed.isEmpty && added.isEmpty }

  /// What became of all parts.
  var edits: ArchiveEdits {
    var edits = ArchiveEdits()
    for entry in package.archive.entries {
      if removed.contains(entry.index) {
        edits.remove(entry)
      } else if let bytes = changed[entry.index] {
        edits.replace(entry, with: bytes)
      }
    }
    for (name, bytes) in added { edits.add(name, bytes) }
    return edits
  }
}

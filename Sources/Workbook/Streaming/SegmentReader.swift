internal import Archive
internal import Document
internal import Grid
internal import XML

/// Reads segments of one sheet into stores; one for each thread.
struct SegmentReader: ~Copyable {
  /// What every segment of the sheet is read with.
  struct Setting: Sendable {
    let sheet: SheetEntry
    let limits: Limits
    let options: SheetOptions
    let sharedStringCount: Int
    let usesEpoch1904: Bool
    let room: StorageRoom
    let leavesAllToParser: Bool

    func handler(partBytes: Int) -> SheetHandler {
      SheetHandler(
        store: SheetBuilder(
          room: room, usesEpoch1904: usesEpoch1904, noticeLimit: limits.notices,
          partBytes: partBytes),
        limits: limits, options: options, sharedStringCount: sharedStringCount)
    }

    func fault(_ problem: SheetHandler.Problem, at offset: Int) -> Fault {
      let part = sheet.part
      let place = Place(part: part, sheet: sheet.name, offset: offset)
      switch problem {
      case .limit(let name):
        return Fault(.limit(name), [part, "\(limits.value(of: name))"], at: place)
      case .badReference(let text):
        return Fault(.badReference, [part, "\(offset)", text], at: place)
      case .noNamespace: return Fault(.noNamespace, [part, "\(offset)"], at: place)
      case .wrongRoot: return Fault(.wrongRoot, [part], at: place)
      }
    }
  }

  private let setting: Setting
  private var parser: XMLParser
  private var isFirst = true
  /// Where the first byte that the parser sees of a segment stands in the part.
  private var base = 0

  init(_ setting: Setting) throws(Fault) {
    self.setting = setting
    do throws(XMLFault) {
      parser = try XMLParser(Name.vocabulary, limits: setting.limits.xml)
    } catch { throw Fault(error, part: setting.sheet.part) }
  }

  /// Reads a segment that stands for itself.
  mutating func read(
    _ bytes: [UInt8], head: [UInt8], tail: [UInt8], offset: Int
  ) throws(Fault) -> SheetBuilder {
    begin()
    var handler = setting.handler(partBytes: bytes.count)
    handler.repeatsHead = offset > head.count
    base = offset - head.count
    var feed = PlainFeed(
      for: SheetHandler.self, setting.limits.xml, parserOnly: setting.leavesAllToParser)
    do throws(XMLFault) {
      for piece in [head, bytes, tail] { try feed.push(piece.span, &parser, &handler) }
      try feed.finish(&parser, &handler)
    } catch { throw fault(error, handler.problem) }
    guard handler.sawWorksheet else { throw setting.fault(.wrongRoot, at: 0) }
    return handler.store
  }

  /// Reads on from an unbroken segment to the end of the part; gives the rows that are complete
  /// after each piece.
  mutating func readUnbroken(
    _ bytes: [UInt8], head: [UInt8], offset: Int, afterRow row: Int32,
    _ source: inout SegmentSource, _ deliver: (SheetBuilder) -> Bool
  ) throws(Fault) {
    begin()
    var handler = setting.handler(partBytes: 0)
    handler.start(afterRow: row)
    handler.repeatsHead = offset > head.count
    base = offset - head.count
    try push(head, &handler)
    var piece = bytes
    var toldEncoding = false
    repeat {
      try push(piece, &handler)
      if !toldEncoding, let encoding = parser.unusualEncoding {
        toldEncoding = true
        handler.store.noticeFirst(.unusualEncoding, [setting.sheet.part, encoding])
      }
      piece.removeAll(keepingCapacity: true)
      if handler.store.rowStarts.count > 1, !deliver(handler.store.takeCompleteRows()) { return }
    } while try Self.read(&source, into: &piece)
    try finish(&handler)
    _ = deliver(handler.store)
  }

  private mutating func begin() {
    if !isFirst { parser.reset() }
    isFirst = false
  }

  private mutating func push(_ bytes: [UInt8], _ handler: inout SheetHandler) throws(Fault) {
    guard !bytes.isEmpty else { return }
    do throws(XMLFault) {
      try parser.push(bytes.span, to: &handler)
    } catch { throw fault(error, handler.problem) }
  }

  private mutating func finish(_ handler: inout SheetHandler) throws(Fault) {
    do throws(XMLFault) {
      try parser.finish(telling: &handler)
    } catch { throw fault(error, handler.problem) }
    guard handler.sawWorksheet else { throw setting.fault(.wrongRoot, at: 0) }
  }

  private static func read(
    _ source: inout SegmentSource, into piece: inout [UInt8]
  ) throws(Fault) -> Bool {
    do throws(ArchiveFault) {
      return try source.stream.read(into: &piece, capacity: source.pieceBytes)
    } catch { throw Fault(error) }
  }

  private func fault(_ error: XMLFault, _ problem: SheetHandler.Problem?) -> Fault {
    let moved = XMLFault(error.reason, offset: max(0, error.offset + base))
    if let problem { return setting.fault(problem, at: moved.offset) }
    return Fault(moved, part: setting.sheet.part, sheet: setting.sheet.name)
  }
}

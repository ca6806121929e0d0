internal import Archive
internal import Document
internal import Grid
internal import XML

/// The parts of a document on their way through the parser to the one handler that takes them all.
struct PartReading: ~Copyable {
  private(set) var handler: ContentHandler
  private var parser: XMLParser
  private var part = ""

  init(_ limits: Limits) throws(Fault) {
    handler = ContentHandler(limits: limits)
    do throws(XMLFault) {
      parser = try XMLParser(Name.vocabulary, limits: limits.xml)
    } catch { throw Fault(error, part: "") }
  }

  mutating func begin(_ part: String) {
    self.part = part
    parser.reset()
    handler.beginPart()
  }

  mutating func push(_ piece: Span<UInt8>) throws(Fault) {
    do throws(XMLFault) {
      try parser.push(piece, to: &handler)
    } catch { throw fault(error) }
  }

  mutating func finish() throws(Fault) {
    do throws(XMLFault) {
      try parser.finish(telling: &handler)
    } catch { throw fault(error) }
    guard handler.isDocument else { throw Fault(.wrongRoot, [part]) }
  }

  /// The handler knows better what it stopped for.
  private func fault(_ error: XMLFault) -> Fault {
    (error.reason == .stopped ? handler.fault(in: part, at: error.offset) : nil)
      ?? Fault(error, part: part, sheet: handler.sheetUnderWay)
  }

  /// How much of a file the parser gets at a time.
  private static let chunk = 1 << 20

  mutating func push(flat bytes: ArchiveBytes) throws(Fault) {
    for start in stride(from: 0, to: bytes.count, by: Self.chunk) {
      let piece = bytes.slice(start..<min(bytes.count, start + Self.chunk))
      // A file that gives no longer what it held when it was opened.
      guard !piece.isEmpty else {
        throw fault(XMLFault(.malformed(code: 0, message: ""), offset: start))
      }
      try push(piece.span)
    }
  }
}

import XML

/// Takes down what a parser tells, names as the numbers of `vocabulary`.
struct Events: XMLHandler {
  static let vocabulary = XMLVocabulary(
    names: ["a", "b", "c"], namespaces: [("urn:one", 1), ("urn:also-one", 1), ("urn:two", 2)])

  /// `<1:255 2:255=value>`, `</1:255>`, and texts, joined where nothing stands between them.
  private(set) var lines: [String] = []
  /// The event at which to stop, from zero; nil for none.
  var stop: Int?
  private var count = 0
  private var endsInText = false

  init(stoppingAt stop: Int? = nil) { self.stop = stop }

  mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    var line = "<" + Self.text(name)
    attributes.each { line += " \(Self.text($0))=\(Self.text($1))" }
    return tell(line + ">", isText: false)
  }

  mutating func endElement(_ name: XMLName) -> Bool {
    tell("</\(Self.text(name))>", isText: false)
  }

  mutating func characters(_ text: Span<UInt8>) -> Bool { tell(Self.text(text), isText: true) }

  private mutating func tell(_ line: String, isText: Bool) -> Bool {
    if isText, endsInText { lines[lines.count - 1] += line } else { lines.append(line) }
    endsInText = isText
    defer { count += 1 }
    return count != stop
  }

  private static func text(_ name: XMLName) -> String { "\(name.local):\(name.namespace)" }

  private static func text(_ bytes: Span<UInt8>) -> String {
    bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}

/// Parses a part that comes in pieces of so many bytes.
struct Parsed {
  let events: [String]
  let fault: XMLFault?
  let unusualEncoding: String?

  init(
    _ text: String, piece: Int = .max, limits: XMLLimits = XMLLimits(), stoppingAt: Int? = nil
  ) throws {
    try self.init(Array(text.utf8), piece: piece, limits: limits, stoppingAt: stoppingAt)
  }

  init(
    _ bytes: [UInt8], piece: Int = .max, limits: XMLLimits = XMLLimits(), stoppingAt: Int? = nil
  ) throws {
    var parser = try XMLParser(Events.vocabulary, limits: limits)
    var handler = Events(stoppingAt: stoppingAt)
    fault = parser.fault(reading: bytes, piece: piece, &handler)
    events = handler.lines
    unusualEncoding = parser.unusualEncoding
  }
}

extension XMLParser {
  /// Reads a whole part; gives the fault where there is one.
  mutating func fault(
    reading bytes: [UInt8], piece: Int = .max, _ handler: inout Events
  ) -> XMLFault? {
    do throws(XMLFault) {
      var start = 0
      while start < bytes.count {
        let end = start + min(piece, bytes.count - start)
        try push(Array(bytes[start..<end]).span, to: &handler)
        start = end
      }
      try finish(telling: &handler)
      return nil
    } catch { return error }
  }
}

extension XMLLimits {
  /// Limits that no text of these tests meets unless it means to.
  init(
    depth: Int = 64, pendingBytes: Int = 256 << 10, attributesPerElement: Int = 256,
    names: Int = 4_096
  ) {
    self.init(
      depth: depth, pendingBytes: pendingBytes, attributesPerElement: attributesPerElement,
      distinctNames: names)
  }
}

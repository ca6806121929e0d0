internal import Grid
internal import XML

/// Reads the shared strings (§18.4.9): one text for each `<si>`, always, whatever is in it.
///
/// The text is that of `<t>` and of the runs `<r>`; phonetic runs `<rPh>` are readings of it, not
/// part of it.
struct SharedStringsHandler {
  var texts = TextTable()
  var isSharedStrings = false
  /// The name of the limit that was met.
  var exceeded: String?

  private enum Context { case outside, list, item, run, text }

  private let limits: Limits
  private var context = Context.outside
  private var isInRun = false
  private var skipDepth = 0
  private var element = TextElement()
  private var text: [UInt8] = []

  init(limits: Limits) { self.limits = limits }

  mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    if skipDepth > 0 {
      skipDepth += 1
      return true
    }
    let isMain = Namespace(name) == .main
    switch (context, Name(name)) {
    case (.outside, .sst) where isMain:
      isSharedStrings = true
      context = .list
      attributes.each { name, value in
        // A hint that may lie: never more room than is cheap.
        if Name(name) == .uniqueCount, let count = value.wholeNumber {
          texts.reserve(min(count, 100_000))
        }
      }
    case (.outside, _): return false
    // `sstItem` is what drafts of the format called it.
    case (.list, .si) where isMain, (.list, .sstItem) where isMain:
      guard beginItem() else { return false }
      context = .item
    case (.item, .r) where isMain: context = .run
    case (.item, .t) where isMain, (.run, .t) where isMain:
      isInRun = context == .run
      context = .text
      element.begin(preservingSpace: attributes.preserveSpace)
    default: skipDepth = 1
    }
    return true
  }

  mutating func endElement(_ name: XMLName) -> Bool {
    if skipDepth > 0 {
      skipDepth -= 1
      return true
    }
    switch context {
    case .text:
      endText()
      context = isInRun ? .run : .item
    case .run: context = .item
    case .item:
      context = .list
      return endItem()
    case .list: context = .outside
    case .outside: break
    }
    return true
  }

  mutating func characters(_ text: Span<UInt8>) -> Bool {
    guard context == .text, skipDepth == 0 else { return true }
    guard element.bytes.count + self.text.count + text.count <= limits.cellTextBytes else {
      return stop("cellTextBytes")
    }
    element.append(text)
    return true
  }

  private mutating func stop(_ limit: String) -> Bool {
    exceeded = limit
    return false
  }

  private mutating func beginItem() -> Bool {
    guard texts.count < limits.sharedStrings else { return stop("sharedStrings") }
    text.removeAll(keepingCapacity: true)
    return true
  }

  private mutating func endText() {
    CellText.append(element.bytes, preservingSpace: element.preservesSpace, to: &text)
  }

  private mutating func endItem() -> Bool {
    guard texts.byteCount + text.count <= min(limits.sharedStringBytes, Int(UInt32.max)) else {
      return stop("sharedStringBytes")
    }
    texts.append(text)
    return true
  }
}

extension SharedStringsHandler: PartHandler {
  static var listName: StaticString? { "sst" }
  static var itemEnd: StaticString { "</si>" }

  var isBetweenItems: Bool { context == .list && skipDepth == 0 }

  /// Reads items that are one `<t>`, which is what programs write of texts without formats.
  mutating func readPlain(_ bytes: Span<UInt8>, _ place: inout Int) -> PlainMarkup.Outcome {
    while true {
      PlainMarkup.skipBlanks(bytes, &place)
      var next = place
      guard PlainMarkup.skip("<si>", bytes, &next) else { return PlainMarkup.verdict(bytes, next) }
      PlainMarkup.skipBlanks(bytes, &next)
      guard PlainMarkup.skip("<t", bytes, &next), let plain = PlainTextElement(bytes, &next) else {
        return PlainMarkup.verdict(bytes, next)
      }
      PlainMarkup.skipBlanks(bytes, &next)
      guard PlainMarkup.skip("</si>", bytes, &next) else {
        return PlainMarkup.verdict(bytes, next)
      }
      guard plain.text.range.count <= limits.cellTextBytes, element.take(plain, of: bytes) else {
        return .other
      }
      guard beginItem() else {
        place += 3
        return .stopped
      }
      endText()
      guard endItem() else {
        place = next
        return .stopped
      }
      place = next
    }
  }
}

extension XMLAttributes {
  /// True where `xml:space="preserve"` is among them.
  var preserveSpace: Bool {
    guard count > 0 else { return false }
    var preserves = false
    each { name, value in
      if Name(name) == .space, Namespace(name) == .xml { preserves = value.string == "preserve" }
    }
    return preserves
  }
}

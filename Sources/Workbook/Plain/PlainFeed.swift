package import XML

/// Gives the bytes of a part to the one that understands them: elements of its list that are spelled
/// plainly to the handler itself, all else to the parser.
///
/// The parser is the judge of everything. It reads the head, and so says in which namespace the list
/// stands; what is not plain goes to it, and it reads on until it is back between two elements of
/// the list. Plain elements are left out of what it sees: whole elements, so that the rest is the
/// same document without them. On a sheet as programs write it, this takes an eighth of the time.
package struct PlainFeed {
  private enum State {
    /// The start of the list has not come.
    case head
    /// Between or in plain elements.
    case plain
    /// In an element that the parser reads.
    case item
    /// The list has ended, or the part is not plain.
    case rest
  }

  private var state: State
  private var buffer: [UInt8] = []
  /// The first byte of the buffer that nobody has read.
  private var start = 0
  /// Where that byte stands in the part.
  private var offset = 0
  /// How many bytes before it the parser did not see, less what it saw besides.
  private var unseen = 0

  /// Elements longer than this are left to the parser, whose limits they may meet.
  private static let longestItem = 256 << 10

  /// With limits so low that plain elements may meet them, all is left to the parser.
  package init<Handler: PartHandler>(
    for handler: Handler.Type, _ limits: XMLLimits, parserOnly: Bool = false
  ) {
    let isPossible =
      Handler.listName != nil && limits.depth >= 8 && limits.attributesPerElement >= 16
    state = isPossible && !parserOnly ? .head : .rest
  }

  /// Takes the next bytes of the part. Faults tell the place in the part.
  package mutating func push<Handler: PartHandler>(
    _ bytes: Span<UInt8>, _ parser: inout XMLParser, _ handler: inout Handler
  ) throws(XMLFault) {
    guard state != .rest else { return try parse(bytes, &parser, &handler) }
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    // A part may come whole: no room is to be made twice.
    if buffer.isEmpty { buffer.reserveCapacity(bytes.count + 1) }
    bytes.withUnsafeBufferPointer { buffer.append(contentsOf: $0) }
    if state == .head { try readHead(&parser, &handler) }
    while true {
      switch state {
      case .head: return
      case .plain: if try readPlain(&parser, &handler) { return }
      case .item: if try readItem(&parser, &handler) { return }
      case .rest: return try parse(upTo: buffer.count, &parser, &handler)
      }
    }
  }

  /// Says that the part ends here.
  package mutating func finish<Handler: PartHandler>(
    _ parser: inout XMLParser, _ handler: inout Handler
  ) throws(XMLFault) {
    if state == .plain { try leavePlain(&parser, &handler) }
    state = .rest
    try parse(upTo: buffer.count, &parser, &handler)
    handler.parserIsBehind(by: unseen)
    do throws(XMLFault) {
      try parser.finish(telling: &handler)
    } catch { throw moved(error) }
  }
}

// MARK: States

extension PlainFeed {
  private mutating func readHead<Handler: PartHandler>(
    _ parser: inout XMLParser, _ handler: inout Handler
  ) throws(XMLFault) {
    guard let name = Handler.listName, let head = PartHead(buffer, of: name) else {
      // The tag may be cut in two here.
      if PartHead.isBeyond(buffer) { state = .rest }
      return
    }
    try parse(upTo: head.bytes.count, &parser, &handler)
    state = head.prefix.isEmpty && handler.isBetweenItems && parser.isAtRest ? .plain : .rest
  }

  /// True where more bytes are needed.
  private mutating func readPlain<Handler: PartHandler>(
    _ parser: inout XMLParser, _ handler: inout Handler
  ) throws(XMLFault) -> Bool {
    buffer.append(0)
    var place = start
    let outcome = handler.readPlain(buffer.span, &place)
    buffer.removeLast()
    unseen += place - start
    pass(upTo: place)
    switch outcome {
    case .needsMore where buffer.count - start <= Self.longestItem: return true
    case .needsMore, .other: try leavePlain(&parser, &handler)
    case .stopped: throw XMLFault(.stopped, offset: offset)
    }
    return false
  }

  /// Leaves the element that begins here, or its rest, to the parser.
  private mutating func leavePlain<Handler: PartHandler>(
    _ parser: inout XMLParser, _ handler: inout Handler
  ) throws(XMLFault) {
    let isEnd = handler.isBetweenItems && buffer[start...].starts(with: Self.endMark)
    state = isEnd ? .rest : .item
    guard let tag = handler.handOver() else { return }
    unseen -= tag.utf8CodeUnitCount
    let bytes = tag.withUTF8Buffer { Array($0) }
    try parse(bytes.span, &parser, &handler)
  }

  private static let endMark = Array("</".utf8)

  /// Gives the parser the bytes to the next end of an element; true where more are needed.
  private mutating func readItem<Handler: PartHandler>(
    _ parser: inout XMLParser, _ handler: inout Handler
  ) throws(XMLFault) -> Bool {
    let mark = Handler.itemEnd.withUTF8Buffer { Array($0) }
    let last = buffer.count - mark.count
    var place = start
    while place <= last {
      if buffer[place] == mark[0], buffer[place..<place + mark.count].elementsEqual(mark) {
        try parse(upTo: place + mark.count, &parser, &handler)
        if handler.isBetweenItems, parser.isAtRest { state = .plain }
        return false
      }
      place += 1
    }
    // The end may be cut in two here.
    try parse(upTo: max(start, place), &parser, &handler)
    return true
  }
}

// MARK: Bytes

extension PlainFeed {
  private mutating func parse<Handler: PartHandler>(
    upTo end: Int, _ parser: inout XMLParser, _ handler: inout Handler
  ) throws(XMLFault) {
    guard end > start else { return }
    try parse(buffer.span.extracting(start..<end), &parser, &handler)
    pass(upTo: end)
  }

  private func parse<Handler: PartHandler>(
    _ bytes: Span<UInt8>, _ parser: inout XMLParser, _ handler: inout Handler
  ) throws(XMLFault) {
    handler.parserIsBehind(by: unseen)
    do throws(XMLFault) {
      try parser.push(bytes, to: &handler)
    } catch { throw moved(error) }
  }

  private mutating func pass(upTo end: Int) {
    offset += end - start
    start = end
  }

  private func moved(_ fault: XMLFault) -> XMLFault {
    XMLFault(fault.reason, offset: max(0, fault.offset + unseen))
  }
}

internal import CLibXML2

/// Reads one XML part that arrives in chunks, and tells a handler what it holds (libxml2's SAX2
/// interface; no tree, no entities, no document type, nothing fetched).
///
/// One parser reads one part at a time and is used by one thread at a time; different parsers share
/// nothing. Encodings other than UTF-8 are converted on the way.
@safe
public struct XMLParser: ~Copyable {
  private let machine: UnsafeMutablePointer<Machine>
  private var begun = false
  /// Where the parser is, for handlers that ask during an event.
  public let position: XMLPosition

  private static let isInitialised: Bool = {
    xmlInitParser()
    return true
  }()

  /// A parser that tells these names as numbers; throws only where memory is short.
  public init(_ vocabulary: XMLVocabulary, limits: XMLLimits) throws(XMLFault) {
    _ = Self.isInitialised
    var table = unsafe Callbacks.table()
    unsafe machine = .allocate(capacity: 1)
    guard let context = unsafe xmlCreatePushParserCtxt(&table, machine, nil, 0, nil),
      let dictionary = unsafe context.pointee.dict
    else {
      unsafe machine.deallocate()
      throw XMLFault(.outOfMemory, offset: 0)
    }
    // NOENT decodes `&amp;` in attributes; entities of the document cannot exist, since a document
    // type ends the parse.
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_NOENT.rawValue
    unsafe xmlCtxtUseOptions(context, Int32(bitPattern: options))
    unsafe machine.initialize(
      to: Machine(
        context: context, names: NameTable(vocabulary, dictionary: dictionary), limits: limits))
    position = unsafe XMLPosition(context)
  }

  deinit {
    position.forget()
    if let context = unsafe machine.pointee.context {
      // The parser leaves the hidden document of a document type to its caller.
      if let document = unsafe context.pointee.myDoc { unsafe xmlFreeDoc(document) }
      unsafe context.pointee.myDoc = nil
      unsafe xmlFreeParserCtxt(context)
    }
    unsafe machine.pointee.names.free()
    unsafe machine.deinitialize(count: 1)
    unsafe machine.deallocate()
  }

  /// Makes the parser ready for another part, keeping what it knows of names.
  public mutating func reset() {
    guard let context = unsafe machine.pointee.context else { return }
    if let document = unsafe context.pointee.myDoc { unsafe xmlFreeDoc(document) }
    unsafe context.pointee.myDoc = nil
    unsafe xmlCtxtReset(context)
    unsafe machine.pointee.depth = 0
    unsafe machine.pointee.fault = nil
    unsafe machine.pointee.unusualEncoding = nil
    begun = false
  }

  /// The encoding that the part declares, where OPC does not allow it; known after the first bytes.
  public var unusualEncoding: String? { unsafe machine.pointee.unusualEncoding }

  /// True inside an element where all bytes that were pushed have been told: what is pushed next
  /// begins after them, with nothing held back.
  public var isAtRest: Bool {
    guard let context = unsafe machine.pointee.context, let input = unsafe context.pointee.input
    else { return false }
    return unsafe context.pointee.instate == XML_PARSER_CONTENT
      && input.pointee.cur == input.pointee.end
  }

  /// Parses the next bytes of the part; events go to the handler before this returns.
  @inlinable
  public mutating func push<Handler: XMLHandler>(
    _ bytes: Span<UInt8>, to handler: inout Handler
  ) throws(XMLFault) {
    try feed(bytes, isLast: false, to: &handler)
  }

  /// Says that the part ends here.
  @inlinable
  public mutating func finish<Handler: XMLHandler>(
    telling handler: inout Handler
  ) throws(XMLFault) {
    try feed(Span(), isLast: true, to: &handler)
  }

  @inlinable
  mutating func feed<Handler: XMLHandler>(
    _ bytes: Span<UInt8>, isLast: Bool, to handler: inout Handler
  ) throws(XMLFault) {
    var fault: XMLFault?
    unsafe withUnsafeMutablePointer(to: &handler) {
      fault = unsafe feed(
        bytes, isLast: isLast, UnsafeMutableRawPointer($0), Handler.self)
    }
    if let fault { throw fault }
  }

  /// Chunks no longer than this keep the look at pending bytes close enough together.
  private static let largestChunk = 128 << 10

  @usableFromInline
  mutating func feed(
    _ bytes: Span<UInt8>, isLast: Bool, _ handler: UnsafeMutableRawPointer,
    _ type: any XMLHandler.Type
  ) -> XMLFault? {
    guard let context = unsafe machine.pointee.context else {
      return XMLFault(.outOfMemory, offset: 0)
    }
    unsafe machine.pointee.handler = unsafe handler
    unsafe machine.pointee.type = type
    let errors = unsafe xml_thread_errors_silence()
    defer {
      unsafe xml_thread_errors_restore(errors)
      unsafe machine.pointee.handler = nil
      unsafe machine.pointee.type = nil
    }
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      var start = 0
      if !begun {
        // The first bytes decide the encoding, so the parser wants them by themselves.
        begun = true
        let count = min(4, buffer.count)
        _ = unsafe buffer.withMemoryRebound(to: CChar.self) {
          unsafe xmlCtxtResetPush(context, $0.baseAddress, Int32(count), nil, nil)
        }
        start = count
      }
      while start < buffer.count {
        let count = min(Self.largestChunk, buffer.count - start)
        let piece = unsafe UnsafeBufferPointer(rebasing: buffer[start..<start + count])
        _ = unsafe piece.withMemoryRebound(to: CChar.self) {
          unsafe xmlParseChunk(context, $0.baseAddress, Int32(count), 0)
        }
        start += count
        if let fault = unsafe fault(context) { return fault }
      }
      if isLast {
        _ = unsafe xmlParseChunk(context, nil, 0, 1)
        return unsafe fault(context)
      }
      return nil
    }
  }

  /// What is wrong at this point of the part, if anything is.
  private func fault(_ context: xmlParserCtxtPtr) -> XMLFault? {
    let input = unsafe context.pointee.input
    let offset = max(0, unsafe Int(xmlByteConsumed(context)))
    if let reason = unsafe machine.pointee.fault {
      return unsafe XMLFault(reason, offset: machine.pointee.offset)
    }
    if unsafe context.pointee.wellFormed == 0 || context.pointee.disableSAX != 0 {
      let last = unsafe xmlCtxtGetLastError(context)
      let message = unsafe last?.pointee.message.map { unsafe String(cString: $0) } ?? ""
      let code = unsafe last?.pointee.code ?? context.pointee.errNo
      return unsafe XMLFault(
        .malformed(code: code, message: Self.firstLine(message)), offset: offset)
    }
    let limits = unsafe machine.pointee.limits
    if let input = unsafe input, unsafe input.pointee.end - input.pointee.cur > limits.pendingBytes
    {
      return XMLFault(.pendingBytes(limit: limits.pendingBytes), offset: offset)
    }
    if unsafe Int(xmlDictSize(context.pointee.dict)) > limits.distinctNames {
      return XMLFault(.distinctNames(limit: limits.distinctNames), offset: offset)
    }
    return nil
  }

  private static func firstLine(_ text: String) -> String {
    String(text.prefix { $0 != "\n" })
  }
}

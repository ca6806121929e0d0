internal import CLibXML2

// The callbacks know a handler by its address and its type: a type is passed around for nothing,
// where closures would be counted at every event. These open the type again.

private func start<Handler: XMLHandler>(
  _: Handler.Type, _ handler: UnsafeMutableRawPointer, _ name: XMLName, _ attributes: XMLAttributes
) -> Bool {
  unsafe handler.assumingMemoryBound(to: Handler.self).pointee.startElement(name, attributes)
}

private func end<Handler: XMLHandler>(
  _: Handler.Type, _ handler: UnsafeMutableRawPointer, _ name: XMLName
) -> Bool {
  unsafe handler.assumingMemoryBound(to: Handler.self).pointee.endElement(name)
}

private func characters<Handler: XMLHandler>(
  _: Handler.Type, _ handler: UnsafeMutableRawPointer, _ text: Span<UInt8>
) -> Bool {
  unsafe handler.assumingMemoryBound(to: Handler.self).pointee.characters(text)
}

/// The state that the C callbacks work on; lives behind a pointer for as long as its parser.
@safe
struct Machine {
  var context: xmlParserCtxtPtr?
  let names: NameTable
  let limits: XMLLimits
  var depth = 0
  var fault: XMLFault.Reason?
  /// Where the fault was found.
  var offset = 0
  /// The encoding that the part declares, where it is none of OPC's.
  var unusualEncoding: String?
  /// Both are set for the time of one push.
  var handler: UnsafeMutableRawPointer?
  var type: (any XMLHandler.Type)?

  /// A parser that is stopped forgets where it was, so the place is taken down first.
  mutating func stop(_ reason: XMLFault.Reason) {
    if fault == nil {
      fault = reason
      offset = max(0, unsafe Int(xmlByteConsumed(context)))
    }
    unsafe xmlStopParser(context)
  }
}

/// The encodings that a part may declare: those of OPC (UTF-8, UTF-16), and the supersets of ASCII
/// that careless producers write. All others are disguises more often than encodings.
private let acceptedEncodings: Set<String> = [
  "UTF-8", "UTF8", "US-ASCII", "ASCII", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF16", "ISO-8859-1",
  "LATIN1", "WINDOWS-1252", "CP1252", "GBK", "GB2312", "GB18030", "CP936",
]

/// Those that OPC allows, and ASCII, which is UTF-8 too.
private let packageEncodings: Set<String> = [
  "UTF-8", "UTF8", "US-ASCII", "ASCII", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF16",
]

private func machine(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<Machine>? {
  unsafe data?.assumingMemoryBound(to: Machine.self)
}

enum Callbacks {
  static func table() -> xmlSAXHandler {
    var table = unsafe xmlSAXHandler()
    unsafe table.initialized = XML_SAX2_MAGIC
    unsafe table.startDocument = { data in
      guard let machine = unsafe machine(data) else { return }
      guard let declared = unsafe machine.pointee.context?.pointee.encoding else { return }
      let name = unsafe String(cString: declared)
      if !acceptedEncodings.contains(name.uppercased()) {
        unsafe machine.pointee.stop(.encoding(name))
      } else if !packageEncodings.contains(name.uppercased()) {
        unsafe machine.pointee.unusualEncoding = name
      }
    }
    unsafe table.internalSubset = { data, _, _, _ in
      unsafe machine(data)?.pointee.stop(.documentType)
    }
    unsafe table.startElementNs = {
      data, local, _, namespace, namespaceCount, _, count, _, attributes in
      guard let machine = unsafe machine(data), let handler = unsafe machine.pointee.handler,
        let type = unsafe machine.pointee.type
      else { return }
      unsafe machine.pointee.depth += 1
      if unsafe machine.pointee.depth > machine.pointee.limits.depth {
        return unsafe machine.pointee.stop(.depth(limit: machine.pointee.limits.depth))
      }
      if unsafe Int(count) + Int(namespaceCount) > machine.pointee.limits.attributesPerElement {
        return unsafe machine.pointee.stop(
          .attributes(limit: machine.pointee.limits.attributesPerElement))
      }
      let names = unsafe machine.pointee.names
      let name = unsafe XMLName(local: names.local(local), namespace: names.namespace(namespace))
      let list = unsafe XMLAttributes(pointers: attributes, count: Int(count), names: names)
      if unsafe !start(type, handler, name, list) { unsafe machine.pointee.stop(.stopped) }
    }
    unsafe table.endElementNs = { data, local, _, namespace in
      guard let machine = unsafe machine(data), let handler = unsafe machine.pointee.handler,
        let type = unsafe machine.pointee.type
      else { return }
      unsafe machine.pointee.depth -= 1
      let names = unsafe machine.pointee.names
      let name = unsafe XMLName(local: names.local(local), namespace: names.namespace(namespace))
      if unsafe !end(type, handler, name) { unsafe machine.pointee.stop(.stopped) }
    }
    unsafe table.characters = { data, bytes, count in
      guard let machine = unsafe machine(data), let handler = unsafe machine.pointee.handler,
        let type = unsafe machine.pointee.type, count > 0
      else { return }
      let text = unsafe UnsafeBufferPointer(start: bytes, count: Int(count))
      if unsafe !characters(type, handler, text.span) { unsafe machine.pointee.stop(.stopped) }
    }
    // Without one the library prints to standard error.
    unsafe table.serror = { _, _ in }
    return unsafe table
  }
}

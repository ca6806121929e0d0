/// What receives the events of one part, in document order.
///
/// Each function says whether to go on; false ends the parse with `XMLFault.Reason.stopped`.
public protocol XMLHandler {
  mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes) -> Bool
  mutating func endElement(_ name: XMLName) -> Bool
  /// A piece of text: one run may come in several pieces (at entities, CDATA sections and the
  /// borders of chunks), so it is complete only at the next tag.
  mutating func characters(_ text: Span<UInt8>) -> Bool
}

/// The attributes of the element whose start is being told; valid only for that call.
@safe
public struct XMLAttributes {
  /// Five pointers an attribute: local name, prefix, namespace, start and end of the value.
  @usableFromInline
  let pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  @usableFromInline
  let names: NameTable
  /// How many attributes the element has, namespaces not counted.
  public let count: Int

  @usableFromInline
  init(pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int, names: NameTable) {
    unsafe self.pointers = unsafe pointers
    self.count = count
    self.names = names
  }

  /// Gives each attribute's name and value, entities decoded, white space normalised as XML says.
  @inlinable
  public func each(_ body: (XMLName, Span<UInt8>) -> Void) {
    guard let pointers = unsafe pointers else { return }
    for index in 0..<count {
      let base = unsafe pointers + index * 5
      guard let start = unsafe base[3], let end = unsafe base[4] else { continue }
      let name = XMLName(
        local: unsafe names.local(base[0]), namespace: unsafe names.namespace(base[2]))
      let value = unsafe UnsafeBufferPointer(start: start, count: end - start)
      unsafe body(name, value.span)
    }
  }
}

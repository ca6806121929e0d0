internal import CLibXML2

/// The place in a part at which its parser stands, to be asked by a handler during an event: bytes
/// from the first of the part, of a part in UTF-8.
///
/// At the start of an element it points at the `>` or `/>` of the tag; at its end just past the end
/// tag, or past the `/>` where there is none. Parts in other encodings are converted before they
/// are parsed: their offsets are those of no file.
@safe
public final class XMLPosition {
  private var context: xmlParserCtxtPtr?

  init(_ context: xmlParserCtxtPtr) { unsafe self.context = unsafe context }

  /// The parser is gone.
  func forget() { unsafe context = nil }

  /// Zero where there is no parser any longer.
  public var offset: Int {
    guard let input = unsafe context?.pointee.input, let base = unsafe input.pointee.base,
      let place = unsafe input.pointee.cur
    else { return 0 }
    return unsafe Int(input.pointee.consumed) + (place - base)
  }
}

internal import Glibc

/// A way to spell texts in bytes, as the system's converter knows it by name.
package struct SystemCharset: Sendable {
  private let name: String

  /// The charset of a name (`GB18030`, `CP932`).
  package init(_ name: String) { self.name = name }

  /// The same text in UTF-8; nil where the bytes are no such text, or the system has no such charset.
  package func utf8(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count <= Int(Int32.max) / 4, let converter = unsafe iconv_open("UTF-8", name),
      unsafe converter != iconv_t(bitPattern: -1)
    else { return nil }
    defer { unsafe iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    // One byte becomes three at most, and four become four.
    var output = [CChar](repeating: 0, count: bytes.count * 3 + 4)
    var inputLeft = input.count
    var outputLeft = output.count
    let failed = unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        return unsafe iconv(converter, &from, &inputLeft, &to, &outputLeft) == -1
      }
    }
    guard !failed, inputLeft == 0 else { return nil }
    return output.prefix(output.count - outputLeft).map { UInt8(bitPattern: $0) }
  }
}

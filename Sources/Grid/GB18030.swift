internal import Glibc

/// What Chinese editions of office programs write where nobody asks for UTF-8 (GB 18030, of which GBK
/// and GB 2312 are parts).
package enum GB18030 {
  /// The same text in UTF-8, by the system's converter; nil where the bytes are no such text.
  package static func utf8(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count <= Int(Int32.max) / 4, let converter = unsafe iconv_open("UTF-8", "GB18030"),
      unsafe converter != iconv_t(bitPattern: -1)
    else { return nil }
    defer { unsafe iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    // Two bytes become three at most, and four become four.
    var output = [CChar](repeating: 0, count: bytes.count * 2 + 4)
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

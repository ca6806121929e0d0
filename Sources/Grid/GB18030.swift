/// What Chinese editions of office programs write where nobody asks for UTF-8 (GB 18030, of which GBK
/// and GB 2312 are parts).
package enum GB18030 {
  /// The same text in UTF-8; nil where the bytes are no such text.
  package static func utf8(_ bytes: [UInt8]) -> [UInt8]? {
    ForeignText.utf8(bytes, from: "GB18030")
  }
}

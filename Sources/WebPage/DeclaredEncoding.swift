internal import Document

/// The encoding that a page declares near its beginning: `<meta charset=gbk>`, `<meta http-equiv=…
/// content="text/html; charset=gb2312">`, `<?xml encoding="GB18030"?>`.
enum DeclaredEncoding {
  static func of(_ bytes: [UInt8]) -> TextEncoding? {
    let head = String(
      decoding: bytes.prefix(8_192).lazy.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self
    ).lowercased()
    if head.hasPrefix("<?xml"), let declared = head.prefix(200).wholeValue(of: "encoding") {
      return TextEncoding(named: declared)
    }
    var rest = head[...]
    while let found = rest.firstRange(of: "<meta") {
      let tag = rest[found.upperBound...].prefix { $0 != ">" }
      if let declared = tag.wholeValue(of: "charset") { return TextEncoding(named: declared) }
      rest = rest[tag.endIndex...]
    }
    return nil
  }
}

extension Substring {
  /// The word behind `name=`, in quotes or not.
  fileprivate func wholeValue(of name: String) -> String? {
    guard let found = firstRange(of: name) else { return nil }
    let rest = self[found.upperBound...].drop { $0 == " " }
    guard rest.first == "=" else { return nil }
    let value = rest.dropFirst().drop { $0 == " " || $0 == "\"" || $0 == "'" }
    let word = value.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    return word.isEmpty ? nil : String(word)
  }
}

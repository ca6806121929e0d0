/// The addresses by which the parts of a message know each other.
enum Address {
  /// An address as seen from another: `a.files/b.htm` from `file:///C:/x/a.htm`.
  static func resolved(_ address: String, against root: String) -> String {
    if address.contains("://") || address.hasPrefix("/") { return address }
    guard let slash = root.lastIndex(where: { $0 == "/" || $0 == "\\" }) else { return address }
    return String(root[...slash]) + address
  }

  /// Without percent codes, case and the kind of slashes, in which programs do not agree with
  /// themselves.
  static func comparable(_ address: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(address.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "\\") ? UInt8(ascii: "/") : byte)
      }
    }
    var text = String(decoding: bytes, as: UTF8.self).lowercased()
    while text.hasPrefix("./") { text.removeFirst(2) }
    return text
  }
}

internal import Document

/// What stands between the columns of a text.
enum Separator {
  /// What the first line says for Excel (`sep=;`), and takes it off.
  static func stated(_ text: inout ArraySlice<UInt8>) -> UInt8? {
    let line = text.prefix(8).prefix { $0 != 0x0A && $0 != 0x0D }
    guard line.count == 5, line.prefix(4).elementsEqual(Array("sep=".utf8)),
      let separator = line.last
    else { return nil }
    text = text.dropFirst(5).drop { $0 == 0x0D }
    if text.first == 0x0A { text = text.dropFirst() }
    return separator
  }

  /// The one that the lines agree on most.
  static func found(in text: ArraySlice<UInt8>) -> UInt8? {
    let head = text.prefix(256 << 10)
    return ColumnSniffing.separator(head, isCut: head.count < text.count)
  }

  /// As it is told.
  static func name(_ separator: UInt8) -> String {
    separator == 0x09 ? "Tab" : String(decoding: [separator], as: UTF8.self)
  }
}

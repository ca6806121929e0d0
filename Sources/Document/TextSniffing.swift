internal import Archive

/// Tells formats of text apart by what the text begins with.
enum TextSniffing {
  /// So much is looked at where comments and instructions stand in front of what tells.
  private static let longest = 256 << 10

  static func format(_ head: [UInt8], _ bytes: ArchiveBytes) -> FileFormat {
    guard let text = readable(head) else { return .unknown }
    let start = text.drop { isBlank($0) }
    let lowered = String(decoding: start.prefix(2_048).map { lowerCase($0) }, as: UTF8.self)
    if lowered.hasPrefix("<") { return markup(lowered, bytes) }
    if lowered.hasPrefix("mime-version:") || lowered.contains("content-type: multipart/related") {
      return .mhtml
    }
    if lowered.hasPrefix("{") || lowered.hasPrefix("[") { return .json }
    // What a server warned of stands in front of the page at times.
    if lowered.contains("<table"), lowered.contains("<tr") || lowered.contains("<td") {
      return .html
    }
    return ColumnSniffing.hasColumns(start, isCut: head.count < bytes.count) ? .csv : .text
  }

  // MARK: Markup

  private static func markup(_ head: String, _ bytes: ArchiveBytes) -> FileFormat {
    if let known = markup(head) { return known }
    guard let root = root(bytes) else { return head.hasPrefix("<?xml") ? .xml : .text }
    if let known = markup(root) { return known }
    if root.hasPrefix("<office:document"), root.contains("opendocument.spreadsheet") {
      return .fods
    }
    let name = root.dropFirst().prefix { $0.isLetter || $0.isNumber }
    let isPage = [
      "html", "head", "body", "table", "div", "meta", "center", "style", "script", "font", "p",
      "title", "link", "form", "tr", "h1", "h2", "h3", "b", "br",
    ].contains(String(name))
    if isPage, !head.hasPrefix("<?xml") || name == "html" || name == "table" { return .html }
    return head.hasPrefix("<?xml") || root.contains("xmlns") ? .xml : .text
  }

  private static func markup(_ text: String) -> FileFormat? {
    if text.contains("urn:schemas-microsoft-com:office:spreadsheet") { return .xml2003 }
    if text.contains("progid=\"excel.sheet\"") { return .xml2003 }
    if text.contains("opendocument.spreadsheet"), text.contains("<office:document") {
      return .fods
    }
    for tag in ["<html", "<table", "<!doctype html", "<head", "<body", "<div", "<meta"]
    where text.contains(tag) { return .html }
    return nil
  }

  /// The tag of the first element, in small letters: behind all comments, instructions and
  /// declarations.
  private static func root(_ bytes: ArchiveBytes) -> String? {
    guard let text = readable(bytes.slice(0..<min(longest, bytes.count))) else { return nil }
    var rest = text[...]
    func skip(past end: String) -> Bool {
      let end = Array(end.utf8)
      var index = rest.startIndex
      while index + end.count <= rest.endIndex {
        if rest[index] == end[0], rest[index..<index + end.count].elementsEqual(end) {
          rest = rest[(index + end.count)...]
          return true
        }
        index += 1
      }
      return false
    }
    while true {
      guard let open = rest.firstIndex(of: UInt8(ascii: "<")) else { return nil }
      rest = rest[open...]
      if rest.starts(with: Array("<!--".utf8)) {
        guard skip(past: "-->") else { return nil }
      } else if rest.starts(with: Array("<?".utf8)) {
        guard skip(past: "?>") else { return nil }
      } else if rest.starts(with: Array("<!".utf8)) {
        guard skip(past: ">") else { return nil }
      } else {
        break
      }
    }
    let tag = rest.prefix(16 << 10).prefix { $0 != UInt8(ascii: ">") }
    return String(decoding: tag.map { lowerCase($0) }, as: UTF8.self)
  }

  // MARK: Bytes

  private static func lowerCase(_ byte: UInt8) -> UInt8 {
    0x41...0x5A ~= byte ? byte | 0x20 : byte
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// The bytes as something like ASCII with the rest untouched; nil where they are no text.
  private static func readable(_ head: [UInt8]) -> [UInt8]? {
    var text = head[...]
    switch TextEncoding(of: head, declared: nil) {
    case .utf16LittleEndian, .utf16BigEndian:
      let wide = TextEncoding(of: head, declared: nil)
      let even = head.count % 2 == 0 ? head : Array(head.dropLast())
      text = (wide.utf8(even, replacing: true) ?? [])[...]
    default: break
    }
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    let control = text.contains {
      $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D && $0 != 0x0C
    }
    return control ? nil : Array(text)
  }
}

/// What a server said in place of a file, saved under the file's name: an error in JSON or XML, the
/// page for signing in.
struct ServerAnswer {
  /// What the answer says for people; empty where nothing of it does.
  let words: String

  /// Nil where the text is no such answer. `head` is the beginning of it.
  init?(_ head: [UInt8], _ format: FileFormat, isAnswer: Bool = false) {
    let text = String(decoding: head, as: UTF8.self)
    switch format {
    case .json: words = Self.spoken(Self.value(in: text))
    case .xml:
      guard Self.isError(text) else { return nil }
      words = Self.spoken(Self.element("message", in: text) ?? Self.element("code", in: text))
    case .html:
      // A page with a table may be an export.
      guard isAnswer || !text.lowercased().contains("<table") else { return nil }
      words = Self.spoken(Self.element("title", in: text))
    case .text:
      guard text.hasPrefix("HTTP/") else { return nil }
      words = Self.spoken(text.prefix { !$0.isNewline })
    default: return nil
    }
  }

  /// The text behind the first key that announces one.
  private static func value(in text: String) -> Substring? {
    for key in ["msg", "message", "errmsg", "errorMessage", "error_description", "error"] {
      guard let found = range(of: "\"\(key)\"", in: text[...]) else { continue }
      let rest = text[found.upperBound...].drop { $0 == " " || $0 == ":" }
      guard rest.first == "\"" else { continue }
      return rest.dropFirst().prefix { $0 != "\"" && $0 != "\\" }
    }
    return nil
  }

  /// True where the root of a document of XML says that it tells an error.
  private static func isError(_ text: String) -> Bool {
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: open)...]
      guard let first = rest.first, first != "?", first != "!" else { continue }
      let name = rest.prefix { $0 != ">" && $0 != " " && $0 != "/" }.lowercased()
      return ["error", "fault", "exception", "envelope", "response", "result"].contains {
        name.contains($0)
      }
    }
    return false
  }

  private static func element(_ name: String, in text: String) -> Substring? {
    let lowered = text.lowercased()
    guard let open = range(of: "<\(name)>", in: lowered[...]) else { return nil }
    let start = lowered.distance(from: lowered.startIndex, to: open.upperBound)
    return text.dropFirst(start).prefix { $0 != "<" }
  }

  private static func range(of word: String, in text: Substring) -> Range<String.Index>? {
    var place = text.startIndex
    while place < text.endIndex {
      if text[place...].hasPrefix(word) {
        return place..<text.index(place, offsetBy: word.count)
      }
      place = text.index(after: place)
    }
    return nil
  }

  /// On one line, and no longer than a line.
  private static func spoken(_ text: (some StringProtocol)?) -> String {
    guard let text else { return "" }
    let line = text.split { $0.isWhitespace }.joined(separator: " ")
    return String(line.prefix(60))
  }
}

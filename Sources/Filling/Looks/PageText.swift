/// Headers and footers of pages: texts with codes in them (§18.3.1.46).
enum PageText {
  /// What is read on paper: without fonts, sizes, colours, fields and places.
  static func plain(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let character = rest.popFirst() {
      guard character == "&", let code = rest.popFirst() else {
        result.append(character)
        continue
      }
      switch code {
      case "&": result.append("&")
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "K", "k": rest = rest.dropFirst(6)
      case "L", "l", "C", "c", "R", "r":
        if result.last.map({ !$0.isWhitespace }) ?? false { result.append(" ") }
      case _ where code.isASCII && code.isNumber: rest = rest.drop { $0.isASCII && $0.isNumber }
      default: break
      }
    }
    while result.last?.isWhitespace ?? false { result.removeLast() }
    return String(result.drop(while: \.isWhitespace))
  }
}

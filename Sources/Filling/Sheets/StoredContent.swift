internal import Grid

/// What a cell holds, as its element spells it.
struct StoredContent {
  /// The value of `t`; nil where there is none to be.
  var type: String?
  /// The name of the child without prefix, and its content; nil for a cell without a value.
  var child: (name: String, text: [UInt8])?
  var preservesSpace = false

  static let blank = StoredContent()

  static func number(_ text: String) -> StoredContent {
    StoredContent(child: ("v", Array(text.utf8)))
  }

  static func boolean(_ flag: Bool) -> StoredContent {
    StoredContent(type: "b", child: ("v", [flag ? 0x31 : 0x30]))
  }

  static func shared(_ index: Int) -> StoredContent {
    StoredContent(type: "s", child: ("v", Array(String(index).utf8)))
  }

  static func inline(_ text: String, in part: PartText) -> StoredContent {
    let spelled = TextSpelling.xstring(text)
    return StoredContent(
      type: "inlineStr", child: ("is", TextSpelling.content(spelled, asciiOnly: part.isASCII)),
      preservesSpace: TextSpelling.needsPreserving(spelled))
  }

  /// The text that a formula gives (§18.18.11, `str`).
  static func formulaText(_ text: String, in part: PartText) -> StoredContent {
    let spelled = TextSpelling.xstring(text)
    return StoredContent(
      type: "str", child: ("v", TextSpelling.content(spelled, asciiOnly: part.isASCII)),
      preservesSpace: TextSpelling.needsPreserving(spelled))
  }

  static func error(_ text: String, in part: PartText) -> StoredContent {
    StoredContent(
      type: "e", child: ("v", TextSpelling.content(text, asciiOnly: part.isASCII)))
  }

  /// The child with the prefix of its neighbours; empty without one.
  func element(prefix: String) -> [UInt8] {
    guard let child else { return [] }
    let space = preservesSpace ? " xml:space=\"preserve\"" : ""
    let (open, close) =
      child.name == "is"
      ? ("<\(prefix)is><\(prefix)t\(space)>", "</\(prefix)t></\(prefix)is>")
      : ("<\(prefix)\(child.name)\(space)>", "</\(prefix)\(child.name)>")
    return Array(open.utf8) + child.text + Array(close.utf8)
  }
}

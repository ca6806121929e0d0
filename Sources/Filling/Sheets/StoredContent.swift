internal import Grid

/// What a cell holds, as its element spells it.
struct StoredContent {
  /// What stands between the tags of the child.
  private enum Text {
    /// Digits and signs, which stand for themselves.
    case plain(String)
    case index(Int)
    case bytes([UInt8])
  }

  /// The value of `t`; nil where there is none to be.
  private(set) var type: String?
  /// Nil for a cell without a value.
  private var text: Text?
  /// True where the child is `<is>`, not `<v>`.
  private var isInline = false
  private var preservesSpace = false

  /// True for a cell without a value.
  var isBlank: Bool { text == nil }

  static let blank = StoredContent()

  static func number(_ text: String) -> StoredContent { StoredContent(text: .plain(text)) }

  static func boolean(_ flag: Bool) -> StoredContent {
    StoredContent(type: "b", text: .plain(flag ? "1" : "0"))
  }

  static func shared(_ index: Int) -> StoredContent {
    StoredContent(type: "s", text: .index(index))
  }

  static func inline(_ text: String, in part: PartText) -> StoredContent {
    let spelled = TextSpelling.xstring(text)
    return StoredContent(
      type: "inlineStr", text: .bytes(TextSpelling.content(spelled, asciiOnly: part.isASCII)),
      isInline: true, preservesSpace: TextSpelling.needsPreserving(spelled))
  }

  /// The text that a formula gives (§18.18.11, `str`).
  static func formulaText(_ text: String, in part: PartText) -> StoredContent {
    let spelled = TextSpelling.xstring(text)
    return StoredContent(
      type: "str", text: .bytes(TextSpelling.content(spelled, asciiOnly: part.isASCII)),
      preservesSpace: TextSpelling.needsPreserving(spelled))
  }

  static func error(_ text: String, in part: PartText) -> StoredContent {
    StoredContent(type: "e", text: .bytes(TextSpelling.content(text, asciiOnly: part.isASCII)))
  }

  /// Adds the child between the tags of its neighbours; nothing without one.
  func appendElement(_ tags: ElementTags, to bytes: inout [UInt8]) {
    guard let text else { return }
    bytes += isInline ? tags.inlineStart : tags.valueStart
    if preservesSpace { bytes += " xml:space=\"preserve\"".utf8 }
    bytes.append(UInt8(ascii: ">"))
    switch text {
    case .plain(var digits): digits.withUTF8 { bytes.append(contentsOf: $0) }
    case .index(let index):
      var digits = String(index)
      digits.withUTF8 { bytes.append(contentsOf: $0) }
    case .bytes(let text): bytes += text
    }
    bytes += isInline ? tags.inlineEnd : tags.valueEnd
  }

  /// The child between the tags of its neighbours; empty without one.
  func element(_ tags: ElementTags) -> [UInt8] {
    var bytes: [UInt8] = []
    appendElement(tags, to: &bytes)
    return bytes
  }
}

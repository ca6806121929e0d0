/// What Excel says of its sheets in a comment of the page (`<x:ExcelWorkbook>`): their names, the files
/// that hold them, and whether they are shown.
package struct ExcelSheets: Sendable {
  package struct Entry: Sendable {
    package var name = ""
    /// The address of the page of the sheet.
    package var source = ""
    package var isHidden = false
  }

  package private(set) var entries: [Entry] = []
  /// The address of the styles of all sheets.
  package private(set) var stylesheet = ""

  private static let most = 1_024

  init() {}

  /// Takes the entries of a comment: elements one behind the other, whatever stands around them.
  mutating func add(_ comment: ArraySlice<UInt8>) {
    var rest = comment
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(open + 1)...]
      let tag = rest.prefix { $0 != UInt8(ascii: ">") }
      rest = rest[tag.endIndex...].dropFirst()
      let word = String(decoding: tag.prefix(40), as: UTF8.self).lowercased()
      if word.hasPrefix("x:excelworksheet"), !word.hasPrefix("x:excelworksheets") {
        guard entries.count < Self.most else { return }
        entries.append(Entry())
      } else if word.hasPrefix("x:name"), let last = entries.indices.last {
        if entries[last].name.isEmpty { entries[last].name = Self.text(rest) }
      } else if word.hasPrefix("x:worksheetsource"), let last = entries.indices.last {
        entries[last].source = Self.address(tag)
      } else if word.hasPrefix("x:visible"), let last = entries.indices.last {
        if Self.text(rest).hasPrefix("Sheet") { entries[last].isHidden = true }
      } else if word.hasPrefix("x:stylesheet") {
        stylesheet = Self.address(tag)
      }
    }
  }

  private static func text(_ rest: ArraySlice<UInt8>) -> String {
    let text = Entities.decoded(rest.prefix(1_024).prefix { $0 != UInt8(ascii: "<") })
    return String(decoding: TextBuffer.trimmed(text[...]), as: UTF8.self)
  }

  /// The value of `HRef`.
  private static func address(_ tag: ArraySlice<UInt8>) -> String {
    let text = String(decoding: Entities.decoded(tag.prefix(2_048)), as: UTF8.self)
    guard let equals = text.firstIndex(of: "=") else { return "" }
    let value = text[text.index(after: equals)...].drop { $0.isWhitespace }
    guard let quote = value.first, quote == "\"" || quote == "'" else {
      return String(value.prefix { !$0.isWhitespace && $0 != "/" })
    }
    return String(value.dropFirst().prefix { $0 != quote })
  }
}

extension Vocabulary {
  /// True for the beginning of a note or of a line of signatures.
  func closes(_ text: ArraySlice<UInt8>) -> Bool {
    mayClose(text) && (isSignature(text) || isNote(text))
  }

  /// True for the beginning of a line of signatures.
  func isSignature(_ text: ArraySlice<UInt8>) -> Bool {
    signatures.contains { text.starts(with: $0) }
  }

  /// 注：, 注1, 说明（…, or the word alone.
  func isNote(_ text: ArraySlice<UInt8>) -> Bool {
    for opening in notes where text.starts(with: opening) {
      let rest = text.dropFirst(opening.count)
      guard let next = rest.first else { return true }
      if next == UInt8(ascii: ":") || next == UInt8(ascii: ".") || next == UInt8(ascii: "(")
        || next == UInt8(ascii: ",") || 0x30...0x39 ~= next || rest.starts(with: Self.comma)
      {
        return true
      }
    }
    return false
  }

  private static let comma = Array("、".utf8)
}

extension Vocabulary {
  /// 公开10表, 财决01-1表, whether a layout names it or not.
  func isFormCode(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count <= 30, let word = formCodes.first(where: { text.starts(with: $0) }) else {
      return false
    }
    var rest = text.dropFirst(word.count)
    if rest.ends(with: FormWords.table) { rest = rest.dropLast(FormWords.table.count) }
    return !rest.isEmpty && rest.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: ":") }
  }

  /// 2024年度部门决算公开表: what stands over all tables of a sheet.
  func isHeadline(_ text: ArraySlice<UInt8>) -> Bool {
    text.count <= 150 && headlines.contains { text.ends(with: $0) }
  }
}

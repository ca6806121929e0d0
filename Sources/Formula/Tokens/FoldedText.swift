/// Texts as Excel takes them for the same: capital and small letters are no difference.
enum FoldedText {
  /// What names of sheets and defined names are looked up by.
  static func key(_ text: String) -> String {
    // Most names here are Chinese or written as their reference writes them.
    for byte in text.utf8
    where byte >= 0x80 || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) {
      return text.lowercased()
    }
    return text
  }

  /// True where both are the same but for the case of letters.
  static func areEqual(_ left: String, _ right: String) -> Bool {
    left == right || key(left) == key(right)
  }
}

/// Texts as Excel takes them for the same: capital and small letters are no difference.
enum FoldedText {
  /// What names of sheets and defined names are looked up by.
  static func key(_ text: String) -> String {
    // Most texts here are Chinese (three bytes, of which the first is E3 to E9), digits and small
    // letters, which have no case to lose.
    let isFolded = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): false
      case 0..<0xC0, 0xE3...0xE9: true
      default: false
      }
    }
    return isFolded ? text : text.lowercased()
  }

  /// True where both are the same but for the case of letters.
  static func areEqual(_ left: String, _ right: String) -> Bool {
    left == right || key(left) == key(right)
  }
}

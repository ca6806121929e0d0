/// A text with `*` (any characters), `?` (one character) and `~` (the next one as it is), matched
/// against the whole of other texts without regard to the case of letters.
struct WildcardPattern {
  private enum Piece: Equatable {
    case unit(UInt16)
    case one
    case any
  }

  private var pieces: [Piece] = []
  /// The text itself, where it has none of the three characters.
  private(set) var plain: String?

  init(_ pattern: String) {
    let special = [UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "~")]
    guard pattern.utf8.contains(where: special.contains) else {
      plain = pattern
      return
    }
    let units = Array(FoldedText.key(pattern).utf16)
    var index = 0
    while index < units.count {
      let unit = units[index]
      let next = index + 1 < units.count ? units[index + 1] : 0
      switch UInt8(exactly: unit) {
      case UInt8(ascii: "*"): if pieces.last != .any { pieces.append(.any) }
      case UInt8(ascii: "?"): pieces.append(.one)
      case UInt8(ascii: "~") where UInt8(exactly: next).map(special.contains) ?? false:
        pieces.append(.unit(next))
        index += 1
      default: pieces.append(.unit(unit))
      }
      index += 1
    }
  }

  /// True where it holds no wildcard.
  var isPlain: Bool { plain != nil }

  func matches(_ text: String) -> Bool {
    if let plain { return FoldedText.areEqual(plain, text) }
    let units = Array(FoldedText.key(text).utf16)
    var place = 0
    var piece = 0
    // Where to go on when the text behind the last `*` does not fit: that star takes one more.
    var retry: (piece: Int, place: Int)?
    while place < units.count {
      if piece < pieces.count, pieces[piece] == .any {
        piece += 1
        retry = (piece, place)
      } else if piece < pieces.count,
        pieces[piece] == .one || pieces[piece] == .unit(units[place])
      {
        piece += 1
        place += 1
      } else if let last = retry {
        retry = (last.piece, last.place + 1)
        piece = last.piece
        place = last.place + 1
      } else {
        return false
      }
    }
    return pieces[piece...].allSatisfy { $0 == .any }
  }
}

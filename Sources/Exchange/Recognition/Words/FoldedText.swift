/// Looks at a folded text.
extension ArraySlice<UInt8> {
  func ends(with end: [UInt8]) -> Bool {
    count >= end.count && self[(endIndex - end.count)...].elementsEqual(end)
  }

  /// True where another text stands somewhere in it.
  func holds(_ part: [UInt8]) -> Bool {
    guard let first = part.first, count >= part.count else { return part.isEmpty }
    var place = startIndex
    let last = endIndex - part.count
    while place <= last {
      if self[place] == first {
        var length = 1
        while length < part.count, self[place + length] == part[length] { length += 1 }
        if length == part.count { return true }
      }
      place += 1
    }
    return false
  }
}

/// Words that titles and codes of forms are made of, folded.
enum FormWords {
  static let table = Array("表".utf8)
}

extension ArraySlice<UInt8> {
  /// True where other bytes stand somewhere in these.
  ///
  /// The library's search for a collection in another asks for its types' names at every step: it
  /// took half of the time that filling a form takes.
  package func holds(_ part: [UInt8]) -> Bool {
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

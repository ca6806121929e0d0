/// Looks at a folded text.
extension ArraySlice<UInt8> {
  func ends(with end: [UInt8]) -> Bool {
    count >= end.count && self[(endIndex - end.count)...].elementsEqual(end)
  }
}

/// Words that titles and codes of forms are made of, folded.
enum FormWords {
  static let table = Array("表".utf8)
}

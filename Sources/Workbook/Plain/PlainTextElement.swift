/// A `<t>` (§18.4.12), from behind its name to its end.
struct PlainTextElement {
  let text: PlainText
  let preservesSpace: Bool

  /// Nil where it is not plain; `place` stays where that shows.
  init?(_ bytes: Span<UInt8>, _ place: inout Int) {
    var preservesSpace = false
    if bytes[place] == 0x20 {
      guard PlainMarkup.skip(" xml:space=\"preserve\"", bytes, &place) else { return nil }
      preservesSpace = true
    }
    self.preservesSpace = preservesSpace
    if bytes[place] == UInt8(ascii: "/") {
      guard PlainMarkup.skip("/>", bytes, &place) else { return nil }
      text = .empty
      return
    }
    guard PlainMarkup.skip(">", bytes, &place), let text = PlainText(bytes, &place),
      PlainMarkup.skip("</t>", bytes, &place)
    else { return nil }
    self.text = text
  }
}

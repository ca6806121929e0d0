/// The start tag of a `<row>` as its bytes spell it.
package struct PlainRow {
  /// Where the values of its attributes stand; nil where it has none of that name.
  package private(set) var number: Range<Int>?
  package private(set) var hidden: Range<Int>?
  package private(set) var style: Range<Int>?
  package private(set) var customFormat: Range<Int>?
  /// True for `<row/>`.
  package private(set) var isEmpty = false

  package init() {}

  /// Reads the tag behind its `<`; nil where all is well.
  package mutating func read(_ bytes: Span<UInt8>, _ place: inout Int) -> PlainMarkup.Outcome? {
    guard PlainMarkup.skip("row", bytes, &place) else { return PlainMarkup.verdict(bytes, place) }
    var seen = PlainMarkup.AttributesSeen()
    while true {
      switch PlainMarkup.next(inTag: bytes, &place) {
      case .not(let outcome): return outcome
      case .attribute(let attribute):
        switch seen.place(of: attribute.name, bytes, among: Self.attributes) {
        case nil: return .other
        case 0: number = attribute.value
        case 1: hidden = attribute.value
        case 2: style = attribute.value
        case 3: customFormat = attribute.value
        default: break
        }
      case .end: return nil
      case .emptyEnd:
        isEmpty = true
        return nil
      }
    }
  }

  /// Where its end stands, `>` or `/>`, once it is read up to `place`.
  package func end(_ place: Int) -> Int { place - (isEmpty ? 2 : 1) }

  /// The attributes of §18.3.1.73, and one that Excel 2010 and later add to every row.
  private static let attributes: [StaticString] = [
    "r", "hidden", "s", "customFormat", "spans", "ht", "customHeight", "x14ac:dyDescent",
    "outlineLevel", "collapsed", "thickBot", "thickTop", "ph",
  ]
}

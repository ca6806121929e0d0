internal import XML

/// The attributes that are understood, of either namespace and of none.
struct Attributes {
  private var values: [(name: Name, text: String)] = []

  init(_ attributes: XMLAttributes) {
    var found: [(name: Name, text: String)] = []
    attributes.each { name, value in
      let name = Name(name)
      guard name != .unknown else { return }
      found.append(
        (name, String(decoding: value.withUnsafeBufferPointer { Array($0) }, as: UTF8.self)))
    }
    values = found
  }

  subscript(name: Name) -> String? { values.first { $0.name == name }?.text }

  /// A place or a length; nil where the attribute is absent. One that is no plain number would move
  /// all that follows, and is a problem.
  func number(_ name: Name) throws(Problem) -> Int? {
    guard let text = self[name] else { return nil }
    let digits = text.utf8.drop { $0 <= 0x20 }.prefix { 0x30...0x39 ~= $0 }
    guard 1...9 ~= digits.count, text.utf8[digits.endIndex...].allSatisfy({ $0 <= 0x20 }),
      let number = Int(String(decoding: digits, as: UTF8.self))
    else { throw .place(text) }
    return number
  }
}

/// Why reading ends.
enum Problem: Error {
  case limit(String)
  /// A row or column that no sheet has, or that is no number.
  case place(String)
  /// An element that stands where the format has none of its kind.
  case misplaced(String)
}

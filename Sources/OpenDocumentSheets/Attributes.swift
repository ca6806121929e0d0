internal import XML

/// The attributes of an element that are understood.
struct Attributes {
  private var values: [(namespace: Namespace, name: Name, text: [UInt8])] = []

  init(_ attributes: XMLAttributes) {
    var found: [(namespace: Namespace, name: Name, text: [UInt8])] = []
    attributes.each { name, value in
      let (namespace, name) = (Namespace(name), Name(name))
      guard namespace != .other, name != .unknown else { return }
      found.append((namespace, name, value.withUnsafeBufferPointer { Array($0) }))
    }
    values = found
  }

  /// The bytes of an attribute.
  func bytes(_ namespace: Namespace, _ name: Name) -> [UInt8]? {
    values.first { $0.name == name && $0.namespace == namespace }?.text
  }

  subscript(_ namespace: Namespace, _ name: Name) -> String? {
    bytes(namespace, name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// How often or how far; one where nothing is said. What is no count would move all that follows,
  /// and is a problem; zero means one, as programs take it.
  func count(_ name: Name) throws(Problem) -> Int {
    guard let text = bytes(.table, name) else { return 1 }
    let digits = text.drop { $0 <= 0x20 }.prefix { 0x30...0x39 ~= $0 }
    guard 1...9 ~= digits.count, text[digits.endIndex...].allSatisfy({ $0 <= 0x20 }),
      let count = Int(String(decoding: digits, as: UTF8.self))
    else { throw .place(String(decoding: text.prefix(40), as: UTF8.self)) }
    return max(1, count)
  }
}

/// Why reading ends.
enum Problem: Error {
  case limit(String)
  /// A row, column or count that no sheet has.
  case place(String)
  /// An element that stands where the format has none of its kind.
  case misplaced(String)
}

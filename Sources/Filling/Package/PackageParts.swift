internal import Grid
internal import Workbook

/// Content types and relationships of a package, changed as parts come and go (ECMA-376 Part 2).
extension PartDesk {
  static let contentTypes = "[Content_Types].xml"

  /// Says what a new part is, unless that is said already.
  mutating func addOverride(_ part: String, _ type: String) throws(Fault) {
    let text = try need(Self.contentTypes)
    let outline = try outline(Self.contentTypes, text)
    let isThere = outline.children(named: "Override").contains {
      Self.means($0.attributes["PartName"], part)
    }
    guard !isThere else { return }
    try append(
      "Override", [("PartName", "/" + part), ("ContentType", type)], Self.contentTypes, text,
      outline)
  }

  mutating func removeOverride(_ part: String) throws(Fault) {
    let text = try need(Self.contentTypes)
    let outline = try outline(Self.contentTypes, text)
    var splices = Splices()
    for element in outline.children(named: "Override")
    where Self.means(element.attributes["PartName"], part) { splices.remove(element.range) }
    try apply(splices, to: text, of: Self.contentTypes)
  }

  /// Says what parts of a file name extension are, where that is not said already; a part that it is
  /// said otherwise of is told by name.
  mutating func addDefault(_ ending: String, _ type: String, of part: String) throws(Fault) {
    let text = try need(Self.contentTypes)
    let outline = try outline(Self.contentTypes, text)
    let known = outline.children(named: "Default").first {
      $0.attributes["Extension"]?.lowercased() == ending
    }
    guard let known else {
      return try append(
        "Default", [("Extension", ending), ("ContentType", type)], Self.contentTypes, text, outline)
    }
    if known.attributes["ContentType"] != type { try addOverride(part, type) }
  }

  /// Lets a part refer to another of the kind that `like` has a sister of: the address of the type
  /// is that of the sister but for its last segment, so that Strict packages stay so.
  mutating func addRelationship(
    from source: String, like sister: String, kind: String, target: String
  ) throws(Fault) {
    let base = try typeBase(from: source, of: sister)
    _ = try addRelationship(from: source, type: base + kind, target: target)
  }

  /// The address of the type of the relationships of a kind that a part has, but for its last
  /// segment.
  mutating func typeBase(from source: String, of kind: String) throws(Fault) -> String {
    let part = PartName.relationships(of: source)
    let all = try outline(part, need(part)).children(named: "Relationship")
    let type = all.compactMap { $0.attributes["Type"] }.first { $0.hasSuffix("/" + kind) }
    guard let type else { throw .unusual(part) }
    return String(type.dropLast(kind.count))
  }

  /// Lets a part refer to another, and gives the id; the list is made where the part has none.
  mutating func addRelationship(
    from source: String, type: String, target: String
  ) throws(Fault) -> String {
    let part = PartName.relationships(of: source)
    if try read(part) == nil {
      add(
        part,
        Array(
          "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"
            .utf8))
    }
    let text = try need(part)
    let outline = try outline(part, text)
    let all = outline.children(named: "Relationship")
    let ids = Set(all.compactMap { $0.attributes["Id"] })
    var number = all.count + 1
    while ids.contains("rId\(number)") { number += 1 }
    try append(
      "Relationship", [("Id", "rId\(number)"), ("Type", type), ("Target", target)], part, text,
      outline)
    return "rId\(number)"
  }

  /// Removes the relationships of a kind, and gives the parts they led to.
  mutating func removeRelationships(from source: String, kind: String) throws(Fault) -> [String] {
    let part = PartName.relationships(of: source)
    let text = try need(part)
    let outline = try outline(part, text)
    var splices = Splices()
    var targets: [String] = []
    for element in outline.children(named: "Relationship") {
      guard let type = element.attributes["Type"], type.hasSuffix("/" + kind) else { continue }
      splices.remove(element.range)
      if let target = element.attributes["Target"] {
        targets.append(PartName.resolve(target, from: source))
      }
    }
    try apply(splices, to: text, of: part)
    return targets
  }

  /// Takes a part out: its relationship from `source`, its content type, and itself.
  mutating func drop(kind: String, from source: String) throws(Fault) {
    for part in try removeRelationships(from: source, kind: kind) {
      try removeOverride(part)
      remove(part)
      remove(PartName.relationships(of: part))
    }
  }

  func need(_ part: String) throws(Fault) -> PartText {
    guard let text = try read(part) else { throw .unusual(part) }
    return text
  }

  /// What the root of a part says that its names are of: Strict packages stay so.
  mutating func mainNamespace(of part: String) throws(Fault) -> String {
    let text = try need(part)
    return try mainNamespace(of: part, outline(part, text).root?.tag, text)
  }

  func mainNamespace(of part: String, _ root: StartTag?, _ text: PartText) throws(Fault) -> String {
    let prefix = root?.prefix(in: text.bytes).dropLast() ?? ""
    let name = prefix.isEmpty ? "xmlns" : "xmlns:\(prefix)"
    guard let namespace = root?.value(name, in: text.bytes) else { throw .unusual(part) }
    return namespace
  }

  /// The address of the types of relationships that goes with what elements of a workbook are of,
  /// without a slash behind it: Strict packages stay so.
  static func relationshipsAddress(beside main: String) -> String {
    let addresses = Namespace.addresses.filter { $0.namespace == .officeRelationships }
      .map(\.address)
    let isStrict = main.hasPrefix("http://purl.oclc.org/")
    return (isStrict ? addresses.last : addresses.first) ?? ""
  }

  private static func means(_ name: String?, _ part: String) -> Bool {
    name.map { PartName.resolve($0, from: "").lowercased() == part.lowercased() } ?? false
  }

  /// Adds an element behind the children of a root, with the root's prefix.
  private mutating func append(
    _ name: String, _ attributes: [(name: String, value: String)], _ part: String,
    _ text: PartText, _ outline: Outline
  ) throws(Fault) {
    guard let root = outline.root else { return }
    let prefix = root.tag.prefix(in: text.bytes)
    let spelled = attributes.map { attribute in
      let value = TextSpelling.attribute(attribute.value, asciiOnly: text.isASCII)
      return " \(attribute.name)=\"" + String(decoding: value, as: UTF8.self) + "\""
    }
    let element = "<\(prefix)\(name)\(spelled.joined())/>"
    var splices = Splices()
    let end = outline.children.last?.range.upperBound ?? outline.contentEnd(in: text.bytes)
    splices.insert(
      Array(element.utf8), inside: root.tag, at: end ?? root.range.upperBound, text.bytes)
    try apply(splices, to: text, of: part)
  }
}

internal import Grid
internal import Workbook

/// Content types and relationships of a package, changed as parts come and go (ECMA-376 Part 2).
extension PartDesk {
  static let contentTypes = "[Content_Types].xml"

  /// Says what a new part is, unless that is said already.
  mutating func addOverride(
    _ part: String, _ type: String, in package: borrowing SpreadsheetPackage
  ) throws(FillFault) {
    let text = try need(Self.contentTypes, package)
    let outline = try outline(Self.contentTypes, text)
    let isThere = outline.children(named: "Override").contains {
      Self.means($0.attributes["PartName"], part)
    }
    guard !isThere else { return }
    try append(
      "Override", [("PartName", "/" + part), ("ContentType", type)], Self.contentTypes, text,
      outline, package)
  }

  mutating func removeOverride(
    _ part: String, in package: borrowing SpreadsheetPackage
  ) throws(FillFault) {
    let text = try need(Self.contentTypes, package)
    let outline = try outline(Self.contentTypes, text)
    var splices = Splices()
    for element in outline.children(named: "Override")
    where Self.means(element.attributes["PartName"], part) { splices.remove(element.range) }
    try apply(splices, to: text, of: Self.contentTypes, in: package)
  }

  /// Lets a part refer to another of the kind that `like` has a sister of: the address of the type
  /// is that of the sister but for its last segment, so that Strict packages stay so.
  mutating func addRelationship(
    from source: String, like sister: String, kind: String, target: String,
    in package: borrowing SpreadsheetPackage
  ) throws(FillFault) {
    let part = PartName.relationships(of: source)
    let text = try need(part, package)
    let outline = try outline(part, text)
    let all = outline.children(named: "Relationship")
    let types = all.compactMap { $0.attributes["Type"] }
    guard let type = types.first(where: { $0.hasSuffix("/" + sister) }) else {
      throw FillFault(.unusualPart, [part], at: Place(part: part))
    }
    let ids = Set(all.compactMap { $0.attributes["Id"] })
    var number = all.count + 1
    while ids.contains("rId\(number)") { number += 1 }
    let base = type.dropLast(sister.count)
    try append(
      "Relationship", [("Id", "rId\(number)"), ("Type", base + kind), ("Target", target)], part,
      text, outline, package)
  }

  /// Removes the relationships of a kind, and gives the parts they led to.
  mutating func removeRelationships(
    from source: String, kind: String, in package: borrowing SpreadsheetPackage
  ) throws(FillFault) -> [String] {
    let part = PartName.relationships(of: source)
    let text = try need(part, package)
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
    try apply(splices, to: text, of: part, in: package)
    return targets
  }

  /// Takes a part out: its relationship from `source`, its content type, and itself.
  mutating func drop(
    kind: String, from source: String, in package: borrowing SpreadsheetPackage
  ) throws(FillFault) {
    for part in try removeRelationships(from: source, kind: kind, in: package) {
      try removeOverride(part, in: package)
      remove(part, from: package)
      remove(PartName.relationships(of: part), from: package)
    }
  }

  private func need(
    _ part: String, _ package: borrowing SpreadsheetPackage
  ) throws(FillFault) -> PartText {
    guard let text = try read(part, of: package) else {
      throw FillFault(.unusualPart, [part], at: Place(part: part))
    }
    return text
  }

  private static func means(_ name: String?, _ part: String) -> Bool {
    name.map { PartName.resolve($0, from: "").lowercased() == part.lowercased() } ?? false
  }

  /// Adds an element behind the children of a root, with the root's prefix.
  private mutating func append(
    _ name: String, _ attributes: [(name: String, value: String)], _ part: String,
    _ text: PartText, _ outline: Outline, _ package: borrowing SpreadsheetPackage
  ) throws(FillFault) {
    guard let root = outline.root else { return }
    let prefix = root.tag.prefix(in: text.bytes)
    let spelled = attributes.map { attribute in
      let value = TextSpelling.attribute(attribute.value, asciiOnly: text.isASCII)
      return " \(attribute.name)=\"" + String(decoding: value, as: UTF8.self) + "\""
    }
    let element = "<\(prefix)\(name)\(spelled.joined())/>"
    var splices = Splices()
    if let end = outline.contentEnd(in: text.bytes) {
      splices.insert(element, at: outline.children.last?.range.upperBound ?? end)
    } else {
      splices.replace(
        root.tag.closing, with: ">" + element + "</\(root.tag.name(in: text.bytes))>")
    }
    try apply(splices, to: text, of: part, in: package)
  }
}

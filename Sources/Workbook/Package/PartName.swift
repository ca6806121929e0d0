/// Names of parts inside a package: how targets of relationships lead to entries of the archive.
package enum PartName {
  /// The part that a target means, seen from the part that refers to it (ECMA-376 Part 2, §6.2.4;
  /// RFC 3986 §5.2): `../`, `./` and absolute targets resolved, no leading slash.
  package static func resolve(_ target: String, from source: String) -> String {
    var result: [UInt8] = []
    var segments: [Int] = []
    func isSlash(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
    }
    // Where each kept segment begins in the result, so that `..` can take it back.
    func add(_ segment: ArraySlice<UInt8>) {
      if segment.isEmpty || segment.elementsEqual(".".utf8) { return }
      if segment.elementsEqual("..".utf8) {
        if let start = segments.popLast() { result.removeSubrange(start...) }
        return
      }
      segments.append(result.count)
      if !result.isEmpty { result.append(UInt8(ascii: "/")) }
      result.append(contentsOf: segment)
    }
    let path = Array(target.utf8.prefix { $0 != UInt8(ascii: "#") })
    let isAbsolute = path.first.map(isSlash) ?? false
    if !isAbsolute {
      for segment in Array(source.utf8).split(whereSeparator: isSlash).dropLast() { add(segment) }
    }
    for segment in path.split(whereSeparator: isSlash) { add(segment) }
    return String(decoding: result, as: UTF8.self)
  }

  /// The part that holds the relationships of a part: `xl/_rels/workbook.xml.rels`.
  package static func relationships(of part: String) -> String {
    guard let slash = part.lastIndex(of: "/") else { return "_rels/\(part).rels" }
    return "\(part[..<slash])/_rels/\(part[part.index(after: slash)...]).rels"
  }
}

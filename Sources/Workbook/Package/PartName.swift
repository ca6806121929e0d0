/// Names of parts inside a package: how targets of relationships lead to entries of the archive.
enum PartName {
  /// The part that a target means, seen from the part that refers to it (ECMA-376 Part 2, §6.2.4;
  /// RFC 3986 §5.2): `../`, `./` and absolute targets resolved, no leading slash.
  static func resolve(_ target: String, from source: String) -> String {
    let plain = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)[0]
    let path = plain.replacing("\\", with: "/")
    var segments: [Substring] = []
    if !path.hasPrefix("/") {
      segments = source.split(separator: "/").dropLast().map { $0 }
    }
    for segment in path.split(separator: "/", omittingEmptySubsequences: true) {
      switch segment {
      case ".": continue
      case "..": _ = segments.popLast()
      default: segments.append(segment)
      }
    }
    return segments.joined(separator: "/")
  }

  /// The part that holds the relationships of a part: `xl/_rels/workbook.xml.rels`.
  static func relationships(of part: String) -> String {
    guard let slash = part.lastIndex(of: "/") else { return "_rels/\(part).rels" }
    return "\(part[..<slash])/_rels/\(part[part.index(after: slash)...]).rels"
  }
}

/// Paths taken apart and put together.
package enum FilePath {
  package static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The folder of a path: empty for a plain name, `/` for what lies at the root.
  package static func parent(of path: String) -> String {
    let trimmed = withoutTrailingSlashes(path)
    guard let slash = trimmed.lastIndex(of: "/") else { return "" }
    return slash == trimmed.startIndex ? "/" : withoutTrailingSlashes(String(trimmed[..<slash]))
  }

  package static func lastName(of path: String) -> String {
    let trimmed = withoutTrailingSlashes(path)
    return String(
      trimmed[
        (trimmed.lastIndex(of: "/").map { trimmed.index(after: $0) } ?? trimmed.startIndex)...])
  }

  package static func withoutTrailingSlashes(_ path: String) -> String {
    var result = path[...]
    while result.count > 1, result.last == "/" { result = result.dropLast() }
    return String(result)
  }
}

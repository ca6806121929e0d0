public import FinalAccounts
public import Grid

extension LayoutSet {
  /// The layouts inside the binary.
  public static func embedded() throws(Fault) -> LayoutSet {
    var files: [(path: String, bytes: [UInt8])] = []
    for path in EmbeddedSchemas.paths where isLayout(path) {
      files.append((path, EmbeddedSchemas.bytes(path) ?? []))
    }
    return try load(files)
  }

  /// The layouts inside the binary, with files of a directory added to them or, where the relative
  /// path is the same (`layouts/T5.json`), put in their place.
  public static func embedded(
    replacing files: [(path: String, bytes: [UInt8])]
  ) throws(Fault) -> LayoutSet {
    var all: [(path: String, bytes: [UInt8])] = []
    for path in EmbeddedSchemas.paths where isLayout(path) {
      if !files.contains(where: { $0.path == path }) {
        all.append((path, EmbeddedSchemas.bytes(path) ?? []))
      }
    }
    return try load(all + files.filter { isLayout($0.path) })
  }

  /// Reads layout files. The order of files does not matter; `layouts/terms.json` must be among
  /// them. Throws a fault that names file and field.
  public static func load(_ files: [(path: String, bytes: [UInt8])]) throws(Fault)
    -> LayoutSet
  {
    let sorted = files.sorted { $0.path < $1.path }
    guard let shared = sorted.first(where: { $0.path.hasSuffix(termsName) }) else {
      throw Fault(.layoutFileMissing, ["layouts/\(termsName)"])
    }
    let (terms, classes) = try FormTerms.read(
      JSONSource.schema(shared.bytes, file: shared.path))
    var layouts: [TableLayout] = []
    for file in sorted where !file.path.hasSuffix(termsName) {
      layouts.append(try .read(JSONSource.schema(file.bytes, file: file.path), classes: classes))
    }
    return LayoutSet(layouts: layouts, terms: terms)
  }

  private static let termsName = "terms.json"

  /// True for the relative path of a layout file in a folder of schemas.
  public static func isLayout(_ path: String) -> Bool {
    path.hasPrefix("layouts/") && path.hasSuffix(".json")
  }
}

import Archive
package import Grid

/// A file of a folder of schemas, by its path there.
package struct SchemaFile: Sendable {
  package let path: String
  package let bytes: [UInt8]
}

/// Files that people add to the built-in schemas.
package enum SchemaFolder {
  /// The layout files of a folder (`layouts/*.json`), and those of raw sets (`exports/*.json`).
  package static func files(
    _ folder: String, _ limits: Limits
  ) throws(Fault) -> [SchemaFile] {
    let layouts = Folder.join(folder, "layouts")
    for folder in [folder, layouts] where Folder.kind(folder) != .folder {
      throw Fault(.schemasMissing, [folder])
    }
    var files: [SchemaFile] = []
    for name in try Folder.names(layouts) where name.hasSuffix(".json") {
      let path = Folder.join(layouts, name)
      let input = try InputBytes(path: path, limit: .max)
      guard input.bytes.count <= limits.layoutBytes else {
        throw Fault(.layoutTooLarge, [path, "\(limits.layoutBytes)"])
      }
      files.append(SchemaFile(path: "layouts/\(name)", bytes: try input.all()))
    }
    let exports = Folder.join(folder, "exports")
    guard Folder.kind(exports) == .folder else { return files }
    for name in try Folder.names(exports) where name.hasSuffix(".json") {
      let path = Folder.join(exports, name)
      let input = try InputBytes(path: path, limit: .max)
      guard input.bytes.count <= limits.layoutBytes else {
        throw Fault(.layoutTooLarge, [path, "\(limits.layoutBytes)"])
      }
      files.append(SchemaFile(path: "exports/\(name)", bytes: try input.all()))
    }
    return files
  }

  /// The rule files of a folder (`*.json`).
  package static func rules(
    _ folder: String, _ limits: Limits
  ) throws(Fault) -> [SchemaFile] {
    var files: [SchemaFile] = []
    for name in try Folder.names(folder) where name.hasSuffix(".json") {
      let path = Folder.join(folder, name)
      files.append(
        SchemaFile(
          path: path,
          bytes: try InputBytes(path: path, limit: limits.ruleBytes, named: "ruleBytes").all()))
    }
    return files
  }
}

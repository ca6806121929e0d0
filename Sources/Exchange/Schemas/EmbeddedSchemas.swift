import CSchemas

/// The files of `Schemas/` that the program reads, inside the binary by their path there (`codes/function.csv`), and
/// the blank forms (`templates/ministry.xlsx`).
public enum EmbeddedSchemas {
  /// The paths of all files, forms last.
  public static var paths: [String] {
    var result: [String] = []
    while let path = embeddedSchema(result.count).path { result.append(String(cString: path)) }
    return result
  }

  /// The bytes of a file; nil where there is none of that path.
  public static func bytes(_ path: String) -> [UInt8]? {
    var index = 0
    while true {
      let schema = embeddedSchema(index)
      guard let name = schema.path else { return nil }
      if String(cString: name) == path {
        return Array(UnsafeBufferPointer(start: schema.bytes, count: schema.count))
      }
      index += 1
    }
  }
}

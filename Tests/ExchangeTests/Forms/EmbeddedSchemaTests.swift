import Exchange
import Foundation
import Testing

@Suite struct `The files inside the binary` {
  @Test func `are those of the folders, byte by byte`() throws {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    var listed: [String] = []
    for (name, prefix) in [("Schemas", ""), ("Samples/templates", "templates/")] {
      let folder = root.appendingPathComponent(name)
      let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { path in
        let url = folder.appendingPathComponent(path)
        return try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
          && !path.hasSuffix(".md") && !path.hasSuffix(".schema.json")
          && !url.lastPathComponent.hasPrefix(".")
      }
      listed += paths.sorted().map { prefix + $0 }
      for path in paths {
        let bytes = try Data(contentsOf: folder.appendingPathComponent(path))
        #expect(EmbeddedSchemas.bytes(prefix + path) == Array(bytes), "\(path)")
      }
    }
    #expect(EmbeddedSchemas.paths == listed)
    #expect(EmbeddedSchemas.bytes("nothing") == nil)
  }
}

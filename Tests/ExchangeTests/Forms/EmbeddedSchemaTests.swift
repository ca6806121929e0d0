import Exchange
import Foundation
import Testing

@Suite struct `The files inside the binary` {
  @Test func `are those of the folder Schemas, byte by byte`() throws {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let folder = root.appendingPathComponent("Schemas")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { path in
      let url = folder.appendingPathComponent(path)
      return try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
        && !path.hasSuffix(".md") && !url.lastPathComponent.hasPrefix(".")
    }
    #expect(EmbeddedSchemas.paths == paths.sorted())
    for path in paths {
      let bytes = try Data(contentsOf: folder.appendingPathComponent(path))
      #expect(EmbeddedSchemas.bytes(path) == Array(bytes), "\(path)")
    }
    #expect(EmbeddedSchemas.bytes("nothing") == nil)
  }
}

import Foundation
import Run
import Testing

@Suite struct `The address of a file seen from another` {
  @Test(arguments: [
    ("/nowhere/a.xlsx", "/nowhere/list.xlsx", "a.xlsx"),
    ("/nowhere/县局/甲.xlsx", "/nowhere/list.xlsx", "县局/甲.xlsx"),
    ("/nowhere/a.xlsx", "/nowhere/out/new/list.xlsx", "../../a.xlsx"),
    ("/nowhere/one/a.xlsx", "/nowhere/other/list.xlsx", "../one/a.xlsx"),
    ("/nowhere/x/../a.xlsx", "/nowhere/./list.xlsx", "a.xlsx"),
    ("/nowhere/a [1]#50%.xlsx", "/nowhere/list.xlsx", "a%20%5B1%5D%2350%25.xlsx"),
  ])
  func `goes up and down, and escapes what means something else`(
    file: String, other: String, address: String
  ) {
    #expect(RelativeAddress.of(file, from: other) == address)
  }

  @Test func `follows links of folders`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let real = folder.appendingPathComponent("a/b")
    try FileManager.default.createDirectory(at: real, withIntermediateDirectories: true)
    let link = folder.appendingPathComponent("link")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: real)
    #expect(
      RelativeAddress.of(folder.path + "/x.xlsx", from: link.path + "/list.xlsx") == "../../x.xlsx")
  }
}

import Archive
import Foundation
import TestSupport
import Testing

@Suite struct `The place of an output` {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func save(_ text: String, to name: String) -> SavingFault.Reason? {
    save(text, at: scratch.path(name))
  }

  private func save(_ text: String, at path: String) -> SavingFault.Reason? {
    do throws(SavingFault) {
      try WholeFile.save(to: path, replacing: true, durable: false) {
        sink throws(SavingFault) in
        try sink.write(Array(text.utf8))
      }
      return nil
    } catch { return error.reason }
  }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path(name), withDestinationPath: target)
  }

  private func target(of name: String) throws -> String {
    try FileManager.default.destinationOfSymbolicLink(atPath: scratch.path(name))
  }

  @Test func `is where links lead, and the links stay`() throws {
    let folder = scratch.path("deep/er")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try scratch.write([1], to: "deep/er/it")
    try link("deep/two", to: "er/it")
    try link("one", to: scratch.path("deep/two"))
    #expect(save("new", to: "one") == nil)
    #expect(try scratch.read("deep/er/it") == Array("new".utf8))
    #expect(try target(of: "one") == scratch.path("deep/two"))
    #expect(try target(of: "deep/two") == "er/it")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["it"])
  }

  @Test func `is none behind a link that leads to nothing`() throws {
    try link("one", to: "two")
    try link("two", to: "nowhere")
    #expect(save("new", to: "one") == .brokenLink(scratch.path("nowhere")))
    #expect(try scratch.names == ["one", "two"])
  }

  @Test func `is none behind links that lead round`() throws {
    try link("one", to: "two")
    try link("two", to: "one")
    guard case .system(let number)? = save("new", to: "one") else {
      Issue.record("no fault of the system")
      return
    }
    #expect(number == ELOOP)
    #expect(try scratch.names == ["one", "two"])
  }

  @Test func `is kept while the file there is marked read-only`() throws {
    try scratch.write([1], to: "it")
    func allow(_ mode: Int) throws {
      try FileManager.default.setAttributes(
        [.posixPermissions: mode], ofItemAtPath: scratch.path("it"))
    }
    try allow(0o444)
    #expect(save("new", to: "it") == .readOnly)
    #expect(try scratch.read("it") == [1])
    try allow(0o644)
    #expect(save("new", to: "it") == nil)
    #expect(try scratch.names == ["it"])
  }

  @Test func `is no folder's, though its name ends like one`() throws {
    guard case .system(let number)? = save("new", at: scratch.path("it") + "/") else {
      Issue.record("no fault of the system")
      return
    }
    #expect(number == EISDIR)
    #expect(try scratch.names == [])
  }

  @Test(arguments: ["项目支出决算表", "𠀀", "e\u{301}\u{302}\u{303}", "x"])
  func `may have the longest name that the system takes`(_ piece: String) throws {
    let count = (255 - 5) / piece.utf8.count
    let name = String(repeating: piece, count: count) + ".xlsx"
    #expect(save("new", to: name) == nil)
    #expect(try scratch.names == [name])
  }
}

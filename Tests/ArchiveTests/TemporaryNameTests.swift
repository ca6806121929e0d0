import Archive
import Foundation
import Testing

@Suite struct `What a killed run left` {
  private let scratch: Scratch
  private let dead: Int32

  init() throws {
    scratch = try Scratch()
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["true"]
    try process.run()
    process.waitUntilExit()
    dead = process.processIdentifier
  }

  private func clear() {
    TemporaryNames().clear(beside: scratch.path("it")) { unlink($0) }
  }

  @Test func `is cleared away`() throws {
    try scratch.write([1], to: ".表 1.v2.xlsx.juesuan-\(dead)-3.tmp")
    clear()
    #expect(try scratch.names == [])
  }

  @Test func `stays while its process lives, or another machine's holds the lock`() throws {
    let own = ".it.juesuan-\(getpid())-1.tmp"
    let locked = ".it.juesuan-\(dead)-1.tmp"
    try scratch.write([1], to: own)
    try scratch.write([1], to: locked)
    let file = open(scratch.path(locked), O_RDWR)
    let lock = TemporaryLock(file)
    clear()
    #expect(try scratch.names == [locked, own].sorted())
    withExtendedLifetime(lock) {}
    close(file)
  }

  @Test func `is told from the files of others`() throws {
    let names = [
      "it.juesuan-\(dead)-1.tmp", ".it.juesuan-\(dead)-1", ".it.juesuan-\(dead).tmp",
      ".it.juesuan--\(dead)-1.tmp", ".it.\(dead)-1.tmp", ".it.juesuan-x-1.tmp", ".tmp", ".",
    ].dropLast()
    for name in names { try scratch.write([1], to: name) }
    clear()
    #expect(try scratch.names == names.sorted())
  }
}

@Suite struct `A temporary name` {
  private let names = TemporaryNames()

  @Test func `is hidden beside the file, and never given twice`() {
    let given = (0..<100).map { _ in names.take(beside: "folder/表.xlsx") }
    #expect(Set(given).count == 100)
    #expect(given.allSatisfy { $0.hasPrefix("folder/.表.xlsx.juesuan-\(getpid())-") })
    #expect(names.take(beside: "表.xlsx").hasPrefix(".表.xlsx."))
  }

  @Test(arguments: ["x", "决算", "𠀀"])
  func `fits where the name of the file is as long as names can be`(piece: String) {
    let file = String(repeating: piece, count: 255 / piece.utf8.count)
    let name = names.take(beside: file)
    #expect(name.utf8.count <= 255)
    #expect(name.hasPrefix("." + String(repeating: piece, count: 100 / piece.utf8.count)))
  }
}

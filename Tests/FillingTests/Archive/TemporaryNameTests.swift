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

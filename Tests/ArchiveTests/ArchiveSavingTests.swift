import Archive
import Foundation
import TestSupport
import Testing

@Suite struct `An archive saved as a file` {
  private let scratch: Scratch
  private let bytes = ZipBuilder([
    ZipBuilder.Entry("a", Array("one".utf8)), ZipBuilder.Entry("b", Array("two".utf8)),
  ]).bytes()

  init() throws { scratch = try Scratch() }

  private func save(
    _ bytes: [UInt8], to name: String, replacing: Bool = false, edited: Bool = true
  ) throws(SavingFault) -> Bool {
    do throws(ArchiveFault) {
      let archive = try ZipArchive(ArchiveBytes(bytes))
      var edits = ArchiveEdits()
      if edited { edits.replace(archive.entries[0], with: Array("ONE".utf8)) }
      return try save(archive, edits, to: name, replacing)
    } catch { throw SavingFault(.source(error)) }
  }

  private func save(
    _ archive: borrowing ZipArchive, _ edits: ArchiveEdits, to name: String, _ replacing: Bool
  ) throws(ArchiveFault) -> Bool {
    do throws(SavingFault) {
      return try archive.save(edits, to: scratch.path(name), replacing: replacing)
    } catch {
      caught.append(error)
      return false
    }
  }

  private let caught = Caught()

  private final class Caught {
    var faults: [SavingFault] = []
    func append(_ fault: SavingFault) { faults.append(fault) }
  }

  @Test func `is a copy without edits, and leaves no other file`() throws {
    #expect(try !save(bytes, to: "new", edited: false))
    #expect(try scratch.read("new") == bytes)
    #expect(try scratch.names == ["new"])
  }

  @Test func `holds the edits`() throws {
    _ = try save(bytes, to: "new")
    let archive = try ZipArchive(ArchiveBytes(scratch.read("new")))
    #expect(try archive.readAll(archive.entries[0]) == Array("ONE".utf8))
  }

  @Test func `replaces only when told, and keeps the permissions of what it replaces`() throws {
    try scratch.write([1], to: "old")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640], ofItemAtPath: scratch.path("old"))
    _ = try save(bytes, to: "old")
    #expect(caught.faults.map(\.reason) == [.exists])
    #expect(try scratch.read("old") == [1])
    #expect(try save(bytes, to: "old", replacing: true, edited: false))
    #expect(try scratch.read("old") == bytes)
    let attributes = try FileManager.default.attributesOfItem(atPath: scratch.path("old"))
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test func `may replace the file that it was read from`() throws {
    try scratch.write(bytes, to: "it")
    // So small a limit reads the file piece by piece, from the disk.
    let opened = try ArchiveBytes.open(path: scratch.path("it"), limit: 1 << 20, memoryBytes: 1)
    let archive = try ZipArchive(opened)
    var edits = ArchiveEdits()
    edits.replace(archive.entries[1], with: Array("2".utf8))
    #expect(try archive.save(edits, to: scratch.path("it"), replacing: true))
    let saved = try ZipArchive(ArchiveBytes(scratch.read("it")))
    #expect(try saved.readAll(saved.entries[0]) == Array("one".utf8))
    #expect(try saved.readAll(saved.entries[1]) == Array("2".utf8))
    #expect(try scratch.names == ["it"])
  }

  @Test func `leaves nothing where the folder takes nothing`() throws {
    _ = try save(bytes, to: "missing/new")
    guard case .system(let number)? = caught.faults.first?.reason else {
      Issue.record("no fault of the system")
      return
    }
    #expect(number == ENOENT)
    #expect(try scratch.names == [])
  }

  @Test func `is not put in the place of a folder`() throws {
    try FileManager.default.createDirectory(
      atPath: scratch.path("folder"), withIntermediateDirectories: false)
    _ = try save(bytes, to: "folder", replacing: true)
    #expect(caught.faults.count == 1)
    #expect(try scratch.names == ["folder"])
  }
}

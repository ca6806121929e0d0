import Archive
import TestSupport
import Testing

@Suite struct `An archive written with edits` {
  private static func entries() -> [ZipBuilder.Entry] {
    var streamed = ZipBuilder.Entry.deflated("a/b.xml", Array("second entry".utf8))
    streamed.hasDescriptor = true
    var extra = ZipBuilder.Entry("第三.bin", Array("third".utf8))
    extra.extra = [0x55, 0x54, 5, 0, 1, 1, 2, 3, 4]
    var odd = ZipBuilder.Entry("", Array("odd name".utf8))
    odd.name = [0xCD, 0xBC, 0xC6, 0xAC]
    odd.flags = 0
    return [ZipBuilder.Entry("first.xml", Array("first".utf8)), streamed, extra, odd]
  }

  private let bytes: [UInt8]

  init() {
    var builder = ZipBuilder(Self.entries())
    builder.comment = Array("a comment".utf8)
    builder.trailing = [1, 2, 3]
    bytes = builder.bytes()
  }

  private func written(_ change: (inout ArchiveEdits, borrowing ZipArchive) -> Void) throws
    -> [UInt8]
  {
    let archive = try ZipArchive(ArchiveBytes(bytes))
    var edits = ArchiveEdits()
    change(&edits, archive)
    return try archive.bytes(with: edits)
  }

  private func contents(_ bytes: [UInt8]) throws -> [(name: String, text: String)] {
    let archive = try ZipArchive(ArchiveBytes(bytes))
    var result: [(String, String)] = []
    for entry in archive.entries {
      result.append((entry.name, String(decoding: try archive.readAll(entry), as: UTF8.self)))
    }
    return result
  }

  @Test func `is the same without any`() throws {
    #expect(try written { _, _ in } == bytes)
  }

  @Test func `gives an entry other bytes and keeps order, names and the rest`() throws {
    let text = String(repeating: "long ", count: 1_000)
    let new = try written { $0.replace($1.entries[0], with: Array(text.utf8)) }
    let old = try contents(bytes)
    let got = try contents(new)
    #expect(got.map(\.name) == old.map(\.name))
    #expect(got[0].text == text)
    #expect(got.dropFirst().map(\.text) == old.dropFirst().map(\.text))
  }

  @Test func `keeps untouched entries byte for byte, headers and descriptors too`() throws {
    let new = try written { $0.replace($1.entries[0], with: Array("FIRST".utf8)) }
    // Of the same length, so that nothing moves: name, data and checksum differ, and that is all
    // up to the bytes behind the archive, which belong to nothing.
    #expect(new.count == bytes.count - 3)
    let differences = new.indices.filter { new[$0] != bytes[$0] }
    let local = 30 + "first.xml".utf8.count
    let central = try #require(differences.first { $0 > local + 5 })
    #expect(differences.allSatisfy { $0 < local + 5 || $0 < central + 4 })
    #expect(differences.allSatisfy { $0 >= 14 })
  }

  @Test func `deflates what was deflated and streams nothing`() throws {
    let text = String(repeating: "x", count: 10_000)
    let new = try written { $0.replace($1.entries[1], with: Array(text.utf8)) }
    #expect(new.count < 2_000)
    #expect(try contents(new)[1].text == text)
  }

  @Test func `leaves out what is removed, the first one too, and adds at the end`() throws {
    let new = try written {
      $0.remove($1.entries[0])
      $0.remove($1.entries[2])
      $0.add("new/part.xml", Array("new".utf8))
    }
    #expect(try contents(new).map(\.name) == ["a/b.xml", "图片", "new/part.xml"])
    #expect(try contents(new).last?.text == "new")
  }

  @Test func `is the same every time`() throws {
    func once() throws -> [UInt8] {
      try written {
        $0.replace($1.entries[1], with: Array("a".utf8))
        $0.add("b", Array("b".utf8))
      }
    }
    #expect(try once() == once())
  }

  @Test func `can hold an empty entry`() throws {
    let new = try written { $0.replace($1.entries[1], with: []) }
    #expect(try contents(new)[1].text == "")
  }

  @Test func `needs no long records, even where there were some`() throws {
    var builder = ZipBuilder(Self.entries())
    builder.hasZip64End = true
    let archive = try ZipArchive(ArchiveBytes(builder.bytes()))
    var edits = ArchiveEdits()
    edits.replace(archive.entries[0], with: Array("1".utf8))
    let new = try archive.bytes(with: edits)
    #expect(try contents(new).map(\.text) == ["1", "second entry", "third", "odd name"])
    let record: [UInt8] = [0x50, 0x4B, 6, 6]
    #expect(!new.indices.dropLast(4).contains { Array(new[$0..<$0 + 4]) == record })
  }
}

import Archive
import TestSupport
import Testing

@Suite struct `The entries of an archive` {
  private func archive(_ names: String...) throws -> ZipArchive {
    let entries = names.map { ZipBuilder.Entry($0, "<\($0)>") }
    return try ZipArchive(ArchiveBytes(ZipBuilder(entries).bytes()))
  }

  private func refusal(
    _ builder: ZipBuilder, limits: ArchiveLimits = ArchiveLimits.usual()
  ) -> ArchiveFault? { refusal(builder.bytes(), limits: limits) }

  private func refusal(
    _ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits.usual()
  ) -> ArchiveFault? {
    do throws(ArchiveFault) {
      _ = try ZipArchive(ArchiveBytes(bytes), limits: limits)
      return nil
    } catch { return error }
  }

  @Test func `are listed in the order of the directory, with what it says of them`() throws {
    let builder = ZipBuilder([
      .deflated("z.xml", [UInt8](repeating: 0x20, count: 10_000)), ZipBuilder.Entry("folder/", ""),
      ZipBuilder.Entry("a\\", ""), ZipBuilder.Entry("表.xml", "决算"),
    ])
    let archive = try ZipArchive(ArchiveBytes(builder.bytes()))
    #expect(archive.entries.map(\.name) == ["z.xml", "folder/", "a\\", "表.xml"])
    #expect(archive.entries.map(\.isDirectory) == [false, true, true, false])
    #expect(archive.entries.map(\.declaredSize) == [10_000, 0, 0, 6])
    #expect(archive.entries[0].compressedSize < 1_000)
    #expect(archive.entries.map(\.index) == [0, 1, 2, 3])
  }

  @Test(arguments: [
    "xl/Sheet 1.xml", "XL/SHEET 1.XML", "xl\\sheet 1.xml", "/xl/Sheet 1.xml", "xl/Sheet%201.xml",
    "%78l/Sheet 1.xml", "///xl/sheet%20%31.xml",
  ])
  func `are found under every spelling that a package takes as equal`(name: String) throws {
    #expect(try archive("a", "xl/Sheet 1.xml").entry(named: name)?.index == 1)
  }

  @Test(arguments: [
    "", "xl", "xl/", "xl/Sheet 2.xml", "xl/Sheet%2.xml", "xl/Sheet%ZZ1.xml", "../a",
  ])
  func `are not found under another name, and no folder is one`(name: String) throws {
    #expect(try archive("a", "xl/", "xl/Sheet 1.xml").entry(named: name) == nil)
  }

  @Test func `may repeat the names of folders only`() throws {
    #expect(try archive("a/", "a/", "b").entries.count == 3)
    let twice = ZipBuilder([ZipBuilder.Entry("a", "1"), ZipBuilder.Entry("%41", "2")])
    #expect(refusal(twice) == ArchiveFault(.duplicateName, entry: "%41"))
  }

  @Test func `are none of what is no archive`() {
    for bytes in [[], [0x50], Array("PK\u{3}\u{4}".utf8), [UInt8](repeating: 0, count: 100)] {
      guard case .notAnArchive? = refusal(bytes)?.reason else {
        Issue.record("\(bytes.count) bytes were taken")
        continue
      }
    }
  }

  @Test func `are refused by the limit that they meet, with its value`() {
    let builder = ZipBuilder([ZipBuilder.Entry("a", ""), ZipBuilder.Entry("name", "")])
    #expect(refusal(builder, limits: ArchiveLimits.usual(entries: 2, nameBytes: 4)) == nil)
    #expect(
      refusal(builder, limits: ArchiveLimits.usual(nameBytes: 3))?.reason
        == .nameTooLong(bytes: 4, limit: 3))
    #expect(
      refusal(builder, limits: ArchiveLimits.usual(entries: 1))?.reason
        == .tooManyEntries(count: 2, limit: 1))
  }

  @Test func `are introduced by the name and method that the directory gives them`() {
    var name = ZipBuilder.Entry("a", "1")
    name.localName = Array("b".utf8)
    #expect(refusal(ZipBuilder([name])) == ArchiveFault(.headerMismatch, entry: "a"))
    var method = ZipBuilder.Entry("a", "1")
    method.localMethod = 8
    #expect(refusal(ZipBuilder([method])) == ArchiveFault(.headerMismatch, entry: "a"))
  }

  @Test func `share no bytes`() {
    let inner = Array(ZipBuilder([ZipBuilder.Entry("b", "x")]).bytes().prefix(32))
    var builder = ZipBuilder([ZipBuilder.Entry("a", inner), ZipBuilder.Entry("b", "x")])
    #expect(refusal(builder) == nil)
    builder.entries[1].offset = 31
    #expect(refusal(builder) == ArchiveFault(.overlap, entry: "b"))
  }

  @Test func `may be followed by bytes of nobody, which are counted`() throws {
    var builder = ZipBuilder([ZipBuilder.Entry("a", "1")])
    builder.comment = Array("注".utf8)
    #expect(try ZipArchive(ArchiveBytes(builder.bytes())).trailingBytes == 0)
    builder.trailing = [1, 2, 3]
    #expect(try ZipArchive(ArchiveBytes(builder.bytes())).trailingBytes == 3)
  }

  @Test(
    arguments: [
      ([0xCD, 0xBC, 0xC6, 0xAC], false, "图片"), (Array("图片".utf8), true, "图片"),
      (Array("图片".utf8), false, "图片"), ([0xFF, 0x41], false, "ÿA"), (Array("é".utf8), true, "é"),
    ] as [([UInt8], Bool, String)])
  func `have readable names in whatever encoding`(bytes: [UInt8], isUTF8: Bool, name: String) throws
  {
    var entry = ZipBuilder.Entry("", "x")
    entry.name = bytes
    entry.flags = isUTF8 ? 0x800 : 0
    let archive = try ZipArchive(ArchiveBytes(ZipBuilder([entry]).bytes()))
    #expect(archive.entries[0].name == name)
    #expect(archive.entries[0].nameBytes == bytes)
  }
}

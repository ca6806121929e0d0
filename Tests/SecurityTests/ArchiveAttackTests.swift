import Archive
import Grid
import TestSupport
import Testing
import Workbook

/// Archives made to harm a reader, or to show two readers two workbooks.
@Suite struct `Hostile archives` {
  private let workbook = WorkbookBuilder(cells: "<c r=\"A1\"><v>1</v></c>")

  private func refusal(
    limits: Limits = Limits(), _ change: (inout ZipBuilder) -> Void
  ) -> Fault? {
    var zip = ZipBuilder(workbook.entries())
    change(&zip)
    return fault(zip.bytes(), limits: limits)
  }

  private let sheet = 4

  @Test func `A1 What inflates without end is refused at the limit, by name`() {
    var limits = Limits()
    limits.entryBytes = 1 << 20
    let fault = refusal(limits: limits) { zip in
      zip.entries[sheet] = .deflated(
        "xl/worksheets/sheet1.xml", [UInt8](repeating: 0x20, count: (1 << 20) + 1))
    }
    #expect(fault?.text(.english).contains("--limit entryBytes=") == true)
    #expect(fault?.place.part == "xl/worksheets/sheet1.xml")
  }

  @Test func `A1 All parts together have a limit of their own`() throws {
    let bytes = workbook.bytes()
    var limits = Limits()
    let total =
      workbook.entries().reduce(0) { $0 + $1.content.count } - workbook.entries()[0].content.count
    limits.totalBytes = total
    #expect(fault(bytes, limits: limits) == nil)
    limits.totalBytes = total - 1
    #expect(fault(bytes, limits: limits)?.text(.english).contains("totalBytes") == true)
  }

  @Test(arguments: [1, 1_000_000, 0xFFFF_FFFF] as [UInt32])
  func `A2 A size that lies is refused in either direction`(size: UInt32) {
    let fault = refusal { zip in
      zip.entries[sheet] = .deflated("xl/worksheets/sheet1.xml", zip.entries[sheet].content)
      zip.entries[sheet].size = size
    }
    #expect(["W013", "W014", "W002", "W010"].contains(fault?.message.code))
  }

  @Test func `A2 Stored entries have one size`() {
    #expect(refusal { $0.entries[sheet].size = 5 } != nil)
    #expect(refusal { $0.entries[sheet].compressedSize = 5 } != nil)
  }

  @Test func `A2 A checksum that lies is refused`() {
    #expect(refusal { $0.entries[sheet].crc = 5 }?.message.code == "W014")
  }

  @Test func `A3 The ratio counts only beyond a grace, and only far beyond honest files`() throws {
    let rows = String(repeating: " ", count: 3 << 20)
    var deflated = WorkbookBuilder(rows: rows)
    deflated.isDeflated = true
    let bytes = deflated.bytes()
    var limits = Limits()
    #expect(fault(bytes, limits: limits) == nil)
    limits.inflationGrace = 2 << 20
    #expect(fault(bytes, limits: limits)?.text(.english).contains("inflationRatio") == true)
    limits.inflationRatio = 1_100
    #expect(fault(bytes, limits: limits) == nil)
  }

  @Test func `A4 Entries may not share bytes`() {
    let fault = refusal { zip in
      var twin = zip.entries[sheet]
      twin.name = Array("xl/worksheets/sheet2.xml".utf8)
      twin.localName = nil
      zip.entries.append(twin)
    }
    #expect(fault == nil)
    // A whole entry lies within the data of another, as quoted headers do.
    let inner = ZipBuilder([ZipBuilder.Entry("b", "x")])
    let quoted = Array(inner.bytes().prefix(32))
    let overlap = refusal { zip in
      zip.entries.insert(ZipBuilder.Entry("a", quoted), at: 0)
      zip.entries.append(ZipBuilder.Entry("b", "x"))
      zip.entries[zip.entries.count - 1].offset = 31
    }
    #expect(overlap?.message.code == "W009")
    #expect(refusal { $0.entries[1].offset = 0 }?.message.code == "W010")
  }

  @Test func `A4 An entry may not reach into the directory`() {
    let fault = refusal { zip in
      let last = zip.entries.count - 1
      zip.entries[last].compressedSize = UInt32(zip.entries[last].content.count + 40)
    }
    #expect(["W009", "W002", "W013", "W014"].contains(fault?.message.code))
  }

  @Test(arguments: [
    "xl/worksheets/sheet1.xml", "XL/Worksheets/SHEET1.xml", "xl\\worksheets\\sheet1.xml",
    "xl/work%73heets/sheet1.xml", "/xl/worksheets/sheet1.xml",
  ])
  func `A5 Two parts of one name are refused`(name: String) {
    let fault = refusal { $0.entries.append(ZipBuilder.Entry(name, "<x/>")) }
    #expect(fault?.message.code == "W008")
  }

  @Test func `A6 Directory and entry must agree on name and method`() {
    #expect(
      refusal { $0.entries[sheet].localName = Array("xl/worksheets/sheet9.xml".utf8) }?.message.code
        == "W010")
    #expect(refusal { $0.entries[sheet].localMethod = 8 }?.message.code == "W010")
  }

  @Test func `A7 Bytes in front are refused, bytes behind are told`() throws {
    #expect(refusal { $0.prefix = Array("MZ\u{90}".utf8) } != nil)
    #expect(refusal { $0.prefix = Array("PK\u{3}\u{4}".utf8) } != nil)
    var zip = ZipBuilder(workbook.entries())
    zip.trailing = Array("<html>".utf8)
    #expect(try Reading(zip.bytes()).codes == ["W101"])
  }

  @Test func `A7 A second directory behind the first does not decide what is read`() {
    let first = ZipBuilder(workbook.entries()).bytes()
    let second = ZipBuilder(WorkbookBuilder(cells: "<c r=\"A1\"><v>2</v></c>").entries()).bytes()
    #expect(fault(first + second)?.message.code == "W002")
    // The end record of the first, and a gap before it.
    var bytes = first
    bytes.insert(contentsOf: [0, 0, 0, 0], at: first.count - 22)
    #expect(fault(bytes)?.message.code == "W002")
  }

  @Test(arguments: ["../../etc/passwd", "/etc/passwd", "C:\\x", "a/../b"])
  func `A8 Names that climb are names and nothing more`(name: String) {
    #expect(refusal { $0.entries.append(ZipBuilder.Entry(name, "x")) } == nil)
  }

  @Test func `A8 A name with a NUL is refused`() {
    let fault = refusal { $0.entries.append(ZipBuilder.Entry("a\0b", "x")) }
    #expect(["W007", "W002"].contains(fault?.message.code))
  }

  @Test func `A9 A symbolic link is data`() {
    #expect(
      refusal { zip in
        var link = ZipBuilder.Entry("xl/link", "/etc/passwd")
        link.attributes = 0xA1FF_0000
        zip.entries.append(link)
      } == nil)
  }

  @Test func `A10 The number of entries has a limit`() {
    var limits = Limits()
    limits.archiveEntries = workbook.entries().count
    #expect(refusal(limits: limits) { _ in } == nil)
    let fault = refusal(limits: limits) { $0.entries.append(ZipBuilder.Entry("a", "")) }
    #expect(fault?.text(.english).contains("archiveEntries") == true)
  }

  @Test func `A10 The length of a name has a limit`() {
    var limits = Limits()
    limits.entryNameBytes = 40
    func name(_ count: Int) -> String { String(repeating: "a", count: count) }
    #expect(refusal(limits: limits) { $0.entries.append(ZipBuilder.Entry(name(40), "")) } == nil)
    let fault = refusal(limits: limits) { $0.entries.append(ZipBuilder.Entry(name(41), "")) }
    #expect(fault?.text(.english).contains("entryNameBytes") == true)
  }

  @Test func `A10 The length of the file has a limit`() {
    let bytes = workbook.bytes()
    var limits = Limits()
    limits.archiveBytes = bytes.count
    #expect(fault(bytes, limits: limits) == nil)
    limits.archiveBytes = bytes.count - 1
    #expect(fault(bytes, limits: limits)?.text(.english).contains("archiveBytes") == true)
  }

  @Test func `A10 An end record that promises more entries than there are is refused`() {
    #expect(refusal { $0.countOverride = 0xFFFE }?.message.code == "W002")
    #expect(refusal { $0.countOverride = 1 } != nil)
  }

  @Test func `A11 Encrypted entries are told by name`() {
    let fault = refusal { $0.entries[sheet].flags |= 1 }
    #expect(fault?.message.code == "W011")
    #expect(fault?.place.part == "xl/worksheets/sheet1.xml")
  }

  @Test(arguments: [9, 12, 14, 93, 95] as [UInt16])
  func `A11 Other compressions are told by number`(method: UInt16) {
    let fault = refusal { $0.entries[sheet].method = method }
    #expect(fault?.message.code == "W012")
    #expect(fault?.arguments.last == "\(method)")
  }

  @Test func `A13 A workbook within a workbook stays closed`() {
    let bomb = ZipBuilder([.deflated("a", [UInt8](repeating: 0, count: 1 << 20))]).bytes()
    var limits = Limits()
    limits.totalBytes = 64 << 10
    #expect(
      refusal(limits: limits) { $0.entries.append(ZipBuilder.Entry("xl/embeddings/a.xlsx", bomb)) }
        == nil)
  }

  @Test func `A15 A name in GBK is shown as it is meant`() throws {
    var entry = ZipBuilder.Entry("", "x")
    entry.name = [0xCD, 0xBC, 0xC6, 0xAC]
    entry.flags = 0
    let archive = try ZipArchive(ArchiveBytes(ZipBuilder([entry]).bytes()))
    #expect(archive.entries.first?.name == "图片")
    #expect(archive.entries.first?.nameBytes == [0xCD, 0xBC, 0xC6, 0xAC])
  }

  @Test func `Inflated data that is damaged is refused by name`() {
    let fault = refusal { zip in
      zip.entries[sheet] = .deflated("xl/worksheets/sheet1.xml", zip.entries[sheet].content)
      zip.entries[sheet].stored = zip.entries[sheet].stored.map { $0.map { ~$0 } }
    }
    #expect(fault?.message.code == "W014")
  }
}

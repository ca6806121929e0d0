import Archive
import Grid
import TestSupport
import Testing
import Workbook

@Suite struct `Archives as programs write them` {
  private let workbook = WorkbookBuilder(cells: "<c r=\"A1\"><v>1</v></c>")

  private func codes(_ change: (inout ZipBuilder) -> Void) throws -> [String] {
    var zip = ZipBuilder(workbook.entries())
    change(&zip)
    let reading = try Reading(zip.bytes())
    #expect(reading.text("A1") == "1")
    return reading.codes
  }

  @Test func `Folders may be entries: T61`() throws {
    #expect(
      try codes { zip in
        zip.entries.insert(ZipBuilder.Entry("xl/", ""), at: 0)
        zip.entries.append(ZipBuilder.Entry("xl/_rels/", ""))
      } == [])
  }

  @Test func `Sizes may follow the data`() throws {
    #expect(
      try codes { zip in
        for index in zip.entries.indices { zip.entries[index].hasDescriptor = true }
      } == [])
  }

  @Test func `Sizes may stand in front with the bit of those that follow`() throws {
    #expect(
      try codes { zip in
        for index in zip.entries.indices { zip.entries[index].flags |= 8 }
      } == [])
  }

  @Test func `Small archives may end as long ones do`() throws {
    #expect(try codes { $0.hasZip64End = true } == [])
  }

  @Test func `The order of entries is free`() throws {
    #expect(try codes { $0.entries.reverse() } == [])
  }

  @Test func `A comment belongs to the archive`() throws {
    #expect(try codes { $0.comment = Array("PK\u{5}\u{6} is not here".utf8) } == [])
  }

  @Test func `Bytes behind the end are told`() throws {
    #expect(try codes { $0.trailing = [UInt8](repeating: 0, count: 77) } == ["W101"])
  }

  @Test func `Deflated and stored entries read alike`() throws {
    var deflated = workbook
    deflated.isDeflated = true
    #expect(try Reading(deflated).cells() == Reading(workbook).cells())
    #expect(deflated.bytes().count != workbook.bytes().count)
  }

  @Test func `The same sheet may be read again and again within the total`() throws {
    var limits = Limits()
    limits.totalBytes = workbook.bytes().count
    var package = try SpreadsheetPackage.open(ArchiveBytes(workbook.bytes()), limits: limits)
    for _ in 0..<20 { #expect(try package.readSheet(0).cellCount == 1) }
  }
}

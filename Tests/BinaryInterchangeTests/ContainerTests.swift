import Archive
import BinaryInterchange
import CompoundFile
import Document
import Grid
import Testing

func open(_ stream: [UInt8], name: String = "Workbook") throws -> any OpenDocument {
  try BinaryInterchangeFormat.open(
    ArchiveBytes(CompoundBuilder([(name, stream)]).bytes()), OpeningOptions())
}

@Suite struct `Compound files` {
  private let long = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
  private let short = Array("短".utf8)

  @Test func `Streams are found whatever the case of their names, long and short ones`() throws {
    let archive = CompoundArchive(
      ArchiveBytes(CompoundBuilder([("WORKBOOK", long), ("b", short)]).bytes()))
    #expect(archive.names == ["WORKBOOK", "b"])
    #expect(try archive.stream("Workbook").whole() == long)
    #expect(try archive.stream("B").whole() == short)
    #expect(fault { _ = try archive.stream("c") }?.message.code == "O003")
  }

  @Test func `A chain that comes back to a sector is refused`() {
    var builder = CompoundBuilder([("Workbook", long)])
    builder.spoil = { $0[5] = 3 }
    let archive = CompoundArchive(ArchiveBytes(builder.bytes()))
    #expect(fault { _ = try archive.stream("Workbook") }?.message.code == "O004")
  }

  @Test func `A chain that breaks off gives what is left, and a fault for the rest`() throws {
    var builder = CompoundBuilder([("Workbook", long)])
    builder.spoil = { $0[5] = 0xFFFF_FFFF }
    let stream = try CompoundArchive(ArchiveBytes(builder.bytes())).stream("Workbook")
    #expect(stream.bytes == Array(long.prefix(2_048)))
    #expect(stream.shortage?.message.code == "O005")
  }

  @Test func `A file that is cut gives what is left, and a fault for the rest`() throws {
    var builder = CompoundBuilder([("Workbook", long)])
    builder.length = 512 * 3 + 700
    let stream = try CompoundArchive(ArchiveBytes(builder.bytes())).stream("Workbook")
    #expect(stream.bytes == Array(long.prefix(700)))
    #expect(stream.shortage != nil)
  }

  @Test func `Any cut and any changed byte ends in an answer`() {
    let file = BIFFBuilder(
      BIFF.record(0x0203, BIFF.at(0, 0) + BIFF.double(1)) + BIFF.label(1, 0, shared: 0),
      globals: BIFF.record(0xFC, BIFF.u32(1) + BIFF.u32(1) + BIFF.text("中"))
    ).file()
    for place in file.indices {
      var changed = file
      changed[place] ^= place % 2 == 0 ? 0xFF : 0x10
      for bytes in [changed, Array(file.prefix(place))] {
        let document = try? BinaryInterchangeFormat.open(ArchiveBytes(bytes), OpeningOptions())
        for sheet in (try? document?.readSheets(formulas: true)) ?? [] {
          #expect(sheet.cellCount <= 4)
        }
      }
    }
  }
}

@Suite struct `Streams that are not whole` {
  @Test func `A sheet that breaks off in a record is refused by name`() throws {
    let stream = BIFFBuilder(BIFF.record(0x0203, BIFF.at(0, 0) + BIFF.double(1))).stream()
    let found = fault {
      _ = try open(Array(stream.dropLast(6))).readSheet(0, formulas: false, threads: 1)
    }
    #expect(found?.message.code == "O102")
    #expect(found?.text(.chinese).contains("表1") == true)
  }

  @Test func `A sheet without its end is read, and told`() throws {
    var builder = BIFFBuilder(BIFF.record(0x0203, BIFF.at(0, 0) + BIFF.double(1)))
    builder.hasEnds = false
    let document = try builder.open()
    #expect(try document.readSheet(0, formulas: false, threads: 1).cellCount == 1)
    #expect(codes(document) == ["O111"])
  }

  @Test func `A stream that is none of records is refused`() {
    #expect(fault { _ = try open([UInt8](repeating: 7, count: 90)) }?.message.code == "O101")
  }
}

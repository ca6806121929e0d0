import Archive
import BinaryInterchange
import Document
import Grid
import Testing

@Suite struct `Workbooks before Excel 97` {
  private func workbook(_ page: Int, _ text: [UInt8]) -> BIFFBuilder {
    var builder = BIFFBuilder(
      BIFF.record(0x0204, BIFF.at(0, 0) + BIFF.u16(text.count) + text),
      globals: BIFF.record(0x42, BIFF.u16(page)))
    builder.version = 0x0500
    builder.streamName = "Book"
    builder.sheets[0].name = "a"
    return builder
  }

  @Test(arguments: [
    (936, [0xBA, 0xCF, 0xBC, 0xC6], "合计"), (1_252, [0x80, 0xE9], "€é"),
    (950, [0xA6, 0x58], "合"), (932, [0x8D, 0x87], "合"), (1_251, [0xC0], "А"),
    (32_768, [0x8E], "é"),
  ])
  func `Texts are read by the code page of the file`(page: Int, bytes: [UInt8], text: String) throws
  {
    #expect(value(try workbook(page, bytes).sheet(), "A1") == .text(text))
  }

  @Test func `Texts of a code page that nobody knows are told`() throws {
    let document = try workbook(9_999, [0x80]).open()
    #expect(try document.readSheet(0, formulas: false, threads: 1).cellCount == 1)
    #expect(codes(document) == ["O113"])
  }

  @Test func `A file of one sheet of version 2 is its own stream`() throws {
    func at(_ column: Int) -> [UInt8] { BIFF.u16(0) + BIFF.u16(column) + [0, 0, 0] }
    let bytes =
      BIFF.record(0x09, BIFF.u16(2) + BIFF.u16(0x10)) + BIFF.record(0x02, at(0) + BIFF.u16(7))
      + BIFF.record(0x03, at(1) + BIFF.double(1.5))
      + BIFF.record(0x04, at(2) + [2] + Array("ab".utf8))
      + BIFF.record(0x05, at(3) + [1, 0]) + BIFF.end
    let document = try BinaryInterchangeFormat.open(ArchiveBytes(bytes), OpeningOptions())
    let sheet = try document.readSheet(0, formulas: false, threads: 1)
    #expect(value(sheet, "A1") == number("7"))
    #expect(value(sheet, "B1") == number("1.5"))
    #expect(value(sheet, "C1") == .text("ab"))
    #expect(value(sheet, "D1") == .boolean(true))
  }

  @Test(arguments: [
    ([0xBA, 0xCF, 0xBC, 0xC6] as [UInt8], "合计"), (Array("合计".utf8), "合计"), ([0xE9, 0x74], "ét"),
  ])
  func `A file that names no code page, as simple exports are, is read by its bytes and told`(
    bytes: [UInt8], text: String
  ) throws {
    let stream =
      BIFF.record(0x0809, BIFF.u16(0) + BIFF.u16(0x10) + [0, 0, 0, 0])
      + BIFF.record(0x0204, BIFF.at(0, 0) + BIFF.u16(bytes.count) + bytes)
      + BIFF.record(0x0203, BIFF.at(0, 1) + BIFF.double(12.5)) + BIFF.end
    let document = try BinaryInterchangeFormat.open(ArchiveBytes(stream), OpeningOptions())
    let sheet = try document.readSheet(0, formulas: false, threads: 1)
    #expect(value(sheet, "A1") == .text(text))
    #expect(value(sheet, "B1") == number("12.5"))
    #expect(codes(document) == ["O113"])
  }
}

import Archive
import BinaryInterchange
import Document
import Grid
import Testing

@Suite struct `Cells of a binary workbook` {
  @Test func `Numbers keep their shortest decimal, packed or not`() throws {
    let sheet = try BIFFBuilder(
      BIFF.record(0x0203, BIFF.at(0, 0) + BIFF.double(1677.6))
        + BIFF.record(0x027E, BIFF.at(0, 1) + BIFF.u32(123_456 << 2 | 3))
        + BIFF.record(
          0x027E, BIFF.at(0, 2) + BIFF.u32(Int(0xFFFF_FFFF & UInt32(bitPattern: -7 << 2 | 2))))
        + BIFF.record(
          0xBD,
          BIFF.u16(1) + BIFF.u16(0) + BIFF.u16(0) + BIFF.u32(0x3FF0_0000) + BIFF.u16(0)
            + BIFF.u32(250 << 2 | 3) + BIFF.u16(1))
        + BIFF.record(0x0203, BIFF.at(2, 0) + BIFF.double(0.1 + 0.2))
    ).sheet()
    #expect(value(sheet, "A1") == number("1677.6"))
    #expect(value(sheet, "B1") == number("1234.56"))
    #expect(value(sheet, "C1") == number("-7"))
    #expect(value(sheet, "A2") == number("1"))
    #expect(value(sheet, "B2") == number("2.5"))
    #expect(value(sheet, "A3") == number("0.30000000000000004"))
    #expect(sheet.cellCount == 6)
  }

  @Test func `Truth values, errors and texts in their own records`() throws {
    let sheet = try BIFFBuilder(
      BIFF.record(0x0205, BIFF.at(0, 0) + [1, 0]) + BIFF.record(0x0205, BIFF.at(0, 1) + [0x17, 1])
        + BIFF.record(0x0204, BIFF.at(0, 2) + BIFF.text("合计"))
        + BIFF.record(0x00D6, BIFF.at(0, 3) + BIFF.text("é") + BIFF.u16(0))
        + BIFF.record(0x0201, BIFF.at(5, 0))
    ).sheet()
    #expect(value(sheet, "A1") == .boolean(true))
    #expect(value(sheet, "B1") == .error("#REF!"))
    #expect(value(sheet, "C1") == .text("合计"))
    #expect(value(sheet, "D1") == .text("é"))
    #expect(sheet.cellCount == 4)
  }

  @Test func `Rows out of order are put in order, and of a cell twice the last counts`() throws {
    let document = try BIFFBuilder(
      BIFF.record(0x0203, BIFF.at(3, 0) + BIFF.double(4))
        + BIFF.record(0x0203, BIFF.at(0, 0) + BIFF.double(1))
        + BIFF.record(0x0203, BIFF.at(0, 0) + BIFF.double(2))
    ).open()
    let sheet = try document.readSheet(0, formulas: false, threads: 1)
    #expect(value(sheet, "A1") == number("2"))
    #expect(value(sheet, "A4") == number("4"))
    #expect(codes(document).contains("W106"))
  }

  @Test(arguments: [
    // A head that swallows what stands behind it, a kind that no program writes.
    BIFF.record(0x027E, BIFF.at(0, 1) + BIFF.u32(4) + BIFF.record(0x0203, BIFF.at(1, 0))),
    BIFF.record(0x4203, BIFF.at(0, 1) + BIFF.double(1)),
    BIFF.record(0x0208, BIFF.u16(0) + [UInt8](repeating: 0, count: 16)),
    BIFF.record(0x0201, BIFF.at(0, 1) + BIFF.u32(0)),
    BIFF.record(0x00BD, BIFF.at(0, 1) + [UInt8](repeating: 0, count: 10)),
    // A run that is longer than its last column says.
    BIFF.record(0x00BE, BIFF.at(0, 1) + [UInt8](repeating: 0, count: 40)),
    // The first cell behind the looks of its row.
    BIFF.record(0x0208, BIFF.at(3, 2) + [UInt8](repeating: 0, count: 10))
      + BIFF.record(0x00F9, BIFF.at(3, 2) + BIFF.u32(4)),
    // The next cell, under the number of a list of texts; the first of the next row.
    BIFF.record(0x00FC, BIFF.at(0, 1) + BIFF.u32(4)),
    BIFF.record(0x00FF, BIFF.at(1, 0) + BIFF.u32(4)),
    BIFF.record(0x00E5, BIFF.u16(1) + [UInt8](repeating: 0, count: 16)),
  ])
  func `A record that no program writes tells that cells may be missing`(record: [UInt8]) throws {
    let document = try BIFFBuilder(
      BIFF.record(0x0203, BIFF.at(0, 0) + BIFF.double(1)) + record
    ).open()
    let sheet = try document.readSheet(0, formulas: false, threads: 1)
    #expect(value(sheet, "A1") == number("1"))
    #expect(codes(document).contains("O116"))
  }

  @Test func `A sheet that the list does not name is told`() throws {
    let builder = BIFFBuilder(BIFF.record(0x0203, BIFF.at(0, 0) + BIFF.double(1)))
    let other =
      BIFF.beginning(0x10) + BIFF.record(0x0203, BIFF.at(0, 0) + BIFF.double(2)) + BIFF.end
    let file = CompoundBuilder([("Workbook", builder.stream() + other)]).bytes()
    let document = try BinaryInterchangeFormat.open(
      ArchiveBytes(file), OpeningOptions(name: "a.xls"))
    #expect(codes(document) == ["O117"])
    #expect(try codes(builder.open()).isEmpty)
  }

  @Test func `What stands behind cells is no cell that was lost`() throws {
    let document = try BIFFBuilder(
      BIFF.record(0x0203, BIFF.at(0, 0) + BIFF.double(1))
        // An index, a window that begins with the next place, a note at it.
        + BIFF.record(0x00D7, BIFF.at(0, 1) + BIFF.u16(0))
        + BIFF.record(0x0203, BIFF.at(0, 0) + BIFF.double(1))
        + BIFF.record(0x023E, BIFF.at(0, 1) + [UInt8](repeating: 0, count: 12))
        + BIFF.record(0x001C, BIFF.at(0, 1))
    ).open()
    _ = try document.readSheet(0, formulas: false, threads: 1)
    #expect(!codes(document).contains("O116"))
  }

  @Test func `Charts within a sheet are no part of its cells`() throws {
    let sheet = try BIFFBuilder(
      BIFF.record(0x0203, BIFF.at(0, 0) + BIFF.double(1)) + BIFF.beginning(0x20)
        + BIFF.record(0x0203, BIFF.at(0, 1) + BIFF.double(9)) + BIFF.end
        + BIFF.record(0x0203, BIFF.at(1, 0) + BIFF.double(2))
    ).sheet()
    #expect(sheet.cellCount == 2)
    #expect(value(sheet, "A2") == number("2"))
  }

  @Test func `A record that is too short for its cell is told`() throws {
    let document = try BIFFBuilder(BIFF.record(0x0203, BIFF.at(0, 0) + [1, 2])).open()
    #expect(try document.readSheet(0, formulas: false, threads: 1).cellCount == 0)
    #expect(codes(document) == ["O112"])
  }

  @Test func `A column that no sheet has is refused`() throws {
    let builder = BIFFBuilder(BIFF.record(0x0203, BIFF.at(0, 0xFFFF) + BIFF.double(1)))
    #expect(fault { _ = try builder.sheet() }?.message.code == "W019")
  }

  @Test func `More cells than may be stored are refused by the name of the limit`() throws {
    var limits = Limits()
    limits.storedCells = 1
    let builder = BIFFBuilder(
      BIFF.record(0x0203, BIFF.at(0, 0) + BIFF.double(1))
        + BIFF.record(0x0203, BIFF.at(0, 1) + BIFF.double(1)))
    let found = fault {
      _ = try builder.open(limits: limits).readSheet(0, formulas: false, threads: 1)
    }
    #expect(found?.text(.english).contains("storedCells") == true)
  }
}

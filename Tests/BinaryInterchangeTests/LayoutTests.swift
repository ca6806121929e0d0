import Document
import Grid
import Testing

@Suite struct `Sheets, merges, hidden parts and formats of a binary workbook` {
  @Test func `Hidden and very hidden sheets, chart and macro sheets`() throws {
    var builder = BIFFBuilder()
    builder.sheets = [
      ("a", 0, 0, []), ("b", 1, 0, []), ("c", 2, 0, []), ("d", 0, 2, []), ("e", 0, 1, []),
    ]
    let document = try builder.open()
    #expect(
      document.sheets.map(\.visibility) == [.visible, .hidden, .veryHidden, .visible, .visible])
    #expect(document.sheets.map(\.kind) == [.worksheet, .worksheet, .worksheet, .other, .other])
    #expect(codes(document) == ["W114", "W124"])
    #expect(try document.readSheet(3, formulas: false, threads: 1).cellCount == 0)
  }

  @Test func `Merged ranges of several records, single cells left out`() throws {
    let sheet = try BIFFBuilder(
      BIFF.record(0xE5, BIFF.u16(1) + [0, 0, 1, 0, 0, 0, 2, 0])
        + BIFF.record(0xE5, BIFF.u16(2) + [4, 0, 4, 0, 1, 0, 1, 0, 5, 0, 5, 0, 0, 0, 1, 0])
    ).sheet()
    #expect(sheet.merges.map(\.description) == ["A1:C2", "A6:B6"])
  }

  @Test func `A record of merges that counts more than it holds gives what it holds`() throws {
    let sheet = try BIFFBuilder(
      BIFF.record(0xE5, BIFF.u16(900) + [0, 0, 1, 0, 0, 0, 2, 0])
    ).sheet()
    #expect(sheet.merges.map(\.description) == ["A1:C2"])
  }

  @Test func `Hidden rows and columns`() throws {
    func row(_ number: Int, _ options: Int) -> [UInt8] {
      BIFF.record(
        0x0208, BIFF.u16(number) + [UInt8](repeating: 0, count: 10) + BIFF.u16(options) + [0, 0])
    }
    let sheet = try BIFFBuilder(
      row(0, 0) + row(2, 0x20) + row(3, 0x120)
        + BIFF.record(0x7D, BIFF.u16(1) + BIFF.u16(2) + [0, 0, 0, 0] + BIFF.u16(1) + [0, 0])
        + BIFF.record(0x7D, BIFF.u16(5) + BIFF.u16(256) + [0, 0, 0, 0] + BIFF.u16(0) + [0, 0])
    ).sheet()
    #expect(sheet.hiddenRows == [3...4])
    #expect(sheet.hiddenColumns == [2...3])
  }

  @Test func `Formats say what numbers are shown as, by code and by number`() throws {
    func looks(_ number: Int) -> [UInt8] {
      BIFF.record(0xE0, BIFF.u16(0) + BIFF.u16(number) + [UInt8](repeating: 0, count: 16))
    }
    let sheet = try BIFFBuilder(
      globals: BIFF.record(0x041E, BIFF.u16(164) + BIFF.text("yyyy\"年\"m\"月\""))
        + BIFF.record(0x22, BIFF.u16(1)) + looks(0) + looks(14) + looks(164) + looks(10)
    ).sheet()
    #expect(sheet.displays == [.figure, .date, .date, .percentage])
  }

  @Test func `Sheets whose places are wrong are found in their order`() throws {
    var builder = BIFFBuilder(BIFF.record(0x0203, BIFF.at(0, 0) + BIFF.double(1)))
    builder.sheets.append(("表2", 0, 0, BIFF.record(0x0203, BIFF.at(0, 0) + BIFF.double(2))))
    var stream = builder.stream()
    for place in stream.indices.dropLast(8) where stream[place] == 0x85 && stream[place + 1] == 0 {
      stream.replaceSubrange(place + 4..<place + 8, with: BIFF.u32(77))
    }
    let sheets = try open(stream).readSheets(formulas: false)
    #expect(sheets.map { value($0, "A1") } == [number("1"), number("2")])
  }

  @Test func `No records are read for two sheets`() throws {
    var builder = BIFFBuilder(BIFF.record(0x0203, BIFF.at(0, 0) + BIFF.double(1)))
    builder.sheets.append(builder.sheets[0])
    builder.sheets[1].name = "表2"
    var stream = builder.stream()
    // The second sheet is said to begin where the first does, and its own is taken away.
    let start = 20 + 16 + 16 + 4
    let second = 20 + 16 + 4
    stream.replaceSubrange(second..<second + 4, with: BIFF.u32(start))
    stream.removeLast((stream.count - start) / 2)
    let document = try open(stream)
    #expect(document.sheets.map(\.kind) == [.worksheet, .missing])
    #expect(codes(document) == ["O103"])
  }
}

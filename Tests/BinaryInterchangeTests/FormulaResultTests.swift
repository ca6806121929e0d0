import Document
import Grid
import Testing

@Suite struct `Results of formulas in a binary workbook` {
  private let empty: [UInt8] = [3, 0, 0, 0, 0, 0, 0xFF, 0xFF]
  private let text: [UInt8] = [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]

  @Test func `Numbers, truth values, errors and texts are told apart`() throws {
    let sheet = try BIFFBuilder(
      BIFF.formula(0, 0, BIFF.double(12.5)) + BIFF.formula(0, 1, [1, 0, 1, 0, 0, 0, 0xFF, 0xFF])
        + BIFF.formula(0, 2, [2, 0, 0x07, 0, 0, 0, 0xFF, 0xFF]) + BIFF.formula(0, 3, text)
        + BIFF.record(0x0207, BIFF.text("小计"))
    ).sheet()
    #expect(value(sheet, "A1") == number("12.5"))
    #expect(value(sheet, "B1") == .boolean(true))
    #expect(value(sheet, "C1") == .error("#DIV/0!"))
    #expect(value(sheet, "D1") == .text("小计"))
  }

  @Test func `A text may come behind the record of a shared formula, and be continued`() throws {
    let sheet = try BIFFBuilder(
      BIFF.formula(0, 0, text) + BIFF.record(0x04BC, [UInt8](repeating: 0, count: 10))
        + BIFF.record(0x0207, BIFF.u16(4) + [0] + Array("ab".utf8))
        + BIFF.record(0x3C, [1] + BIFF.characters("元角", true))
    ).sheet()
    #expect(value(sheet, "A1") == .text("ab元角"))
  }

  @Test func `A text that never comes is no result`() throws {
    let sheet = try BIFFBuilder(
      BIFF.formula(0, 0, text) + BIFF.formula(0, 1, BIFF.double(1))
    ).sheet()
    #expect(value(sheet, "A1") == .uncomputed)
    #expect(value(sheet, "B1") == number("1"))
  }

  @Test func `An empty result is an empty text where other formulas have results`() throws {
    let sheet = try BIFFBuilder(
      BIFF.formula(0, 0, empty) + BIFF.formula(1, 0, BIFF.double(3))
    ).sheet()
    #expect(value(sheet, "A1") == .text(""))
  }

  @Test func `Where no formula has a result they are uncomputed`() throws {
    let sheet = try BIFFBuilder(BIFF.formula(0, 0, empty) + BIFF.formula(1, 0, empty)).sheet()
    #expect(value(sheet, "A1") == .uncomputed)
    #expect(value(sheet, "A2") == .uncomputed)
  }

  @Test func `Zeros that all ask to be calculated are told`() throws {
    let document = try BIFFBuilder(
      BIFF.formula(0, 0, BIFF.double(0), options: 2)
        + BIFF.formula(1, 0, BIFF.double(0), options: 2)
    ).open()
    let sheet = try document.readSheet(0, formulas: false, threads: 1)
    #expect(value(sheet, "A1") == number("0"))
    #expect(codes(document) == ["O115"])
  }
}

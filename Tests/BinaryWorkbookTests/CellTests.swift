import Document
import Grid
import TestSupport
import Testing

@Suite struct `Cells of binary workbooks` {
  private func value(_ kind: UInt16, _ content: [UInt8]) throws -> CellValue? {
    try Builder(cells: Builder.row(3) + Builder.cell(kind, 2, content)).read().sheet["B3"]
  }

  private static func packed(_ value: Int32, _ bits: UInt32) -> [UInt8] {
    Builder.number(UInt32(bitPattern: value << 2) | bits)
  }

  @Test(arguments: [
    (packed(-5, 2), "-5"), (packed(123_450, 3), "1234.5"), (packed(0, 3), "0"),
    (packed(-1, 3), "-0.01"), (packed(536_870_911, 2), "536870911"),
    // The upper half of 0.5, and of 50 in hundredths.
    ([0, 0, 0xE0, 0x3F], "0.5"), ([1, 0, 0x49, 0x40], "0.5"),
  ])
  func `Numbers in four bytes are whole, real, or hundredths of either`(
    content: [UInt8], text: String
  ) throws {
    #expect(try value(2, content)?.spelling == text)
  }

  @Test(arguments: [
    (1_677.6, "1677.6"), (0.1 + 0.2, "0.30000000000000004"), (-12_345_678.91, "-12345678.91"),
    (1e-7, "0.0000001"), (1e20, "1E+20"), (-0.0, "0"), (1e14, "100000000000000"),
    (0.1234567, "0.1234567"), (98_765_432_109.87, "98765432109.87"),
  ])
  func `A double reads as the shortest decimal that means it`(value: Double, text: String) throws {
    #expect(try self.value(5, Builder.real(value))?.spelling == text)
  }

  @Test func `Digits that nobody can have typed are told, results of formulas are not`() throws {
    let account = Builder.real(440_301_199_001_011_008)
    let builder = Builder(
      cells: Builder.row(1) + Builder.cell(5, 1, account)
        + Builder.cell(9, 2, account + [0, 0, 0, 0, 0, 0]))
    let (sheet, notices) = try builder.read()
    #expect(sheet["A1"]?.spelling == "440301199001011000")
    #expect(notices.map { "\($0.place.range?.first.description ?? "-")" } == ["A1"])
  }

  @Test func `A number that is not finite is an error, and told`() throws {
    let (sheet, notices) = try Builder(
      cells: Builder.row(1) + Builder.cell(5, 1, Builder.real(.nan))
    ).read()
    #expect(sheet["A1"] == .error("#NUM!"))
    #expect(notices.count == 1)
  }

  @Test(arguments: [
    (UInt16(4), [1], CellValue.boolean(true)), (4, [0], .boolean(false)),
    (3, [0x07], .error("#DIV/0!")), (3, [0x2A], .error("#N/A")), (10, [1, 0, 0], .boolean(true)),
    (11, [0x17, 0, 0], .error("#REF!")), (6, Builder.text("合计"), .text("合计")),
    (8, Builder.text("") + [0, 0], .text("")), (8, Builder.number(.max) + [0, 0], .uncomputed),
    (62, [1] + Builder.text("a\u{1F600}b") + [1, 0, 0, 0, 0, 0, 0, 0], .text("a\u{1F600}b")),
  ])
  func `Texts, truth values and errors are read, of formulas too`(
    kind: UInt16, content: [UInt8], expected: CellValue
  ) throws {
    #expect(try value(kind, content) == expected)
  }

  @Test func `Half a character is shown as one that is not there`() throws {
    let text = Builder.number(2) + [0x00, 0xD8, 0x61, 0x00]
    #expect(try value(6, text) == .text("\u{FFFD}a"))
  }

  @Test func `Shared texts are taken without their formats and readings`() throws {
    var builder = Builder(
      cells: Builder.row(1) + Builder.cell(7, 1, Builder.number(1))
        + Builder.cell(7, 2, Builder.number(0)))
    builder.sharedTexts = [
      [0] + Builder.text("单位"),
      [3] + Builder.text("部门") + Builder.number(1) + [0, 0, 0, 0] + Builder.text("bumen"),
    ]
    let sheet = try builder.read().sheet
    #expect(sheet["A1"] == .text("部门"))
    #expect(sheet["B1"] == .text("单位"))
  }

  @Test func `A shared text that is not there is an error value, and told`() throws {
    let (sheet, notices) = try Builder(
      cells: Builder.row(1) + Builder.cell(7, 1, Builder.number(9))
    ).read()
    #expect(sheet["A1"] == .error("#REF!"))
    #expect(notices.map(\.message.kind) == [.contentLost])
  }

  @Test func `Short cells stand right of the one before them`() throws {
    let style = Builder.number(0)
    let cells =
      Builder.row(2) + Builder.cell(5, 3, Builder.real(1.5))
      + Builder.record(16, style + Builder.real(2.5)) + Builder.record(12, style)
      + Builder.record(17, style + Builder.text("x")) + Builder.record(15, style + [1])
      + Builder.row(3) + Builder.record(13, style + Self.packed(7, 2))
    let sheet = try Builder(cells: cells).read().sheet
    #expect(sheet["D2"]?.spelling == "2.5")
    #expect(sheet["E2"] == nil)
    #expect(sheet["F2"] == .text("x"))
    #expect(sheet["G2"] == .boolean(true))
    #expect(sheet["A3"]?.spelling == "7")
  }

  @Test func `Blank cells are nothing, and count as rows that are there`() throws {
    let sheet = try Builder(cells: Builder.row(9) + Builder.cell(1, 4)).read().sheet
    #expect(sheet.cellCount == 0)
  }
}

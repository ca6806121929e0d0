import Document
import Grid
import Testing

@Suite struct `Texts that cells share, in continued records` {
  private let texts = ["本年收入合计", "abc", "é中", "A😀B", ""]

  /// The table as one run of bytes, with rich runs and phonetic signs at some texts.
  private func content() -> (bytes: [UInt8], characters: [(range: Range<Int>, isWide: Bool)]) {
    var bytes = BIFF.u32(5) + BIFF.u32(5)
    var places: [(range: Range<Int>, isWide: Bool)] = []
    for (index, text) in texts.enumerated() {
      let isWide = text.utf16.contains { $0 > 0xFF }
      let isRich = index == 0
      let hasPhonetic = index == 2
      bytes += BIFF.u16(text.utf16.count)
      bytes.append((isWide ? 1 : 0) | (isRich ? 8 : 0) | (hasPhonetic ? 4 : 0))
      if isRich { bytes += BIFF.u16(2) }
      if hasPhonetic { bytes += BIFF.u32(6) }
      let start = bytes.count
      bytes += BIFF.characters(text, isWide)
      places.append((start..<bytes.count, isWide))
      if isRich { bytes += [1, 0, 2, 0, 3, 0, 4, 0] }
      if hasPhonetic { bytes += [9, 9, 9, 9, 9, 9] }
    }
    return (bytes, places)
  }

  private func sheet(_ table: [UInt8]) throws -> Sheet {
    try BIFFBuilder(
      (0..<5).flatMap { BIFF.label($0, 0, shared: $0) }, globals: table
    ).sheet()
  }

  @Test func `The border may stand before any byte that is no half of a character`() throws {
    let (bytes, places) = content()
    for cut in 8..<bytes.count {
      // Within characters the continuation says anew how they are spelled.
      let place = places.first { $0.range.contains(cut) }
      if let place, place.isWide, (cut - place.range.lowerBound) % 2 == 1 { continue }
      let flags: [UInt8] = place.map { [$0.isWide ? 1 : 0] } ?? []
      let table =
        BIFF.record(0xFC, Array(bytes[..<cut])) + BIFF.record(0x3C, flags + bytes[cut...])
      let sheet = try sheet(table)
      for (index, text) in texts.enumerated() {
        #expect(value(sheet, "A\(index + 1)") == .text(text), "cut at \(cut)")
      }
    }
  }

  @Test func `A continuation may spell the rest of a text in the other way`() throws {
    let head = BIFF.u32(2) + BIFF.u32(2) + BIFF.u16(4) + [1] + BIFF.characters("中文", true)
    let table =
      BIFF.record(0xFC, head)
      + BIFF.record(0x3C, [0] + Array("ab".utf8) + BIFF.u16(3) + [0] + Array("x".utf8))
      + BIFF.record(0x3C, [1] + BIFF.characters("元角", true))
    let sheet = try BIFFBuilder(
      BIFF.label(0, 0, shared: 0) + BIFF.label(1, 0, shared: 1), globals: table
    ).sheet()
    #expect(value(sheet, "A1") == .text("中文ab"))
    #expect(value(sheet, "A2") == .text("x元角"))
  }

  @Test func `The number that the table says is not believed`() throws {
    for declared in [0, 1, 9_999_999] {
      let table = BIFF.record(
        0xFC, BIFF.u32(declared) + BIFF.u32(declared) + BIFF.text("a") + BIFF.text("中"))
      let sheet = try BIFFBuilder(
        BIFF.label(0, 0, shared: 0) + BIFF.label(1, 0, shared: 1), globals: table
      ).sheet()
      #expect(value(sheet, "A1") == .text("a"))
      #expect(value(sheet, "A2") == .text("中"))
    }
  }

  @Test func `A text that is not there is an error value, and told`() throws {
    let document = try BIFFBuilder(BIFF.label(0, 0, shared: 3)).open()
    let sheet = try document.readSheet(0, formulas: false, threads: 1)
    #expect(value(sheet, "A1") == .error("#REF!"))
    #expect(codes(document) == ["W102"])
  }

  @Test func `More texts than may be shared are refused by the name of the limit`() throws {
    var limits = Limits()
    limits.sharedStrings = 1
    let builder = BIFFBuilder(
      globals: BIFF.record(0xFC, BIFF.u32(2) + BIFF.u32(2) + BIFF.text("a") + BIFF.text("b")))
    let found = fault {
      _ = try builder.open(limits: limits).readSheet(0, formulas: false, threads: 1)
    }
    #expect(found?.text(.english).contains("sharedStrings") == true)
  }
}

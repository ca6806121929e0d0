import Archive
import Filling
import Formula
import Grid
import TestSupport
import Testing
import Workbook

@Suite struct `The torture form, marked` {
  @Test func `keeps every part but five, and all of those but what is put in`() throws {
    let book = try MarkedWorkbook(
      TortureForm.bytes, MarkedWorkbook.marks(["B19": "甲", "C20": "乙", "F3": "丙", "2!A1": "丁"]))
    #expect(
      try book.changedParts == [
        "[Content_Types].xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml",
        "xl/styles.xml", "xl/comments1.xml", "xl/drawings/vmlDrawing1.vml", "xl/comments2.xml",
        "xl/drawings/vmlDrawing2.vml", "xl/worksheets/_rels/sheet2.xml.rels",
      ])
    #expect(Set(book.codes) == ["L124", "L125", "L126"])
    var old = try SpreadsheetPackage.open(ArchiveBytes(book.before))
    var new = try SpreadsheetPackage.open(ArchiveBytes(book.bytes))
    for (before, after) in zip(
      try old.readSheets(formulas: true), try new.readSheets(formulas: true))
    {
      #expect(before.formulas.map(\.text) == after.formulas.map(\.text))
      #expect(before.merges == after.merges)
      #expect(before.cellCount == after.cellCount)
    }
    // Marked again it is marked twice, and is a workbook still.
    let twice = try MarkedWorkbook(book.bytes, MarkedWorkbook.marks(["C20": "再"]))
    #expect(try twice.part("xl/comments1.xml").contains("C20 为合计\n\n乙\n\n再</t>"))
  }

  private static let pieces = [
    "<", ">", "/", "\"", "'", "&#33;", "&amp;", "A1048576", "-1", "99999999999999999999",
    "<![CDATA[A20]]>", "<!--x-->", "1E400", "<row r=\"9\"/>", "A19:A19", "<sheetData/>",
    " s=\"9\"", "<xf/>", "<fill/>", "<cellXfs/>", "<x:Row>3</x:Row>", "<comment ref=\"C8\"/>",
    "<legacyDrawing/>", "id=\"_x0000_s99999999999\"", "\u{FEFF}", "表",
  ]

  private static let names = [
    "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml",
    "xl/worksheets/sheet2.xml", "xl/styles.xml", "xl/styles.xml", "xl/drawings/vmlDrawing1.vml",
    "xl/drawings/vmlDrawing1.vml", "xl/comments1.xml", "xl/comments1.xml",
    "xl/threadedComments/threadedComment1.xml", "xl/worksheets/_rels/sheet1.xml.rels",
    "xl/_rels/workbook.xml.rels", "[Content_Types].xml",
  ]

  @Test(arguments: 1...8)
  func `comes to an end when it is damaged`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<40 {
      let bytes = TortureForm.damaged(Self.names, Self.pieces, &random)
      let cell = "C\(Int.random(in: 6...22, using: &random))"
      let marks = MarkedWorkbook.marks([cell: "注\n解", "2!B2": "注", "B19": "又"])
      guard let marked = try? MarkedWorkbook(bytes, marks) else { continue }
      TortureForm.expectReadable(marked.bytes, unlessUnreadable: bytes)
    }
  }
}

import Filling
import TestSupport
import Testing

@Suite struct `New rows` {
  @Test func `stand right behind the row they are like, with its formats and without its values`()
    throws
  {
    let rows =
      "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
      + "<row r=\"2\" spans=\"1:4\" s=\"7\" customFormat=\"1\" ht=\"20.5\" customHeight=\"1\" outlineLevel=\"1\">"
      + "<c r=\"A2\" s=\"3\" t=\"s\"><v>0</v></c><c r=\"B2\" s=\"4\"><v>2</v></c>"
      + "<c r=\"D2\" s=\"5\" t=\"inlineStr\"><is><t>x</t></is></c></row>"
      + "<row r=\"3\"><c r=\"A3\"><v>3</v></c></row>"
    var builder = WorkbookBuilder(rows: rows)
    builder.sharedStrings = "<si><t>a</t></si>"
    let book = try WorkbookWithRows(builder, behind: 2, 2)
    let attributes =
      " spans=\"1:4\" s=\"7\" customFormat=\"1\" ht=\"20.5\" customHeight=\"1\" outlineLevel=\"1\">"
    let new = [3, 4].map {
      "<row r=\"\($0)\"\(attributes)<c r=\"A\($0)\" s=\"3\"/><c r=\"B\($0)\" s=\"4\"/><c r=\"D\($0)\" s=\"5\"/></row>"
    }.joined()
    let sheet = try book.sheet()
    #expect(
      sheet.contains(
        "</is></c></row>\(new)<row r=\"5\"><c r=\"A5\"><v>3</v></c></row></sheetData>"))
    #expect(book.codes.isEmpty)
    #expect(book.newFormulas.isEmpty)
  }

  @Test func `come behind the last row, and behind a row that is not there`() throws {
    let last = try WorkbookWithRows(WorkbookBuilder(rows: numberRows(1...2)), behind: 2, 1)
    #expect(
      try last.sheet().hasSuffix(
        "<v>2</v></c></row><row r=\"3\"><c r=\"A3\"/></row></sheetData></worksheet>"))
    let builder = WorkbookBuilder(rows: numberRows(1...1) + numberRows(5...5))
    let between = try WorkbookWithRows(builder, behind: 3, 2)
    #expect(
      try between.sheet().contains("<v>1</v></c></row><row r=\"7\"><c r=\"A7\"><v>5</v>"))
  }

  @Test func `take the formulas of the row as copying them down gives`() throws {
    let rows =
      numberRows(1...1)
      + "<row r=\"2\"><c r=\"A2\"><f>B2*C2+$D$2-A1</f><v>5</v></c><c r=\"B2\" t=\"str\"><f>IF(A9&lt;1,\"A2\",表2!A2)</f><v>x</v></c></row>"
    var builder = WorkbookBuilder(rows: rows)
    builder.addSheet(rows: "")
    let book = try WorkbookWithRows(builder, behind: 2, 2)
    let sheet = try book.sheet()
    #expect(sheet.contains("<c r=\"A3\"><f>B3*C3+$D$2-A2</f></c>"))
    #expect(sheet.contains("<c r=\"A4\"><f>B4*C4+$D$2-A3</f></c>"))
    // The row that the pattern names moves first.
    #expect(sheet.contains("<f>IF(A11&lt;1,\"A2\",表2!A2)</f><v>x</v>"))
    #expect(sheet.contains("<c r=\"B3\"><f>IF(A12&lt;1,\"A2\",表2!A3)</f></c>"))
    #expect(book.newFormulas == ["1!A3", "1!B3", "1!A4", "1!B4"])
  }

  @Test func `take neither merges nor formulas where formats are all that is asked for`() throws {
    let rows =
      "<row r=\"1\" ht=\"20\"><c r=\"A1\" s=\"3\"><v>1</v></c><c r=\"C1\" s=\"4\"><f>A1*2</f><v>2</v></c></row>"
    var builder = WorkbookBuilder()
    builder.addSheet(
      rows: rows, tail: "<mergeCells count=\"1\"><mergeCell ref=\"A1:B1\"/></mergeCells>")
    let book = try WorkbookWithRows(
      builder.bytes(), [AddedRows(sheet: 0, pattern: 1, count: 1, formatsOnly: true)])
    let sheet = try book.sheet()
    #expect(
      sheet.contains("<row r=\"2\" ht=\"20\"><c r=\"A2\" s=\"3\"/><c r=\"C2\" s=\"4\"/></row>"))
    #expect(
      sheet.contains("<mergeCells count=\"1\"><mergeCell ref=\"A1:B1\"/></mergeCells>"))
    #expect(book.newFormulas.isEmpty)
  }

  @Test func `take over array formulas of one cell, with their mark of spilling`() throws {
    let rows =
      "<row r=\"1\"><c r=\"A1\" cm=\"1\" vm=\"2\"><f t=\"array\" ref=\"A1\">SUM(B1:C1*2)</f><v>5</v></c></row>"
    let book = try WorkbookWithRows(WorkbookBuilder(rows: rows), behind: 1, 1)
    #expect(
      try book.sheet().contains(
        "<c r=\"A2\" cm=\"1\"><f t=\"array\" ref=\"A2\">SUM(B2:C2*2)</f></c>"))
  }

  @Test func `are merged like the row, and a merge that ends in it grows`() throws {
    let rows = numberRows(1...6)
    var builder = WorkbookBuilder()
    builder.addSheet(
      rows: rows,
      tail:
        "<mergeCells count=\"4\"><mergeCell ref=\"B4:C4\"/><mergeCell ref=\"E1:F2\"/><mergeCell ref=\"H2:H4\"/><mergeCell ref=\"B6:C6\"/></mergeCells>"
    )
    let book = try WorkbookWithRows(builder, behind: 4, 2)
    #expect(
      try book.sheet().contains(
        "<mergeCells count=\"6\"><mergeCell ref=\"B4:C4\"/><mergeCell ref=\"E1:F2\"/><mergeCell ref=\"H2:H6\"/><mergeCell ref=\"B8:C8\"/><mergeCell ref=\"B5:C5\"/><mergeCell ref=\"B6:C6\"/></mergeCells>"
      ))
  }

  @Test func `are hidden like the row, which is told`() throws {
    let rows = "<row r=\"1\" hidden=\"1\"><c r=\"A1\"/></row>"
    let book = try WorkbookWithRows(WorkbookBuilder(rows: rows), behind: 1, 1)
    #expect(try book.sheet().contains("<row r=\"2\" hidden=\"1\"><c r=\"A2\"/></row>"))
    #expect(book.codes == ["L111"])
  }

  @Test func `keep the prefix of the part`() throws {
    let namespace = WorkbookBuilder.transitional
    let book = try WorkbookWithRows(
      WorkbookBuilder(
        part:
          "<x:worksheet xmlns:x=\"\(namespace)\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\"><x:f>B1</x:f></x:c></x:row></x:sheetData></x:worksheet>"
      ), behind: 1, 1)
    #expect(
      try book.sheet().contains("<x:row r=\"2\"><x:c r=\"A2\"><x:f>B2</x:f></x:c></x:row>"))
  }

  @Test func `go into rows and cells without numbers`() throws {
    let rows = "<row><c><v>1</v></c></row><row><c><v>2</v></c><c><f>A2</f></c></row>"
    let book = try WorkbookWithRows(WorkbookBuilder(rows: rows), behind: 1, 1)
    #expect(
      try book.sheet().contains(
        "<sheetData><row><c><v>1</v></c></row><row r=\"2\"><c r=\"A2\"/></row><row><c><v>2</v></c><c><f>A3</f></c></row></sheetData>"
      ))
  }

  @Test func `are put in at several places and on several sheets at once`() throws {
    var builder = WorkbookBuilder(rows: numberRows(1...4))
    builder.addSheet(
      rows: numberRows(1...2) + "<row r=\"3\"><c r=\"A3\"><f>表1!A1+表1!A3+A2</f></c></row>")
    let book = try WorkbookWithRows(
      builder.bytes(),
      [
        AddedRows(sheet: 0, pattern: 3, count: 1), AddedRows(sheet: 1, pattern: 1, count: 2),
        AddedRows(sheet: 0, pattern: 1, count: 1), AddedRows(sheet: 0, pattern: 1, count: 1),
      ])
    func row(_ number: Int, _ value: Int? = nil) -> String {
      "<row r=\"\(number)\"><c r=\"A\(number)\""
        + (value.map { "><v>\($0)</v></c></row>" } ?? "/></row>")
    }
    #expect(
      try book.sheet().contains(
        row(1, 1) + row(2) + row(3) + row(4, 2) + row(5, 3) + row(6) + row(7, 4)))
    #expect(try book.sheet(2).contains("<c r=\"A5\"><f>表1!A1+表1!A5+A4</f></c>"))
  }

  @Test func `none of them leave the file as it is, byte for byte`() throws {
    let builder = WorkbookBuilder(rows: numberRows(1...4))
    let book = try WorkbookWithRows(builder, behind: 2, 0)
    #expect(book.bytes == book.before)
    #expect(try WorkbookWithRows(builder.bytes(), []).bytes == book.before)
  }
}

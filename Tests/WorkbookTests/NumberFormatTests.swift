import Document
import Grid
import TestSupport
import Testing
import Workbook

@Suite struct `Number formats` {
  @Test(arguments: [
    ("[$-804]yyyy\"年\"m\"月\"d\"日\"", NumberFormat.Kind.date), ("yyyy/m/d;@", .date),
    ("yyyy/m/d h:mm", .dateAndTime), ("h:mm:ss AM/PM", .time), ("mm:ss.0", .time),
    ("[h]:mm", .duration),
    ("[mm]:ss", .duration), ("aaaa", .date), ("[DBNum1][$-804]yyyy\"年\"m\"月\"", .date),
    ("m\"月\"", .date),
    ("上午/下午h\"时\"mm\"分\"", .time), ("e\"年\"", .date), ("ggge", .date),
    ("0!.0,\"万\"", .number), ("0.00_ ;[Red]\\-0.00\\ ", .number), ("[DBNum2]General", .general),
    ("\"d\"0", .number), ("\\d0", .number), ("!y0", .number), ("_d0", .number), ("*d0", .number),
    ("0.00E+00", .number), ("0.00e+00", .number), ("#,##0.00", .number), ("General", .general),
    ("G/通用格式", .general), ("[DBNum2][$-804]G/通用格式", .general), ("@", .text),
    ("[Red]0", .number), ("[>=10000]0!.0,\"万\";0", .number), ("", .number), (";;;", .number),
    ("\"", .number), ("[", .number), ("\\", .number), ("_", .number), ("0;[Red]yyyy", .number),
  ])
  func `A code means this: T23 T27`(code: String, kind: NumberFormat.Kind) {
    #expect(NumberFormat(code: code).kind == kind)
  }

  @Test(arguments: [
    ("0!.0,\"万\"", 4), ("#,##0,", 3), ("0.00,,", 6), ("#,##0.00", 0), ("0\\.00,", 5), ("yyyy,", 0),
  ])
  func `What a display divides by is known, and never applied: T27`(code: String, scale: Int) {
    #expect(NumberFormat(code: code).displayScale == scale)
  }

  @Test func `Numbers that only Chinese editions know are dates too: T23`() {
    for id in [14, 27, 28, 31, 36, 50, 54, 57, 58] {
      #expect(NumberFormat(builtIn: id).kind == .date)
    }
    #expect(NumberFormat(builtIn: 22).kind == .dateAndTime)
    #expect(NumberFormat(builtIn: 32).kind == .time)
    #expect(NumberFormat(builtIn: 46).kind == .duration)
    #expect(NumberFormat(builtIn: 49).kind == .text)
    #expect(NumberFormat(builtIn: 9).kind == .percentage)
    for id in [1, 4, 11, 37, 44, 48, 59, 163, -1, 99_999] {
      #expect(NumberFormat(builtIn: id).kind == .number)
    }
  }

  private func workbook() -> WorkbookBuilder {
    var workbook = WorkbookBuilder(
      cells: "<c r=\"A1\" s=\"1\"><v>45291</v></c><c r=\"B1\" s=\"2\"><v>9000</v></c>"
        + "<c r=\"C1\" s=\"0\"><v>45291</v></c>")
    workbook.styles =
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"0!.0,&quot;万&quot;\"/></numFmts>"
      + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
      + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\" quotePrefix=\"1\"/></cellXfs>"
      + "<dxfs><dxf><numFmt numFmtId=\"164\" formatCode=\"yyyy\"/></dxf></dxfs>"
    return workbook
  }

  @Test func `The value is what is stored, whatever the format shows`() throws {
    let reading = try Reading(workbook())
    #expect(reading.text("A1") == "45291")
    #expect(reading.text("B1") == "9000")
    #expect(reading.format("A1")?.kind == .date)
    #expect(reading.format("B1")?.displayScale == 4)
    #expect(reading.format("C1")?.kind == .general)
  }

  @Test func `Formats of conditional styles are no cell's`() throws {
    #expect(try Reading(workbook()).format("B1")?.kind == .number)
  }

  @Test func `A leading apostrophe is a matter of style, not of text`() throws {
    let styles = try #require(try Reading(workbook()).styles)
    #expect(styles.hasQuotePrefix(style: 2))
    #expect(!styles.hasQuotePrefix(style: 1))
    #expect(!styles.hasQuotePrefix(style: 999))
  }
}

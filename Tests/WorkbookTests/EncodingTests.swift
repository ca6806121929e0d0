import Grid
import TestSupport
import Testing
import Workbook

@Suite struct `Encodings` {
  private let sheet =
    "<worksheet xmlns=\"\(WorkbookBuilder.transitional)\"><sheetData><row r=\"1\">"
    + "<c r=\"A1\" t=\"inlineStr\"><is><t>决算</t></is></c></row></sheetData></worksheet>"

  private func read(_ part: [UInt8]) throws -> Reading {
    var workbook = WorkbookBuilder()
    workbook.addSheet(part: part)
    return try Reading(workbook)
  }

  private func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? bytes : bytes.reversed()
    }
  }

  @Test(arguments: [true, false])
  func `UTF-16 reads as UTF-8 does: T45`(isBigEndian: Bool) throws {
    let mark: [UInt8] = isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + sheet
    let reading = try read(mark + utf16(text, isBigEndian: isBigEndian))
    #expect(reading.text("A1") == "决算")
    #expect(reading.codes == [])
  }

  @Test func `Mark, declaration, line ends and blanks in front are lawful: T46`() throws {
    for head in [
      "\u{FEFF}", "\u{FEFF}<?xml version=\"1.0\"?>",
      "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\r\n\r\n", "", "\n<!-- x -->",
    ] {
      let reading = try read(Array((head + sheet).utf8))
      #expect(reading.text("A1") == "决算")
      #expect(reading.codes == [])
    }
  }

  @Test func `GBK reads and is told, since the format has no room for it`() throws {
    let head = "<?xml version=\"1.0\" encoding=\"GBK\"?>"
    let parts = (head + sheet).split(separator: "决算").map { Array($0.utf8) }
    let reading = try read(parts[0] + [0xBE, 0xF6, 0xCB, 0xE3] + parts[1])
    #expect(reading.text("A1") == "决算")
    #expect(reading.codes == ["W119"])
    #expect(reading.notices.first?.arguments == ["xl/worksheets/sheet1.xml", "GBK"])
  }

  @Test func `Bytes that are not of the encoding are refused`() {
    #expect(throws: Fault.self) {
      try read(Array(sheet.utf8).map { $0 == 0xE5 ? 0xFF : $0 })
    }
  }

  @Test(arguments: ["UTF-7", "HZ", "ISO-2022-CN", "x-unknown", "UCS-4"])
  func `An encoding that disguises is refused`(name: String) {
    var workbook = WorkbookBuilder()
    workbook.addSheet(part: Array("<?xml version=\"1.0\" encoding=\"\(name)\"?>\(sheet)".utf8))
    #expect(["W005", "W003"].contains(refusal(workbook)))
  }
}

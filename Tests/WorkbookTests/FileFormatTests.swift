import Archive
import Document
import Grid
import TestSupport
import Testing
import Workbook

@Suite struct `Files that are something else` {
  private func format(_ text: String) -> FileFormat {
    FileFormat.sniff(ArchiveBytes(Array(text.utf8)))
  }

  @Test(arguments: [
    ("<html><table><tr><td>1</td></tr></table></html>", FileFormat.html),
    ("\u{FEFF}<table border=1>", .html), ("  <!DOCTYPE HTML>", .html),
    ("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>", .xml2003),
    ("<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>", .xml2003),
    ("MIME-Version: 1.0\nX: multipart/related", .mhtml), ("{\"a\":1}", .json),
    ("项目,行次\n", .csv), ("a\tb", .csv), ("%PDF-1.7", .pdf), ("Rar!\u{1A}", .rar), ("", .empty),
    ("\u{0}\u{1}\u{2}", .unknown), ("决算", .text), ("<?xml version=\"1.0\"?><a/>", .xml),
  ])
  func `What a file is, its first bytes say: T53`(text: String, format: FileFormat) {
    #expect(self.format(text) == format)
    let fault = fault(Array(text.utf8))
    #expect(fault?.message.code == "W001")
    #expect(fault?.text(.chinese).contains(format.name(.chinese)) == true)
  }

  /// An OLE compound file with one directory sector that holds the names.
  private func compoundFile(_ names: [String]) -> [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += [UInt8](repeating: 0, count: 512 * 3 - 8)
    func put(_ value: UInt32, _ offset: Int, _ count: Int) {
      for index in 0..<count {
        bytes[offset + index] = UInt8(truncatingIfNeeded: value >> (index * 8))
      }
    }
    put(9, 30, 2)
    put(1, 44, 4)
    put(1, 48, 4)
    for index in 0..<109 { put(index == 0 ? 0 : 0xFFFF_FFFF, 76 + index * 4, 4) }
    put(0xFFFF_FFFD, 512, 4)
    put(0xFFFF_FFFE, 516, 4)
    for (index, name) in names.enumerated() {
      let start = 1_024 + index * 128
      for (place, unit) in name.utf16.enumerated() { put(UInt32(unit), start + place * 2, 2) }
      put(UInt32(name.utf16.count * 2 + 2), start + 64, 2)
    }
    return bytes
  }

  @Test(arguments: [
    (["Root Entry", "Workbook"], FileFormat.xls), (["Root Entry", "Book"], .xls),
    (["Root Entry", "EncryptionInfo", "EncryptedPackage"], .encryptedWorkbook),
    (["Root Entry", "WORKBOOK"], .xls), (["Root Entry", "book"], .xls),
    (["Root Entry", "WordDocument"], .doc), (["Root Entry", "PowerPoint Document"], .ppt),
    (["Root Entry", "__substg1.0_001A001F"], .compoundFile),
  ])
  func `Old and encrypted workbooks are told by name: T54`(names: [String], format: FileFormat) {
    let bytes = compoundFile(names)
    #expect(FileFormat.sniff(ArchiveBytes(bytes)) == format)
    #expect(refusal(bytes) == "W001")
  }

  @Test func `A compound file whose directory runs in a circle ends`() {
    var bytes = compoundFile(["Root Entry"])
    // The directory's sector names itself as the next.
    bytes.replaceSubrange(516..<520, with: [1, 0, 0, 0])
    #expect(FileFormat.sniff(ArchiveBytes(bytes)) == .compoundFile)
  }

  @Test func `A header alone is a compound file`() {
    #expect(refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) == "W001")
  }

  @Test(arguments: [
    ("word/document.xml", FileFormat.docx), ("xl/workbook.bin", .xlsb), ("a.txt", .zip),
  ])
  func `Other archives are told by what they hold`(name: String, format: FileFormat) {
    let bytes = ZipBuilder([ZipBuilder.Entry(name, "x")]).bytes()
    #expect(FileFormat.sniff(ArchiveBytes(bytes)) == format)
    #expect(fault(bytes)?.text(.english).contains(format.name(.english)) == true)
  }

  @Test func `A workbook cut off in the middle is damaged, not something else`() {
    let bytes = WorkbookBuilder(rows: "<row r=\"1\"/>").bytes()
    #expect(refusal(Array(bytes.prefix(bytes.count / 2))) == "W002")
  }

  @Test(arguments: [
    "<worksheet xmlns=\"\(WorkbookBuilder.transitional)\"><sheetData><row r=\"1\">", "", "<", "x",
  ])
  func `A part that is not whole is refused with its place: T55`(part: String) {
    let fault = fault(WorkbookBuilder(part: part).bytes())
    #expect(fault?.message.code == "W003")
    #expect(fault?.place.part == "xl/worksheets/sheet1.xml")
  }
}

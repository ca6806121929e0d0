import Archive
import BinaryInterchange
import Document
import Encryption
import Grid
import Testing

@Suite struct `Binary workbooks with a password` {
  /// RC4 of 40 bits, the password “secret”, salt and verifier of ascending bytes; computed apart
  /// from this program.
  private static let filePass = hexadecimal(
    "010001000100000102030405060708090a0b0c0d0e0f1c588a9d32e314f5"
      + "f10534aa44266cb2affa6e6f1ad31daa7bb21bb4ed275590")

  private static func hexadecimal(_ text: String) -> [UInt8] {
    let digits = Array(text)
    return stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(digits[$0...$0 + 1]), radix: 16)
    }
  }

  /// A workbook of texts that fill several blocks of the key, encrypted as [MS-XLS] §2.2.10 says:
  /// heads of records, some records and the places of sheets stay plain.
  private func encrypted() throws -> [UInt8] {
    let labels = (0..<200).flatMap {
      BIFF.record(0x0204, BIFF.at($0, 0) + BIFF.text("决算\($0)"))
    }
    var stream = BIFFBuilder(
      labels,
      globals: BIFF.record(0x2F, Self.filePass) + BIFF.record(0xE1, BIFF.u16(1_200))
    ).stream()
    var key = try WorkbookStreamKey(filePass: Self.filePass, password: "secret")
    var place = 0
    while place < stream.count {
      let kind = Int(stream[place]) | Int(stream[place + 1]) << 8
      let end = place + 4 + (Int(stream[place + 2]) | Int(stream[place + 3]) << 8)
      let start = place + (kind == 0x85 ? 8 : 4)
      if ![0x0809, 0x2F, 0xE1].contains(kind), start < end {
        key.decrypt(&stream, start..<end, offset: start, record: place + 4..<end)
      }
      place = end
    }
    return CompoundBuilder([("Workbook", stream)]).bytes()
  }

  private func open(_ password: String?) throws -> Sheet {
    var options = OpeningOptions()
    options.password = password
    let bytes = try encrypted()
    return try BinaryInterchangeFormat.open(ArchiveBytes(bytes), options)
      .readSheet(0, formulas: false, threads: 1)
  }

  @Test func `The right password gives all cells`() throws {
    let sheet = try open("secret")
    #expect(sheet.name == "表1")
    #expect(value(sheet, "A1") == .text("决算0"))
    #expect(value(sheet, "A200") == .text("决算199"))
    #expect(sheet.cellCount == 200)
  }

  @Test func `Without it, and with another one, the workbook is refused`() {
    #expect(fault { _ = try open(nil) }?.message.code == "W001")
    #expect(fault { _ = try open("other") }?.message.code == "N001")
  }
}

import Encryption
import Grid
import Testing

@Suite struct `Keys of the stream of a binary workbook` {
  /// Decrypts zero bytes, which shows what is laid over them.
  private func laidOver(
    _ filePass: [UInt8], _ password: String?, at offset: Int, count: Int = 8
  ) throws -> String {
    var key = try WorkbookStreamKey(filePass: filePass, password: password)
    var bytes = [UInt8](repeating: 0, count: count)
    key.decrypt(&bytes, 0..<count, offset: offset, record: offset..<offset + count)
    return bytes.hexadecimal
  }

  /// As Excel wrote it.
  private static let shortKey =
    "010001000100e8772c1d91c56a37964761b280183217"
    + "c9e997d454973d310bb1ba701426837eb1de178f07e989c44dae5e4cf96ac407"

  @Test func `RC4 of 40 bits takes another key at each border of 1024 bytes`() throws {
    let filePass = [UInt8](hexadecimal: Self.shortKey)
    #expect(try laidOver(filePass, "password1", at: 1_020) == "82079afa954ec5dd")
  }

  @Test func `What is decrypted does not depend on how it is cut`() throws {
    var key = try WorkbookStreamKey(
      filePass: [UInt8](hexadecimal: Self.shortKey), password: "password1")
    var bytes = [UInt8](repeating: 0, count: 8)
    let record = 1_020..<1_028
    key.decrypt(&bytes, 6..<8, offset: 1_026, record: record)
    key.decrypt(&bytes, 0..<3, offset: 1_020, record: record)
    key.decrypt(&bytes, 3..<6, offset: 1_023, record: record)
    #expect(bytes.hexadecimal == "82079afa954ec5dd")
  }

  private static func windows(_ bits: UInt8, _ verifier: String) -> [UInt8] {
    var header: [UInt8] = [4, 0, 0, 0, 0, 0, 0, 0, 1, 0x68, 0, 0, 4, 0x80, 0, 0, bits, 0, 0, 0]
    header += [1, 0, 0, 0] + [UInt8](repeating: 0, count: 8) + [0x4D, 0, 0, 0]
    let verifier = [UInt8](hexadecimal: verifier)
    return [1, 0, 4, 0, 2, 0, 4, 0, 0, 0, UInt8(header.count), 0, 0, 0] + header
      + [16, 0, 0, 0] + Array(0..<16) + verifier[..<16] + [20, 0, 0, 0] + verifier[16...]
  }

  @Test(arguments: [
    (
      40, "7420425b306162b3b6db31eea4fcba02d402bfb3de5efef1589bb9dab13a50f0638103f2",
      "2c24423d15b0c308"
    ),
    (
      56, "cbd7c1a943a6b30012e0048961e13d5e02458231e644ffc230c1b1ccec7d168068bc0b8d",
      "921beabdaa4408d4"
    ),
    (
      128, "d9000b7ff3ededcd92948ede1c407102a8c050b4318db0f707a7163f90a70698cacb81d3",
      "332e3f6cd4fe3a81"
    ),
  ])
  func `RC4 with a key of Windows opens with the password`(
    bits: UInt8, verifier: String, stream: String
  ) throws {
    #expect(try laidOver(Self.windows(bits, verifier), "决算2024", at: 1_020) == stream)
  }

  @Test func `Obfuscation gives back what Excel wrote`() throws {
    var key = try WorkbookStreamKey(filePass: [0, 0, 0x4A, 0x51, 0x1A, 0xCC], password: "abc")
    // The record of the code page, which says 1200, and a font; in the stream at 34 and 104.
    var codePage: [UInt8] = [0xCC, 0xD7]
    key.decrypt(&codePage, 0..<2, offset: 34, record: 34..<36)
    #expect(codePage == [0xB0, 0x04])
    var font = [UInt8](hexadecimal: "8d75da5787b8c85465a87a6f257735b9bc7594575557f674e8a8")
    key.decrypt(&font, 10..<26, offset: 114, record: 104..<130)
    key.decrypt(&font, 0..<10, offset: 104, record: 104..<130)
    #expect(
      font.hexadecimal
        == "c8000000ff7f9001000000020000050141007200690061006c00")
  }

  @Test func `The record of old workbooks holds nothing but the two numbers`() throws {
    let filePass: [UInt8] = [0x4A, 0x51, 0x1A, 0xCC]
    var key = try WorkbookStreamKey(filePass: filePass, password: "abc", isOld: true)
    var codePage: [UInt8] = [0xCC, 0xD7]
    key.decrypt(&codePage, 0..<2, offset: 34, record: 34..<36)
    #expect(codePage == [0xB0, 0x04])
  }

  @Test(arguments: [
    ([0, 0, 0x4A, 0x51, 0x1A, 0xCC], "abd"), ([0, 0, 0x4A, 0x51, 0x1A, 0xCC], ""),
    ([UInt8](hexadecimal: Self.shortKey), "Password1"),
  ])
  func `Another password is said to be wrong`(filePass: [UInt8], password: String) {
    let fault = #expect(throws: Fault.self) {
      try WorkbookStreamKey(filePass: filePass, password: password)
    }
    #expect(fault?.text(.chinese).contains("密码不对") == true)
  }

  @Test func `Without a password the sentence says how to give one`() {
    let fault = #expect(throws: Fault.self) {
      try WorkbookStreamKey(filePass: [UInt8](hexadecimal: Self.shortKey), password: nil)
    }
    #expect(fault?.text(.chinese).contains("--password") == true)
  }

  @Test func `No bytes of the record make a trap`() {
    for whole in [
      [UInt8](hexadecimal: Self.shortKey), Self.windows(40, String(repeating: "00", count: 36)),
    ] {
      for count in whole.indices {
        #expect(throws: Fault.self) {
          try WorkbookStreamKey(filePass: Array(whole[..<count]), password: "a")
        }
        for value in [0, 1, 0x7F, 0xFF] as [UInt8] {
          var changed = whole
          changed[count] = value
          _ = try? WorkbookStreamKey(filePass: changed, password: "a")
        }
      }
    }
  }
}

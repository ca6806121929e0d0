import Encryption
import Grid
import Testing

@Suite struct `Packages with a password` {
  /// More than two segments, and no whole number of blocks.
  private let package = (0..<9_001).map { UInt8(truncatingIfNeeded: $0 * 7) }
  private let encryptor = PackageEncryptor()

  private func open(
    _ encrypted: (description: [UInt8], content: [UInt8]), _ password: String? = "决算2024",
    _ limits: Limits = Limits()
  ) throws(Fault) -> EncryptedPackage {
    try EncryptedPackage(
      description: encrypted.description, content: encrypted.content, password: password,
      limits: limits)
  }

  @Test(arguments: PackageEncryptor.Hash.allCases, [128, 192, 256])
  func `Agile encryption opens with each hash and length of key`(
    hash: PackageEncryptor.Hash, keyBits: Int
  ) throws {
    let opened = try open(encryptor.agile(package, hash, keyBits: keyBits))
    #expect(opened.bytes == package)
    #expect(opened.isIntact)
  }

  @Test(arguments: [128, 192, 256])
  func `Standard encryption opens with each length of key`(keyBits: Int) throws {
    let opened = try open(encryptor.standard(package, keyBits: keyBits))
    #expect(opened.bytes == package)
    #expect(opened.isIntact)
  }

  @Test func `The well-known password is tried without one, and beside another`() throws {
    var encryptor = encryptor
    encryptor.password = "VelvetSweatshop"
    let encrypted = try encryptor.agile(package, .sha512, keyBits: 256)
    #expect(try open(encrypted, nil).bytes == package)
    #expect(try open(encrypted, "another").bytes == package)
  }

  @Test(arguments: [nil, "", "决算2025", "决算2024 "])
  func `What is said of a password holds none`(password: String?) throws {
    for encrypted in [
      try encryptor.agile(package, .sha1, keyBits: 128),
      try encryptor.standard(package, keyBits: 128),
    ] {
      let fault = #expect(throws: Fault.self) { try open(encrypted, password) }
      #expect(
        fault?.text(.chinese).contains(password == nil ? "--password 给出" : "密码不对") == true)
      #expect(fault?.text(.chinese).contains("决算202") == false)
    }
  }

  @Test func `Content that was changed is not intact`() throws {
    var encrypted = try encryptor.agile(package, .sha512, keyBits: 256)
    encrypted.content[5_000] ^= 1
    #expect(try !open(encrypted).isIntact)
  }

  @Test(arguments: [0, 1, 7, 8, 9, 4_104, 9_000])
  func `Content that breaks off is refused`(count: Int) throws {
    for encrypted in [
      try encryptor.agile(package, .sha1, keyBits: 128),
      try encryptor.standard(package, keyBits: 128),
    ] {
      #expect(throws: Fault.self) {
        try open((encrypted.description, Array(encrypted.content[..<count])))
      }
    }
  }

  @Test(arguments: [
    [0xFF, 0xFF, 0xFF, 0x7F, 0, 0, 0, 0], [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF],
  ])
  func `A length that cannot be makes no room`(length: [UInt8]) throws {
    var encrypted = try encryptor.standard(package, keyBits: 128)
    encrypted.content.replaceSubrange(0..<8, with: length)
    #expect(throws: Fault.self) { try open(encrypted) }
  }

  @Test func `Rounds of hashing are limited, and the limit is named`() throws {
    let encrypted = try encryptor.agile(package, .sha1, keyBits: 128)
    var limits = Limits()
    limits.passwordRounds = 99
    let fault = #expect(throws: Fault.self) { try open(encrypted, "决算2024", limits) }
    #expect(fault?.text(.chinese).contains("passwordRounds") == true)
  }

  @Test(arguments: [
    ("SHA512", "MD4"), ("\"AES\"", "\"RC2\""), ("ModeCBC", "ModeCFB"),
    ("spinCount=\"100\"", "spinCount=\"-1\""),
  ])
  func `Ways of encryption that are not known are refused`(
    known: String, changed: String
  ) throws {
    let encrypted = try encryptor.agile(package, .sha512, keyBits: 256)
    let text = String(decoding: encrypted.description.dropFirst(8), as: UTF8.self)
      .replacing(known, with: changed)
    #expect(throws: Fault.self) {
      try open((encrypted.description.prefix(8) + Array(text.utf8), encrypted.content))
    }
  }

  @Test func `No bytes of the description make a trap`() throws {
    let small = Array(package[..<40])
    // Standard encryption hashes fifty thousand times: few of its bytes are changed.
    for (encrypted, step) in [
      (try encryptor.agile(small, .sha1, keyBits: 128), 7),
      (try encryptor.standard(small, keyBits: 128), 29),
    ] {
      for count in encrypted.description.indices {
        #expect(throws: Fault.self) {
          try open((Array(encrypted.description[..<count]), encrypted.content))
        }
      }
      for place in stride(from: 0, to: encrypted.description.count, by: step) {
        var changed = encrypted
        changed.description[place] ^= 0x41
        _ = try? open(changed)
      }
    }
  }
}

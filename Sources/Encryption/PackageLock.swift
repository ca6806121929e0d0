internal import Grid

/// How a package is encrypted, by its description.
enum PackageLock {
  case agile(AgileDescription)
  case standard(EncryptionDescription)

  init(_ description: [UInt8], _ limits: Limits) throws(Fault) {
    var reader = ByteReader(description)
    guard let major = reader.number(2), let minor = reader.number(2),
      let flags = reader.number(4)
    else { throw Fault(.damagedEncryption) }
    switch (major, minor) {
    case (4, 4): self = .agile(try AgileDescription(Array(description.dropFirst(8)), limits))
    case (2...4, 2):
      reader = ByteReader(Array(description.dropFirst(4)))
      // Something else than Windows' own functions (§2.3.4.6, fExternal).
      guard flags & 0x10 == 0 else { throw Fault(.unknownEncryption, ["external"]) }
      guard let standard = EncryptionDescription(&reader) else { throw Fault(.damagedEncryption) }
      guard case .aes = standard.cipher else { throw Fault(.unknownEncryption, ["RC4"]) }
      self = .standard(standard)
    default: throw Fault(.unknownEncryption, ["EncryptionInfo \(major).\(minor)"])
    }
  }

  /// The key of the content; nil for another than the right password.
  func key(_ password: String) throws(Fault) -> [UInt8]? {
    switch self {
    case .agile(let description): try description.key(password)
    case .standard(let description): try description.packageKey(password)
    }
  }

  /// True where the content is as it was encrypted, or where nothing says how it was.
  func isIntact(_ content: [UInt8], _ key: [UInt8]) throws(Fault) -> Bool {
    switch self {
    case .agile(let description): try description.isIntact(content, key)
    case .standard: true
    }
  }

  /// A segment of the content as it was.
  func plain(_ segment: [UInt8], _ number: Int, _ cipher: AESCipher) throws(Fault) -> [UInt8] {
    switch self {
    case .agile(let description):
      try cipher.plain(chained: segment, start: description.start(ofSegment: number))
    case .standard: try cipher.plain(separate: segment)
    }
  }
}

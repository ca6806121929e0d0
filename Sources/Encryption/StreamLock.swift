internal import Grid

/// What a FilePass record says: how the stream is encrypted, and what tells the right password
/// ([MS-XLS] §2.4.117).
enum StreamLock {
  case obfuscation(key: Int, verifier: Int)
  /// RC4 of 40 bits ([MS-OFFCRYPTO] §2.3.6).
  case shortKey(salt: [UInt8], verifier: [UInt8], hash: [UInt8])
  /// RC4 with a key that Windows' functions make (§2.3.5).
  case windows(EncryptionDescription)

  /// The same with the password that fits.
  enum Opened: Sendable {
    case obfuscation(XORObfuscation)
    case blocks(BlockKeys)
  }

  init(_ filePass: [UInt8], isOld: Bool) throws(Fault) {
    var reader = ByteReader(filePass)
    guard let kind = isOld ? 0 : reader.number(2) else { throw Fault(.damagedEncryption) }
    if kind == 0 {
      guard let key = reader.number(2), let verifier = reader.number(2) else {
        throw Fault(.damagedEncryption)
      }
      self = .obfuscation(key: key, verifier: verifier)
      return
    }
    guard let major = reader.number(2), let minor = reader.number(2) else {
      throw Fault(.damagedEncryption)
    }
    switch (kind, major, minor) {
    case (1, 1, 1):
      guard let salt = reader.take(16), let verifier = reader.take(16), let hash = reader.take(16)
      else { throw Fault(.damagedEncryption) }
      self = .shortKey(salt: salt, verifier: verifier, hash: hash)
    case (1, 2...4, 2):
      guard let description = EncryptionDescription(&reader) else {
        throw Fault(.damagedEncryption)
      }
      guard case .rc4 = description.cipher, description.keyBytes <= 16 else {
        throw Fault(.unknownEncryption, ["FilePass \(major).\(minor)"])
      }
      self = .windows(description)
    default: throw Fault(.unknownEncryption, ["FilePass \(kind) \(major).\(minor)"])
    }
  }

  /// What a password opens it to; nil for another than the right one.
  func opened(by password: String) -> Opened? {
    switch self {
    case .obfuscation(let key, let verifier):
      return XORObfuscation(password: password, key: key, verifier: verifier)
        .map { .obfuscation($0) }
    case .shortKey(let salt, let verifier, let hash):
      let keys = BlockKeys(shortKeyOf: password, salt: salt)
      return keys.fits(verifier, hash, .md5) ? .blocks(keys) : nil
    case .windows(let description):
      let keys = BlockKeys(
        windowsKeyOf: password, salt: description.salt, keyBytes: description.keyBytes)
      let fits = keys.fits(
        description.encryptedVerifier, description.encryptedVerifierHash, .sha1)
      return fits ? .blocks(keys) : nil
    }
  }
}

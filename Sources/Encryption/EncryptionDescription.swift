/// The description of encryption by Windows' own functions ([MS-OFFCRYPTO] §2.3.2 and §2.3.3), which
/// old workbooks (RC4) and the first packages (AES) share.
struct EncryptionDescription {
  enum Cipher {
    case rc4
    case aes
    case other(Int)
  }

  let cipher: Cipher
  /// Bytes of a key.
  let keyBytes: Int
  let salt: [UInt8]
  let encryptedVerifier: [UInt8]
  let encryptedVerifierHash: [UInt8]

  /// Reads what stands behind the version; nil where the bytes do not hold it.
  init?(_ reader: inout ByteReader) {
    guard reader.number(4) != nil, let size = reader.number(4), size >= 32 else { return nil }
    let end = reader.place + size
    guard reader.number(4) != nil, reader.number(4) != nil, let algorithm = reader.number(4),
      reader.number(4) != nil, let keyBits = reader.number(4)
    else { return nil }
    reader.skip(to: end)
    guard reader.place == end, reader.number(4) == 16, let salt = reader.take(16),
      let verifier = reader.take(16), reader.number(4) == 20
    else { return nil }
    switch algorithm {
    case 0x6801, 0: cipher = .rc4
    case 0x660E, 0x660F, 0x6610: cipher = .aes
    default: cipher = .other(algorithm)
    }
    // Zero stands for forty bits (§2.3.5.1).
    keyBytes = keyBits == 0 ? 5 : keyBits / 8
    guard keyBits % 8 == 0, 5...32 ~= keyBytes,
      let hash = reader.take(algorithm == 0x6801 || algorithm == 0 ? 20 : 32)
    else { return nil }
    self.salt = salt
    encryptedVerifier = verifier
    encryptedVerifierHash = hash
  }
}

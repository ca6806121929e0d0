internal import Document
internal import Grid
internal import XML

/// What the description of agile encryption says ([MS-OFFCRYPTO] §2.3.4.10): of the content, and of
/// the key that the password opens.
struct AgileDescription {
  /// How something is encrypted, and with which salt.
  struct Scheme {
    var hash: HashAlgorithm
    var keyBytes: Int
    var salt: [UInt8]

    init(_ values: AgileElement) throws(Fault) {
      guard let name = values.texts[.hashAlgorithm], let hash = HashAlgorithm(named: name) else {
        throw Fault(.unknownEncryption, [values.texts[.hashAlgorithm] ?? "-"])
      }
      let cipher = values.texts[.cipherAlgorithm] ?? "-"
      let chaining = values.texts[.cipherChaining] ?? "-"
      guard cipher == "AES", chaining == "ChainingModeCBC" else {
        throw Fault(.unknownEncryption, ["\(cipher) \(chaining)"])
      }
      guard let bits = values.number(.keyBits), [128, 192, 256].contains(bits),
        let salt = values.bytes(.saltValue), !salt.isEmpty
      else { throw Fault(.damagedEncryption) }
      self.hash = hash
      keyBytes = bits / 8
      self.salt = salt
    }
  }

  /// What is encrypted for a purpose (§2.3.4.13, §2.3.4.14).
  enum Purpose {
    case verifier, verifierHash, key, integrityKey, integrityCode

    var bytes: [UInt8] {
      switch self {
      case .verifier: [0xFE, 0xA7, 0xD2, 0x76, 0x3B, 0x4B, 0x9E, 0x79]
      case .verifierHash: [0xD7, 0xAA, 0x0F, 0x6D, 0x30, 0x61, 0x34, 0x4E]
      case .key: [0x14, 0x6E, 0x0B, 0xE7, 0xAB, 0xAC, 0xD0, 0xD6]
      case .integrityKey: [0x5F, 0xB2, 0xAD, 0x01, 0x0C, 0xB9, 0xE1, 0xF6]
      case .integrityCode: [0xA0, 0x67, 0x7F, 0x02, 0xB2, 0x2C, 0x84, 0x33]
      }
    }
  }

  let content: Scheme
  private let password: Scheme
  private let rounds: Int
  private let verifier: [UInt8]
  private let verifierHash: [UInt8]
  private let encryptedKey: [UInt8]
  /// The key of the authentication code and the code, where they are written.
  private let integrity: (key: [UInt8], code: [UInt8])?

  init(_ xml: [UInt8], _ limits: Limits) throws(Fault) {
    let elements = try AgileElements(xml, limits)
    guard let content = elements.content, let password = elements.password,
      let rounds = password.number(.spinCount),
      let verifier = password.bytes(.encryptedVerifierHashInput),
      let verifierHash = password.bytes(.encryptedVerifierHashValue),
      let key = password.bytes(.encryptedKeyValue)
    else { throw Fault(.damagedEncryption) }
    guard rounds <= limits.passwordRounds else {
      throw Fault(
        .limit("passwordRounds"), [EncryptedPackage.descriptionStream, "\(limits.passwordRounds)"])
    }
    self.content = try Scheme(content)
    self.password = try Scheme(password)
    (self.rounds, self.verifier, self.verifierHash) = (rounds, verifier, verifierHash)
    encryptedKey = key
    integrity = elements.integrity.flatMap { element in
      element.bytes(.encryptedHmacKey).flatMap { key in
        element.bytes(.encryptedHmacValue).map { (key, $0) }
      }
    }
  }

  /// The key of the content; nil for another than the right password (§2.3.4.13).
  func key(_ text: String) throws(Fault) -> [UInt8]? {
    let spun = password.hash.spun(password.salt + Passwords.bytes(text), rounds)
    func plain(_ bytes: [UInt8], _ purpose: Purpose) throws(Fault) -> [UInt8] {
      let key = password.hash.hash(spun + purpose.bytes).fitted(to: password.keyBytes)
      return try AESCipher(key: key).plain(chained: bytes, start: password.salt)
    }
    let input = try plain(verifier, .verifier).prefix(password.salt.count)
    let expected = try plain(verifierHash, .verifierHash)
    let hash = password.hash.hash(Array(input))
    guard expected.starts(with: hash) else { return nil }
    let key = try plain(encryptedKey, .key)
    guard key.count >= content.keyBytes else { throw Fault(.damagedEncryption) }
    return Array(key.prefix(content.keyBytes))
  }

  /// What the chain of a segment begins with (§2.3.4.12).
  func start(ofSegment number: Int) -> [UInt8] {
    content.hash.hash(content.salt + UInt32(truncatingIfNeeded: number).littleEndianBytes)
  }

  /// True where the authentication code fits the content, or none is written (§2.3.4.14).
  func isIntact(_ bytes: [UInt8], _ key: [UInt8]) throws(Fault) -> Bool {
    guard let integrity else { return true }
    let cipher = try AESCipher(key: key)
    func plain(_ encrypted: [UInt8], _ purpose: Purpose) throws(Fault) -> [UInt8] {
      try cipher.plain(
        chained: encrypted, start: content.hash.hash(content.salt + purpose.bytes))
    }
    let length = content.hash.hash([]).count
    let codeKey = try plain(integrity.key, .integrityKey).prefix(length)
    let code = try plain(integrity.code, .integrityCode).prefix(length)
    return content.hash.authenticationCode(of: bytes, key: Array(codeKey)).elementsEqual(code)
  }
}

internal import Grid

extension EncryptionDescription {
  /// How often the password is hashed ([MS-OFFCRYPTO] §2.3.4.7).
  private static let rounds = 50_000

  /// The key of a package of standard encryption; nil for another than the right password (§2.3.4.9).
  func packageKey(_ password: String) throws(Fault) -> [UInt8]? {
    let hash = HashAlgorithm.sha1
    let spun = hash.spun(salt + Passwords.bytes(password), Self.rounds)
    let final = hash.hash(spun + [0, 0, 0, 0])
    func mixed(_ pad: UInt8) -> [UInt8] {
      var block = [UInt8](repeating: pad, count: 64)
      for (index, byte) in final.enumerated() { block[index] ^= byte }
      return hash.hash(block)
    }
    let key = Array((mixed(0x36) + mixed(0x5C)).prefix(keyBytes))
    let cipher = try AESCipher(key: key)
    let verifier = try cipher.plain(separate: encryptedVerifier)
    let expected = try cipher.plain(separate: encryptedVerifierHash)
    return hash.hash(verifier).elementsEqual(expected.prefix(20)) ? key : nil
  }
}

import Crypto
import CryptoExtras

/// Encrypts packages as [MS-OFFCRYPTO] §2.3.4 has it, with salts and keys that are always the same.
struct PackageEncryptor {
  enum Hash: String, CaseIterable {
    case sha1 = "SHA1"
    case sha256 = "SHA256"
    case sha384 = "SHA384"
    case sha512 = "SHA512"

    func callAsFunction(_ bytes: [UInt8]) -> [UInt8] {
      switch self {
      case .sha1: Array(Insecure.SHA1.hash(data: bytes))
      case .sha256: Array(SHA256.hash(data: bytes))
      case .sha384: Array(SHA384.hash(data: bytes))
      case .sha512: Array(SHA512.hash(data: bytes))
      }
    }

    func code(_ bytes: [UInt8], _ key: [UInt8]) -> [UInt8] {
      let key = SymmetricKey(data: key)
      return switch self {
      case .sha1: Array(HMAC<Insecure.SHA1>.authenticationCode(for: bytes, using: key))
      case .sha256: Array(HMAC<SHA256>.authenticationCode(for: bytes, using: key))
      case .sha384: Array(HMAC<SHA384>.authenticationCode(for: bytes, using: key))
      case .sha512: Array(HMAC<SHA512>.authenticationCode(for: bytes, using: key))
      }
    }
  }

  var password = "决算2024"
  var rounds = 100

  private func number(_ value: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private var passwordBytes: [UInt8] {
    password.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
  }

  private func padded(_ bytes: [UInt8]) -> [UInt8] {
    bytes + [UInt8](repeating: 0, count: (16 - bytes.count % 16) % 16)
  }

  private func fitted(_ bytes: [UInt8], _ count: Int) -> [UInt8] {
    Array(bytes.prefix(count)) + [UInt8](repeating: 0x36, count: max(0, count - bytes.count))
  }

  private func chained(_ bytes: [UInt8], _ key: [UInt8], _ start: [UInt8]) throws -> [UInt8] {
    Array(
      try AES._CBC.encrypt(
        padded(bytes), using: SymmetricKey(data: key),
        iv: AES._CBC.IV(ivBytes: fitted(start, 16)), noPadding: true))
  }

  private func separate(_ bytes: [UInt8], _ key: [UInt8]) throws -> [UInt8] {
    let bytes = padded(bytes)
    return try stride(from: 0, to: bytes.count, by: 16).flatMap { place in
      var block = Array(bytes[place..<place + 16])
      try AES.permute(&block, key: SymmetricKey(data: key))
      return block
    }
  }

  private func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      var bits = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
      var four: [Character] = []
      for _ in 0..<4 {
        four.insert(letters[bits & 63], at: 0)
        bits >>= 6
      }
      text += String(four.prefix(part.count + 1)) + String(repeating: "=", count: 3 - part.count)
    }
    return text
  }

  /// Agile encryption.
  func agile(
    _ package: [UInt8], _ hash: Hash, keyBits: Int
  ) throws -> (description: [UInt8], content: [UInt8]) {
    let passwordSalt = [UInt8](1...16)
    let salt = [UInt8](17...32)
    let key = [UInt8](repeating: 0xA7, count: keyBits / 8)
    var spun = hash(passwordSalt + passwordBytes)
    for round in 0..<rounds { spun = hash(number(round) + spun) }
    func locked(_ bytes: [UInt8], _ purpose: UInt64) throws -> String {
      let purpose = (0..<8).map { UInt8(truncatingIfNeeded: purpose >> (56 - 8 * $0)) }
      return base64(try chained(bytes, fitted(hash(spun + purpose), keyBits / 8), passwordSalt))
    }
    var content = number(package.count) + number(0)
    for (index, start) in stride(from: 0, to: package.count, by: 4_096).enumerated() {
      let segment = Array(package[start..<min(start + 4_096, package.count)])
      content += try chained(segment, key, hash(salt + number(index)))
    }
    let codeKey = [UInt8](repeating: 0x3C, count: hash([]).count)
    func checked(_ bytes: [UInt8], _ purpose: [UInt8]) throws -> String {
      base64(try chained(bytes, key, hash(salt + purpose)))
    }
    let verifier = [UInt8](101...116)
    let scheme = { (salt: [UInt8]) in
      "saltSize=\"16\" blockSize=\"16\" keyBits=\"\(keyBits)\" hashSize=\"\(hash([]).count)\" "
        + "cipherAlgorithm=\"AES\" cipherChaining=\"ChainingModeCBC\" "
        + "hashAlgorithm=\"\(hash.rawValue)\" saltValue=\"\(base64(salt))\""
    }
    let xml = """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" \
      xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password">\
      <keyData \(scheme(salt))/>\
      <dataIntegrity encryptedHmacKey="\(try checked(codeKey, [0x5F, 0xB2, 0xAD, 1, 0x0C, 0xB9, 0xE1, 0xF6]))" \
      encryptedHmacValue="\(try checked(hash.code(content, codeKey), [0xA0, 0x67, 0x7F, 2, 0xB2, 0x2C, 0x84, 0x33]))"/>\
      <keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password">\
      <p:encryptedKey spinCount="\(rounds)" \(scheme(passwordSalt)) \
      encryptedVerifierHashInput="\(try locked(verifier, 0xFEA7_D276_3B4B_9E79))" \
      encryptedVerifierHashValue="\(try locked(hash(verifier), 0xD7AA_0F6D_3061_344E))" \
      encryptedKeyValue="\(try locked(key, 0x146E_0BE7_ABAC_D0D6))"/>\
      </keyEncryptor></keyEncryptors></encryption>
      """
    return ([4, 0, 4, 0, 0x40, 0, 0, 0] + Array(xml.utf8), content)
  }

  /// Standard encryption.
  func standard(
    _ package: [UInt8], keyBits: Int
  ) throws -> (description: [UInt8], content: [UInt8]) {
    let salt = [UInt8](1...16)
    var spun = Hash.sha1(salt + passwordBytes)
    for round in 0..<50_000 { spun = Hash.sha1(number(round) + spun) }
    let final = Hash.sha1(spun + number(0))
    func mixed(_ pad: UInt8) -> [UInt8] {
      Hash.sha1((0..<64).map { $0 < final.count ? final[$0] ^ pad : pad })
    }
    let key = Array((mixed(0x36) + mixed(0x5C)).prefix(keyBits / 8))
    let verifier = [UInt8](101...116)
    let algorithm = [128: 0x660E, 192: 0x660F, 256: 0x6610][keyBits] ?? 0
    let header =
      number(0x24) + number(0) + number(algorithm) + number(0x8004) + number(keyBits)
      + number(0x18) + number(0) + number(0) + [0x4D, 0, 0, 0]
    let description =
      [4, 0, 2, 0] + number(0x24) + number(header.count) + header
      + number(16) + salt + (try separate(verifier, key)) + number(20)
      + (try separate(Hash.sha1(verifier), key))
    return (
      description, number(package.count) + number(0) + (try separate(package, key))
    )
  }
}

internal import Crypto

/// The hashes that descriptions of encryption name ([MS-OFFCRYPTO] §2.3.4.10, `HashAlgorithm`).
enum HashAlgorithm: String {
  case md5 = "MD5"
  case sha1 = "SHA1"
  case sha256 = "SHA256"
  case sha384 = "SHA384"
  case sha512 = "SHA512"

  /// By its name; some write `SHA-512`.
  init?(named name: String) {
    self.init(rawValue: name.uppercased().replacing("-", with: ""))
  }

  /// The hash of bytes.
  func hash(_ bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .md5: Array(Insecure.MD5.hash(data: bytes))
    case .sha1: Array(Insecure.SHA1.hash(data: bytes))
    case .sha256: Array(SHA256.hash(data: bytes))
    case .sha384: Array(SHA384.hash(data: bytes))
    case .sha512: Array(SHA512.hash(data: bytes))
    }
  }

  /// Hashes again and again, a counter before each: what makes trying passwords slow.
  func spun(_ start: [UInt8], _ rounds: Int) -> [UInt8] {
    switch self {
    case .md5: Self.spin(Insecure.MD5.self, start, rounds)
    case .sha1: Self.spin(Insecure.SHA1.self, start, rounds)
    case .sha256: Self.spin(SHA256.self, start, rounds)
    case .sha384: Self.spin(SHA384.self, start, rounds)
    case .sha512: Self.spin(SHA512.self, start, rounds)
    }
  }

  private static func spin<Function: HashFunction>(
    _ function: Function.Type, _ start: [UInt8], _ rounds: Int
  ) -> [UInt8] {
    var input = [0, 0, 0, 0] + Array(Function.hash(data: start))
    for round in 0..<rounds {
      let counter = UInt32(truncatingIfNeeded: round)
      for index in 0..<4 { input[index] = UInt8(truncatingIfNeeded: counter >> (8 * index)) }
      let digest = input.withUnsafeBytes { bytes in
        var hasher = Function()
        hasher.update(bufferPointer: bytes)
        return hasher.finalize()
      }
      for (index, byte) in digest.enumerated() { input[index + 4] = byte }
    }
    return Array(input.dropFirst(4))
  }

  /// A code that only who has the key can have made of the bytes.
  func authenticationCode(of bytes: [UInt8], key: [UInt8]) -> [UInt8] {
    let key = SymmetricKey(data: key)
    return switch self {
    case .md5: Array(HMAC<Insecure.MD5>.authenticationCode(for: bytes, using: key))
    case .sha1: Array(HMAC<Insecure.SHA1>.authenticationCode(for: bytes, using: key))
    case .sha256: Array(HMAC<SHA256>.authenticationCode(for: bytes, using: key))
    case .sha384: Array(HMAC<SHA384>.authenticationCode(for: bytes, using: key))
    case .sha512: Array(HMAC<SHA512>.authenticationCode(for: bytes, using: key))
    }
  }
}

internal import Document
public import Grid

/// A package (.xlsx, .xlsm, .xlsb) that a password opens, as it lies in a compound file
/// ([MS-OFFCRYPTO] §2.3.4): agile encryption of Excel 2010 and after, standard encryption before.
public struct EncryptedPackage: Sendable {
  /// The stream that says how the package is encrypted.
  public static let descriptionStream = "EncryptionInfo"
  /// The stream that holds it.
  public static let contentStream = "EncryptedPackage"

  /// The bytes of the package.
  public let bytes: [UInt8]
  /// False where the content was changed after it was encrypted, by damage or by somebody.
  public let isIntact: Bool

  /// How much is decrypted at a time, each with a start of its own (§2.3.4.15).
  static let segmentBytes = 4_096
  /// The length of the package stands before its content.
  static let lengthBytes = 8

  /// Decrypts the content by its description. Without a password the one is tried that every program
  /// tries by itself; a fault says that a password is needed, that it is another one, that the way
  /// of encryption is not known, or what is damaged.
  public init(
    description: [UInt8], content: consuming [UInt8], password: String?, limits: Limits
  ) throws(Fault) {
    let lock = try PackageLock(description, limits)
    let key = try Self.key(lock, password)
    isIntact = try lock.isIntact(content, key)
    var content = consume content
    try Self.decrypt(&content, lock, key)
    bytes = content
  }

  private static func key(_ lock: PackageLock, _ password: String?) throws(Fault) -> [UInt8] {
    for candidate in Passwords.candidates(password) {
      if let key = try lock.key(candidate) { return key }
    }
    throw Passwords.refusal(of: password)
  }

  /// Decrypts in place, segment by segment, and takes the length off.
  private static func decrypt(
    _ content: inout [UInt8], _ lock: PackageLock, _ key: [UInt8]
  ) throws(Fault) {
    var reader = ByteReader(Array(content.prefix(lengthBytes)))
    guard let low = reader.number(4), let high = reader.number(4), high < 1 << 16 else {
      throw Fault(.damagedEncryption)
    }
    let length = high << 32 | low
    let cipher = try AESCipher(key: key)
    // The length is a claim: what is there must hold it.
    guard length <= content.count - lengthBytes else { throw Fault(.damagedEncryption) }
    let blocks = (length + AESCipher.blockBytes - 1) / AESCipher.blockBytes
    let end = lengthBytes + blocks * AESCipher.blockBytes
    guard end <= content.count else { throw Fault(.damagedEncryption) }
    var target = 0
    for (number, start) in stride(from: lengthBytes, to: end, by: segmentBytes).enumerated() {
      let segment = Array(content[start..<min(start + segmentBytes, end)])
      for byte in try lock.plain(segment, number, cipher) {
        content[target] = byte
        target += 1
      }
    }
    content.removeLast(content.count - length)
  }
}

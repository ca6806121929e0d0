internal import Crypto
internal import CryptoExtras
internal import Grid

/// AES over whole blocks of sixteen bytes.
struct AESCipher {
  static let blockBytes = 16
  private let key: SymmetricKey

  /// A key of 16, 24 or 32 bytes.
  init(key: [UInt8]) throws(Fault) {
    guard [16, 24, 32].contains(key.count) else { throw Fault(.damagedEncryption) }
    self.key = SymmetricKey(data: key)
  }

  /// Decrypts blocks that are chained; `start` is longer or shorter than a block where the format
  /// says nothing of it ([MS-OFFCRYPTO] §2.3.4.12).
  func plain(chained bytes: [UInt8], start: [UInt8]) throws(Fault) -> [UInt8] {
    do {
      let start = try AES._CBC.IV(ivBytes: start.fitted(to: Self.blockBytes))
      return Array(try AES._CBC.decrypt(bytes, using: key, iv: start, noPadding: true))
    } catch { throw Fault(.damagedEncryption) }
  }

  /// Decrypts blocks each by itself: what chaining lays over a block is the encrypted one before it,
  /// and is taken off again.
  func plain(separate bytes: [UInt8]) throws(Fault) -> [UInt8] {
    var plain = try plain(chained: bytes, start: [UInt8](repeating: 0, count: Self.blockBytes))
    guard plain.count == bytes.count else { throw Fault(.damagedEncryption) }
    for index in plain.indices.dropFirst(Self.blockBytes) {
      plain[index] ^= bytes[index - Self.blockBytes]
    }
    return plain
  }
}

extension [UInt8] {
  /// So many bytes: cut off, or filled up as the format has it (§2.3.4.11).
  func fitted(to count: Int) -> [UInt8] {
    Array(prefix(count)) + repeatElement(0x36, count: Swift.max(0, count - self.count))
  }
}

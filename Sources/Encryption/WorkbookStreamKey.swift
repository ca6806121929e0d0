public import Grid

/// What decrypts the stream of a binary workbook (.xls) that needs a password to open: by XOR
/// obfuscation, RC4 of 40 bits, or RC4 with a key of Windows' making ([MS-XLS] §2.2.10,
/// [MS-OFFCRYPTO] §2.3.5 to §2.3.7).
///
/// The record headers of such a stream are plain, and so are some records whole; they count all the
/// same, so that each byte is decrypted by where it stands in the stream.
public struct WorkbookStreamKey: Sendable {
  private let lock: StreamLock.Opened
  /// The bytes laid over the block that was worked on last.
  private var stream: [UInt8] = []
  private var streamBlock = -1

  /// The key that the content of a FilePass record and a password give. Without a password the one
  /// is tried that every program tries by itself; a fault says that a password is needed, that it is
  /// another one, or that the record names a way of encryption that is not known.
  ///
  /// Before BIFF8 (`isOld`) the record holds the two numbers of the obfuscation and nothing else.
  public init(
    filePass: [UInt8], password: String?, isOld: Bool = false
  ) throws(Fault) {
    let lock = try StreamLock(filePass, isOld: isOld)
    for candidate in Passwords.candidates(password) {
      guard let opened = lock.opened(by: candidate) else { continue }
      self.lock = opened
      return
    }
    throw Passwords.refusal(of: password)
  }

  /// Decrypts bytes in place: those of `range`, of which the first stands at `offset` in the stream.
  /// `record` is where the content of their record lies there, header aside.
  public mutating func decrypt(
    _ bytes: inout [UInt8], _ range: Range<Int>, offset: Int, record: Range<Int>
  ) {
    let range = range.clamped(to: bytes.startIndex..<bytes.endIndex)
    switch lock {
    case .obfuscation(let obfuscation):
      // Counted anew with each record, from its end (§2.3.7.2 and what Excel makes of it).
      var index = record.upperBound &+ (offset &- record.lowerBound)
      for place in range {
        bytes[place] = obfuscation.plain(bytes[place], at: index)
        index &+= 1
      }
    case .blocks(let keys):
      var position = max(0, offset)
      for place in range {
        let block = position / BlockKeys.blockBytes
        if block != streamBlock {
          stream = keys.stream(ofBlock: block)
          streamBlock = block
        }
        bytes[place] ^= stream[position % BlockKeys.blockBytes]
        position += 1
      }
    }
  }
}

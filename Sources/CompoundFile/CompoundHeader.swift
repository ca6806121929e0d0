internal import Archive

/// The first 512 bytes of a compound file ([MS-CFB] §2.2).
struct CompoundHeader: Sendable {
  let sectorSize: Int
  let miniSectorSize: Int
  /// Streams shorter than this lie in the mini stream.
  let miniStreamCutoff: Int
  let firstDirectorySector: UInt32
  let firstMiniTableSector: UInt32
  let firstFurtherSector: UInt32
  /// The sectors of the allocation table, as far as they are listed here.
  let tableSectors: [UInt32]
  /// In files of version 3 only the lower half of a length counts ([MS-CFB] §2.6.1).
  let hasLongSizes: Bool

  private static let length = 512

  /// Nil for bytes that are too short, or whose sectors have no size that can be.
  init?(_ bytes: ArchiveBytes) {
    let head = bytes.slice(0..<Self.length)
    guard head.count == Self.length else { return nil }
    let shift = head.number16(at: 30)
    let miniShift = head.number16(at: 32)
    guard 7...16 ~= shift else { return nil }
    sectorSize = 1 << Int(shift)
    // A mini sector of another size is written by nobody; a zero is taken for what it should be.
    miniSectorSize = 1...shift ~= miniShift ? 1 << Int(miniShift) : 64
    hasLongSizes = head.number16(at: 26) >= 4
    firstDirectorySector = head.number32(at: 48)
    miniStreamCutoff = Int(head.number32(at: 56))
    firstMiniTableSector = head.number32(at: 60)
    firstFurtherSector = head.number32(at: 68)
    tableSectors = (0..<109).map { head.number32(at: 76 + $0 * 4) }
  }

  /// Where a sector begins in the file: the header takes the place of one.
  func offset(of sector: UInt32) -> Int { (Int(sector) + 1) * sectorSize }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// Two bytes, the lower first; zero where the bytes end.
  func number16(at offset: Int) -> UInt16 {
    guard offset >= startIndex, offset <= endIndex - 2 else { return 0 }
    return UInt16(self[offset]) | UInt16(self[offset + 1]) << 8
  }

  /// Four bytes, the lowest first; zero where the bytes end.
  func number32(at offset: Int) -> UInt32 {
    UInt32(number16(at: offset)) | UInt32(number16(at: offset + 2)) << 16
  }
}

internal import Archive

/// Which sector follows which ([MS-CFB] §2.3).
struct AllocationTable: Sendable {
  /// What stands where the file has no word on a sector; no chain may lead through it.
  private static let unknown: UInt32 = 0xFFFF_FFFF
  /// The last number that a sector can have; those behind it are marks.
  private static let lastSector: UInt32 = 0xFFFF_FFFA

  /// For each sector the one behind it.
  private(set) var next: [UInt32] = []

  /// A table of no sectors.
  init() {}

  /// The table whose numbers stand in bytes.
  init(_ bytes: [UInt8]) { append(bytes) }

  /// Reads the sectors of the table that the header lists, and those that a chain of further lists
  /// names. One that lies outside of the file leaves its part of the table unknown.
  init(_ bytes: ArchiveBytes, _ header: CompoundHeader) {
    let perSector = header.sectorSize / 4
    let sectorCount = bytes.count / header.sectorSize
    next.reserveCapacity(min(sectorCount + perSector, 128 << 20))
    func take(_ sectors: some Sequence<UInt32>) {
      for sector in sectors where sector <= Self.lastSector && next.count <= sectorCount {
        let start = header.offset(of: sector)
        let part = bytes.slice(start..<max(start, min(start + header.sectorSize, bytes.count)))
        append(part)
        let missing = perSector - part.count / 4
        if missing > 0 { next.append(contentsOf: repeatElement(Self.unknown, count: missing)) }
      }
    }
    take(header.tableSectors)
    var further = header.firstFurtherSector
    // A chain that runs in a circle ends by the count.
    for _ in 0..<sectorCount where further <= Self.lastSector && next.count <= sectorCount {
      let start = header.offset(of: further)
      let list = bytes.slice(start..<start + header.sectorSize)
      guard list.count == header.sectorSize else { break }
      take((0..<perSector - 1).lazy.map { list.number32(at: $0 * 4) })
      further = list.number32(at: (perSector - 1) * 4)
    }
  }

  /// The runs of neighbouring sectors of a chain, up to `limit` sectors; nil where it comes back to a
  /// sector.
  func chain(from first: UInt32, limit: Int) -> [Range<UInt32>]? {
    var runs: [Range<UInt32>] = []
    var sector = first
    var left = min(limit, next.count + 1)
    while left > 0, sector <= Self.lastSector {
      left -= 1
      if let last = runs.last, last.upperBound == sector {
        runs[runs.count - 1] = last.lowerBound..<sector + 1
      } else {
        runs.append(sector..<sector + 1)
      }
      sector = Int(sector) < next.count ? next[Int(sector)] : Self.unknown
    }
    return Self.haveCommonSectors(runs) ? nil : runs
  }

  private static func haveCommonSectors(_ runs: [Range<UInt32>]) -> Bool {
    guard runs.count > 1 else { return false }
    let sorted = runs.sorted { $0.lowerBound < $1.lowerBound }
    return zip(sorted, sorted.dropFirst()).contains { $0.upperBound > $1.lowerBound }
  }

  private mutating func append(_ bytes: [UInt8]) {
    for offset in stride(from: 0, to: bytes.count - 3, by: 4) {
      next.append(bytes.number32(at: offset))
    }
  }
}

internal import Archive

/// What the directory of a compound file says of a stream or a storage ([MS-CFB] §2.6.1).
struct CompoundEntry: Sendable {
  let name: String
  let start: UInt32
  let size: Int
}

/// The names of a compound file ([MS-CFB] §2.6).
struct CompoundDirectory: Sendable {
  private(set) var root: CompoundEntry?
  /// Streams and storages at the top: those of documents that are embedded lie deeper and have the
  /// same names.
  private(set) var top: [CompoundEntry] = []
  /// False where the directory has no end.
  private(set) var isWhole = false

  /// A directory that cannot be read.
  init() {}

  init(_ bytes: ArchiveBytes, _ header: CompoundHeader, _ table: AllocationTable) {
    let all = table.chain(from: header.firstDirectorySector, limit: .max)
    isWhole = all != nil
    // Of one that runs in a circle the beginning says what the file is.
    let runs = all ?? [header.firstDirectorySector..<header.firstDirectorySector + 1]
    var content: [UInt8] = []
    for run in runs {
      let start = header.offset(of: run.lowerBound)
      content += bytes.slice(start..<start + run.count * header.sectorSize)
    }
    let count = content.count / Self.length
    guard count > 0 else { return }
    root = Self.entry(content, 0, header)
    top = Self.places(content, count).compactMap { Self.entry(content, $0, header) }
  }

  /// The entry of a name, whatever its case.
  func entry(named name: String) -> CompoundEntry? {
    let wanted = name.lowercased()
    return top.first { $0.name.lowercased() == wanted }
  }

  private static let length = 128

  /// The children of the root; all places but its own where it names none that are there.
  private static func places(_ content: [UInt8], _ count: Int) -> [Int] {
    var found: [Int] = []
    var seen = [Bool](repeating: false, count: count)
    var waiting = [content.number32(at: 76)]
    while let place = waiting.popLast().map(Int.init) {
      guard place > 0, place < count, !seen[place] else { continue }
      seen[place] = true
      found.append(place)
      waiting.append(content.number32(at: place * length + 72))
      waiting.append(content.number32(at: place * length + 68))
    }
    return found.isEmpty ? Array(1..<max(count, 1)) : found
  }

  private static func entry(
    _ content: [UInt8], _ place: Int, _ header: CompoundHeader
  ) -> CompoundEntry? {
    let at = place * length
    let nameBytes = Int(content.number16(at: at + 64))
    guard 2...64 ~= nameBytes else { return nil }
    let units = stride(from: at, to: at + nameBytes - 2, by: 2).map { content.number16(at: $0) }
    let low = Int(content.number32(at: at + 120))
    let high = header.hasLongSizes ? Int(content.number32(at: at + 124) & 0x7FFF_FFFF) << 32 : 0
    return CompoundEntry(
      name: String(decoding: units, as: UTF16.self), start: content.number32(at: at + 116),
      size: high | low)
  }
}

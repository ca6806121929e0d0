internal import Archive

/// Looks into an OLE compound file ([MS-CFB]) as far as the names in its directory, to tell an
/// encrypted workbook from an old one.
enum CompoundFile {
  static func format(_ bytes: ArchiveBytes) -> FileFormat {
    let names = entryNames(bytes)
    // Names are compared whatever their case ([MS-CFB] §2.6.4): some programs write WORKBOOK.
    func has(_ name: String) -> Bool { names.contains(name) }
    if has("encryptedpackage") || has("encryptioninfo") { return .encryptedWorkbook }
    if has("workbook") || has("book") { return .xls }
    if has("worddocument") { return .doc }
    return has("powerpoint document") ? .ppt : .compoundFile
  }

  private static let endOfChain = 0xFFFF_FFFE

  private static func entryNames(_ bytes: ArchiveBytes) -> Set<String> {
    let shift = number(bytes, 30, 2)
    guard 7...16 ~= shift else { return [] }
    let sectorSize = 1 << shift
    var names: Set<String> = []
    var sector = number(bytes, 48, 4)
    var steps = 0
    // A chain that runs in a circle ends by the count.
    while sector < endOfChain, steps < 256 {
      let start = (sector + 1) * sectorSize
      guard start < bytes.count else { break }
      for entry in stride(from: start, to: start + sectorSize, by: 128) {
        if let name = name(bytes, entry) { names.insert(name.lowercased()) }
      }
      sector = next(bytes, sector, sectorSize)
      steps += 1
    }
    return names
  }

  /// The sector behind another, by the allocation table; its first 109 sectors are listed in the
  /// header, which is enough for any directory worth a look.
  private static func next(_ bytes: ArchiveBytes, _ sector: Int, _ sectorSize: Int) -> Int {
    let perSector = sectorSize / 4
    let table = sector / perSector
    guard table < 109 else { return endOfChain }
    let tableSector = number(bytes, 76 + table * 4, 4)
    guard tableSector < endOfChain else { return endOfChain }
    return number(bytes, (tableSector + 1) * sectorSize + sector % perSector * 4, 4)
  }

  private static func name(_ bytes: ArchiveBytes, _ entry: Int) -> String? {
    let length = number(bytes, entry + 64, 2)
    guard 4...64 ~= length else { return nil }
    let units = stride(from: entry, to: entry + length - 2, by: 2).map {
      UInt16(truncatingIfNeeded: number(bytes, $0, 2))
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// A little-endian number; the end of a chain where the bytes end.
  private static func number(_ bytes: ArchiveBytes, _ offset: Int, _ count: Int) -> Int {
    guard offset >= 0, offset <= bytes.count - count else { return endOfChain }
    var value = 0
    for index in (0..<count).reversed() { value = value << 8 | Int(bytes[offset + index]) }
    return value
  }
}

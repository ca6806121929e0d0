internal import Archive
internal import Grid

/// Reads the sectors of one stream into one run of bytes.
struct SectorReader {
  let bytes: ArchiveBytes
  let header: CompoundHeader
  let table: AllocationTable
  /// What messages call the stream.
  let name: String

  /// A stream of whole sectors.
  func read(from first: UInt32, size: Int) throws(Fault) -> CompoundStream {
    let available = min(size, bytes.count)
    var content: [UInt8] = []
    content.reserveCapacity(available)
    for run in try runs(from: first, size: available, table, header.sectorSize) {
      let start = header.offset(of: run.lowerBound)
      let length = min(run.count * header.sectorSize, available - content.count)
      // The last sector of a file need not be whole; one beyond its end is cut off.
      let piece = bytes.slice(start..<start + length)
      content += piece
      guard piece.count == length else { break }
    }
    return stream(content, size)
  }

  /// A short stream, in the small sectors of another.
  func read(
    from first: UInt32, size: Int, in container: [UInt8], by miniTable: AllocationTable
  ) throws(Fault) -> CompoundStream {
    let unit = header.miniSectorSize
    var content: [UInt8] = []
    for run in try runs(from: first, size: size, miniTable, unit) {
      let start = Int(run.lowerBound) * unit
      let length = min(run.count * unit, size - content.count)
      guard start < container.count else { break }
      content += container[start..<min(start + length, container.count)]
      guard start + length <= container.count else { break }
    }
    return stream(content, size)
  }

  /// The table of the small sectors.
  func miniTable() throws(Fault) -> AllocationTable {
    let runs = try runs(
      from: header.firstMiniTableSector, size: bytes.count, table, header.sectorSize)
    let size = runs.reduce(0) { $0 + $1.count } * header.sectorSize
    return AllocationTable(try read(from: header.firstMiniTableSector, size: size).bytes)
  }

  private func runs(
    from first: UInt32, size: Int, _ table: AllocationTable, _ unit: Int
  ) throws(Fault) -> [Range<UInt32>] {
    guard let runs = table.chain(from: first, limit: (size + unit - 1) / unit) else {
      throw Fault(.circularStream, [name])
    }
    return runs
  }

  private func stream(_ content: [UInt8], _ size: Int) -> CompoundStream {
    CompoundStream(
      bytes: content,
      shortage: content.count == size
        ? nil : Fault(.shortStream, [name, "\(size)", "\(content.count)"]))
  }
}

public import Archive
public import Grid

/// An OLE compound file ([MS-CFB]): streams of bytes by name, in sectors that tables link together.
///
/// Opening fails at nothing: whoever only asks what the file is gets the names as far as they can be
/// read. A stream that cannot be given truthfully is a fault, which says what is wrong with it.
public struct CompoundArchive: Sendable {
  private let bytes: ArchiveBytes
  private let header: CompoundHeader?
  private let table: AllocationTable
  private let directory: CompoundDirectory

  /// Reads header, allocation table and directory, as far as they hold together.
  public init(_ bytes: ArchiveBytes) {
    self.bytes = bytes
    header = CompoundHeader(bytes)
    guard let header else {
      (table, directory) = (AllocationTable(), CompoundDirectory())
      return
    }
    table = AllocationTable(bytes, header)
    directory = CompoundDirectory(bytes, header, table)
  }

  /// The names of the streams and storages at the top, as the file spells them. Of a file whose
  /// directory is no tree, all names that are in it.
  public var names: [String] { directory.top.map(\.name) }

  /// True for a name at the top, whatever its case ([MS-CFB] §2.6.4): some programs write WORKBOOK.
  public func contains(_ name: String) -> Bool { directory.entry(named: name) != nil }

  /// The bytes of a stream at the top, whatever the case of its name, as far as the file has them; a
  /// fault where there is no such stream, or where its sectors run in a circle.
  public func stream(_ name: String) throws(Fault) -> CompoundStream {
    guard let header else { throw Fault(.brokenCompoundHeader) }
    guard let entry = directory.entry(named: name) else {
      throw Fault(directory.isWhole ? .missingStream : .brokenDirectory, [name])
    }
    let part = SectorReader(bytes: bytes, header: header, table: table, name: name)
    guard entry.size < header.miniStreamCutoff, let root = directory.root, root.size > 0 else {
      return try part.read(from: entry.start, size: entry.size)
    }
    let container = try part.read(from: root.start, size: root.size).bytes
    return try part.read(
      from: entry.start, size: entry.size, in: container, by: try part.miniTable())
  }
}

/// What a compound file holds under a name.
public struct CompoundStream: Sendable {
  /// The bytes, as far as the file has them.
  public let bytes: [UInt8]
  /// Why there are fewer than the directory says; nil where all are there. Whoever needs the rest
  /// throws it.
  public let shortage: Fault?

  /// All bytes; a fault where some are missing.
  public func whole() throws(Fault) -> [UInt8] {
    if let shortage { throw shortage }
    return bytes
  }
}

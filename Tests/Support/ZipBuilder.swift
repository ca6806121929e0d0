/// Writes zip archives byte by byte, so that every field of an entry may lie.
public struct ZipBuilder: Sendable {
  public struct Entry: Sendable {
    public var name: [UInt8]
    public var content: [UInt8]
    /// What stands in the archive for the content; nil where the content itself does.
    public var stored: [UInt8]?
    public var method: UInt16 = 0
    public var flags: UInt16 = 0x800
    /// Fields that say something else than the truth.
    public var crc: UInt32?
    public var size: UInt32?
    public var compressedSize: UInt32?
    public var offset: UInt32?
    public var localName: [UInt8]?
    public var localMethod: UInt16?
    public var attributes: UInt32 = 0
    public var extra: [UInt8] = []
    /// Sizes follow the data; the local header has none of them.
    public var hasDescriptor = false

    public init(_ name: String, _ content: [UInt8]) {
      self.name = Array(name.utf8)
      self.content = content
    }

    public init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

    /// An entry whose content is deflated.
    public static func deflated(_ name: String, _ content: [UInt8]) -> Entry {
      var entry = Entry(name, content)
      entry.stored = Deflate.bytes(content)
      entry.method = 8
      return entry
    }
  }

  public var entries: [Entry] = []
  public var prefix: [UInt8] = []
  public var comment: [UInt8] = []
  public var trailing: [UInt8] = []
  /// Writes the end record of long archives (and its locator) as well.
  public var hasZip64End = false
  public var countOverride: UInt16?

  public init(_ entries: [Entry] = []) { self.entries = entries }

  public func bytes() -> [UInt8] {
    var out = prefix
    var offsets: [Int] = []
    for entry in entries {
      offsets.append(out.count)
      appendLocal(entry, to: &out)
    }
    let start = out.count
    for (entry, offset) in zip(entries, offsets) { appendCentral(entry, offset, to: &out) }
    appendEnd(start, size: out.count - start, to: &out)
    return out + trailing
  }

  private func appendLocal(_ entry: Entry, to out: inout [UInt8]) {
    let data = entry.stored ?? entry.content
    let crc = entry.crc ?? CRC32.of(entry.content)
    let name = entry.localName ?? entry.name
    let late = entry.hasDescriptor
    out.append(little: 0x0403_4B50, 4)
    out.append(little: 20, 2)
    out.append(little: UInt64(entry.flags | (late ? 8 : 0)), 2)
    out.append(little: UInt64(entry.localMethod ?? entry.method), 2)
    out.append(little: 0x0021_0000, 4)
    out.append(little: late ? 0 : UInt64(crc), 4)
    out.append(little: late ? 0 : UInt64(entry.compressedSize ?? UInt32(data.count)), 4)
    out.append(little: late ? 0 : UInt64(entry.size ?? UInt32(entry.content.count)), 4)
    out.append(little: UInt64(name.count), 2)
    out.append(little: UInt64(entry.extra.count), 2)
    out += name + entry.extra + data
    if late {
      out.append(little: 0x0807_4B50, 4)
      out.append(little: UInt64(crc), 4)
      out.append(little: UInt64(data.count), 4)
      out.append(little: UInt64(entry.content.count), 4)
    }
  }

  private func appendCentral(_ entry: Entry, _ offset: Int, to out: inout [UInt8]) {
    let data = entry.stored ?? entry.content
    out.append(little: 0x0201_4B50, 4)
    out.append(little: 20, 2)
    out.append(little: 20, 2)
    out.append(little: UInt64(entry.flags | (entry.hasDescriptor ? 8 : 0)), 2)
    out.append(little: UInt64(entry.method), 2)
    out.append(little: 0x0021_0000, 4)
    out.append(little: UInt64(entry.crc ?? CRC32.of(entry.content)), 4)
    out.append(little: UInt64(entry.compressedSize ?? UInt32(data.count)), 4)
    out.append(little: UInt64(entry.size ?? UInt32(entry.content.count)), 4)
    out.append(little: UInt64(entry.name.count), 2)
    out.append(little: UInt64(entry.extra.count), 2)
    // No comment, disk 0, no internal attributes.
    out.append(little: 0, 6)
    out.append(little: UInt64(entry.attributes), 4)
    out.append(little: UInt64(entry.offset ?? UInt32(offset)), 4)
    out += entry.name + entry.extra
  }

  private func appendEnd(_ start: Int, size: Int, to out: inout [UInt8]) {
    if hasZip64End {
      let record = out.count
      out.append(little: 0x0606_4B50, 4)
      out.append(little: 44, 8)
      out.append(little: 0x2D_002D, 4)
      out.append(little: 0, 8)
      out.append(little: UInt64(entries.count), 8)
      out.append(little: UInt64(entries.count), 8)
      out.append(little: UInt64(size), 8)
      out.append(little: UInt64(start), 8)
      out.append(little: 0x0706_4B50, 4)
      out.append(little: 0, 4)
      out.append(little: UInt64(record), 8)
      out.append(little: 1, 4)
    }
    let count = UInt64(countOverride ?? (hasZip64End ? 0xFFFF : UInt16(entries.count)))
    out.append(little: 0x0605_4B50, 4)
    out.append(little: 0, 4)
    out.append(little: count, 2)
    out.append(little: count, 2)
    out.append(little: hasZip64End ? 0xFFFF_FFFF : UInt64(size), 4)
    out.append(little: hasZip64End ? 0xFFFF_FFFF : UInt64(start), 4)
    out.append(little: UInt64(comment.count), 2)
    out += comment
  }
}

extension [UInt8] {
  /// Appends the lower bytes of a number, least significant first.
  public mutating func append(little value: UInt64, _ count: Int) {
    for index in 0..<count { append(UInt8(truncatingIfNeeded: value >> UInt64(index * 8))) }
  }
}

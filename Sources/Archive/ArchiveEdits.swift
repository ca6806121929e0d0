/// What is to be different in an archive: entries replaced, removed and added; all others stay.
public struct ArchiveEdits: Sendable {
  enum Change: Sendable {
    case replaced([UInt8])
    case removed
  }

  /// By the entry's place in the directory.
  private(set) var changes: [Int: Change] = [:]
  private(set) var added: [(name: [UInt8], bytes: [UInt8])] = []

  /// No change yet: an archive written with this is the same file, byte for byte.
  public init() {}

  /// True where nothing is to be different.
  public var isEmpty: Bool { changes.isEmpty && added.isEmpty }

  /// Gives an entry other plain bytes; name, place, time and compression method stay.
  public mutating func replace(_ entry: ZipEntry, with bytes: [UInt8]) {
    changes[entry.index] = .replaced(bytes)
  }

  /// Takes an entry out.
  public mutating func remove(_ entry: ZipEntry) { changes[entry.index] = .removed }

  /// Adds an entry behind all others, deflated, its time that of no day (1980-01-01), so that the
  /// same edits give the same bytes.
  public mutating func add(_ name: String, _ bytes: [UInt8]) {
    added.append((Array(name.utf8), bytes))
  }
}

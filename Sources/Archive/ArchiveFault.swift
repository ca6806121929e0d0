/// Why an archive, or an entry of it, could not be read.
public struct ArchiveFault: Error, Sendable, Equatable {
  /// What is wrong with the archive or an entry of it.
  public enum Reason: Sendable, Equatable {
    /// The system does not give the file: its number for that (`errno`).
    case cannotOpen(Int32)
    /// A folder, pipe or device.
    case notARegularFile
    /// It was written to while it was read.
    case changed
    case fileTooLarge(bytes: Int, limit: Int)
    /// Not a zip archive, or one whose directory cannot be followed.
    case notAnArchive(String)
    case tooManyEntries(count: Int, limit: Int)
    case nameTooLong(bytes: Int, limit: Int)
    /// A name with a NUL byte.
    case badName
    /// Two entries of one name, so that two readers may see two different workbooks.
    case duplicateName
    /// Entries that share bytes.
    case overlap
    /// The directory and the entry itself disagree on name or compression.
    case headerMismatch
    case encrypted
    case compression(method: Int)
    /// More bytes than allowed come out.
    case entryTooLarge(limit: Int)
    case totalTooLarge(limit: Int)
    case ratio(limit: Int)
    /// More or fewer bytes than the directory declares.
    case sizeMismatch(declared: Int, produced: Int)
    /// The compressed bytes are damaged.
    case damaged(String)
  }

  /// What is wrong.
  public let reason: Reason
  /// The entry's name, as far as one is meant.
  public let entry: String?

  /// A fault, of an entry where one is meant.
  public init(_ reason: Reason, entry: String? = nil) {
    self.reason = reason
    self.entry = entry
  }
}

/// How much of an archive is accepted.
public struct ArchiveLimits: Sendable {
  /// Entries of the archive.
  public var entries: Int
  /// Bytes of an entry's name.
  public var nameBytes: Int
  /// Bytes that one entry may inflate to.
  public var entryBytes: Int
  /// Bytes that all entries read may inflate to.
  public var totalBytes: Int
  /// Produced to stored bytes, looked at beyond `grace` produced bytes.
  public var ratio: Int
  /// Produced bytes below which the ratio does not matter.
  public var grace: Int

  /// Every limit, as the caller knows it.
  public init(
    entries: Int, nameBytes: Int, entryBytes: Int, totalBytes: Int, ratio: Int, grace: Int
  ) {
    self.entries = entries
    self.nameBytes = nameBytes
    self.entryBytes = entryBytes
    self.totalBytes = totalBytes
    self.ratio = ratio
    self.grace = grace
  }
}

/// Where the bytes of an archive go as they are written.
protocol ArchiveSink: ~Copyable {
  mutating func write(_ bytes: [UInt8]) throws(SavingFault)
}

/// Keeps what is written.
struct MemorySink: ArchiveSink {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ piece: [UInt8]) { bytes.append(contentsOf: piece) }
}

/// Why a file was not written. What stood under its name before still stands there, whole.
public struct SavingFault: Error, Sendable, Equatable {
  /// Why nothing was saved.
  public enum Reason: Sendable, Equatable {
    /// A file stands there and was not to be replaced.
    case exists
    /// A file stands there that is marked read-only.
    case readOnly
    /// A link of this path stands there and leads to nothing.
    case brokenLink(String)
    /// The system refuses: its number for that (`errno`).
    case system(Int32)
    /// What was written does not read back as it should; the entry meant, where it is one.
    case notAsWritten(entry: String?)
    /// What was to be copied could not be read.
    case source(ArchiveFault)
    /// Longer than an archive without long records can be.
    case tooLarge
  }

  /// Why.
  public let reason: Reason

  /// A fault of this reason.
  public init(_ reason: Reason) { self.reason = reason }
}

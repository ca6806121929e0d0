/// Why bytes are not CSV after RFC 4180, and on which line (counted from 1) that shows.
public struct CSVFault: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    case notUTF8
    case nul
    /// A quote inside a field that does not begin with one.
    case strayQuote
    /// Something other than a comma or the end of the line behind a closing quote.
    case textAfterQuote
    case unclosedQuote
    case tooManyBytes(limit: Int)
    case fieldTooLong(limit: Int)
    case tooManyFields(limit: Int)
    case tooManyRecords(limit: Int)
  }

  public let reason: Reason
  public let line: Int

  public init(_ reason: Reason, line: Int) {
    self.reason = reason
    self.line = line
  }
}

/// How much CSV is accepted.
public struct CSVLimits: Sendable {
  public var bytes = 256 << 20
  public var fieldBytes = 1 << 20
  public var fieldsPerRecord = 16_384
  public var records = 4_000_000

  public init() {}
}

/// Why bytes are not CSV after RFC 4180, and on which line (counted from 1) that shows.
public struct CSVFault: Error, Hashable, Sendable {
  /// What is wrong with the text.
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

  /// What is wrong.
  public let reason: Reason
  /// The line at which it shows, counted from 1.
  public let line: Int

  /// A fault at a line.
  public init(_ reason: Reason, line: Int) {
    self.reason = reason
    self.line = line
  }
}

/// Why an XML part could not be read to its end.
public struct XMLFault: Error, Sendable, Equatable {
  public enum Reason: Sendable, Equatable {
    /// Not well-formed: the parser's number and words.
    case malformed(code: Int32, message: String)
    /// A document type declaration; no part of an OPC package may hold one (ECMA-376 Part 2, §9.1.2).
    case documentType
    /// A declared encoding other than those that `XMLParser` accepts.
    case encoding(String)
    case depth(limit: Int)
    /// A tag, comment or name that does not end.
    case pendingBytes(limit: Int)
    case attributes(limit: Int)
    case distinctNames(limit: Int)
    /// The handler asked to stop.
    case stopped
    /// The library could not give a parser.
    case outOfMemory
  }

  public let reason: Reason
  /// Bytes from the start of the part, of the text as UTF-8.
  public let offset: Int

  public init(_ reason: Reason, offset: Int) {
    self.reason = reason
    self.offset = offset
  }
}

/// What one part may ask of the parser.
public struct XMLLimits: Sendable {
  public var depth: Int
  public var pendingBytes: Int
  public var attributesPerElement: Int
  public var distinctNames: Int

  public init(
    depth: Int = 64, pendingBytes: Int = 256 << 10, attributesPerElement: Int = 256,
    distinctNames: Int = 4_096
  ) {
    self.depth = depth
    self.pendingBytes = pendingBytes
    self.attributesPerElement = attributesPerElement
    self.distinctNames = distinctNames
  }
}

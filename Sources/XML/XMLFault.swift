/// Why an XML part could not be read to its end.
public struct XMLFault: Error, Sendable, Equatable {
  /// What is wrong with the part.
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

  /// What is wrong.
  public let reason: Reason
  /// Bytes from the start of the part, of the text as UTF-8.
  public let offset: Int

  /// A fault at a place of the part.
  public init(_ reason: Reason, offset: Int) {
    self.reason = reason
    self.offset = offset
  }
}

/// What one part may ask of the parser.
public struct XMLLimits: Sendable {
  /// How deep elements may nest.
  public var depth: Int
  /// Bytes that may be held back waiting for the end of a tag, comment or name.
  public var pendingBytes: Int
  /// Attributes and namespaces of one element together.
  public var attributesPerElement: Int
  /// Different names that a part may use.
  public var distinctNames: Int

  /// Every limit, as the caller knows it.
  public init(depth: Int, pendingBytes: Int, attributesPerElement: Int, distinctNames: Int) {
    self.depth = depth
    self.pendingBytes = pendingBytes
    self.attributesPerElement = attributesPerElement
    self.distinctNames = distinctNames
  }
}

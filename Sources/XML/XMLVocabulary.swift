/// The names and namespaces that a handler knows; each becomes a small number, so that handlers
/// compare numbers instead of text.
public struct XMLVocabulary: Sendable {
  /// Local names; the n-th has the number n + 1. At most 200.
  let names: [String]
  /// Namespace addresses with the number that each stands for, 1 to 200.
  let namespaces: [(address: String, number: UInt8)]

  /// A vocabulary of these names; those past the two hundredth are not known.
  public init(names: [String], namespaces: [(address: String, number: UInt8)]) {
    self.names = names
    self.namespaces = namespaces
  }
}

/// The name of an element or attribute as numbers of a vocabulary.
public struct XMLName: Hashable, Sendable {
  /// 0 for a name that the vocabulary lacks.
  public let local: UInt8
  /// 0 for a namespace that the vocabulary lacks, `noNamespace` for none at all.
  public let namespace: UInt8

  /// The number of having no namespace.
  public static let noNamespace: UInt8 = 255

  /// A name of these numbers.
  @inlinable
  public init(local: UInt8, namespace: UInt8) {
    self.local = local
    self.namespace = namespace
  }
}

/// One entry of an archive as its directory lists it.
public struct ZipEntry: Sendable {
  /// Its place in the directory.
  public let index: Int
  /// The name byte for byte; it may be in no known encoding.
  public let nameBytes: [UInt8]
  /// The name for people and for looking up: UTF-8 where it is, else GB18030, else byte by byte.
  public let name: String
  /// Bytes that it takes in the archive.
  public let compressedSize: Int
  /// What the directory says it inflates to; a claim, not a fact.
  public let declaredSize: Int
  /// True for a name that ends as those of folders do.
  public let isDirectory: Bool
  let method: Int
  let isEncrypted: Bool
}

public import Archive
internal import CompoundFile
public import Document
public import Grid

extension EncryptedPackage {
  /// Decrypts the package of a compound file with the password of the options.
  public init(_ file: ArchiveBytes, _ options: OpeningOptions) throws(Fault) {
    let archive = CompoundArchive(file)
    // Rights management keeps its keys elsewhere: with a server.
    guard archive.contains(Self.descriptionStream) else {
      throw Fault(.unknownEncryption, ["IRM"])
    }
    let description = try archive.stream(Self.descriptionStream).whole()
    let content = try archive.stream(Self.contentStream)
    try self.init(
      description: description, content: content.bytes, password: options.password,
      limits: options.limits)
  }
}

internal import Archive
internal import CompoundFile

extension FileFormat {
  /// Tells an encrypted workbook from an old one, and both from other compound files, by the names
  /// at the top; those of an embedded workbook make no workbook of a letter.
  static func compound(_ bytes: ArchiveBytes) -> FileFormat {
    let archive = CompoundArchive(bytes)
    func has(_ name: String) -> Bool { archive.contains(name) }
    if has("EncryptedPackage") || has("EncryptionInfo") { return .encryptedWorkbook }
    if has("Workbook") || has("Book") { return .xls }
    if has("WordDocument") { return .doc }
    return has("PowerPoint Document") ? .ppt : .compoundFile
  }
}

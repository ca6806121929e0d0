import Archive

extension ArchiveLimits {
  /// Limits that no archive of these tests meets unless it means to.
  static func usual(
    entries: Int = 4_096, nameBytes: Int = 512, entryBytes: Int = 512 << 20,
    totalBytes: Int = 1 << 30, ratio: Int = 500, grace: Int = 16 << 20
  ) -> ArchiveLimits {
    ArchiveLimits(
      entries: entries, nameBytes: nameBytes, entryBytes: entryBytes, totalBytes: totalBytes,
      ratio: ratio, grace: grace)
  }
}

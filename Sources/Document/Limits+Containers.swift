package import Archive
package import Grid
package import XML

extension Limits {
  /// What is accepted of an archive.
  package var archive: ArchiveLimits {
    ArchiveLimits(
      entries: archiveEntries, nameBytes: entryNameBytes, entryBytes: entryBytes,
      totalBytes: totalBytes, ratio: inflationRatio, grace: inflationGrace)
  }

  /// What is accepted of a part of XML.
  package var xml: XMLLimits {
    XMLLimits(
      depth: elementDepth, pendingBytes: pendingBytes,
      attributesPerElement: attributesPerElement, distinctNames: distinctNames)
  }
}

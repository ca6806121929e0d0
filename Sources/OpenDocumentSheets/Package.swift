internal import Archive
internal import Document
internal import Grid

/// The archive of a document: its parts by name.
struct Package: ~Copyable {
  private let bytes: ArchiveBytes
  private let archive: ZipArchive

  init(_ bytes: ArchiveBytes, _ limits: Limits) throws(Fault) {
    self.bytes = bytes
    do throws(ArchiveFault) {
      archive = try ZipArchive(bytes, limits: limits.archive)
    } catch { throw Fault(error) }
  }

  /// Reads styles and content; refuses what has a password to open.
  func read(with reading: inout PartReading) throws(Fault) {
    if try isEncrypted() { throw Fault.notSpreadsheet(.encryptedWorkbook, bytes) }
    for part in ["styles.xml", "content.xml"] {
      guard let entry = archive.entry(named: part) else { continue }
      reading.begin(part)
      var fault: Fault?
      do throws(ArchiveFault) {
        try archive.read(entry) { piece in
          do throws(Fault) {
            try reading.push(piece)
            return true
          } catch {
            fault = error
            return false
          }
        }
      } catch { throw Fault(error) }
      if let fault { throw fault }
      try reading.finish()
    }
  }

  /// The manifest says of each part how it is encrypted, where it is (OpenDocument 1.3 Part 2, §3.4).
  private func isEncrypted() throws(Fault) -> Bool {
    guard let entry = archive.entry(named: "META-INF/manifest.xml"),
      entry.declaredSize <= 4 << 20
    else { return false }
    do throws(ArchiveFault) {
      let manifest = String(decoding: try archive.readAll(entry), as: UTF8.self)
      return manifest.contains("encryption-data")
    } catch { throw Fault(error) }
  }
}

public import Archive
internal import Grid

extension FileFormat {
  /// Tells the format by the bytes themselves; the name of the file does not matter.
  public static func sniff(_ bytes: ArchiveBytes) -> FileFormat {
    guard bytes.count > 0 else { return .empty }
    let head = bytes.slice(0..<min(4_096, bytes.count))
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      return zipFormat(bytes)
    }
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      return compound(bytes)
    }
    // BIFF2 to BIFF4: a stream without a container.
    if head.count >= 4, head[0] == 0x09, [0x00, 0x02, 0x04, 0x08].contains(head[1]), head[3] == 0 {
      return .xls
    }
    let signed = signedFormat(head)
    // A program in front of an archive unpacks it; what else has a sign of its own is that.
    if let signed, signed != .program { return signed }
    if WrappedArchive.start(in: bytes) != nil { return .wrappedZip }
    if let signed { return signed }
    if head.allSatisfy({ $0 == 0 }) { return .zeros }
    return TextSniffing.format(head, bytes)
  }

  /// A format that begins with signs of its own.
  private static func signedFormat(_ head: [UInt8]) -> FileFormat? {
    func begins(_ text: String) -> Bool { head.starts(with: Array(text.utf8)) }
    if let known = allCases.first(where: { $0.beginnings.contains { head.starts(with: $0) } }) {
      return known
    }
    if begins("RIFF"), head.dropFirst(8).starts(with: Array("WEBP".utf8)) { return .image }
    if head.dropFirst(257).starts(with: Array("ustar".utf8)) { return .otherArchive }
    // How two widespread programs of this kind mark what they encrypt.
    let isGuarded =
      begins("%TSD-Header-")
      || String(decoding: head.prefix(64), as: UTF8.self).contains("E-SafeNet")
    return isGuarded ? .guarded : nil
  }

  /// True for bytes that begin as a zip archive with entries does: whoever opens it tells what is in
  /// it.
  public static func isArchive(_ bytes: ArchiveBytes) -> Bool {
    bytes.count > 3 && bytes[0] == 0x50 && bytes[1] == 0x4B && bytes[2] == 3 && bytes[3] == 4
  }

  private static func zipFormat(_ bytes: ArchiveBytes) -> FileFormat {
    do throws(ArchiveFault) {
      let archive = try ZipArchive(bytes, limits: Limits().archive)
      let names = Set(archive.entries.map { $0.name.replacing("\\", with: "/").lowercased() })
      func has(_ prefix: String) -> Bool { names.contains { $0.hasPrefix(prefix) } }
      if names.contains("xl/workbook.bin") { return .xlsb }
      if has("xl/vbaproject.bin") { return .xlsm }
      if has("xl/") { return .xlsx }
      if has("word/") { return .docx }
      if has("ppt/") { return .pptx }
      if names.contains("ofd.xml") { return .ofd }
      if names.contains("mimetype") || names.contains("meta-inf/manifest.xml") {
        if names.contains("encrypted-package") { return .encryptedWorkbook }
        if names.contains("content.xml") { return openDocument(archive) }
      }
      return names.contains("[content_types].xml") ? .xlsx : .zip
    } catch { return .zip }
  }

  /// Documents of OpenDocument say in a part of their own which kind they are of.
  private static func openDocument(_ archive: borrowing ZipArchive) -> FileFormat {
    guard let entry = archive.entry(named: "mimetype"), entry.declaredSize <= 256,
      let type = try? archive.readAll(entry)
    else { return .ods }
    let text = String(decoding: type, as: UTF8.self)
    let isOther = text.contains("opendocument.") && !text.contains("opendocument.spreadsheet")
    return isOther ? .openDocument : .ods
  }
}

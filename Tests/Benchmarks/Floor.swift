import CLibXML2
import CLibZip
import Glibc

/// What reading costs before anybody looks at anything: libzip inflates, libxml2 parses, callbacks
/// do nothing.
enum Floor {
  /// Goes through the sheets and shared strings of a workbook as a reader must, and its list of
  /// sheets.
  static func pass(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      var error = zip_error_t()
      zip_error_init(&error)
      guard
        let source = zip_source_buffer_create(
          buffer.baseAddress, zip_uint64_t(buffer.count), 0, &error),
        let archive = zip_open_from_source(source, ZIP_RDONLY, &error)
      else { return }
      defer { zip_discard(archive) }
      var piece = [CChar](repeating: 0, count: 128 << 10)
      for index in 0..<zip_uint64_t(max(0, zip_get_num_entries(archive, 0))) {
        guard let pointer = zip_get_name(archive, index, 0) else { continue }
        let name = String(cString: pointer)
        let isRead =
          name.contains("/sheet") || name.hasSuffix(".rels") && !name.contains("worksheets")
          || name.contains("sharedStrings") || name.contains("workbook")
        guard isRead, name.hasSuffix("xml") || name.hasSuffix("rels") else { continue }
        parse(archive, index, &piece)
      }
    }
  }

  private static func parse(_ archive: OpaquePointer, _ index: zip_uint64_t, _ piece: inout [CChar])
  {
    guard let file = zip_fopen_index(archive, index, 0) else { return }
    defer { zip_fclose(file) }
    var handler = xmlSAXHandler()
    handler.initialized = XML_SAX2_MAGIC
    handler.startElementNs = { _, _, _, _, _, _, _, _, _ in }
    handler.endElementNs = { _, _, _, _ in }
    handler.characters = { _, _, _ in }
    guard let context = xmlCreatePushParserCtxt(&handler, nil, nil, 0, nil) else { return }
    defer { xmlFreeParserCtxt(context) }
    while true {
      let got = zip_fread(file, &piece, zip_uint64_t(piece.count))
      guard got > 0 else { break }
      xmlParseChunk(context, piece, Int32(got), 0)
    }
    xmlParseChunk(context, nil, 0, 1)
  }
}

internal import CLibZip

/// Owner of one libzip handle on bytes in memory.
@safe
struct ZipHandle: ~Copyable {
  let pointer: OpaquePointer
  /// The handle reads from these, so they live as long as it does.
  private let bytes: ArchiveBytes

  init(_ bytes: ArchiveBytes) throws(ArchiveFault) {
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    guard
      let source = unsafe zip_source_buffer_create(
        bytes.memory.baseAddress, zip_uint64_t(bytes.count), 0, &error)
    else { throw ArchiveFault(.notAnArchive(unsafe Self.text(&error))) }
    guard let pointer = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
      unsafe zip_source_free(source)
      throw ArchiveFault(.notAnArchive(unsafe Self.text(&error)))
    }
    unsafe self.pointer = unsafe pointer
    self.bytes = bytes
  }

  deinit { unsafe zip_discard(pointer) }

  static func text(_ error: UnsafeMutablePointer<zip_error_t>) -> String {
    unsafe zip_error_strerror(error).map { unsafe String(cString: $0) } ?? ""
  }
}

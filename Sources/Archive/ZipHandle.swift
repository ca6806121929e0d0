internal import CLibZip
internal import Glibc

/// Owner of one libzip handle; entries that are open keep it alive.
@safe
final class ZipHandle {
  let pointer: OpaquePointer
  /// The handle reads from these, so they live as long as it does.
  private let bytes: ArchiveBytes
  /// What all entries together have produced through this handle; reading one again counts once.
  private(set) var produced = 0
  private var producedByEntry: [Int: Int] = [:]

  /// Says how many bytes of an entry have come out so far.
  func account(entry: Int, produced count: Int) {
    let before = producedByEntry[entry] ?? 0
    guard count > before else { return }
    producedByEntry[entry] = count
    produced += count - before
  }

  init(_ bytes: ArchiveBytes) throws(ArchiveFault) {
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    guard let source = unsafe Self.source(bytes, &error) else {
      throw ArchiveFault(.notAnArchive(unsafe Self.text(&error)))
    }
    guard let pointer = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
      unsafe zip_source_free(source)
      throw ArchiveFault(.notAnArchive(unsafe Self.text(&error)))
    }
    unsafe self.pointer = unsafe pointer
    self.bytes = bytes
  }

  deinit { unsafe zip_discard(pointer) }

  private static func source(
    _ bytes: ArchiveBytes, _ error: UnsafeMutablePointer<zip_error_t>
  ) -> OpaquePointer? {
    switch unsafe bytes.storage {
    case .memory(let memory):
      return unsafe zip_source_buffer_create(
        memory.baseAddress, zip_uint64_t(bytes.count), 0, error)
    case .file(let descriptor, _, _):
      // Opened anew, so that each handle has a place in the file of its own.
      guard let file = unsafe fopen("/proc/self/fd/\(descriptor)", "rbe") else { return nil }
      guard let source = unsafe zip_source_filep_create(file, 0, 0, error) else {
        unsafe fclose(file)
        return nil
      }
      return unsafe source
    }
  }

  static func text(_ error: UnsafeMutablePointer<zip_error_t>?) -> String {
    unsafe zip_error_strerror(error).map { unsafe String(cString: $0) } ?? ""
  }
}

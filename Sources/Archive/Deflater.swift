internal import CLibZip

/// An entry's data as it stands in an archive, with what headers say of it.
struct PackedData {
  var bytes: [UInt8]
  var method: Int
  var crc: Int
  var plainCount: Int
}

/// Compresses by libzip, which does so only into an archive: one of a single entry is written to
/// memory, and its data taken out.
enum Deflater {
  /// How hard zlib tries. Libzip's own default is the highest, which takes three times as long and
  /// saves two bytes of a hundred; office programs write with this one.
  private static let level: UInt32 = 6

  /// Deflates, or stores with method 0. The same bytes give the same result.
  static func pack(_ plain: [UInt8], method: Int) throws(ArchiveFault) -> PackedData {
    let bytes = ArchiveBytes(try archive(of: plain, method: method))
    guard let directory = Directory(bytes, entryLimit: 1), let record = directory.records.first,
      let data = directory.dataRange(of: record, in: bytes),
      let crc = bytes.littleEndian(at: record.span.lowerBound + 16, bytes: 4)
    else { throw ArchiveFault(.damaged("deflate")) }
    return PackedData(
      bytes: bytes.slice(data), method: record.method, crc: crc, plainCount: plain.count)
  }

  private static func archive(of plain: [UInt8], method: Int) throws(ArchiveFault) -> [UInt8] {
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    guard let target = unsafe zip_source_buffer_create(nil, 0, 0, &error) else {
      throw ArchiveFault(.damaged(unsafe ZipHandle.text(&error)))
    }
    defer { unsafe zip_source_free(target) }
    unsafe zip_source_keep(target)
    guard let archive = unsafe zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error)
    else {
      unsafe zip_source_free(target)
      throw ArchiveFault(.damaged(unsafe ZipHandle.text(&error)))
    }
    let isWritten = unsafe plain.withUnsafeBytes { bytes in
      guard
        let source = unsafe zip_source_buffer(
          archive, bytes.baseAddress, zip_uint64_t(bytes.count), 0)
      else { return false }
      let index = unsafe zip_file_add(archive, "a", source, 0)
      guard index >= 0 else {
        unsafe zip_source_free(source)
        return false
      }
      let kind = method == 0 ? ZIP_CM_STORE : ZIP_CM_DEFLATE
      return unsafe zip_set_file_compression(archive, zip_uint64_t(index), kind, level) == 0
        && zip_close(archive) == 0
    }
    guard isWritten else {
      let why = unsafe ZipHandle.text(zip_get_error(archive))
      unsafe zip_discard(archive)
      throw ArchiveFault(.damaged(why))
    }
    return unsafe try content(of: target)
  }

  private static func content(of source: OpaquePointer) throws(ArchiveFault) -> [UInt8] {
    guard unsafe zip_source_open(source) == 0 else {
      throw ArchiveFault(.damaged(unsafe ZipHandle.text(zip_source_error(source))))
    }
    defer { unsafe zip_source_close(source) }
    unsafe zip_source_seek(source, 0, 2)
    let count = max(0, unsafe Int(zip_source_tell(source)))
    unsafe zip_source_seek(source, 0, 0)
    var bytes = [UInt8](repeating: 0, count: count)
    let got = unsafe bytes.withUnsafeMutableBytes {
      unsafe zip_source_read(source, $0.baseAddress, zip_uint64_t($0.count))
    }
    guard got == count else {
      throw ArchiveFault(.damaged(unsafe ZipHandle.text(zip_source_error(source))))
    }
    return bytes
  }
}

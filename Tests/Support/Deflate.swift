import CLibZip

/// Raw deflate streams, made by libzip: it writes an archive of one entry, whose data is taken out.
enum Deflate {
  static func bytes(_ content: [UInt8]) -> [UInt8] {
    let archive = archive(of: content)
    guard archive.count > 30 else { return [] }
    func number(_ offset: Int, _ count: Int) -> Int {
      (0..<count).reversed().reduce(0) { $0 << 8 | Int(archive[offset + $1]) }
    }
    let start = 30 + number(26, 2) + number(28, 2)
    // Sizes of a streamed entry stand only in the directory.
    var end = archive.count - 22
    while end > 0, number(end, 4) != 0x0605_4B50 { end -= 1 }
    let central = number(end + 16, 4)
    guard number(central + 10, 2) == 8 else { return content }
    return Array(archive[start..<start + number(central + 20, 4)])
  }

  private static func archive(of content: [UInt8]) -> [UInt8] {
    guard let source = zip_source_buffer_create(nil, 0, 0, nil) else { return [] }
    defer { zip_source_free(source) }
    zip_source_keep(source)
    guard let archive = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, nil) else {
      return []
    }
    let written = content.withUnsafeBytes { bytes -> Bool in
      let plain = zip_source_buffer(archive, bytes.baseAddress, zip_uint64_t(bytes.count), 0)
      let index = zip_file_add(archive, "a", plain, 0)
      guard index >= 0 else { return false }
      zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_DEFLATE, 9)
      return zip_close(archive) == 0
    }
    guard written, zip_source_open(source) == 0 else { return [] }
    defer { zip_source_close(source) }
    zip_source_seek(source, 0, SEEK_END)
    var result = [UInt8](repeating: 0, count: Int(zip_source_tell(source)))
    zip_source_seek(source, 0, SEEK_SET)
    let got = result.withUnsafeMutableBytes {
      zip_source_read(source, $0.baseAddress, zip_uint64_t($0.count))
    }
    return Int(got) == result.count ? result : []
  }
}

import Archive
import CLibZip
import Filling
import Formula
import Glibc
import Grid
import Workbook

/// A plan as lines of `sheet ⇥ cell ⇥ n|s ⇥ value`, the sheet by its place from 0.
enum PlanFile {
  static func read(_ path: String) throws -> [PlannedCell] {
    let bytes = try ArchiveBytes.open(path: path, limit: 1 << 30, memoryBytes: 1 << 30)
    let text = String(decoding: bytes.slice(0..<bytes.count), as: UTF8.self)
    return try text.split(separator: "\n").map { line in
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 4, let sheet = Int(fields[0]), let cell = CellReference(fields[1])
      else { throw BadPlan(line: String(line)) }
      return PlannedCell(
        fields[2] == "n" ? .number(fields[3]) : .text(fields[3]),
        at: SheetCell(sheet: sheet, cell: cell))
    }
  }

  struct BadPlan: Error {
    let line: String
  }
}

/// What a user of the library does: open, fill, save.
enum Fill {
  static func pass(_ file: String, _ plan: [PlannedCell], output: String) throws {
    var package = try SpreadsheetPackage.open(path: file)
    let filled = try package.filled(with: plan)
    try package.save(filled, to: output, replacing: true)
  }
}

/// What a fill cannot do without: the touched parts inflated, the parts that they became deflated,
/// all others copied as they are compressed, and the file written.
///
/// Libzip alone, at the level at which the saving deflates; nothing is parsed, synced or compared.
struct FillFloor {
  private let file: String
  private var changed: [(index: zip_uint64_t, bytes: [UInt8])] = []
  private var added: [(name: String, bytes: [UInt8])] = []

  var parts: Int { changed.count + added.count }

  /// Finds which parts of a workbook are others in the filled one.
  init?(_ file: String, filled: String) {
    self.file = file
    guard let old = Self.open(file), let new = Self.open(filled) else { return nil }
    defer {
      zip_discard(old)
      zip_discard(new)
    }
    for index in 0..<zip_uint64_t(max(0, zip_get_num_entries(new, 0))) {
      guard let name = zip_get_name(new, index, 0) else { return nil }
      let bytes = Self.inflate(new, index)
      let place = zip_name_locate(old, name, 0)
      if place < 0 {
        added.append((String(cString: name), bytes))
      } else if Self.inflate(old, zip_uint64_t(place)) != bytes {
        changed.append((zip_uint64_t(place), bytes))
      }
    }
  }

  func pass(output: String) {
    guard let source = Self.open(file) else { return }
    var error = zip_error_t()
    zip_error_init(&error)
    guard let memory = zip_source_buffer_create(nil, 0, 0, &error),
      let target = zip_open_from_source(memory, ZIP_CREATE | ZIP_TRUNCATE, &error)
    else { return }
    zip_source_keep(memory)
    for index in 0..<zip_uint64_t(max(0, zip_get_num_entries(source, 0))) {
      guard let name = zip_get_name(source, index, 0) else { continue }
      if let change = changed.first(where: { $0.index == index }) {
        _ = Self.inflate(source, index)
        Self.add(String(cString: name), change.bytes, to: target)
      } else {
        let raw = zip_source_zip(target, source, index, zip_flags_t(ZIP_FL_COMPRESSED), 0, 0)
        zip_file_add(target, name, raw, 0)
      }
    }
    for (name, bytes) in added { Self.add(name, bytes, to: target) }
    zip_close(target)
    zip_discard(source)
    Self.write(memory, to: output)
    zip_source_free(memory)
  }

  private static func open(_ path: String) -> OpaquePointer? {
    zip_open(path, ZIP_RDONLY, nil)
  }

  private static func inflate(_ archive: OpaquePointer, _ index: zip_uint64_t) -> [UInt8] {
    var stat = zip_stat_t()
    zip_stat_index(archive, index, 0, &stat)
    guard let file = zip_fopen_index(archive, index, 0) else { return [] }
    defer { zip_fclose(file) }
    return [UInt8](unsafeUninitializedCapacity: Int(stat.size)) { buffer, count in
      count = Int(max(0, zip_fread(file, buffer.baseAddress, stat.size)))
    }
  }

  private static func add(_ name: String, _ bytes: [UInt8], to archive: OpaquePointer) {
    // Freed by libzip as it closes.
    let copy = malloc(max(1, bytes.count))
    bytes.withUnsafeBytes { buffer in
      if let base = buffer.baseAddress { copy?.copyMemory(from: base, byteCount: buffer.count) }
    }
    let source = zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1)
    let index = zip_file_add(archive, name, source, 0)
    zip_set_file_compression(archive, zip_uint64_t(max(0, index)), ZIP_CM_DEFLATE, 6)
  }

  private static func write(_ memory: OpaquePointer, to output: String) {
    var stat = zip_stat_t()
    zip_source_stat(memory, &stat)
    zip_source_open(memory)
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(stat.size)) { buffer, count in
      count = Int(max(0, zip_source_read(memory, buffer.baseAddress, stat.size)))
    }
    zip_source_close(memory)
    guard let file = fopen(output, "w") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }
}

package import Archive
import Document
import Exchange
package import Grid

/// The bytes of one input, opened once.
struct InputBytes {
  let bytes: ArchiveBytes

  private let path: String

  /// All bytes; a fault where the file gives no longer what it held when it was opened.
  func all() throws(Fault) -> [UInt8] { try read(0..<bytes.count) }

  private func read(_ range: Range<Int>) throws(Fault) -> [UInt8] {
    do throws(ArchiveFault) {
      return try bytes.read(range)
    } catch { throw Fault(reading: path, error) }
  }

  /// Opens a regular file, or reads standard input for `-`, up to a limit, which a refusal names.
  init(
    path: String, limit: Int, named name: String = "archiveBytes"
  ) throws(Fault) {
    self.init(try ArchiveBytes.input(path, limit: limit, named: name), of: path)
  }

  /// Bytes that are open, and the path that faults name.
  init(_ bytes: ArchiveBytes, of path: String) {
    self.bytes = bytes
    self.path = path
  }

  /// True where a file says near its beginning that it is a submission, or cannot be asked.
  static func isSubmission(_ path: String) -> Bool {
    guard let input = try? InputBytes(path: path, limit: .max) else { return true }
    return input.isSubmission
  }

  private var isSubmission: Bool {
    String(decoding: bytes.slice(0..<512), as: UTF8.self).contains("\"juesuan.submission/")
  }

  /// True where JSON is meant as a submission: it says so, or nothing of its name is against it.
  /// What a server said is often saved under the name of a workbook.
  func isForm(named path: String) -> Bool {
    let name = Folder.lastName(of: path).lowercased()
    return isSubmission || !name.contains(".") || name.hasSuffix(".json")
  }

  /// True where a file of XML or of text that lies in a folder is meant as an input, or cannot be
  /// asked: a document of sheets, and no report of this program, which lies beside what it is about.
  /// What is named as a list of columns is one.
  static func isSpreadsheet(_ path: String, namedAsColumns: Bool) -> Bool {
    guard let input = try? InputBytes(path: path, limit: .max) else { return true }
    let head = String(decoding: input.bytes.slice(0..<2_048), as: UTF8.self)
    let isReport =
      head.contains("content=\"juesuan ") || head.prefix(40).contains("id,rule,severity,verdict,")
    guard !isReport else { return false }
    switch FileFormat.sniff(input.bytes) {
    case .xml2003, .fods, .html, .mhtml: return true
    case .csv: return speaksOfAccounts(input.bytes.slice(0..<64 << 10))
    default: return namedAsColumns
    }
  }

  /// True for a list of which the beginning says what accounts are about: rosters and the like lie in
  /// the same folders.
  private static func speaksOfAccounts(_ head: [UInt8]) -> Bool {
    let text = TextEncoding(of: head, declared: nil).utf8(head, replacing: true) ?? []
    let words = String(decoding: text, as: UTF8.self)
    return ["决算", "收入", "支出", "拨款"].contains { words.contains($0) }
  }

  /// True for the facts of a submission, which are read with the folder that holds them.
  var isFacts: Bool {
    let head = bytes.slice(0..<64)
    let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
    return start.starts(with: Array("unit_code,unit,year,table,".utf8))
  }

  /// The digest by which a source is known, of the very bytes that were read since it was opened: a
  /// fault where the file was written to meanwhile.
  func sha256() throws(Fault) -> String {
    var digest = SHA256()
    for start in stride(from: 0, to: bytes.count, by: 1 << 20) {
      digest.update(try read(start..<min(bytes.count, start + 1 << 20)))
    }
    do throws(ArchiveFault) {
      try bytes.checkUnchanged()
    } catch { throw Fault(reading: path, error) }
    return digest.finish()
  }
}

extension ArchiveBytes {
  /// Opens a regular file that a person named, or reads standard input for `-`, up to a limit.
  package static func input(
    _ path: String, limit: Int, named name: String = "archiveBytes"
  ) throws(Fault) -> ArchiveBytes {
    do throws(ArchiveFault) {
      return path == "-"
        ? try readAll(descriptor: 0, limit: limit) : try open(path: path, limit: limit)
    } catch {
      if case .fileTooLarge(let bytes, let limit) = error.reason {
        throw Fault(.limit(name), ["\(bytes)", "\(limit)"])
      }
      throw Fault(reading: path, error)
    }
  }
}

import Glibc
import Grid
import Synchronization

/// Standard output and standard error as file descriptors: results on the one, everything else on
/// the other.
enum Console {
  static let isErrorTerminal = isatty(2) == 1

  /// Writes all bytes; false where the reader is gone or the disk is full.
  @discardableResult
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var place = 0
      while place < buffer.count {
        let written = Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: place), buffer.count - place)
        if written < 0 {
          if errno == EINTR { continue }
          return false
        }
        place += written
      }
      return true
    }
  }

  /// The number of the error after which standard output took nothing more.
  private static let outputError = Mutex<Int32?>(nil)

  /// Writes a part of the result to standard output; false where it takes no more. `Main` tells
  /// that at the end and gives the run its code.
  static func writeResult(_ bytes: [UInt8]) -> Bool {
    guard !write(bytes, to: 1) else { return true }
    let number = errno
    outputError.withLock { $0 = $0 ?? number }
    return false
  }

  /// What became of the results: nil where all were taken.
  static var outputFailure: Int32? { outputError.withLock { $0 } }

  static func tell(_ text: String) { write(Array((text + "\n").utf8), to: 2) }

  /// One line for an input that gives no result: file, what, what to do.
  static func tell(_ fault: CommandFault, of path: String, _ language: Language) {
    tell("\(path.escapedForDisplay): error \(fault.code) \(fault.text(language))")
  }

  /// The words for an error of the system, in Chinese those that files commonly meet.
  static func reason(_ number: Int32) -> String {
    if CommandLanguage.current == .chinese, let known = chineseReasons[number] { return known }
    var buffer = [CChar](repeating: 0, count: 256)
    guard strerror_r(number, &buffer, buffer.count) == 0 else { return "\(number)" }
    let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What a person can do where the system refuses to write.
  static func remedy(_ number: Int32) -> String {
    switch number {
    case ENOSPC, EDQUOT, EFBIG: said("请腾出空间或换一个输出位置", "free some space or choose another output")
    case EACCES, EPERM, EROFS:
      said("请检查文件和文件夹的权限，或换一个输出位置", "look at the permissions or choose another output")
    case EISDIR: said("请写出文件名", "name a file")
    case ENOENT, ENOTDIR, ENAMETOOLONG, ELOOP, EINVAL, EILSEQ: said("请检查路径", "check the path")
    default: said("请检查磁盘，或换一个输出位置", "check the disk or choose another output")
    }
  }

  private static let chineseReasons: [Int32: String] = [
    ENOENT: "文件不存在", EACCES: "没有权限", EPERM: "不允许此操作", ENOSPC: "磁盘空间已满", EISDIR: "这是一个文件夹",
    ENOTDIR: "路径中有一段不是文件夹", EROFS: "文件系统只读", ENAMETOOLONG: "文件名过长", ELOOP: "符号链接成环",
    EMFILE: "打开的文件过多", EIO: "读写错误", EDQUOT: "超出磁盘配额",
    EEXIST: "已经存在", EBUSY: "正被占用", ENOTEMPTY: "文件夹不是空的", ENOTSUP: "文件系统不支持此操作",
    EXDEV: "不在同一文件系统上", EPIPE: "读取方已关闭", EFBIG: "文件过大", EBADF: "没有打开",
  ]
}

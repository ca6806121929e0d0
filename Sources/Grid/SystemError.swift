internal import Glibc

/// An error of the system (`errno`) in words.
struct SystemError {
  private let number: Int32

  init(_ number: Int32) { self.number = number }

  /// The system's own words, in Chinese those for the errors that files commonly meet.
  func reason(_ language: Language) -> String {
    if language == .chinese, let known = Self.chineseReasons[number] { return known }
    var buffer = [CChar](repeating: 0, count: 256)
    guard strerror_r(number, &buffer, buffer.count) == 0 else { return "\(number)" }
    let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What a person can do where the system refuses to write.
  func remedy(_ language: Language) -> String {
    let text: BilingualText =
      switch number {
      case ENOSPC, EDQUOT, EFBIG: .init("请腾出空间或换一个输出位置", "free some space or choose another output")
      case EACCES, EPERM, EROFS:
        .init("请检查文件和文件夹的权限，或换一个输出位置", "look at the permissions or choose another output")
      case EISDIR: .init("请写出文件名", "name a file")
      case ENOENT, ENOTDIR, ENAMETOOLONG, ELOOP, EINVAL, EILSEQ: .init("请检查路径", "check the path")
      default: .init("请检查磁盘，或换一个输出位置", "check the disk or choose another output")
      }
    return text.text(language)
  }

  private static let chineseReasons: [Int32: String] = [
    ENOENT: "文件不存在", EACCES: "没有权限", EPERM: "不允许此操作", ENOSPC: "磁盘空间已满", EISDIR: "这是一个文件夹",
    ENOTDIR: "路径中有一段不是文件夹", EROFS: "文件系统只读", ENAMETOOLONG: "文件名过长", ELOOP: "符号链接成环",
    EMFILE: "打开的文件过多", EIO: "读写错误", EDQUOT: "超出磁盘配额",
    EEXIST: "已经存在", EBUSY: "正被占用", ENOTEMPTY: "文件夹不是空的", ENOTSUP: "文件系统不支持此操作",
    EXDEV: "不在同一文件系统上", EPIPE: "读取方已关闭", EFBIG: "文件过大", EBADF: "没有打开",
  ]
}

package import Archive
package import Grid

/// Why bytes are no document, where more can be said of it than what they really are.
struct RefusalCause {
  let zh: String
  let en: String
  /// What stands for `{0}`, `{1}` in the texts.
  let arguments: [String]

  /// What is wrong with bytes of a format; nil where the format says it all.
  init?(_ format: FileFormat, _ bytes: ArchiveBytes, name: String, isAnswer: Bool) {
    // Office writes such a file beside each workbook that somebody has open.
    if name.hasPrefix("~$"), bytes.count <= 1_024 {
      self = Self.lockFile
      return
    }
    switch format {
    case .wrappedZip: self.init(wrapped: bytes)
    case .encryptedWorkbook: self = Self.passwordNeeded
    case .json, .xml, .html, .text: self.init(answer: bytes, format, isAnswer: isAnswer)
    default: return nil
    }
  }

  private init(_ zh: String, _ en: String, _ arguments: [String]) {
    self.zh = zh
    self.en = en
    self.arguments = arguments
  }

  private static let lockFile = RefusalCause(
    "这是有人打开工作簿时 Office 或 WPS 留下的锁文件（~$），不是工作簿本身；请改用没有 ~$ 的那个文件。",
    "This is the lock file (~$) that Office or WPS keeps while somebody has the workbook open, not "
      + "the workbook; pass the file without ~$.", [])

  fileprivate static let passwordNeeded = RefusalCause(
    "请用 --password 给出打开密码；或用 Excel 或 WPS 打开，去掉打开密码后另存为 .xlsx 再试。",
    "Give its password with --password; or open it in Excel or WPS, remove the password to open, and "
      + "save it as .xlsx.", [])

  // MARK: Archives behind other bytes

  private init?(wrapped bytes: ArchiveBytes) {
    guard let start = WrappedArchive.start(in: bytes) else { return nil }
    let head = bytes.slice(0..<min(start, 256))
    let kind: (zh: String, en: String)
    if head.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) {
      kind = ("空白或换行", "blanks or line breaks")
    } else if head == [0xEF, 0xBB, 0xBF] {
      kind = ("UTF-8 的 BOM 标记", "a byte order mark")
    } else if head.starts(with: Array("HTTP/".utf8)) {
      kind = ("网络应答的头信息", "the header of an HTTP answer")
    } else if head.starts(with: Array("MZ".utf8)) {
      kind = ("自解压程序", "a program that unpacks it")
    } else {
      kind = ("别的内容", "something else")
    }
    self.init(
      "工作簿应以 PK 开头，而这个文件在 PK 前面多了 {0} 个字节（\(kind.zh)）。请重新导出或重新下载后再试。",
      "A workbook begins with PK; before it stand {0} other bytes (\(kind.en)). "
        + "Export or download it again.", ["\(start)"])
  }

  // MARK: What a server said in place of the file

  private init?(answer bytes: ArchiveBytes, _ format: FileFormat, isAnswer: Bool) {
    let answer = ServerAnswer(bytes.slice(0..<min(bytes.count, 65_536)), format, isAnswer: isAnswer)
    guard let answer else { return nil }
    let quoted = answer.words.isEmpty
    self.init(
      "内容多半是服务器返回的信息" + (quoted ? "" : "（{0}）") + "，不是导出的文件；请重新登录、重新导出或重新下载后再试。",
      "It is most likely what a server answered" + (quoted ? "" : " ({0})")
        + " in place of the file; sign in and export or download it again.", [answer.words])
  }
}

extension Fault {
  /// Refuses bytes that are no document of sheets; says what they are, and why where that can be
  /// told. `name` is the name of the file; `isAnswer` says that a page with tables is a server's.
  package static func notSpreadsheet(
    _ format: FileFormat, _ bytes: ArchiveBytes, name: String = "", isAnswer: Bool = false
  ) -> Fault {
    let cause = RefusalCause(format, bytes, name: name, isAnswer: isAnswer)
    return Fault(.notSpreadsheet(format, cause), cause?.arguments ?? [])
  }

  /// Refuses a document that a password opens, which nobody gave.
  package static var passwordNeeded: Fault {
    Fault(.notSpreadsheet(.encryptedWorkbook, .passwordNeeded))
  }
}

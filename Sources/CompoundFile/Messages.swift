public import Grid

/// What is wrong with a compound file.
extension Message {
  static let brokenCompoundHeader = Message(
    "O001", .error, zh: "文件损坏或不完整：开头的文件头有误，无法读取。请重新导出或重新下载后再试。",
    en: "The file is damaged or incomplete: its header makes no sense. Export or download it again."
  )
  static let brokenDirectory = Message(
    "O002", .error, zh: "文件损坏或不完整：目录读不全，找不到数据流“{0}”。请重新导出或重新下载后再试。",
    en:
      "The file is damaged or incomplete: its directory breaks off, and stream “{0}” is not found. "
      + "Export or download it again.")
  static let missingStream = Message(
    "O003", .error, zh: "文件中没有数据流“{0}”，它可能是别的文件，请确认后再试。",
    en: "The file has no stream “{0}”; it may be another kind of file.")
  static let circularStream = Message(
    "O004", .error, zh: "文件损坏：数据流“{0}”的扇区首尾相接，没有尽头。请用 Excel 或 WPS 打开并另存后再试。",
    en: "The file is damaged: the sectors of stream “{0}” run in a circle. "
      + "Open it in Excel or WPS and save it again.")
  static let shortStream = Message(
    "O005", .error,
    zh: "文件损坏或不完整：数据流“{0}”应有 {1} 字节，只找到 {2} 字节。请重新导出或重新下载，或用 Excel、WPS 打开并另存后再试。",
    en: "The file is damaged or incomplete: stream “{0}” should have {1} bytes, and {2} are found. "
      + "Export or download it again, or open it in Excel or WPS and save it.")

  /// Every entry of this room, for tests and documentation.
  public static let compoundFileMessages: [Message] = [
    brokenCompoundHeader, brokenDirectory, missingStream, circularStream, shortStream,
  ]
}

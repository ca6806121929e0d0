public import Grid

/// What the reading of messages has to say.
extension Message {
  static let messageCut = Message(
    "W133", .warning, .contentUncertain, zh: "单个网页文件不完整，没有结束标记，后面可能还有工作表；请核对，或重新导出、重新下载。",
    en: "The web archive has no end, so that there may be more sheets; look, or export or download it "
      + "again.")
  static let sheetMissing = Message(
    "W134", .warning, .contentUncertain, zh: "工作表“{0}”的网页 {1} 不在文件中，未能读取。",
    en: "The page {1} of the sheet “{0}” is not in the file.")

  /// Every entry of this room, for tests and documentation.
  public static let webArchiveMessages: [Message] = [messageCut, sheetMissing]
}

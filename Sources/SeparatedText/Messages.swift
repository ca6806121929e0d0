public import Grid

/// What the reading of separated text has to say.
extension Message {
  static let separatedText = Message(
    "W131", .info, zh: "按 {0} 编码、以“{1}”分隔的文本表格读取。",
    en: "Read as text in {0} with columns between “{1}”.")
  static let quoteNotClosed = Message(
    "W031", .error, zh: "第 {0} 行有引号没有闭合，无法确定其后的内容属于哪个单元格。请用 Excel 或 WPS 打开并另存后再试。",
    en: "A quote of line {0} does not close, so that what follows belongs to no certain cell. "
      + "Save it again in Excel or WPS.")

  /// Every entry of this room, for tests and documentation.
  public static let separatedTextMessages: [Message] = [separatedText, quoteNotClosed]
}

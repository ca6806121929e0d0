public import Grid

/// What is wrong with a binary workbook.
extension Message {
  static let brokenRecord = Message(
    "B001", .error, zh: "部件 {0} 第 {1} 字节处的记录不完整，无法确定后面的内容。请用 Excel 或 WPS 打开并另存后再试。",
    en: "Part {0}, byte {1}: a record is not complete, so that what follows is uncertain. "
      + "Open it in Excel or WPS and save it again.")
  static let wrongRecords = Message(
    "B002", .error, zh: "部件 {0} 的开头不是 .xlsb 格式所规定的记录。请用 Excel 或 WPS 打开并另存后再试。",
    en: "Part {0} does not begin with the record that the format .xlsb asks for. "
      + "Open it in Excel or WPS and save it again.")

  /// Every entry of this room, for tests and documentation.
  public static let binaryWorkbookMessages: [Message] = [brokenRecord, wrongRecords]
}

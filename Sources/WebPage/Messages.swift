public import Grid

/// What the reading of pages has to say.
extension Message {
  package static let pageOfOtherPages = Message(
    "W032", .error,
    zh: "这只是网页格式工作簿的目录页，各工作表存放在旁边的文件夹里；请用 Excel 或 WPS 打开，另存为“Excel 工作簿 (.xlsx)”或“单个文件网页”后再试。",
    en: "This page only lists its sheets, which lie in a folder beside it; open it in Excel or WPS and "
      + "save it as “Excel Workbook (.xlsx)” or as a single file.")
  static let pageCut = Message(
    "W132", .warning, .contentUncertain, zh: "网页不完整，最后一个表格没有结束，后面可能还有内容；请核对，或重新导出、重新下载。",
    en: "The page ends within its last table, so that there may be more of it; look, or export or "
      + "download it again.")

  /// Every entry of this room, for tests and documentation.
  public static let webPageMessages: [Message] = [pageOfOtherPages, pageCut]
}

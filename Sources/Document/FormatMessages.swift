package import Grid

/// What the rooms of further formats have to say.
extension Message {
  package static let quoteNotClosed = Message(
    "W031", .error, zh: "第 {0} 行有引号没有闭合，无法确定其后的内容属于哪个单元格。请用 Excel 或 WPS 打开并另存后再试。",
    en: "A quote of line {0} does not close, so that what follows belongs to no certain cell. "
      + "Save it again in Excel or WPS.")
  package static let pageOfOtherPages = Message(
    "W032", .error,
    zh: "这只是网页格式工作簿的目录页，各工作表存放在旁边的文件夹里；请用 Excel 或 WPS 打开，另存为“Excel 工作簿 (.xlsx)”或“单个文件网页”后再试。",
    en:
      "This page only lists its sheets, which lie in a folder beside it; open it in Excel or WPS and "
      + "save it as “Excel Workbook (.xlsx)” or as a single file.")
  package static let separatedText = Message(
    "W131", .info, zh: "按 {0} 编码、以“{1}”分隔的文本表格读取。",
    en: "Read as text in {0} with columns between “{1}”.")
  package static let pageCut = Message(
    "W132", .warning, .contentUncertain, zh: "网页不完整，最后一个表格没有结束，后面可能还有内容；请核对，或重新导出、重新下载。",
    en: "The page ends within its last table, so that there may be more of it; look, or export or "
      + "download it again.")
  package static let messageCut = Message(
    "W133", .warning, .contentUncertain, zh: "单个网页文件不完整，没有结束标记，后面可能还有工作表；请核对，或重新导出、重新下载。",
    en:
      "The web archive has no end, so that there may be more sheets; look, or export or download it "
      + "again.")
  package static let sheetMissing = Message(
    "W134", .warning, .contentUncertain, zh: "工作表“{0}”的网页 {1} 不在文件中，未能读取。",
    en: "The page {1} of the sheet “{0}” is not in the file.")

  /// Those entries.
  static let formatMessages: [Message] = [
    quoteNotClosed, pageOfOtherPages, separatedText, pageCut, messageCut, sheetMissing,
  ]
}

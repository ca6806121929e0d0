public import Grid

/// What the reader of binary workbooks has to say.
extension Message {
  static let noRecords = Message(
    "O101", .error, zh: "文件损坏或不是工作簿：数据流“{0}”开头不是工作簿记录。请用 Excel 或 WPS 打开并另存后再试。",
    en: "The file is damaged or no workbook: stream “{0}” does not begin as one. "
      + "Open it in Excel or WPS and save it again.")
  static let cutRecord = Message(
    "O102", .error, zh: "文件损坏或不完整：数据流在第 {0} 字节的记录中断，工作表“{1}”无法读全。请重新导出或重新下载后再试。",
    en: "The file is damaged or incomplete: it breaks off in the record at byte {0}, so that sheet "
      + "“{1}” cannot be read in full. Export or download it again.")
  static let missingSheet = Message(
    "O103", .warning, .contentLost, zh: "找不到工作表“{0}”的内容，未读取。",
    en: "The content of sheet “{0}” is not found; not read.")
  static let noEnd = Message(
    "O111", .warning, .contentUncertain, zh: "工作表“{0}”没有结束标记，末尾可能缺内容。",
    en: "Sheet “{0}” has no mark of its end; something may be missing there.")
  static let shortRecord = Message(
    "O112", .warning, .contentLost, zh: "第 {0} 字节处的单元格记录太短，未读取。",
    en: "The record of a cell at byte {0} is too short; not read.")
  static let oddRecord = Message(
    "O116", .warning, .contentLost,
    zh: "第 {0} 字节处的记录不合格式，文件可能已损坏，其后的单元格可能没有读到。请重新导出或重新下载后再试。",
    en:
      "The record at byte {0} is none that programs write: the file may be damaged, and cells behind "
      + "it may be missing. Export or download it again.")
  static let unlistedSheets = Message(
    "O117", .warning, .contentLost, zh: "文件里有 {0} 张工作表没有列在目录中，未读取；文件可能已损坏，请重新导出后再试。",
    en:
      "The file holds {0} sheets that its list of sheets does not name; they are not read. It may be "
      + "damaged: export it again.")
  static let unknownCodePage = Message(
    "O113", .warning, .contentUncertain, zh: "文本编码（代码页 {0}）无法识别或有误，部分文字可能不对。",
    en: "Texts are not of the code page {0} or it is not known; some may be wrong.")
  static let uncalculated = Message(
    "O114", .warning, zh: "保存时尚未重新计算，公式的结果可能是旧的。请用 Excel 或 WPS 打开并另存后再核对。",
    en: "It was saved before it was calculated, so that results of formulas may be old. "
      + "Open it in Excel or WPS and save it again.")
  static let onlyZeros = Message(
    "O115", .warning, .contentUncertain,
    zh: "{0} 个公式的结果全是 0，并要求打开时再计算，可能从未计算过。请用 Excel 或 WPS 打开并另存后再试。",
    en: "All {0} formulas give 0 and ask to be calculated when opened: they may never have been. "
      + "Open it in Excel or WPS and save it again.")

  /// Every entry of this room, for tests and documentation.
  public static let binaryInterchangeMessages: [Message] = [
    noRecords, cutRecord, missingSheet, noEnd, shortRecord, oddRecord, unlistedSheets,
    unknownCodePage,
    uncalculated, onlyZeros,
  ]
}

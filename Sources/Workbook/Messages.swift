internal import Document
public import Grid

/// What the reader of workbooks has to say.
extension Message {
  package static let noWorkbookPart = Message(
    "W015", .error, zh: "压缩包内没有工作簿（找不到 officeDocument 关系）。它可能是别的文件，请确认后再试。",
    en:
      "The archive holds no workbook (no officeDocument relationship). It may be another kind of file."
  )
  package static let missingPart = Message(
    "W016", .error, zh: "缺少部件 {0}（由 {1} 引用）。文件不完整，请重新导出。",
    en: "Part {0}, which {1} refers to, is missing. The file is incomplete; export it again.")
  static let noNamespace = Message(
    "W020", .error, zh: "部件 {0} 第 {1} 字节处的元素没有命名空间（xmlns=\"\"），Excel 拒绝打开这样的文件。请另存后再试。",
    en:
      "Part {0}, byte {1}: an element without a namespace (xmlns=\"\"); Excel refuses such a file. "
      + "Save it again.")
  static let rowAppearsAgain = Message(
    "W021", .error, zh: "工作表“{0}”的第 {1} 行在后面重复出现，顺序读取无法合并。请用 Excel 或 WPS 另存后再试。",
    en: "Row {1} of sheet “{0}” appears again later on, which a streaming pass cannot join. "
      + "Save it again in Excel or WPS.")

  package static let trailingBytes = Message(
    "W101", .info, zh: "压缩包末尾之后还有 {0} 字节无关数据，已忽略。",
    en: "{0} bytes behind the end of the archive belong to nothing; ignored.")
  static let rowMismatch = Message(
    "W108", .warning, .contentUncertain, zh: "单元格地址与所在行（第 {0} 行）不符，以单元格地址为准。",
    en: "The cell's address is not of its row ({0}); the address counts.")
  static let inlineWithoutType = Message(
    "W109", .info, zh: "单元格含内联文本但类型不符，按文本读取。",
    en: "The cell holds inline text under another type; read as text.")
  static let valueInInline = Message(
    "W110", .info, zh: "内联文本单元格只有 <v>，按文本读取。",
    en: "An inline text cell holds only <v>; read as text.")
  static let danglingSheet = Message(
    "W115", .warning, .contentLost, zh: "工作表“{0}”没有对应的部件（{1}），未读取。",
    en: "Sheet “{0}” has no part behind it ({1}); not read.")
  package static let missingSharedStrings = Message(
    "W116", .warning, .contentLost, zh: "缺少共享字符串部件 {0}。",
    en: "The shared strings part {0} is missing.")
  package static let missingStyles = Message(
    "W117", .info, zh: "缺少样式部件 {0}。", en: "The styles part {0} is missing.")
  static let unusualEncoding = Message(
    "W119", .info, zh: "部件 {0} 使用编码 {1}，规范只允许 UTF-8 与 UTF-16。",
    en: "Part {0} is encoded in {1}; the format allows UTF-8 and UTF-16 only.")
  static let repeatedValue = Message(
    "W123", .warning, .contentUncertain, zh: "单元格内有多个 <v>，以最后一个为准。",
    en: "The cell holds more than one <v>; the last one counts.")

  /// Every entry of this room, for tests and documentation.
  public static let workbookMessages: [Message] =
    [
      noWorkbookPart, missingPart, noNamespace, rowAppearsAgain, trailingBytes,
      rowMismatch, inlineWithoutType, valueInInline,
      danglingSheet,
      missingSharedStrings, missingStyles, unusualEncoding,
      repeatedValue,
    ]

  /// Every entry that a reader of workbooks tells: of this room and of those below it.
  public static let readingMessages = gridMessages + documentMessages + workbookMessages
}

public import Grid

/// What the reader of workbooks has to say.
extension Message {
  static let damagedArchive = Message(
    "W002", .error, zh: "文件损坏或不完整，无法作为压缩包打开（{0}）。请重新导出或重新下载后再试。",
    en: "The file is damaged or incomplete and cannot be opened as an archive ({0}). "
      + "Export or download it again.")
  static let malformedPart = Message(
    "W003", .error, zh: "部件 {0} 的 XML 在第 {1} 字节处有误：{2}。请用 Excel 或 WPS 打开并另存后再试。",
    en:
      "Part {0} is not well-formed XML at byte {1}: {2}. Open it in Excel or WPS and save it again."
  )
  static let documentType = Message(
    "W004", .error, zh: "部件 {0} 含有文档类型声明（DOCTYPE），工作簿中不允许出现，已拒绝读取。",
    en: "Part {0} holds a document type declaration (DOCTYPE), which no workbook may; refused.")
  static let encoding = Message(
    "W005", .error, zh: "部件 {0} 声明的编码 {1} 不受支持。请用 Excel 或 WPS 打开并另存后再试。",
    en: "Part {0} declares the encoding {1}, which is not supported. "
      + "Open it in Excel or WPS and save it again.")
  static let outOfMemory = Message(
    "W006", .error, zh: "读取部件 {0} 时内存不足。", en: "Out of memory while reading part {0}.")
  static let badEntryName = Message(
    "W007", .error, zh: "压缩包内有非法的名称：{0}。", en: "The archive holds an unlawful name: {0}.")
  static let duplicateEntry = Message(
    "W008", .error, zh: "压缩包内 {0} 出现两次，内容无法确定，已拒绝读取。",
    en: "The archive holds {0} twice, so that its content is uncertain; refused.")
  static let overlappingEntries = Message(
    "W009", .error, zh: "压缩包内 {0} 与其他部件重叠，已拒绝读取。",
    en: "Entry {0} shares bytes with others of the archive; refused.")
  static let headerMismatch = Message(
    "W010", .error, zh: "压缩包目录与部件 {0} 的头信息不一致，已拒绝读取。",
    en: "The archive's directory and the header of {0} disagree; refused.")
  static let encryptedEntry = Message(
    "W011", .error, zh: "部件 {0} 已加密。请去掉压缩包密码后再试。",
    en: "Part {0} is encrypted. Remove the archive's password and try again.")
  static let compression = Message(
    "W012", .error, zh: "部件 {0} 使用了不支持的压缩方法（{1}）。请用 Excel 或 WPS 打开并另存后再试。",
    en: "Part {0} uses an unsupported compression (method {1}). "
      + "Open it in Excel or WPS and save it again.")
  static let sizeMismatch = Message(
    "W013", .error, zh: "部件 {0} 声明 {1} 字节，实际 {2} 字节，已拒绝读取。",
    en: "Part {0} declares {1} bytes and holds {2}; refused.")
  static let damagedEntry = Message(
    "W014", .error, zh: "部件 {0} 的压缩数据已损坏（{1}）。请重新导出或重新下载后再试。",
    en: "The compressed bytes of part {0} are damaged ({1}). Export or download it again.")
  static let noWorkbookPart = Message(
    "W015", .error, zh: "压缩包内没有工作簿（找不到 officeDocument 关系）。它可能是别的文件，请确认后再试。",
    en:
      "The archive holds no workbook (no officeDocument relationship). It may be another kind of file."
  )
  static let missingPart = Message(
    "W016", .error, zh: "缺少部件 {0}（由 {1} 引用）。文件不完整，请重新导出。",
    en: "Part {0}, which {1} refers to, is missing. The file is incomplete; export it again.")
  static let noSheets = Message(
    "W017", .error, zh: "工作簿 {0} 中没有工作表。", en: "The workbook {0} has no sheets.")
  static let wrongRoot = Message(
    "W018", .error, zh: "部件 {0} 的根元素或命名空间不是工作表格式所规定的。",
    en: "The root element or namespace of part {0} is not that of the format.")
  static let badReference = Message(
    "W019", .error, zh: "部件 {0} 第 {1} 字节处的单元格或行号“{2}”超出工作表范围。",
    en: "Part {0}, byte {1}: the cell or row “{2}” lies outside a sheet.")
  static let noNamespace = Message(
    "W020", .error, zh: "部件 {0} 第 {1} 字节处的元素没有命名空间（xmlns=\"\"），Excel 拒绝打开这样的文件。请另存后再试。",
    en:
      "Part {0}, byte {1}: an element without a namespace (xmlns=\"\"); Excel refuses such a file. "
      + "Save it again.")
  static let rowAppearsAgain = Message(
    "W021", .error, zh: "工作表“{0}”的第 {1} 行在后面重复出现，顺序读取无法合并。请用 Excel 或 WPS 另存后再试。",
    en: "Row {1} of sheet “{0}” appears again later on, which a streaming pass cannot join. "
      + "Save it again in Excel or WPS.")

  static let cannotOpen = Message(
    "W022", .error, zh: "文件打不开（{0}）。请检查路径和权限。",
    en: "The file cannot be opened ({0}). Check its path and permissions.")
  static let notARegularFile = Message(
    "W023", .error, zh: "不是普通文件（可能是文件夹、管道或设备）。",
    en: "Not a regular file (a folder, pipe or device).")

  static let trailingBytes = Message(
    "W101", .info, zh: "压缩包末尾之后还有 {0} 字节无关数据，已忽略。",
    en: "{0} bytes behind the end of the archive belong to nothing; ignored.")
  static let sharedStringOutOfRange = Message(
    "W102", .warning, zh: "单元格引用了不存在的共享字符串 {0}，按错误值处理。",
    en: "The cell refers to shared string {0}, which does not exist; taken as an error value.")
  static let notANumber = Message(
    "W103", .warning, zh: "单元格声明为数值，内容“{0}”却不是有限的数，按文本处理。",
    en: "The cell claims a number, but “{0}” is no finite number; taken as text.")
  static let notABoolean = Message(
    "W104", .warning, zh: "单元格声明为逻辑值，内容却是“{0}”，按文本处理。",
    en: "The cell claims a boolean, but holds “{0}”; taken as text.")
  static let notADate = Message(
    "W105", .warning, zh: "单元格声明为日期，内容“{0}”却不是日期，按文本处理。",
    en: "The cell claims a date, but “{0}” is none; taken as text.")
  static let duplicateCell = Message(
    "W106", .warning, zh: "单元格在文件中出现多次，以最后一次为准。",
    en: "The cell appears more than once in the file; the last one counts.")
  static let disorder = Message(
    "W107", .info, zh: "行或单元格的顺序混乱，已重新排序。",
    en: "Rows or cells stand out of order; they were sorted.")
  static let rowMismatch = Message(
    "W108", .warning, zh: "单元格地址与所在行（第 {0} 行）不符，以单元格地址为准。",
    en: "The cell's address is not of its row ({0}); the address counts.")
  static let inlineWithoutType = Message(
    "W109", .info, zh: "单元格含内联文本但类型不符，按文本读取。",
    en: "The cell holds inline text under another type; read as text.")
  static let valueInInline = Message(
    "W110", .info, zh: "内联文本单元格只有 <v>，按文本读取。",
    en: "An inline text cell holds only <v>; read as text.")
  static let unknownCellType = Message(
    "W111", .warning, zh: "未知的单元格类型“{0}”，按内容读取。",
    en: "Unknown cell type “{0}”; read by its content.")
  static let overlappingMerges = Message(
    "W112", .warning, zh: "合并区域 {0} 与 {1} 重叠。", en: "Merged ranges {0} and {1} overlap.")
  static let badMerge = Message(
    "W113", .warning, zh: "无法理解的合并区域“{0}”，已忽略。",
    en: "A merged range “{0}” cannot be understood; ignored.")
  static let chartSheet = Message(
    "W114", .info, zh: "“{0}”是图表或对话框工作表，没有单元格。",
    en: "“{0}” is a chart or dialog sheet and has no cells.")
  static let danglingSheet = Message(
    "W115", .warning, zh: "工作表“{0}”没有对应的部件（{1}），未读取。",
    en: "Sheet “{0}” has no part behind it ({1}); not read.")
  static let missingSharedStrings = Message(
    "W116", .warning, zh: "缺少共享字符串部件 {0}。", en: "The shared strings part {0} is missing.")
  static let missingStyles = Message(
    "W117", .info, zh: "缺少样式部件 {0}。", en: "The styles part {0} is missing.")
  static let longText = Message(
    "W118", .warning, zh: "单元格文本超过 32,767 个字符，Excel 无法保存。",
    en: "The cell's text is longer than the 32,767 characters that Excel can hold.")
  static let unusualEncoding = Message(
    "W119", .info, zh: "部件 {0} 使用编码 {1}，规范只允许 UTF-8 与 UTF-16。",
    en: "Part {0} is encoded in {1}; the format allows UTF-8 and UTF-16 only.")
  static let moreNotices = Message(
    "W120", .warning, zh: "另有 {0} 条同类提示未列出。", en: "{0} further notices are not listed.")
  static let valueUnderMerge = Message(
    "W121", .warning, zh: "合并区域 {0} 的非首个单元格里藏有内容。",
    en: "A cell covered by the merged range {0} holds a value.")
  static let longNumber = Message(
    "W122", .warning, zh: "数值 {0} 超过 15 位，而表格软件只保留 15 位有效数字；若是证件号或账号，末尾数字可能已丢失。",
    en: "The number {0} has more than the 15 digits that spreadsheets keep of what is typed; "
      + "of an identity or account number the last digits may be lost.")
  static let repeatedValue = Message(
    "W123", .warning, zh: "单元格内有多个 <v>，以最后一个为准。",
    en: "The cell holds more than one <v>; the last one counts.")

  /// A refusal by one of the limits: `{0}` is what met it, `{1}` its value.
  static func limit(_ name: String) -> Message {
    limits[name] ?? outOfMemory
  }

  private static let limits: [String: Message] = {
    let texts: [(name: String, zh: String, en: String)] = [
      ("archiveBytes", "文件大小 {0} 字节超过上限 {1}", "The file's {0} bytes exceed the limit of {1}"),
      ("archiveEntries", "压缩包内有 {0} 个部件，超过上限 {1}", "{0} entries exceed the limit of {1}"),
      ("entryNameBytes", "部件名“{0}”超过 {1} 字节", "The name “{0}” is longer than {1} bytes"),
      ("entryBytes", "部件 {0} 解压后超过 {1} 字节", "Part {0} inflates to more than {1} bytes"),
      (
        "totalBytes", "读到部件 {0} 时解压总量超过 {1} 字节",
        "At part {0} all parts together inflate to more than {1} bytes"
      ),
      (
        "inflationRatio", "部件 {0} 的压缩比超过 {1}:1，疑似压缩炸弹",
        "Part {0} inflates to more than {1} times its size, as a zip bomb does"
      ),
      ("elementDepth", "部件 {0} 的元素嵌套超过 {1} 层", "Elements of part {0} nest deeper than {1}"),
      ("pendingBytes", "部件 {0} 中有超过 {1} 字节的标记", "A tag of part {0} is longer than {1} bytes"),
      (
        "attributesPerElement", "部件 {0} 中有元素的属性超过 {1} 个",
        "An element of part {0} has more than {1} attributes"
      ),
      ("distinctNames", "部件 {0} 中不同名称超过 {1} 个", "Part {0} has more than {1} different names"),
      (
        "cellTextBytes", "部件 {0} 中有单元格文本超过 {1} 字节",
        "A cell's text in part {0} is longer than {1} bytes"
      ),
      ("sharedStrings", "部件 {0} 中共享字符串超过 {1} 条", "Part {0} has more than {1} shared strings"),
      (
        "sharedStringBytes", "部件 {0} 中共享字符串合计超过 {1} 字节",
        "The shared strings of part {0} exceed {1} bytes"
      ),
      (
        "formulaCharacters", "部件 {0} 中有公式超过 {1} 个字符",
        "A formula in part {0} is longer than {1} characters"
      ),
      ("storedCells", "部件 {0} 使单元格总数超过 {1}", "With part {0} there are more than {1} cells"),
      ("mergesPerSheet", "部件 {0} 中合并区域超过 {1} 个", "Part {0} has more than {1} merged ranges"),
      (
        "columnsPerSheet", "部件 {0} 中列定义超过 {1} 个",
        "Part {0} has more than {1} column definitions"
      ),
      ("cellFormats", "部件 {0} 中单元格格式超过 {1} 个", "Part {0} has more than {1} cell formats"),
      ("sheets", "部件 {0} 中工作表超过 {1} 张", "Part {0} lists more than {1} sheets"),
      ("definedNames", "部件 {0} 中名称超过 {1} 个", "Part {0} defines more than {1} names"),
      ("relationships", "部件 {0} 中关系超过 {1} 个", "Part {0} has more than {1} relationships"),
      (
        "storedTextBytes", "部件 {0} 使单元格内的文本合计超过 {1} 字节",
        "With part {0} the texts of cells exceed {1} bytes"
      ),
    ]
    var messages: [String: Message] = [:]
    for (index, text) in texts.enumerated() {
      messages[text.name] = Message(
        "W2" + (index < 9 ? "0" : "") + String(index + 1), .error,
        zh: text.zh + "。确认文件可信后，可用 --limit \(text.name)=数值 调高。",
        en: text.en + ". If the file is to be trusted, raise it with --limit \(text.name)=NUMBER.")
    }
    return messages
  }()

  /// Every entry of this room, for tests and documentation.
  public static let workbookMessages: [Message] =
    [
      notSpreadsheet(.unknown), damagedArchive, malformedPart, documentType, encoding, outOfMemory,
      badEntryName, duplicateEntry, overlappingEntries, headerMismatch, encryptedEntry, compression,
      sizeMismatch, damagedEntry, noWorkbookPart, missingPart, noSheets, wrongRoot, badReference,
      noNamespace, rowAppearsAgain, cannotOpen, notARegularFile, trailingBytes,
      sharedStringOutOfRange, notANumber, notABoolean,
      notADate, duplicateCell, disorder, rowMismatch, inlineWithoutType, valueInInline,
      unknownCellType, overlappingMerges, badMerge, chartSheet, danglingSheet,
      missingSharedStrings, missingStyles, longText, unusualEncoding, moreNotices, valueUnderMerge,
      longNumber, repeatedValue,
    ] + limits.values.sorted { $0.code < $1.code }
}

public import Grid

/// What is said of a file as a whole, before anything of it is read.
extension Message {
  /// Not a document of sheets that is read here; says what it really is, and why where that is known.
  static func notSpreadsheet(_ format: FileFormat, _ cause: RefusalCause? = nil) -> Message {
    Message(
      "W001", .error,
      zh: "不是可以读取的 Excel 工作簿，实际是\(format.name(.chinese))。"
        + (cause?.zh ?? format.advice(.chinese)),
      en: "Not a workbook that can be read; it is really \(format.name(.english)). "
        + (cause?.en ?? format.advice(.english)))
  }

  /// A document that is read here but not written.
  package static func notChangeable(_ format: FileFormat) -> Message {
    Message(
      "W024", .error,
      zh: "这是\(format.name(.chinese))，可以读取，但不能改写。\(format.advice(.chinese))",
      en: "A file of this format can be read but not changed: \(format.name(.english)). "
        + format.advice(.english))
  }

  package static let damagedArchive = Message(
    "W002", .error, zh: "文件损坏或不完整，无法作为压缩包打开（{0}）。请重新导出或重新下载后再试。",
    en: "The file is damaged or incomplete and cannot be opened as an archive ({0}). "
      + "Export or download it again.")
  package static let malformedPart = Message(
    "W003", .error, zh: "部件 {0} 的 XML 在第 {1} 字节处有误：{2}。请用 Excel 或 WPS 打开并另存后再试。",
    en:
      "Part {0} is not well-formed XML at byte {1}: {2}. Open it in Excel or WPS and save it again."
  )
  package static let documentType = Message(
    "W004", .error, zh: "部件 {0} 含有文档类型声明（DOCTYPE），工作簿中不允许出现，已拒绝读取。",
    en: "Part {0} holds a document type declaration (DOCTYPE), which no workbook may; refused.")
  package static let encoding = Message(
    "W005", .error, zh: "部件 {0} 声明的编码 {1} 不受支持。请用 Excel 或 WPS 打开并另存后再试。",
    en: "Part {0} declares the encoding {1}, which is not supported. "
      + "Open it in Excel or WPS and save it again.")
  package static let outOfMemory = Message(
    "W006", .error, zh: "读取部件 {0} 时内存不足。", en: "Out of memory while reading part {0}.")
  package static let badEntryName = Message(
    "W007", .error, zh: "压缩包内有非法的名称：{0}。", en: "The archive holds an unlawful name: {0}.")
  package static let duplicateEntry = Message(
    "W008", .error, zh: "压缩包内 {0} 出现两次，内容无法确定，已拒绝读取。",
    en: "The archive holds {0} twice, so that its content is uncertain; refused.")
  package static let overlappingEntries = Message(
    "W009", .error, zh: "压缩包内 {0} 与其他部件重叠，已拒绝读取。",
    en: "Entry {0} shares bytes with others of the archive; refused.")
  package static let headerMismatch = Message(
    "W010", .error, zh: "压缩包目录与部件 {0} 的头信息不一致，已拒绝读取。",
    en: "The archive's directory and the header of {0} disagree; refused.")
  package static let encryptedEntry = Message(
    "W011", .error, zh: "部件 {0} 已加密。请去掉压缩包密码后再试。",
    en: "Part {0} is encrypted. Remove the archive's password and try again.")
  package static let compression = Message(
    "W012", .error, zh: "部件 {0} 使用了不支持的压缩方法（{1}）。请用 Excel 或 WPS 打开并另存后再试。",
    en: "Part {0} uses an unsupported compression (method {1}). "
      + "Open it in Excel or WPS and save it again.")
  package static let sizeMismatch = Message(
    "W013", .error, zh: "部件 {0} 声明 {1} 字节，实际 {2} 字节，已拒绝读取。",
    en: "Part {0} declares {1} bytes and holds {2}; refused.")
  package static let damagedEntry = Message(
    "W014", .error, zh: "部件 {0} 的压缩数据已损坏（{1}）。请重新导出或重新下载后再试。",
    en: "The compressed bytes of part {0} are damaged ({1}). Export or download it again.")
  package static let noSheets = Message(
    "W017", .error, zh: "工作簿 {0} 中没有工作表。", en: "The workbook {0} has no sheets.")
  package static let wrongRoot = Message(
    "W018", .error, zh: "部件 {0} 的根元素或命名空间不是工作表格式所规定的。",
    en: "The root element or namespace of part {0} is not that of the format.")
  package static let badReference = Message(
    "W019", .error, zh: "部件 {0} 第 {1} 字节处的单元格或行号“{2}”超出工作表范围。",
    en: "Part {0}, byte {1}: the cell or row “{2}” lies outside a sheet.")
  package static let cannotOpen = Message(
    "W022", .error, zh: "文件打不开（{reason}）。请检查路径和权限。",
    en: "The file cannot be opened ({reason}). Check its path and permissions.")
  package static let notARegularFile = Message(
    "W023", .error, zh: "不是普通文件（可能是文件夹、管道或设备）。",
    en: "Not a regular file (a folder, pipe or device).")
  package static let changedMeanwhile = Message(
    "W026", .error, zh: "文件在读取过程中被改动，读到的内容可能前后不一，已拒绝读取。请等其他程序写完后再试。",
    en: "The file was changed while it was read, so that what was read may not belong together; "
      + "refused. Try again when it is written.")
  package static let notANumber = Message(
    "W103", .warning, .contentUncertain, zh: "单元格声明为数值，内容“{0}”却不是有限的数，按文本处理。",
    en: "The cell claims a number, but “{0}” is no finite number; taken as text.")
  package static let notABoolean = Message(
    "W104", .warning, .contentUncertain, zh: "单元格声明为逻辑值，内容却是“{0}”，按文本处理。",
    en: "The cell claims a boolean, but holds “{0}”; taken as text.")
  package static let notADate = Message(
    "W105", .warning, .contentUncertain, zh: "单元格声明为日期，内容“{0}”却不是日期，按文本处理。",
    en: "The cell claims a date, but “{0}” is none; taken as text.")
  package static let unknownCellType = Message(
    "W111", .warning, .contentUncertain, zh: "未知的单元格类型“{0}”，按内容读取。",
    en: "Unknown cell type “{0}”; read by its content.")
  package static let badMerge = Message(
    "W113", .warning, .contentUncertain, zh: "无法理解的合并区域“{0}”，已忽略。",
    en: "A merged range “{0}” cannot be understood; ignored.")
  package static let longText = Message(
    "W118", .warning, zh: "单元格文本超过 32,767 个字符，Excel 无法保存。",
    en: "The cell's text is longer than the 32,767 characters that Excel can hold.")
  package static let longNumber = Message(
    "W122", .warning, zh: "数值 {0} 超过 15 位，而表格软件只保留 15 位有效数字；若是证件号或账号，末尾数字可能已丢失。",
    en: "The number {0} has more than the 15 digits that spreadsheets keep of what is typed; "
      + "of an identity or account number the last digits may be lost.")

  package static let misplacedElement = Message(
    "W025", .error, zh: "部件 {0} 第 {1} 字节处的 {2} 元素不在该在的位置，无法确定内容属于哪个单元格。请用 Excel 或 WPS 打开并另存后再试。",
    en:
      "Part {0}, byte {1}: an element {2} stands where there can be none, so that what belongs to which cell is uncertain. "
      + "Save it again in Excel or WPS.")

  package static let chartSheet = Message(
    "W114", .info, zh: "“{0}”是图表或对话框工作表，没有单元格。",
    en: "“{0}” is a chart or dialog sheet and has no cells.")
  package static let macroSheet = Message(
    "W124", .warning, .contentLost, zh: "“{0}”是 Excel 4.0 宏表，其中的单元格未读取；请把数据移到普通工作表后再试。",
    en: "“{0}” is an Excel 4.0 macro sheet, whose cells are not read; "
      + "move its data to an ordinary sheet and try again.")
  package static let sharedStringOutOfRange = Message(
    "W102", .warning, .contentLost, zh: "单元格引用了不存在的共享字符串 {0}，按错误值处理。",
    en: "The cell refers to shared string {0}, which does not exist; taken as an error value.")

  /// Every entry of this room, for tests and documentation.
  public static let documentMessages: [Message] =
    [
      notSpreadsheet(.unknown), notChangeable(.unknown), damagedArchive, malformedPart,
      documentType, encoding, outOfMemory, badEntryName, duplicateEntry, overlappingEntries,
      headerMismatch, encryptedEntry, compression, sizeMismatch, damagedEntry, noSheets, wrongRoot,
      badReference, cannotOpen, notARegularFile, changedMeanwhile, notANumber, notABoolean,
      notADate, unknownCellType,
      badMerge, longText, longNumber, misplacedElement, chartSheet, macroSheet,
      sharedStringOutOfRange,
    ] + formatMessages + limits.values.sorted { $0.code < $1.code }
}

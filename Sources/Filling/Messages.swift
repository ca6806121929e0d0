public import Grid

/// What filling has to say: L0 refuses a cell or a workbook, L1 tells what was done beside it; from
/// L120 on it is both of marking.
extension Message {
  static let coveredCell = Message(
    "L001", .error, zh: "单元格被合并区域 {0} 覆盖，写入后看不见；请写到 {1}",
    en: "the cell is covered by the merged range {0} and would not be seen; write to {1}")
  static let formulaCell = Message(
    "L002", .error, zh: "单元格中有公式（={0}），未覆盖；确要用数值替换公式，请加 --overwrite-formulas",
    en: "the cell holds a formula (={0}) and is left; replace it with --overwrite-formulas")
  static let arrayCell = Message(
    "L003", .error, zh: "单元格属于数组公式或溢出区域 {0}，不能只改其中一部分；确要替换，请加 --overwrite-formulas 并写全整个区域",
    en:
      "the cell is part of the array formula or spill {0}, which cannot be changed in part; give all of its cells, with --overwrite-formulas"
  )
  static let dataTableCell = Message(
    "L004", .error, zh: "单元格属于模拟运算表 {0}，不能只改其中一部分；确要替换，请加 --overwrite-formulas 并写全整个区域",
    en:
      "the cell is part of the data table {0}, which cannot be changed in part; give all of its cells, with --overwrite-formulas"
  )
  static let protectedCell = Message(
    "L005", .error, zh: "工作表受保护，单元格已锁定；确要写入，请加 --ignore-protection（保护本身保持不变）",
    en:
      "the sheet is protected and the cell locked; write to it with --ignore-protection (the protection itself stays)"
  )
  static let signedWorkbook = Message(
    "L006", .error, zh: "工作簿带有数字签名（{0}），任何改动都会使签名失效；确要改动并去掉签名，请加 --drop-signatures",
    en:
      "the workbook is signed ({0}), and any change makes the signature void; change it and take the signature out with --drop-signatures"
  )
  static let longText = Message(
    "L007", .error, zh: "文本有 {0} 个字符，超过单元格的上限 {1}",
    en: "the text has {0} characters; a cell holds {1}")
  static let notADecimal = Message(
    "L008", .error, zh: "“{0}”不是有限的十进制数", en: "“{0}” is no finite decimal number")
  static let noCells = Message(
    "L009", .error, zh: "工作表 {0} 不存在或没有单元格", en: "sheet {0} does not exist or has no cells")
  static let plannedTwice = Message(
    "L010", .error, zh: "同一单元格给出了不止一个值", en: "the cell is given more than one value")
  static let partEncoding = Message(
    "L011", .error, zh: "部件 {0} 的编码是 {1}，不能逐字节修改；请用 Excel 或 WPS 打开并另存后再试",
    en:
      "part {0} is encoded in {1} and cannot be changed byte by byte; open it in Excel or WPS and save it again"
  )
  static let unusualPart = Message(
    "L012", .error, zh: "部件 {0} 的结构与规范不符，不能保证只改动指定的单元格；请用 Excel 或 WPS 打开并另存后再试",
    en:
      "part {0} is not built as the format has it, so that a change to nothing but the cells is not certain; open it in Excel or WPS and save it again"
  )
  static let tableHeader = Message(
    "L013", .error, zh: "单元格是表格 {0} 的标题，与表格定义必须一致，不能单独修改",
    en:
      "the cell is a heading of table {0}, whose definition has to say the same; it is not written")
  static let nulInText = Message(
    "L014", .error, zh: "文本中含有空字符（NUL），单元格不能保存",
    en: "the text holds a NUL character, which no cell can")
  static let notADay = Message(
    "L015", .error, zh: "{0} 不是工作簿能表示的日期", en: "{0} is no date that the workbook can hold")

  static let rowsOutside = Message(
    "L016", .error, zh: "不能在第 {1} 行后插入 {0} 行：超出工作表的范围",
    en: "{0} rows cannot be put behind row {1}: that is outside of a sheet")
  static let rowsPushedOff = Message(
    "L017", .error, zh: "插入行会把 {0} 推出工作表末行之外，未插入",
    en: "the new rows would push {0} off the end of the sheet; none were inserted")
  static let formulaNotShifted = Message(
    "L018", .error, zh: "公式中的 {0} 不随插入的行移动，无法保证引用仍然正确，未插入",
    en:
      "{0} in the formula does not move with inserted rows and may mean other cells then; none were inserted"
  )
  static let nameNotShifted = Message(
    "L019", .error, zh: "名称“{0}”中的 {1} 不随插入的行移动，无法保证引用仍然正确，未插入",
    en:
      "{1} in the name “{0}” does not move with inserted rows and may mean other cells then; none were inserted"
  )
  static let arrayNotShifted = Message(
    "L020", .error, zh: "数组公式、溢出区域或模拟运算表 {0} 不能从中间插入行，其中的行也不能作为新行的样板",
    en:
      "rows do not go into the array, spill or data table {0}, nor are new ones made like its rows")
  static let partNotShifted = Message(
    "L021", .error, zh: "部件 {0} 中的单元格地址不能随插入的行移动，未插入",
    en: "addresses in part {0} cannot be moved with inserted rows; none were inserted")
  static let rowsLocked = Message(
    "L022", .error, zh: "工作表受保护，不允许插入行；确要插入，请加 --ignore-protection（保护本身保持不变）",
    en:
      "the sheet is protected against new rows; insert them with --ignore-protection (the protection itself stays)"
  )

  static let rowsTooLong = Message(
    "L023", .error, zh: "插入行后部件 {0} 会超过上限 {1} 字节，未插入；确有需要请用 --limit entryBytes=数值 调高",
    en:
      "with the new rows part {0} would exceed the limit of {1} bytes; raise it with --limit entryBytes=NUMBER"
  )

  static let partConverted = Message(
    "L101", .warning, zh: "部件 {0} 原为 UTF-16 编码，已改为 UTF-8；文字不变，但整个部件的字节都不同了",
    en:
      "part {0} was encoded in UTF-16 and is in UTF-8 now; its text is the same, but none of its bytes are"
  )
  static let manyDigits = Message(
    "L102", .warning, zh: "{0} 有 {1} 位有效数字，表格软件只保留 15 位；证件号、账号请作为文本写入",
    en:
      "{0} has {1} significant digits and spreadsheets keep 15; write identity or account numbers as text"
  )
  static let signaturesDropped = Message(
    "L103", .warning, zh: "已去掉数字签名", en: "the digital signatures were taken out")
  static let formulaReplaced = Message(
    "L104", .warning, zh: "公式（={0}）已被替换", en: "the formula (={0}) was replaced")
  static let formulaMoved = Message(
    "L105", .info, zh: "共用公式改由此单元格保存（原在 {0}）",
    en: "the formula that cells share is kept here now (before in {0})")
  /// A formula has a fresh result.
  public static let recalculated = Message(
    "L106", .info, zh: "依赖的公式已重新计算：{0} → {1}",
    en: "a formula that depends on it was evaluated: {0} → {1}")
  /// A formula keeps a result that may be out of date.
  public static let stale = Message(
    "L107", .warning, zh: "依赖所填单元格的公式未能重新计算（{reason}），仍是原有结果；已设置打开时重新计算",
    en:
      "a formula that depends on what was filled was not evaluated ({reason}) and keeps its old result; programs are asked to compute it on opening"
  )
  static let pivotStale = Message(
    "L108", .info, zh: "数据透视表没有刷新，请在 Excel 或 WPS 中刷新",
    en: "pivot tables were not refreshed; refresh them in Excel or WPS")

  static let macrosStay = Message(
    "L109", .warning, zh: "工作簿中的宏没有改动；宏里写明的单元格地址不会随插入的行移动，请核对",
    en:
      "the macros of the workbook stay as they are; addresses written in them do not move with the rows"
  )
  static let chainDropped = Message(
    "L110", .info, zh: "计算顺序表（{0}）已去掉，Excel 或 WPS 打开时会重建",
    en: "the calculation chain ({0}) was taken out; Excel and WPS build it anew")
  static let rowsHidden = Message(
    "L111", .warning, zh: "第 {0} 行是隐藏的，照它新增的 {1} 行也是隐藏的",
    en: "row {0} is hidden, and so are the {1} rows made like it")
  static let ruleNotShifted = Message(
    "L112", .warning, zh: "条件格式或数据有效性中的 {0} 不随插入的行移动，请核对",
    en: "{0} in a conditional format or validation does not move with inserted rows")
  static let rowsCounted = Message(
    "L113", .info, zh: "{0} 个公式用到行号或行数，结果可能因插入行而变化；已设置打开时重新计算",
    en:
      "{0} formulas ask for numbers or counts of rows, which new rows may change; programs are asked to compute on opening"
  )
  static let unknownPart = Message(
    "L114", .info, zh: "部件 {0}（{1}）原样保留；其中如有单元格地址，不会随插入的行移动",
    en: "part {0} ({1}) is kept as it is; addresses in it, if any, do not move with the rows")
  static let displayedPrecision = Message(
    "L115", .warning, zh: "工作簿设为“以显示精度为准”，结果取决于数字格式",
    en: "the workbook is set to compute with numbers as they are displayed")

  static let longNote = Message(
    "L120", .error, zh: "批注共有 {0} 个字符，超过上限 {1}，没有标记",
    en: "the comment would have {0} characters; it holds {1}, and nothing is marked")
  static let formatsFull = Message(
    "L121", .error, zh: "部件 {0} 已有 {1} 种单元格格式，标记还需 {2} 种，超过 Excel 的上限 {3}；请先在 Excel 或 WPS 中清理格式",
    en:
      "part {0} has {1} formats of cells and marks need {2} more, beyond the {3} that Excel opens; remove some in Excel or WPS first"
  )
  static let formatMissing = Message(
    "L122", .error, zh: "有单元格用到部件 {0} 没有的格式（编号 {1}，共 {2} 种），追加格式会误标它们；请用 Excel 或 WPS 另存后再试",
    en:
      "cells use a format that part {0} lacks (number {1} of {2}), and would be marked with the others; open the workbook in Excel or WPS and save it again"
  )
  static let partOfSeveral = Message(
    "L123", .error, zh: "部件 {0} 为几张工作表共用，不能只标记其中一张；请用 Excel 或 WPS 打开并另存后再试",
    en:
      "several sheets share part {0}, so that one of them cannot be marked alone; open the workbook in Excel or WPS and save it again"
  )
  static let noteJoined = Message(
    "L124", .info, zh: "单元格原有批注，保留在前，标记的说明接在其后",
    en: "the cell has a comment; it is kept, and what the mark says stands behind it")
  static let threadedNote = Message(
    "L125", .warning, zh: "单元格有会话式批注，原样保留；新版 Excel 只显示会话，标记的说明在其他程序中可见，底色都可见",
    en:
      "the cell has a thread of comments, which is kept; recent Excel shows the thread only, other programs what the mark says, and all of them its colour"
  )
  static let markMoved = Message(
    "L126", .info, zh: "单元格被合并区域 {0} 覆盖，标记在 {1}",
    en: "the cell is covered by the merged range {0}; the mark is at {1}")

  /// Every entry of this room, for tests and documentation.
  public static let fillingMessages: [Message] = [
    coveredCell, formulaCell, arrayCell, dataTableCell, protectedCell, signedWorkbook, longText,
    notADecimal, noCells, plannedTwice, partEncoding, unusualPart, tableHeader, nulInText, notADay,
    rowsOutside, rowsPushedOff, formulaNotShifted, nameNotShifted, arrayNotShifted, partNotShifted,
    rowsLocked, rowsTooLong,
    partConverted, manyDigits, signaturesDropped, formulaReplaced, formulaMoved, recalculated,
    stale, pivotStale, macrosStay, chainDropped, rowsHidden, ruleNotShifted, rowsCounted,
    unknownPart, displayedPrecision,
    longNote, formatsFull, formatMissing, partOfSeveral, noteJoined, threadedNote, markMoved,
  ]
}

package import Grid

/// What a run says of its inputs and outputs. `{0}` is the path meant.
extension Message {
  package static let cannotOpen = Message(
    "C001", .error, zh: "打不开 {0}：{reason}", en: "cannot open {0}: {reason}")
  package static let notRegular = Message(
    "C002", .error, zh: "{0} 不是普通文件；请给出文件，标准输入用 -",
    en: "{0} is no regular file; name a file, or - for standard input")
  package static let cannotWrite = Message(
    "C005", .error, zh: "写不了 {0}：{reason}；没有改动任何文件，{remedy}",
    en: "cannot write {0}: {reason}; no file was changed: {remedy}")
  package static let exists = Message(
    "C006", .error, zh: "{0} 已经存在，未作改动；要替换请加 --force，或换一个输出位置",
    en: "{0} exists and is left as it is; replace it with --force or choose another output")
  package static let foreignFolder = Message(
    "C007", .error, zh: "文件夹 {0} 中有其他文件（如 {1}），不予替换；请换一个输出位置",
    en: "folder {0} holds other files ({1} …) and is not replaced; choose another output")
  package static let noTable = Message(
    "C008", .error, zh: "{0} 中没有找到九张公开表中的任何一张；可用 juesuan inspect 查看其内容",
    en: "none of the nine tables is in {0}; see what is in it with juesuan inspect")
  package static let sameOutput = Message(
    "C009", .error, zh: "{0} 的输出 {1} 与 {2} 的相同；请分开转换或改名",
    en: "the output {1} of {0} is that of {2} too; convert them apart or rename one")
  package static let emptyFolder = Message(
    "C010", .error, zh: "文件夹 {0} 中没有工作簿、JSON 或 CSV 数据包",
    en: "folder {0} holds no workbook, no JSON and no CSV package")
  package static let outputIsFolder = Message(
    "C013", .error, .wrongUsage, zh: "输出 {0} 不是文件夹；CSV 和多份决算要写到文件夹中",
    en: "output {0} is no folder; CSV and several submissions go to a folder")
  package static let togetherNeedsWorkbooks = Message(
    "C014", .error, .wrongUsage, zh: "--together 只合并工作簿，{0} 不是",
    en: "--together joins workbooks only, {0} is none")
  package static let standardInputTwice = Message(
    "C016", .error, .wrongUsage, zh: "标准输入（-）只能给一次", en: "standard input (-) can be given only once"
  )
  package static let schemasMissing = Message(
    "C020", .error, .wrongUsage, zh: "--schemas {0} 不是文件夹；其中应有 layouts 文件夹",
    en: "--schemas {0} is no folder; it should hold a folder named layouts")
  package static let linkLoop = Message(
    "C019", .error, zh: "文件夹 {0} 层次过深（超过 {1} 层），不再进入",
    en: "folder {0} is nested deeper than {1} levels and is not entered")
  package static let replaced = Message("C023", .info, zh: "已替换 {0}", en: "replaced {0}")
  package static let csvFileAlone = Message(
    "C018", .error, zh: "{0} 是 CSV 文件夹中的 facts.csv；请给出整个文件夹",
    en: "{0} is the facts.csv of a CSV folder; name the folder"
  )
  package static let passedOver = Message(
    "C025", .info, zh: "{0} 不是本程序的 JSON，已跳过", en: "{0} is JSON of another kind and is passed over")
  package static let linked = Message(
    "C027", .info, zh: "{0} 是指向文件夹的链接，未进入；需要时请直接给出",
    en: "{0} is a link to a folder and is not entered; name it if it is meant")
  package static let togetherIncomplete = Message(
    "C028", .error, zh: "合为一份的输入中有的不能查看（见上），没有输出",
    en: "some inputs that are to be joined cannot be looked into (see above); nothing is written")
  package static let nestedOutput = Message(
    "C029", .error, zh: "{0} 的输出 {1} 与 {2} 的输出 {3} 一个在另一个之内，两份都没有转换；请分开转换或改名",
    en:
      "the outputs {1} of {0} and {3} of {2} lie one within the other; neither is converted: convert them apart or rename one"
  )
  package static let outputUnnamed = Message(
    "C030", .error, .wrongUsage, zh: "--output “{0}” 不能用；请写出要新建的文件或文件夹的名称",
    en: "--output \"{0}\" cannot be used; name the file or folder that is to be made")
  package static let layoutTooLarge = Message(
    "C031", .error,
    zh: "表样文件 {0} 超过 {1} 字节。确认文件可信后，可用 --limit layoutBytes=数值 调高。",
    en: """
      the layout file {0} is larger than {1} bytes. If it is to be trusted, raise the limit with \
      --limit layoutBytes=NUMBER.
      """)
  package static let nameNotUTF8 = Message(
    "C032", .error, zh: "{0} 的名称不是 UTF-8 编码，不能读取；请改名后再试",
    en: "the name of {0} is not UTF-8 and it cannot be read; rename it")
  package static let brokenLinks = Message(
    "C033", .warning, zh: "{1} 个链接指向的文件不存在，未读取：{0}",
    en: "{1} links lead to nothing and were not read: {0}")
  package static let specialFiles = Message(
    "C034", .warning, zh: "{1} 个管道或设备未读取：{0}", en: "{1} pipes or devices were not read: {0}")
  package static let unsupportedFiles = Message(
    "C035", .info, zh: "{1} 个其他类型的文件未读取：{0}", en: "{1} files of other kinds were not read: {0}")
  package static let besidePackage = Message(
    "C036", .warning, zh: "有 facts.csv 的文件夹按一份 CSV 决算读取，其中另有 {1} 项未读取：{0}；需要时请直接给出",
    en:
      "a folder with facts.csv is read as one CSV submission; {1} more in it were not read: {0}; name them if they are meant"
  )
  package static let notAsWritten = Message(
    "C037", .error, .ownFault, zh: "{0} 写出后核对不符（{1}），未作替换；请检查磁盘后再试",
    en: "{0} does not read back as it was written ({1}) and is not put in place; check the disk")
  package static let otherEnding = Message(
    "C042", .error, .wrongUsage, zh: "输出 {0} 的扩展名应与输入相同（.{1}，不能是 .{2}），否则 Excel 不能打开",
    en: "the output {0} takes the ending of the input (.{1}, not .{2}); else Excel does not open it"
  )
  package static let noTableInTemplate = Message(
    "C043", .error, zh: "{0} 中没有认出九张公开表中的任何一张，不能作表样；可用 juesuan inspect 查看其内容",
    en: "none of the nine tables is in {0}: it is no form to fill; see it with juesuan inspect")
  package static let formNotFilled = Message(
    "C044", .error, zh: "表样有 {0} 处不能写（见上），没有输出",
    en: "{0} places of the form cannot be written (see above); nothing is written")
  package static let strictLosses = Message(
    "C045", .error, zh: "按 --strict 的要求，{0} 处没有照报表填入（见上），没有输出",
    en:
      "--strict: {0} places would not hold what the submission states (see above); nothing is written"
  )
  package static let noTemplate = Message(
    "C047", .error, zh: "没有表样 {0}：既没有这个文件，也不是内置表样（{1}）",
    en: "there is no form {0}: no such file, and none of the built-in forms ({1})")
  package static let rowsNeeded = Message(
    "C049", .error, zh: "{1:table}的行不够，要在 {0} 第 {2} 行之后加 {3} 行；--rows refuse 不许加行，没有输出",
    en:
      "{1} needs {3} more rows behind row {2} of {0}; --rows refuse forbids that, nothing is written"
  )
  package static let workbooksToStandardOutput = Message(
    "C051", .error, .wrongUsage, zh: "多份工作簿不能写到标准输出；请用 --output 指定文件夹",
    en: "several workbooks do not go to standard output; give --output a folder")
  package static let readOnly = Message(
    "C055", .error, zh: "{0} 是只读文件，未作改动；请先取消只读，或换一个输出位置",
    en: "{0} is read-only and is left as it is; make it writable or choose another output")
  package static let brokenLink = Message(
    "C056", .error, zh: "{0} 是链接，指向的 {1} 不存在，没有写入；请直接给出要写的文件",
    en: "{0} is a link to {1}, which does not exist; nothing is written: name the file itself")
  package static let streamEnded = Message(
    "C057", .error, zh: "{0} 写不下去：{reason}；已写出的内容不完整",
    en: "{0} takes no more: {reason}; what it has is not complete")
  package static let notOneSubmission = Message(
    "C067", .error, .wrongUsage, zh: "{0} 不是一份决算；请给出单个文件或 CSV 文件夹",
    en: "{0} is not one submission; name a file or a CSV folder")
  package static let markedNeedsWorkbook = Message(
    "C070", .error, .wrongUsage, zh: "--marked 只用于一份工作簿文件（.xlsx、.xlsm），{0} 不是；多份请逐一核对",
    en: "--marked takes one workbook file (.xlsx, .xlsm), not {0}; check several one by one")
  package static let notMarked = Message(
    "C072", .error, zh: "工作簿有 {0} 处不能标记（见上），没有写出",
    en: "{0} things keep the workbook from being marked (see above); it is not written")
  package static let unplacedFindings = Message(
    "C073", .warning, zh: "{0} 条错误或警告没有可标记的单元格（如缺表），只见于报告",
    en: "{0} errors or warnings have no cell to mark (a missing table …); see the report")
  package static let markedWritten = Message(
    "C074", .info, zh: "已写出 {0}：标记了 {1} 个单元格（可能填错的 {2} 个），其余内容保持原样",
    en: "{0} is written: {1} cells are marked ({2} probably wrong), nothing else is changed")
  package static let outputIsInput = Message(
    "C076", .error, .wrongUsage, zh: "输出 {0} 就是本次读取的 {1}，不予替换；请换一个输出位置",
    en: "the output {0} is {1}, which this run reads, and is never replaced; choose another output")
  package static let otherUnit = Message(
    "C078", .warning, zh: "{0} 是“{1}”的，{2} 是“{3}”的；请确认是同一单位",
    en: "{0} is of “{1}”, {2} of “{3}”; make sure that they are one unit")
  package static let notRawSet = Message(
    "C150", .error, .wrongUsage, zh: "--raw {0} 里没有财决报表（财决01表…）；请给出财务系统导出的那个文件",
    en: "--raw {0} holds no tables of a 财决 set; name the file that the finance system exported")
  package static let listUnnamed = Message(
    "C130", .error, .wrongUsage, zh: "--list “{0}” 不能用；请写出问题清单的文件名，如 问题清单.xlsx",
    en: "--list \"{0}\" cannot be used; name the workbook of the list, as problems.xlsx")
  package static let listEnding = Message(
    "C131", .error, .wrongUsage, zh: "问题清单是 .xlsx 工作簿，--list {0} 请改用这个扩展名",
    en: "the list of problems is a workbook; let the name in --list {0} end in .xlsx")
  package static let listWritten = Message(
    "C132", .info, zh: "已写出 {0}：{1} 份决算，{2} 个问题",
    en: "{0} is written: {2} problems of {1} submissions")
  package static let listSheetWritten = Message(
    "C133", .info, zh: "{0} 最前面加了工作表“{1}”，列出 {2} 个问题",
    en: "{0} has the sheet “{1}” in front, with {2} problems")
  package static let fromFolder = Message(
    "C050", .error, .wrongUsage,
    zh: "--from {0} 不是一份决算；给出一个文件或本程序的 CSV 文件夹，多份决算请用 juesuan convert --to xlsx",
    en:
      "--from {0} is not one submission; name a file or a CSV folder of ours, and use juesuan convert --to xlsx for many"
  )

  package static let tooManyLines = Message(
    "C091", .error, zh: "{0} 超过 {1} 行；请分成几个文件", en: "{0} has more than {1} lines; split it")
  package static let otherFormat = Message(
    "C092", .error, .wrongUsage, zh: "不能写 .{1} 文件；请写成 {2}，再用 Excel 或 WPS 另存",
    en: ".{1} files are not written; write {2} and save it in Excel or WPS as that")

  /// Every entry of this room, for tests and documentation.
  package static let runMessages: [Message] = [
    cannotOpen, notRegular, cannotWrite, exists, foreignFolder, noTable, sameOutput, emptyFolder,
    outputIsFolder, togetherNeedsWorkbooks, standardInputTwice, schemasMissing, linkLoop, replaced,
    csvFileAlone, passedOver, linked, togetherIncomplete, nestedOutput, outputUnnamed,
    layoutTooLarge, nameNotUTF8, brokenLinks, specialFiles, unsupportedFiles, besidePackage,
    notAsWritten, otherEnding, noTableInTemplate, formNotFilled, strictLosses, noTemplate,
    rowsNeeded, workbooksToStandardOutput, readOnly, brokenLink, streamEnded, notOneSubmission,
    markedNeedsWorkbook, notMarked, unplacedFindings, markedWritten, outputIsInput, otherUnit,
    notRawSet, listUnnamed, listEnding, listWritten, listSheetWritten,
    fromFolder, tooManyLines, otherFormat,
  ]
}

import Grid

/// What the command itself says. `{0}` is the path meant.
extension Message {
  static let cannotOpen = Message(
    "C001", .error, zh: "打不开 {0}：{1}", en: "cannot open {0}: {1}")
  static let notRegular = Message(
    "C002", .error, zh: "{0} 不是普通文件；请给出文件，标准输入用 -",
    en: "{0} is no regular file; name a file, or - for standard input")
  static let cannotWrite = Message(
    "C005", .error, zh: "写不了 {0}：{1}；没有改动任何文件，{2}",
    en: "cannot write {0}: {1}; no file was changed: {2}")
  static let outputEnded = Message(
    "C003", .error, zh: "标准输出写不下去：{0}；已写出的内容不完整",
    en: "standard output takes no more: {0}; what it has is not complete")
  static let exists = Message(
    "C006", .error, zh: "{0} 已经存在，未作改动；要替换请加 --force，或换一个输出位置",
    en: "{0} exists and is left as it is; replace it with --force or choose another output")
  static let foreignFolder = Message(
    "C007", .error, zh: "文件夹 {0} 中有其他文件（如 {1}），不予替换；请换一个输出位置",
    en: "folder {0} holds other files ({1} …) and is not replaced; choose another output")
  static let noTable = Message(
    "C008", .error, zh: "{0} 中没有找到九张公开表中的任何一张；可用 juesuan inspect 查看其内容",
    en: "none of the nine tables is in {0}; see what is in it with juesuan inspect")
  static let sameOutput = Message(
    "C009", .error, zh: "{0} 的输出 {1} 与 {2} 的相同；请分开转换或改名",
    en: "the output {1} of {0} is that of {2} too; convert them apart or rename one")
  static let emptyFolder = Message(
    "C010", .error, zh: "文件夹 {0} 中没有工作簿、JSON 或 CSV 数据包",
    en: "folder {0} holds no workbook, no JSON and no CSV package")
  static let csvToStandardOutput = Message(
    "C011", .error, zh: "CSV 是一个文件夹，不能写到标准输出；请用 --output 指定文件夹，或用 --to json",
    en:
      "CSV is a folder and does not go to standard output; give --output a folder, or use --to json"
  )
  static let outputIsFolder = Message(
    "C013", .error, zh: "输出 {0} 不是文件夹；CSV 和多份决算要写到文件夹中",
    en: "output {0} is no folder; CSV and several submissions go to a folder")
  static let togetherNeedsWorkbooks = Message(
    "C014", .error, zh: "--together 只合并工作簿，{0} 不是",
    en: "--together joins workbooks only, {0} is none")
  static let yearOutOfRange = Message(
    "C015", .error, zh: "--year {0} 不是可用的年度（1950–2100）",
    en: "--year {0} is no usable year (1950–2100)")
  static let standardInputTwice = Message(
    "C016", .error, zh: "标准输入（-）只能给一次", en: "standard input (-) can be given only once")
  static let jobsOutOfRange = Message(
    "C017", .error, zh: "--jobs {0} 不可用（1–256）", en: "--jobs {0} is out of range (1–256)")
  static let linkLoop = Message(
    "C019", .error, zh: "文件夹 {0} 层次过深（超过 {1} 层），不再进入",
    en: "folder {0} is nested deeper than {1} levels and is not entered")
  static let schemasMissing = Message(
    "C020", .error, zh: "--schemas {0} 不是文件夹；其中应有 layouts 文件夹",
    en: "--schemas {0} is no folder; it should hold a folder named layouts")
  static let moreNotices = Message(
    "C021", .info, zh: "另有 {0} 条提示没有在此列出",
    en: "{0} more notices are not listed here")
  static let summary = Message(
    "C022", .info, zh: "共 {0} 个文件：已转换 {1}，失败 {2}；提示 {3} 条",
    en: "{0} files: {1} converted, {2} failed; {3} notices")
  static let replaced = Message("C023", .info, zh: "已替换 {0}", en: "replaced {0}")
  static let csvFileAlone = Message(
    "C018", .error, zh: "{0} 是单个 CSV 文件；请给出整个文件夹（内有 facts.csv），其他 CSV 请用 Excel 或 WPS 另存为 .xlsx",
    en:
      "{0} is a single CSV file; name the folder with facts.csv, or save other CSV as .xlsx in Excel or WPS"
  )
  static let passedOver = Message(
    "C025", .info, zh: "{0} 不是本程序的 JSON，已跳过", en: "{0} is JSON of another kind and is passed over")
  static let linked = Message(
    "C027", .info, zh: "{0} 是指向文件夹的链接，未进入；需要时请直接给出",
    en: "{0} is a link to a folder and is not entered; name it if it is meant")
  static let unknownLimit = Message(
    "C026", .error, zh: "--limit {0} 不可用；应为 名称=正整数，名称可用：{1}",
    en: "--limit {0} is not usable; it takes NAME=POSITIVE NUMBER with one of these names: {1}")

  static let togetherIncomplete = Message(
    "C028", .error, zh: "合为一份的输入中有的不能查看（见上），没有输出",
    en: "some inputs that are to be joined cannot be looked into (see above); nothing is written")
  static let nestedOutput = Message(
    "C029", .error, zh: "{0} 的输出 {1} 与 {2} 的输出 {3} 一个在另一个之内，两份都没有转换；请分开转换或改名",
    en:
      "the outputs {1} of {0} and {3} of {2} lie one within the other; neither is converted: convert them apart or rename one"
  )
  static let outputUnnamed = Message(
    "C030", .error, zh: "--output “{0}” 不能用；请写出要新建的文件或文件夹的名称",
    en: "--output \"{0}\" cannot be used; name the file or folder that is to be made")
  static let layoutTooLarge = Message(
    "C031", .error, zh: "表样文件 {0} 超过 {1} 字节，这一限额不能提高",
    en: "the layout file {0} is larger than {1} bytes; this limit cannot be raised")

  static let nameNotUTF8 = Message(
    "C032", .error, zh: "{0} 的名称不是 UTF-8 编码，不能读取；请改名后再试",
    en: "the name of {0} is not UTF-8 and it cannot be read; rename it")
  static let brokenLinks = Message(
    "C033", .warning, zh: "{1} 个链接指向的文件不存在，未读取：{0}",
    en: "{1} links lead to nothing and were not read: {0}")
  static let specialFiles = Message(
    "C034", .warning, zh: "{1} 个管道或设备未读取：{0}", en: "{1} pipes or devices were not read: {0}")
  static let unsupportedFiles = Message(
    "C035", .info, zh: "{1} 个其他类型的文件未读取：{0}", en: "{1} files of other kinds were not read: {0}")
  static let besidePackage = Message(
    "C036", .warning, zh: "有 facts.csv 的文件夹按一份 CSV 决算读取，其中另有 {1} 项未读取：{0}；需要时请直接给出",
    en:
      "a folder with facts.csv is read as one CSV submission; {1} more in it were not read: {0}; name them if they are meant"
  )

  static let notAsWritten = Message(
    "C037", .error, zh: "{0} 写出后核对不符（{1}），未作替换；请检查磁盘后再试",
    en: "{0} does not read back as it was written ({1}) and is not put in place; check the disk")

  static let notAnAssignment = Message(
    "C038", .error, zh: "“{0}”不是赋值；应为 '工作表!单元格=值'，如 '公开01表!C7=12.50'",
    en: "\"{0}\" is no assignment; it takes 'SHEET!CELL=VALUE', as in '公开01表!C7=12.50'")
  static let noSuchSheet = Message(
    "C039", .error, zh: "没有名为“{0}”的工作表；现有：{1}",
    en: "there is no sheet named “{0}”; there are: {1}")
  static let sheetByCase = Message(
    "C040", .info, zh: "工作表“{0}”按“{1}”处理（大小写不同）",
    en: "“{0}” is taken for sheet “{1}” (in other letters)")
  static let writtenAsText = Message(
    "C041", .warning, zh: "内容像数却按文本写入；数请写成 1234.50 的形式",
    en: "what looks like a number is written as text; spell numbers as in 1234.50")
  static let notRows = Message(
    "C054", .error, zh: "“{0}”不是要插入的行；应为 '工作表!行号+行数'，如 '公开01表!19+3'",
    en: "\"{0}\" tells no rows; it takes 'SHEET!ROW+COUNT', as in '公开01表!19+3'")
  static let otherEnding = Message(
    "C042", .error, zh: "输出 {0} 的扩展名应与输入相同（.{1}，不能是 .{2}），否则 Excel 不能打开",
    en: "the output {0} takes the ending of the input (.{1}, not .{2}); else Excel does not open it"
  )

  static let noTableInTemplate = Message(
    "C043", .error, zh: "{0} 中没有认出九张公开表中的任何一张，不能作表样；可用 juesuan inspect 查看其内容",
    en: "none of the nine tables is in {0}: it is no form to fill; see it with juesuan inspect")
  static let formNotFilled = Message(
    "C044", .error, zh: "表样有 {0} 处不能写（见上），没有输出",
    en: "{0} places of the form cannot be written (see above); nothing is written")
  static let strictLosses = Message(
    "C045", .error, zh: "按 --strict 的要求，{0} 处没有照报表填入（见上），没有输出",
    en:
      "--strict: {0} places would not hold what the submission states (see above); nothing is written"
  )
  static let formFilled = Message(
    "C046", .info, zh: "已写出 {0}：{1} 张表，{2} 个单元格，新增 {3} 行，重新计算 {4} 个公式",
    en: "{0} is written: {1} tables, {2} cells, {3} rows added, {4} formulas computed anew")
  static let noTemplate = Message(
    "C047", .error, zh: "没有表样 {0}：既没有这个文件，也不是内置表样（{1}）",
    en: "there is no form {0}: no such file, and none of the built-in forms ({1})")
  static let noBuiltInForm = Message(
    "C048", .error, zh: "没有名为 {0} 的内置表样；现有：{1}",
    en: "there is no built-in form {0}; there are: {1}")
  static let rowsNeeded = Message(
    "C049", .error, zh: "{1} 的行不够，要在 {0} 第 {2} 行之后加 {3} 行；--rows refuse 不许加行，没有输出",
    en:
      "{1} needs {3} more rows behind row {2} of {0}; --rows refuse forbids that, nothing is written"
  )
  static let fromFolder = Message(
    "C050", .error, zh: "--from {0} 不是一份决算；给出一个文件或本程序的 CSV 文件夹，多份决算请用 juesuan convert --to xlsx",
    en:
      "--from {0} is not one submission; name a file or a CSV folder of ours, and use juesuan convert --to xlsx for many"
  )
  static let workbooksToStandardOutput = Message(
    "C051", .error, zh: "多份工作簿不能写到标准输出；请用 --output 指定文件夹",
    en: "several workbooks do not go to standard output; give --output a folder")
  static let unitOfForm = Message(
    "C052", .error, zh: "--unit 不能与 --to xlsx 同用：金额按表样写明的单位填写",
    en: "--unit does not go with --to xlsx: amounts are written in the unit that the form states")
  static let templateUnused = Message(
    "C053", .error, zh: "--template 只能与 --to xlsx 同用", en: "--template goes with --to xlsx only")
  static let readOnly = Message(
    "C055", .error, zh: "{0} 是只读文件，未作改动；请先取消只读，或换一个输出位置",
    en: "{0} is read-only and is left as it is; make it writable or choose another output")
  static let brokenLink = Message(
    "C056", .error, zh: "{0} 是链接，指向的 {1} 不存在，没有写入；请直接给出要写的文件",
    en: "{0} is a link to {1}, which does not exist; nothing is written: name the file itself")
  static let streamEnded = Message(
    "C057", .error, zh: "{0} 写不下去：{1}；已写出的内容不完整",
    en: "{0} takes no more: {1}; what it has is not complete")

  static let noSuchRule = Message(
    "C060", .error, zh: "没有编号为 {0} 的规则；见 juesuan rules",
    en: "there is no rule {0}; juesuan rules lists them")
  static let explainOne = Message(
    "C061", .error, zh: "{0} 不是一份决算；说明只对单个文件或 CSV 文件夹作出",
    en: "{0} is not one submission; name a file or a CSV folder to explain something of it")
  static let explainWhat = Message(
    "C062", .error, zh: "请用 --finding 给出疑点的编号", en: "name the warning with --finding")
  static let explainText = Message(
    "C063", .error, zh: "请用 --text 写出说明", en: "say what is to be said with --text")
  static let noSuchFinding = Message(
    "C064", .error, zh: "{1} 没有编号为 {0} 的问题；juesuan explain {1} 列出可以说明的疑点",
    en: "{1} has no finding {0}; juesuan explain {1} lists what can be explained")
  static let notExplainable = Message(
    "C065", .error, zh: "{0} 不是疑点，不能说明；错误只能改正",
    en: "{0} is no warning and cannot be explained; errors are to be corrected")
  static let noExplanation = Message(
    "C066", .error, zh: "没有对 {0} 的说明", en: "there is no explanation of {0}")
  static let notOneSubmission = Message(
    "C067", .error, zh: "{0} 不是一份决算；请给出单个文件或 CSV 文件夹",
    en: "{0} is not one submission; name a file or a CSV folder")

  static let markedNeedsWorkbook = Message(
    "C070", .error, zh: "--marked 只用于一份工作簿文件（.xlsx、.xlsm），{0} 不是；多份请逐一核对",
    en: "--marked takes one workbook file (.xlsx, .xlsm), not {0}; check several one by one")
  static let changedMeanwhile = Message(
    "C071", .error, zh: "{0} 在核对期间被改动，没有写出标记的工作簿；请重新核对",
    en: "{0} changed while it was checked; the marked workbook is not written: check it again")
  static let notMarked = Message(
    "C072", .error, zh: "工作簿有 {0} 处不能标记（见上），没有写出",
    en: "{0} things keep the workbook from being marked (see above); it is not written")
  static let unplacedFindings = Message(
    "C073", .warning, zh: "{0} 条错误或疑点没有可标记的单元格（如缺表），只见于报告",
    en: "{0} errors or warnings have no cell to mark (a missing table …); see the report")
  static let markedWritten = Message(
    "C074", .info, zh: "已写出 {0}：标记了 {1} 个单元格，其余内容未动",
    en: "{0} is written: {1} cells are marked, nothing else is changed")

  static let markedToStandardOutput = Message(
    "C075", .error, zh: "标准输出是报告的位置，--marked 请写出文件名",
    en: "standard output is the place of the report; give --marked the name of a file")

  static let outputIsInput = Message(
    "C076", .error, zh: "输出 {0} 就是本次读取的 {1}，不予替换；请换一个输出位置",
    en: "the output {0} is {1}, which this run reads, and is never replaced; choose another output")
  static let outputTwice = Message(
    "C077", .error, zh: "--output 和 --marked 都写到 {0}；请分为两个文件",
    en: "--output and --marked both name {0}; give each a file of its own")

  static let otherUnit = Message(
    "C078", .warning, zh: "{0} 是“{1}”的，{2} 是“{3}”的；请确认是同一单位",
    en: "{0} is of “{1}”, {2} of “{3}”; make sure that they are one unit")

  static let notToExplain = Message(
    "C079", .error, zh: "{0} 是提示，不用说明；只有疑点需要说明",
    en: "{0} is a note and needs no explanation; only warnings do")

  /// Every entry of this file.
  static let command: [Message] = [
    cannotOpen, notRegular, outputEnded, cannotWrite, exists, foreignFolder, noTable,
    sameOutput, emptyFolder, csvToStandardOutput, outputIsFolder,
    togetherNeedsWorkbooks, yearOutOfRange, standardInputTwice, jobsOutOfRange, schemasMissing,
    linkLoop, moreNotices, summary, replaced, csvFileAlone,
    passedOver, linked, unknownLimit, togetherIncomplete, nestedOutput, outputUnnamed,
    layoutTooLarge, nameNotUTF8, brokenLinks, specialFiles, unsupportedFiles, besidePackage,
    notAsWritten, notAnAssignment, noSuchSheet, sheetByCase, writtenAsText, otherEnding,
    noTableInTemplate, formNotFilled, strictLosses, formFilled, noTemplate, noBuiltInForm,
    rowsNeeded, fromFolder, workbooksToStandardOutput, unitOfForm, templateUnused, notRows,
    readOnly, brokenLink, streamEnded,
    noSuchRule, explainOne, explainWhat, explainText, noSuchFinding, notExplainable,
    noExplanation, notOneSubmission,
    markedNeedsWorkbook, changedMeanwhile, notMarked, unplacedFindings, markedWritten,
    markedToStandardOutput, outputIsInput, outputTwice, otherUnit, notToExplain,
  ]
}

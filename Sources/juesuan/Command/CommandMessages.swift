import Grid

/// What the command itself says. `{0}` is the path meant.
extension Message {
  static let outputEnded = Message(
    "C003", .error, zh: "标准输出写不下去：{reason}；已写出的内容不完整",
    en: "standard output takes no more: {reason}; what it has is not complete")
  static let csvToStandardOutput = Message(
    "C011", .error, .wrongUsage, zh: "CSV 是一个文件夹，不能写到标准输出；请用 --output 指定文件夹，或用 --to json",
    en:
      "CSV is a folder and does not go to standard output; give --output a folder, or use --to json"
  )
  static let yearOutOfRange = Message(
    "C015", .error, .wrongUsage, zh: "--year {0} 不是可用的年度（1950–2100）",
    en: "--year {0} is no usable year (1950–2100)")
  static let jobsOutOfRange = Message(
    "C017", .error, .wrongUsage, zh: "--jobs {0} 不可用（1–256）",
    en: "--jobs {0} is out of range (1–256)")
  static let moreNotices = Message(
    "C021", .info, zh: "另有 {0} 条提示没有在此列出",
    en: "{0} more notices are not listed here")
  static let summary = Message(
    "C022", .info, zh: "共 {0} 个文件：已转换 {1}，失败 {2}；提示 {3} 条",
    en: "{0} files: {1} converted, {2} failed; {3} notices")
  static let unknownLimit = Message(
    "C026", .error, .wrongUsage, zh: "--limit {0} 不可用；应为 名称=正整数，名称可用：{1}",
    en: "--limit {0} is not usable; it takes NAME=POSITIVE NUMBER with one of these names: {1}")

  static let notAnAssignment = Message(
    "C038", .error, .wrongUsage, zh: "“{0}”不是赋值；应为 '工作表!单元格=值'，如 '公开01表!C7=12.50'",
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
    "C054", .error, .wrongUsage, zh: "“{0}”不是要插入的行；应为 '工作表!行号+行数'，如 '公开01表!19+3'",
    en: "\"{0}\" tells no rows; it takes 'SHEET!ROW+COUNT', as in '公开01表!19+3'")

  static let formFilled = Message(
    "C046", .info, zh: "已写出 {0}：{1} 张表，{2} 个单元格，新增 {3} 行，重新计算 {4} 个公式",
    en: "{0} is written: {1} tables, {2} cells, {3} rows added, {4} formulas computed anew")
  static let noBuiltInForm = Message(
    "C048", .error, .wrongUsage, zh: "没有名为 {0} 的内置表样；现有：{1}",
    en: "there is no built-in form {0}; there are: {1}")
  static let unitOfForm = Message(
    "C052", .error, .wrongUsage, zh: "--unit 不能与 --to xlsx 同用：金额按表样写明的单位填写",
    en: "--unit does not go with --to xlsx: amounts are written in the unit that the form states")
  static let templateUnused = Message(
    "C053", .error, .wrongUsage, zh: "--template 只能与 --to xlsx 同用",
    en: "--template goes with --to xlsx only")

  static let noSuchRule = Message(
    "C060", .error, .wrongUsage, zh: "没有编号为 {0} 的规则；见 juesuan rules",
    en: "there is no rule {0}; juesuan rules lists them")
  static let explainOne = Message(
    "C061", .error, .wrongUsage, zh: "{0} 不是一份决算；说明只对单个文件或 CSV 文件夹作出",
    en: "{0} is not one submission; name a file or a CSV folder to explain something of it")
  static let explainWhat = Message(
    "C062", .error, .wrongUsage, zh: "请用 --finding 给出警告的编号", en: "name the warning with --finding")
  static let explainText = Message(
    "C063", .error, .wrongUsage, zh: "请用 --text 写出说明", en: "say what is to be said with --text")
  static let noSuchFinding = Message(
    "C064", .error, zh: "{1} 没有编号为 {0} 的问题；juesuan explain {1} 列出可以说明的警告",
    en: "{1} has no finding {0}; juesuan explain {1} lists what can be explained")
  static let notExplainable = Message(
    "C065", .error, zh: "{0} 不是警告，不能说明；错误只能改正",
    en: "{0} is no warning and cannot be explained; errors are to be corrected")
  static let noExplanation = Message(
    "C066", .error, zh: "没有对 {0} 的说明", en: "there is no explanation of {0}")

  static let markedToStandardOutput = Message(
    "C075", .error, .wrongUsage, zh: "标准输出是报告的位置，--marked 请写出文件名",
    en: "standard output is the place of the report; give --marked the name of a file")

  static let outputTwice = Message(
    "C077", .error, .wrongUsage, zh: "--output 和 --marked 都写到 {0}；请分为两个文件",
    en: "--output and --marked both name {0}; give each a file of its own")

  static let notToExplain = Message(
    "C079", .error, zh: "{0} 是提示，不用说明；只有警告需要说明",
    en: "{0} is a note and needs no explanation; only warnings do")

  static let passwordTwice = Message(
    "C085", .error, .wrongUsage, zh: "--password 和 --password-file 只能用一个",
    en: "give --password or --password-file, not both")
  static let noPassword = Message(
    "C086", .error, .wrongUsage, zh: "{0} 的第一行没有密码",
    en: "there is no password in the first line of {0}")
  static let listSheetAlone = Message(
    "C134", .error, .wrongUsage, zh: "--list-sheet 只能与 --marked 同用；单独的问题清单用 --list",
    en: "--list-sheet goes with --marked only; --list writes a list of its own")
  static let outputsAtOnePlace = Message(
    "C135", .error, .wrongUsage, zh: "--output、--marked、--list 中有两个都写到 {0}；请分为不同的文件",
    en: "two of --output, --marked and --list name {0}; give each a file of its own")
  static let interrupted = Message(
    "C090", .info, zh: "已中断：{0} 个文件处理了 {1} 个，其余没有处理；没有留下写了一半的输出",
    en: "interrupted: {1} of {0} files are done, the others are not; no output is half written")

  /// Every entry of this file.
  static let command: [Message] = [
    outputEnded, csvToStandardOutput, yearOutOfRange, jobsOutOfRange, moreNotices, summary,
    unknownLimit, notAnAssignment, noSuchSheet, sheetByCase, writtenAsText, formFilled,
    noBuiltInForm,
    unitOfForm, templateUnused, notRows,
    noSuchRule, explainOne, explainWhat, explainText, noSuchFinding, notExplainable,
    noExplanation, markedToStandardOutput, outputTwice, notToExplain, interrupted,
    passwordTwice, noPassword, listSheetAlone, outputsAtOnePlace,
  ]
}

public import Grid

/// What the CSV and JSON forms say to people. `{0}` and `{1}` of the JSON entries are line and
/// column; `{0}` of the CSV entries is the file and `{1}` the line.
extension Message {
  static let jsonNotUTF8 = Message(
    "F001", .error, zh: "JSON 第{0}行第{1}列：不是 UTF-8 编码；请另存为 UTF-8 后再试",
    en: "JSON line {0}, column {1}: not UTF-8; save the file as UTF-8")
  static let jsonEnds = Message(
    "F002", .error, zh: "JSON 第{0}行第{1}列：内容不完整，文件到此结束；请重新取得完整的文件",
    en: "JSON line {0}, column {1}: the text ends too early; fetch the whole file again")
  static let jsonUnexpected = Message(
    "F003", .error, zh: "JSON 第{0}行第{1}列：此处的字符不合 JSON 语法",
    en: "JSON line {0}, column {1}: this character breaks the syntax of JSON")
  static let jsonBadNumber = Message(
    "F004", .error, zh: "JSON 第{0}行第{1}列：数字写法不合 JSON 语法",
    en: "JSON line {0}, column {1}: this number breaks the syntax of JSON")
  static let jsonBadEscape = Message(
    "F005", .error, zh: "JSON 第{0}行第{1}列：反斜杠转义不合 JSON 语法",
    en: "JSON line {0}, column {1}: this escape breaks the syntax of JSON")
  static let jsonBadCharacter = Message(
    "F006", .error, zh: "JSON 第{0}行第{1}列：字符串中有不允许的控制字符或残缺的字符",
    en: "JSON line {0}, column {1}: a control character or half a character in a string")
  static let jsonRepeatedName = Message(
    "F007", .error, zh: "JSON 第{0}行第{1}列：同一对象中“{2}”出现两次",
    en: "JSON line {0}, column {1}: \"{2}\" stands twice in one object")
  static let jsonTooDeep = Message(
    "F008", .error, zh: "JSON 第{0}行第{1}列：嵌套超过 {2} 层",
    en: "JSON line {0}, column {1}: nested deeper than {2} levels")
  static let jsonTooLarge = Message(
    "F009", .error, zh: "JSON 第{0}行第{1}列：超过允许的大小 {2}，这一限额不能提高",
    en: "JSON line {0}, column {1}: larger than the limit of {2}, which cannot be raised")
  static let jsonTooManyBytes = Message(
    "F050", .error,
    zh: "JSON 超过 {2} 字节。确认文件可信后，可用 --limit jsonBytes=数值 调高。",
    en: """
      the JSON is longer than {2} bytes. If it is to be trusted, raise the limit with \
      --limit jsonBytes=NUMBER.
      """)

  static let memberMissing = Message(
    "F010", .error, zh: "JSON 第{0}行第{1}列：缺少“{2}”",
    en: "JSON line {0}, column {1}: \"{2}\" is missing")
  static let memberUnknown = Message(
    "F011", .error, zh: "JSON 第{0}行第{1}列：此处不认识“{2}”；请删去或改正名称",
    en: "JSON line {0}, column {1}: \"{2}\" is not known here; remove it or correct its name")
  static let memberKind = Message(
    "F012", .error, zh: "JSON 第{0}行第{1}列：“{2}”应是 {3}，实际是 {4}",
    en: "JSON line {0}, column {1}: \"{2}\" must be {3}, is {4}")
  static let memberValue = Message(
    "F013", .error, zh: "JSON 第{0}行第{1}列：“{2}”的值“{3}”不可用；可用：{4}",
    en: "JSON line {0}, column {1}: \"{2}\" cannot be \"{3}\"; it can be: {4}")
  static let tableTwice = Message(
    "F014", .error, zh: "JSON 第{0}行第{1}列：表 {2} 出现两次；每张表只能有一份",
    en: "JSON line {0}, column {1}: table {2} stands twice; give it once")
  static let amountAgainstState = Message(
    "F015", .error, zh: "JSON 第{0}行第{1}列：状态为“{2}”的单元格，amount 与之不符；只有 number 有且必有 amount",
    en:
      "JSON line {0}, column {1}: state \"{2}\" and amount do not go together; number has one, others none"
  )
  static let emptyAgainstCells = Message(
    "F016", .error, zh: "JSON 第{0}行第{1}列：表 {2} 的 empty 与其单元格不符",
    en: "JSON line {0}, column {1}: \"empty\" of table {2} contradicts its cells")

  static let cellTwice = Message(
    "F017", .error, zh: "JSON 第{0}行第{1}列：表 {2} 的 {3} {4} 在 {5} 出现两次，第一次是 cells[{6}]；请删去一个",
    en:
      "JSON line {0}, column {1}: {3} {4} of table {2} stands twice at {5}, first as cells[{6}]; remove one"
  )
  static let columnsUnknown = Message(
    "F018", .warning, zh: "这些栏名不是九张表的已知栏：{0}；请核对拼写",
    en: "these columns are none that the nine tables are known to have: {0}; check their spelling")

  static let csvNotUTF8 = Message(
    "F020", .error, zh: "{0} 第{1}行：不是 UTF-8 编码；请另存为“CSV UTF-8”后再试",
    en: "{0} line {1}: not UTF-8; save it as \"CSV UTF-8\"")
  static let csvNul = Message(
    "F021", .error, zh: "{0} 第{1}行：有空字符（NUL），不是文本文件",
    en: "{0} line {1}: a NUL character; this is no text file")
  static let csvStrayQuote = Message(
    "F022", .error, zh: "{0} 第{1}行：引号出现在未加引号的字段中；整个字段应加引号，内部引号写两次",
    en: "{0} line {1}: a quote inside a field without quotes; quote the field and double the quote")
  static let csvTextAfterQuote = Message(
    "F023", .error, zh: "{0} 第{1}行：右引号之后还有文字",
    en: "{0} line {1}: text behind a closing quote")
  static let csvUnclosedQuote = Message(
    "F024", .error, zh: "{0} 第{1}行：引号没有结束",
    en: "{0} line {1}: a quote that is never closed")
  static let csvTooLarge = Message(
    "F025", .error,
    zh: "{0} 第{1}行：超过允许的大小 {2}。确认文件可信后，可用 --limit {3}=数值 调高。",
    en: """
      {0} line {1}: larger than the limit of {2}. If the file is to be trusted, raise it with \
      --limit {3}=NUMBER.
      """)

  static let factsHeading = Message(
    "F030", .error, zh: "{0} 第{1}行：表头应为 {2}",
    en: "{0} line {1}: the heading must be {2}")
  static let factsFieldCount = Message(
    "F031", .error, zh: "{0} 第{1}行：应有 {2} 列，实际 {3} 列",
    en: "{0} line {1}: {2} fields expected, {3} found")
  static let factsValue = Message(
    "F032", .error, zh: "{0} 第{1}行：{2} 的值“{3}”不可用；可用：{4}",
    en: "{0} line {1}: {2} cannot be \"{3}\"; it can be: {4}")
  static let factsDiffer = Message(
    "F033", .error, zh: "{0} 第{1}行：{2} 与第{3}行不同；同一份决算（同一张表）应当一致",
    en: "{0} line {1}: {2} differs from line {3}; it must be the same throughout")
  static let tableDisagrees = Message(
    "F034", .error, zh: "{0} 第{1}行（{2}：“{3}”）与 facts.csv 第{4}行（“{5}”）不一致；以 facts.csv 为准，请改正其中之一",
    en:
      "{0} line {1} ({2}: \"{3}\") disagrees with facts.csv line {4} (\"{5}\"); facts.csv decides: correct one of them"
  )
  static let tableWithoutFacts = Message(
    "F035", .error, zh: "{0} 第{1}行：facts.csv（共{2}行）和 datapackage.json 中没有这张表；请删去该文件或补上事实",
    en:
      "{0} line {1}: facts.csv ({2} lines) and datapackage.json know no such table; remove the file"
  )
  static let packageMissing = Message(
    "F036", .info, zh: "没有 datapackage.json：表名、附注和来源未知",
    en: "no datapackage.json: titles, notes and sources are unknown")
  static let packageDiffers = Message(
    "F037", .warning, zh: "datapackage.json 的 {0} 为“{1}”，facts.csv 为“{2}”；以 facts.csv 为准",
    en: "datapackage.json says {0} \"{1}\", facts.csv \"{2}\"; facts.csv decides")
  static let factsMissing = Message(
    "F038", .error, zh: "文件夹中没有 facts.csv", en: "there is no facts.csv in the folder")
  static let packageOther = Message(
    "F039", .error, zh: "datapackage.json 中没有 juesuan 一节，不是本程序的数据包",
    en: "datapackage.json has no section \"juesuan\": another program's package")

  static let factTwice = Message(
    "F045", .error, zh: "{0} 第{1}行与第{2}行是同一格（{3}）；请删去一行",
    en: "{0} line {1} is the same cell as line {2} ({3}); remove one")
  static let packageFileMissing = Message(
    "F046", .warning, zh: "datapackage.json 列出的文件不在文件夹中：{0}；以 facts.csv 为准",
    en: "datapackage.json lists files that are not in the folder: {0}; facts.csv decides")
  static let packageTableLost = Message(
    "F047", .error,
    zh: "datapackage.json 列有 {0}，facts.csv 中没有它的任何一行，也没有 {0}.csv；请补上，或在 datapackage.json 中删去",
    en:
      "datapackage.json lists {0}, but facts.csv has no line of it and there is no {0}.csv; supply it or remove it from datapackage.json"
  )

  static let tableEmptied = Message(
    "F048", .error, zh: "{0} 第{1}行有内容，而 facts.csv（共{2}行）中没有这张表的任何一行；请补上事实或删去这些行",
    en:
      "{0} line {1} has content, but facts.csv ({2} lines) has no line of this table; supply its facts or remove these lines"
  )

  static let formulaRefused = Message(
    "F040", .error, zh: "{0} 第{1}行第{2}列等 {3} 处文字会被电子表格当作公式；请改正，或选 --csv-formulas neutralise 或 keep",
    en:
      "{0} line {1}, field {2} and {3} in all: texts that a spreadsheet would run as formulas; correct them or choose --csv-formulas neutralise or keep"
  )
  /// File, line, field, and how many such texts there are.
  package static let formulaNeutralised = Message(
    "F041", .info, zh: "{0} 第{1}行第{2}列等 {3} 处文字会被电子表格当作公式，已在前面加撇号",
    en:
      "{0} line {1}, field {2} and {3} in all: texts that a spreadsheet would run as formulas now begin with an apostrophe"
  )
  static let unitUnknown = Message(
    "F042", .warning, zh: "{0:table}没有写明金额单位，金额未换算成{1}；可用 --money-unit 指明",
    en:
      "table {0} states no money unit: its amounts are not converted to {1}; state it with --money-unit"
  )
  static let amountTooLarge = Message(
    "F043", .warning, zh: "金额 {0} 换算成{1}后位数过多，{2:table}整张未换算",
    en: "amount {0} has too many digits in {1}: table {2} is not converted")
  static let coarserFigures = Message(
    "F051", .info, zh: "{0:table}的数由更大的单位换算成{1}，只精确到 ±{2} {1}",
    en: "the figures of table {0} come from a larger unit and are exact to ±{2} {1} only")
  static let foreignFile = Message(
    "F044", .warning, zh: "文件夹中的 {0} 不属于 CSV 数据包，未读取",
    en: "{0} in the folder is no part of the CSV package and is not read")

  /// Every entry of this file.
  public static let forms: [Message] = [
    jsonNotUTF8, jsonEnds, jsonUnexpected, jsonBadNumber, jsonBadEscape, jsonBadCharacter,
    jsonRepeatedName, jsonTooDeep, jsonTooLarge, jsonTooManyBytes, memberMissing, memberUnknown,
    memberKind,
    memberValue, tableTwice, amountAgainstState, emptyAgainstCells, cellTwice, columnsUnknown,
    factTwice,
    packageFileMissing, packageTableLost, tableEmptied, csvNotUTF8, csvNul,
    csvStrayQuote, csvTextAfterQuote, csvUnclosedQuote, csvTooLarge, factsHeading, factsFieldCount,
    factsValue, factsDiffer, tableDisagrees, tableWithoutFacts, packageMissing, packageDiffers,
    factsMissing, packageOther, formulaRefused, formulaNeutralised, unitUnknown, amountTooLarge,
    coarserFigures, foreignFile,
  ]
}

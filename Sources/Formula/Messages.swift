public import Grid

/// Why formulas are not evaluated: the texts of `NotEvaluable`, each a reason to put behind a cell.
extension Message {
  static let notAFormula = Message(
    "E001", .warning, zh: "公式无法解析", en: "the formula cannot be read")
  static let volatileFunction = Message(
    "E002", .warning, zh: "函数 {0} 的结果随时变化或无法确定引用",
    en: "function {0} changes by itself, or reads cells that it does not name")
  static let unknownFunction = Message(
    "E003", .warning, zh: "不支持函数 {0}", en: "function {0} is not supported")
  static let externalReference = Message(
    "E004", .warning, zh: "引用了其他工作簿", en: "it refers to another workbook")
  static let severalSheets = Message(
    "E005", .warning, zh: "一处引用跨越多张工作表", en: "one reference spans several sheets")
  static let unknownSheet = Message(
    "E006", .warning, zh: "工作表“{0}”不存在", en: "there is no sheet “{0}”")
  static let structuredReference = Message(
    "E007", .warning, zh: "使用了表格的结构化引用", en: "it refers to columns of a table")
  static let arrayConstant = Message(
    "E008", .warning, zh: "含有数组常量", en: "it holds an array constant")
  static let unionOfRanges = Message(
    "E009", .warning, zh: "含有区域的并集", en: "it joins several ranges into one")
  static let intersectionOfRanges = Message(
    "E010", .warning, zh: "含有区域的交集", en: "it takes the intersection of ranges")
  static let computedRange = Message(
    "E011", .warning, zh: "区域的边界由计算得出", en: "the corner of a range is computed")
  static let spilledRange = Message(
    "E012", .warning, zh: "引用了溢出区域", en: "it refers to spilled cells")
  static let arrayOperation = Message(
    "E013", .warning, zh: "SUMPRODUCT 内含逐单元格的运算",
    en: "it computes with each cell of a range inside SUMPRODUCT")
  static let arrayFormula = Message(
    "E014", .warning, zh: "是数组公式", en: "it is an array formula")
  static let dataTable = Message(
    "E015", .warning, zh: "属于模拟运算表", en: "it belongs to a what-if data table")
  static let relativeName = Message(
    "E016", .warning, zh: "名称“{0}”为相对引用", en: "the name “{0}” is a relative reference")
  static let nestedNames = Message(
    "E017", .warning, zh: "名称“{0}”循环或层层引用其他名称",
    en: "the name “{0}” stands for itself or through too many other names")
  static let circularReference = Message(
    "E018", .warning, zh: "存在循环引用", en: "it depends on itself")
  static let unknownCell = Message(
    "E019", .warning, zh: "所依据的单元格 {0} 的值未知", en: "the value of {0}, which it reads, is unknown")
  static let unclearText = Message(
    "E020", .warning, zh: "文本“{0}”可能是日期、时间或货币金额，取决于系统设置",
    en: "the text “{0}” may be a date, a time or an amount, as the system's settings have it")
  static let textOrder = Message(
    "E021", .warning, zh: "文本的先后取决于系统语言",
    en: "it compares texts whose order depends on the language")
  static let unclearSpelling = Message(
    "E022", .warning, zh: "很小的数与文本相连", en: "it joins a very small number to a text")
  static let brokenPower = Message(
    "E023", .warning, zh: "负数的非整数次幂", en: "it takes a broken power of a negative number")
  static let hiddenRows = Message(
    "E024", .warning, zh: "SUBTOTAL 的范围内有隐藏行",
    en: "rows are hidden in the range of SUBTOTAL")
  static let unreadCriterion = Message(
    "E025", .warning, zh: "条件“{0}”不受支持", en: "the condition “{0}” is not supported")
  static let tooMuchToEvaluate = Message(
    "E026", .warning, zh: "计算量超过限制", en: "it takes more work than the limit allows")

  static let unknownName = Message(
    "E027", .warning, zh: "名称“{0}”没有定义（可能是表格名）",
    en: "the name “{0}” is not defined (it may be that of a table)")

  static let unreadFormat = Message(
    "E028", .warning, zh: "TEXT 的格式“{0}”不受支持", en: "the format “{0}” of TEXT is not supported")
  static let frozenFormula = Message(
    "E029", .warning, zh: "公式由其他程序（如在线表格）转来，只留下固定的结果（DUMMYFUNCTION），不会重新计算",
    en:
      "the formula comes from another program; only its last result is left (DUMMYFUNCTION) and is never computed again"
  )
  static let unclearLookup = Message(
    "E030", .warning, zh: "查找的值为空白、逻辑值或带有浮点尾差，或近似查找的区域未按数值排序",
    en:
      "what it looks for is blank, a truth value or off by a trace, or the range of an approximate search is no list of numbers in order"
  )

  /// Every entry of this room, for tests and documentation.
  public static let formulaMessages: [Message] = [
    notAFormula, volatileFunction, unknownFunction, externalReference, severalSheets,
    unknownSheet, structuredReference, arrayConstant, unionOfRanges, intersectionOfRanges,
    computedRange, spilledRange, arrayOperation, arrayFormula, dataTable, relativeName,
    nestedNames, circularReference, unknownCell, unclearText, textOrder, unclearSpelling,
    brokenPower, hiddenRows, unreadCriterion, tooMuchToEvaluate, unknownName, unreadFormat,
    frozenFormula, unclearLookup,
  ]
}

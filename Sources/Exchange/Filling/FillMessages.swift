public import Grid

/// What filling a form has to say.
extension Message {
  package static let figureWithoutPlace = Message(
    "P001", .warning, zh: "{0:slot}的 {3}（{4}）在表样里没有位置，未填。",
    en: "{0}[{1}].{2} holds {3} ({4}); the form has no cell for it.")
  package static let rowsWithoutPlace = Message(
    "P002", .warning, zh: "{0:table}在表样里没有可填的行，{1} 行未填。",
    en: "The form has no row to fill in {0}; {1} rows were not written.")
  package static let tableWithoutForm = Message(
    "P003", .warning, zh: "表样里没有 {0:table}（{1}），其中的数字未填。",
    en: "The form has no {0} ({1}); its figures were not written.")
  package static let formWithoutTable = Message(
    "P004", .info, zh: "报表里没有 {0:table}，表样中的这张表没有改动。",
    en: "The submission has no {0}; that table of the form was left as it is.")
  package static let figureReplaced = Message(
    "P005", .info, zh: "{0} 原来的 {1} 改为 {2}。", en: "In {0}, {1} was replaced by {2}.")
  package static let formulaKept = Message(
    "P006", .warning, zh: "{0} 是公式，没有改写；应为“{1}”。",
    en: "{0} is a formula and was kept; it should read “{1}”.")
  package static let unitWithoutPlace = Message(
    "P007", .warning, zh: "{0} 没有写单位名称的位置。", en: "{0} has no cell for the name of the unit.")
  package static let yearWithoutPlace = Message(
    "P008", .info, zh: "{0} 没有写年度的位置。", en: "{0} has no cell for the year.")
  package static let stateNotCarried = Message(
    "P009", .warning, zh: "{0:slot}不是数字（{3}），未填。",
    en: "{0}[{1}].{2} is no number ({3}) and was not written.")
  package static let formUnitUnknown = Message(
    "P010", .warning, zh: "{0:table}的报表没有写明金额单位，金额照原数填写。",
    en: "{0} of the submission states no money unit; its amounts were written as they are.")
  package static let rowsOfForm = Message(
    "P011", .info, zh: "{0:table}表样里的 {1}（{2}）报表没有，其中的数字已清除。",
    en: "The submission has no {1} ({2}) in {0}; the figures in that row of the form were cleared.")
  public static let rowsAdded = Message(
    "P012", .info, zh: "{0:table}的行不够，在第 {1} 行之后加了 {2} 行。",
    en: "{0} has too few rows; {2} were added behind row {1}.")
  package static let formKeepsFigures = Message(
    "P013", .warning, zh: "报表里没有 {0:table}，表样中的这张表有数字，没有改动。",
    en: "The submission has no {0}; the figures that the form holds in it were left.")
  package static let totalDiffers = Message(
    "P014", .warning,
    zh: "{0:slot}由表样的公式计算，得 {3}；报表的数是 {4}。如要照报表填写，请加 --totals carry。",
    en:
      "{0}[{1}].{2} is computed by a formula of the form as {3}; the submission states {4}. "
      + "To write the submission's figure, give --totals carry.")
  package static let totalNotComputed = Message(
    "P015", .warning,
    zh: "{0:slot}由表样的公式计算，没有算出；报表的数是 {3}。如要照报表填写，请加 --totals carry。",
    en:
      "{0}[{1}].{2} is left to a formula of the form, without a result; the submission states {3}. "
      + "To write the submission's figure, give --totals carry.")
  package static let unitConverted = Message(
    "P016", .info, zh: "{0:table}的金额由{1}换算为{2}，逐格四舍五入。",
    en: "The amounts of {0} were converted from {1} to {2}, each cell rounded half-up.")
  package static let coarserSource = Message(
    "P040", .info, zh: "{0:table}报表的金额以{1}为单位，填入以{2}为单位的表样后只精确到 ±{3} {2}。",
    en:
      "The submission states {0} in {1}; in the form, which counts in {2}, the amounts are exact to "
      + "±{3} {2} only.")
  package static let unitOfFormLeft = Message(
    "P017", .warning, zh: "报表没有写明单位名称，{0:table}的表样上写的“{1}”没有改动。",
    en: "The submission names no unit; “{1}” in {0} of the form was left.")
  package static let yearOfFormLeft = Message(
    "P018", .warning, zh: "报表没有写明年度，{0:table}的表样上写的 {1} 没有改动。",
    en: "The submission states no year; {1} in {0} of the form was left.")
  package static let figureCleared = Message(
    "P019", .info, zh: "{0} 原来的 {1} 已清除：报表没有 {2:slot}。",
    en: "In {0}, {1} was cleared: the submission has no {2}[{3}].{4}.")
  package static let noteReplaced = Message(
    "P020", .info, zh: "{0} 的说明“{1}”改为“{2}”。", en: "In {0}, the note “{1}” now reads “{2}”.")
  package static let formStatesNoUnit = Message(
    "P021", .warning, zh: "{0:table}的表样没有写明金额单位，也没有写的位置；金额按报表的单位（{1}）填写。",
    en:
      "The form states no money unit in {0} and has no cell for it; the amounts are those of the "
      + "submission, in {1}.")
  package static let figuresHidden = Message(
    "P022", .warning, zh: "{0:table}有数字填在表样隐藏的行或列里，看不见：{1}。",
    en: "Figures of {0} were written into hidden rows or columns of the form: {1}.")
  package static let rowsLacking = Message(
    "P023", .error, zh: "{0:table}的行不够，第 {1} 行之后缺 {2} 行。",
    en: "{0} has too few rows; {2} are lacking behind row {1}.")

  package static let nameReplaced = Message(
    "P024", .info, zh: "{0} 原来写的“{1}”改为“{2}”。", en: "In {0}, “{1}” now reads “{2}”.")
  package static let otherNameLeft = Message(
    "P025", .warning, zh: "{0} 写着另一单位或年度的名称（“{1}”），没有改动，请核对。",
    en: "{0} names another unit or year (“{1}”) and was left; look at it.")
  package static let otherNameInHeader = Message(
    "P026", .warning, zh: "页眉“{0}”写着另一单位或年度，没有改动；请在 Excel 或 WPS 的页面设置中改正。",
    en:
      "The page header “{0}” names another unit or year and was left; correct it in the page setup."
  )
  package static let otherNameInFooter = Message(
    "P027", .warning, zh: "页脚“{0}”写着另一单位或年度，没有改动；请在 Excel 或 WPS 的页面设置中改正。",
    en:
      "The page footer “{0}” names another unit or year and was left; correct it in the page setup."
  )
  package static let otherNameInDrawing = Message(
    "P028", .warning, zh: "文本框或图形“{0}”写着另一单位或年度，没有改动，请核对。",
    en: "A drawing reads “{0}”, which names another unit or year; it was left.")
  package static let otherNameInComment = Message(
    "P029", .warning, zh: "批注“{0}”写着另一单位或年度，没有改动，请核对。",
    en: "A comment reads “{0}”, which names another unit or year; it was left.")
  package static let otherNameInProperty = Message(
    "P030", .warning, zh: "文件属性“{0}”写着另一单位或年度，没有改动；请在“文件—信息”中改正。",
    en: "A property of the file reads “{0}”, which names another unit or year; it was left.")
  package static let otherNameOnTab = Message(
    "P031", .warning, zh: "工作表名“{0}”写着另一单位或年度，没有改动，请核对。",
    en: "The sheet's name “{0}” names another unit or year and was left.")
  package static let dashReckonedWith = Message(
    "P032", .info, zh: "{0:table}的“—”按 0 填写：表样用“+”等逐格计算，遇到“—”会得出 #VALUE!（{1}）。",
    en:
      "Dashes of {0} were written as 0: formulas of the form add these cells one by one, and a dash would make them #VALUE! ({1})."
  )
  public static let figuresAsDates = Message(
    "P033", .warning, zh: "表样的单元格格式把数字显示成日期，金额看不出来：{0}；请改为数值格式。",
    en: "Cells of the form print numbers as dates, so that the amounts cannot be read: {0}.")
  public static let figuresAsTimes = Message(
    "P034", .warning, zh: "表样的单元格格式把数字显示成时间，金额看不出来：{0}；请改为数值格式。",
    en: "Cells of the form print numbers as times, so that the amounts cannot be read: {0}.")
  public static let figuresAsPercentages = Message(
    "P035", .warning, zh: "表样的单元格格式把数字显示成百分比，比金额大一百倍：{0}；请改为数值格式。",
    en: "Cells of the form print numbers as percentages, a hundredfold of the amount: {0}.")
  public static let figuresNotPrinted = Message(
    "P036", .warning, zh: "表样的单元格格式不显示数字，填入的金额看不见：{0}；请改为数值格式。",
    en: "Cells of the form print nothing of a number, so that the amounts are not seen: {0}.")
  public static let figuresScaled = Message(
    "P037", .warning, zh: "表样的单元格格式按比例缩小显示数字，显示的不是填入的金额：{0}；请改为数值格式。",
    en: "Cells of the form print a fraction of the number, which is not the amount: {0}.")
  public static let figuresRounded = Message(
    "P038", .warning, zh: "表样的单元格格式小数位数不够，显示的是舍入后的金额：{0}；请增加小数位数。",
    en: "Cells of the form print fewer decimals than the amounts have: {0}.")
  public static let figuresTooWide = Message(
    "P039", .warning, zh: "表样的列太窄，金额会显示成 ####：{0}；请加宽列。",
    en: "Columns of the form are too narrow, so that amounts are shown as ####: {0}.")

  /// What is lost, overwritten or left in doubt by filling: what a person who wants the form to hold
  /// the submission and nothing else does not accept.
  public static let lossesOfFilling: [Message] =
    formFilling.filter { $0.severity == .warning } + [figureReplaced, figureCleared, rowsOfForm]

  /// What recognition says of a form where it leaves a part of it alone: that part is not filled.
  public static let unfilledParts: [Message] = [
    nearlyTable, undecided, secondTable, continuationFarAway, continuationDiffers, headerMissing,
    rawForm, tableOnHiddenSheet, unknownRow, unknownColumn, duplicateRow,
  ]

  /// All messages of this part, for tests and the documentation.
  public static let formFilling: [Message] = [
    figureWithoutPlace, rowsWithoutPlace, tableWithoutForm, formWithoutTable, figureReplaced,
    formulaKept, unitWithoutPlace, yearWithoutPlace, stateNotCarried, formUnitUnknown, rowsOfForm,
    rowsAdded, formKeepsFigures, totalDiffers, totalNotComputed, unitConverted, coarserSource,
    unitOfFormLeft, yearOfFormLeft, figureCleared, noteReplaced, formStatesNoUnit, figuresHidden,
    rowsLacking, nameReplaced, otherNameLeft, otherNameInHeader, otherNameInFooter,
    otherNameInDrawing, otherNameInComment, otherNameInProperty, otherNameOnTab, dashReckonedWith,
    figuresAsDates, figuresAsTimes, figuresAsPercentages, figuresNotPrinted, figuresScaled,
    figuresRounded, figuresTooWide,
  ]
}

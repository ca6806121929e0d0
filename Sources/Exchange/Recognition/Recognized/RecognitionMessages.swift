public import Grid

/// What loading of layouts and recognition of tables have to say.
extension Message {
  package static let layoutNotJSON = Message(
    "R001", .error, zh: "{0} 不是正确的 JSON：第 {1} 行第 {2} 列。",
    en: "{0} is not valid JSON: line {1}, column {2}.")
  package static let layoutMalformed = Message(
    "R002", .error, zh: "{0} 的 {1} 不合表样文件的要求：{2}。",
    en: "{0}: field {1} does not fit a layout file: {2}.")
  package static let layoutFileMissing = Message(
    "R003", .error, zh: "缺少表样文件 {0}。", en: "The layout file {0} is missing.")

  package static let tablesMissing = Message(
    "R010", .info, zh: "缺少：{0:table}。", en: "These tables were not found: {0}.")
  package static let sheetWithoutTable = Message(
    "R011", .info, zh: "工作表“{0}”不是九张决算表之一，未读取（{1} 个有内容的单元格）。",
    en: "Sheet “{0}” is none of the nine tables and was not read ({1} cells with content).")
  package static let otherTable = Message(
    "R012", .info, zh: "“{0}”不是九张决算表之一，未读取。",
    en: "“{0}” is none of the nine tables and was not read.")
  package static let tableOnHiddenSheet = Message(
    "R013", .info, .hiddenTable, zh: "隐藏的工作表“{0}”里有 {1:table}，未读取。",
    en: "The hidden sheet “{0}” holds {1}, which was not read.")
  package static let nearlyTable = Message(
    "R014", .warning, .tableUnread, zh: "标题“{0}”下面的表头不是 {1:table}，缺少：{2}。此表未读取。",
    en: "The header under “{0}” is not that of {1}; missing: {2}. The table was not read.")
  package static let columnsMissing = Message(
    "R015", .warning, .formDiffers, zh: "{0:table}缺少这些栏：{1}。", en: "{0} lacks these columns: {1}.")
  package static let undecided = Message(
    "R016", .warning, .tableUnread, zh: "这张表没有标题，按表头可能是 {0:table}，无法确定，未读取。",
    en: "This table has no title; by its header it may be {0}. Undecided, it was not read.")
  package static let secondTable = Message(
    "R017", .warning, .tableTwice, zh: "{0:table}出现两次：取“{1}”（{2}），不取“{3}”（{4}）。",
    en: "{0} occurs twice: “{1}” ({2}) is taken, “{3}” ({4}) is not.")
  package static let continuationFarAway = Message(
    "R018", .warning, .continuationLeft, zh: "{0:table}的续表“{1}”（{2}）不紧接前一部分，没有并入。",
    en: "The continuation “{1}” ({2}) of {0} does not follow the part before it and was not joined."
  )
  package static let continuationDiffers = Message(
    "R004", .warning, .continuationLeft, zh: "{0:table}的续表“{1}”（{2}）表头与前一部分不同，没有并入。",
    en: "The header of the continuation “{1}” ({2}) of {0} differs; it was not joined.")
  package static let headerMissing = Message(
    "R005", .warning, .tableUnread, zh: "标题“{0}”下面没有找到 {1:table}的表头，其中的数字未读取。",
    en: "No header of {1} was found under “{0}”; the figures there were not read.")
  package static let rawForm = Message(
    "R006", .warning, .tableUnread,
    zh: "“{0}”并列 {1} 组项目，是财决报表的原表，不是公开的 {2:table}，其中的数字未读取；请用公开表。",
    en:
      "“{0}” has {1} lists side by side: the ministry's own form, not the published {2}; it was not "
      + "read. Use the published form.")
  package static let unreadFigures = Message(
    "R019", .warning, zh: "“{0}”有数字，但其中没有认出的表，未读取。",
    en: "“{0}” has figures, but no table was recognised in it; it was not read.")

  package static let unitMissing = Message(
    "R020", .warning, .unitMissing, zh: "表头没有写明单位名称，可用 --unit-name 说明。",
    en: "No frame states the name of the unit.")
  package static let yearMissing = Message(
    "R021", .info, .yearMissing, zh: "标题和表头没有写明年度，可用 --year 说明。",
    en: "No title or frame states the year.")
  package static let moneyUnitMissing = Message(
    "R022", .warning, .moneyUnitMissing, zh: "{0:table}没有写明金额单位，可用 --money-unit 说明。",
    en: "{0} does not state its money unit.")
  package static let unitsDiffer = Message(
    "R023", .warning, .unitDiffers, zh: "单位名称不一致：{0:table}写“{1}”，{2:table}写“{3}”。",
    en: "The names of the unit differ: {0} says “{1}”, {2} says “{3}”.")
  package static let yearsDiffer = Message(
    "R024", .warning, .yearDiffers, zh: "年度不一致：{0:table}写 {1}，{2:table}写 {3}。",
    en: "The years differ: {0} says {1}, {2} says {3}.")
  package static let unitCodesDiffer = Message(
    "R025", .warning, .unitDiffers, zh: "单位代码不一致：{0:table}写 {1}，{2:table}写 {3}。",
    en: "The unit codes differ: {0} says {1}, {2} says {3}.")
  package static let moneyUnitsDiffer = Message(
    "R026", .info, zh: "金额单位不一致：{0:table}用{1}，{2:table}用{3}。",
    en: "The money units differ: {0} is in {1}, {2} in {3}.")

  package static let unknownRow = Message(
    "R030", .warning, .rowUnknown, zh: "这一行没有认出，其中的金额未读取：{0} {1}。",
    en: "This row was not recognised and its amounts were not read: {0} {1}.")
  package static let unknownColumn = Message(
    "R031", .warning, .formDiffers, zh: "“{0}”栏没有认出，其中的数字未读取（第一个：{1}）。",
    en: "Column “{0}” was not recognised and its figures were not read (the first: {1}).")
  package static let ignoredColumn = Message(
    "R032", .info, zh: "“{0}”栏不属于此表，未读取。",
    en: "Column “{0}” does not belong to this table and was not read.")
  package static let duplicateRow = Message(
    "R033", .warning, zh: "{0} 出现两次，两行都保留：{1}、{2}。",
    en: "{0} occurs twice; both rows are kept: {1}, {2}.")
  package static let hiddenDuplicate = Message(
    "R034", .info, .hiddenFigures, zh: "{0} 出现两次，取显示的 {1}，不取隐藏的 {2}。",
    en: "{0} occurs twice: the visible {1} is taken, the hidden {2} is not.")
  package static let hiddenFigures = Message(
    "R035", .info, .hiddenFigures, zh: "隐藏的行或列里有数字，已读取：{0}。",
    en: "Hidden rows or columns hold figures, which were read: {0}.")
  package static let lineDisagrees = Message(
    "R036", .warning, .formDiffers, zh: "行次 {0} 与项目“{1}”不符（应为 {2}），以项目为准。",
    en: "Line number {0} does not belong to “{1}” ({2} does); the label decides.")
  package static let valueUnderMerge = Message(
    "R037", .warning, .hiddenFigures, zh: "合并单元格下面藏着数字，未读取：{0}。",
    en: "Figures hidden under merged cells were not read: {0}.")

  package static let looseFigures = Message(
    "R038", .info, zh: "{0:table}的行和栏以外另有数字，不属于此表，未读取：{1}。",
    en: "Figures outside the rows and columns of {0} are no part of it and were not read: {1}.")

  package static let rowsPassedOver = Message(
    "R048", .info, zh: "{0:table}的这些行不属于此表，其中的数字未读取：{1}。",
    en: "These rows do not belong to {0} and their figures were not read: {1}.")
  package static let rowsOfUnits = Message(
    "R049", .info, zh: "“{0}”每个单位一行（{1} 行），不是一个单位的 {2:table}，未读取。",
    en:
      "“{0}” has a row for each of several units ({1} rows), not {2} of one unit; it was not read.")

  package static let textAmounts = Message(
    "R040", .info, .amountAsText, zh: "{0} 个金额以文本存放，已按数字读取（第一个：{1}）。",
    en: "{0} amounts are stored as text and were read as numbers (the first: {1}).")
  package static let notAmounts = Message(
    "R041", .warning, zh: "{0} 个金额格里是文字，不是数字（第一个：{1}“{2}”）。",
    en: "{0} cells for amounts hold text that is no number (the first: {1} “{2}”).")
  package static let errorCells = Message(
    "R042", .warning, zh: "{0} 个金额格是错误值（第一个：{1}“{2}”）。",
    en: "{0} cells for amounts hold error values (the first: {1} “{2}”).")
  package static let uncomputedCells = Message(
    "R043", .warning, zh: "{0} 个金额格是没有计算结果的公式（第一个：{1}）。",
    en: "{0} cells for amounts hold formulas without a result (the first: {1}).")

  package static let scaledFormats = Message(
    "R046", .warning,
    zh: "{0} 个金额格的格式按缩小的倍数或另一单位显示，已按显示的数读取（第一个：{1} 存的是 {2}）。",
    en:
      "{0} cells for amounts are shown at another scale or in another unit and were read as they are shown (the first: {1} holds {2})."
  )
  package static let binaryResidues = Message(
    "R045", .info,
    zh: "{0} 个金额带有二进制运算的残差，小到不足一分，已去掉（第一个：{1} 存的是 {2}）。",
    en:
      "{0} amounts hold the residue of binary sums, less than a cent, which was taken off (the first: {1} holds {2})."
  )

  package static let shownOtherwise = Message(
    "R044", .warning, .amountShownOtherwise,
    zh: "{0} 个金额格的格式是日期、时间或百分比，已按存储的数读取（第一个：{1} 存的是 {2}）。",
    en:
      "{0} cells for amounts are formatted as dates, times or percentages and were read as the numbers stored (the first: {1} holds {2})."
  )

  package static let submissionUnitsDiffer = Message(
    "R050", .warning, .unitDiffers, zh: "各文件的单位名称不一致：{0} 写“{1}”，{2} 写“{3}”。",
    en: "The files name different units: {0} says “{1}”, {2} says “{3}”.")
  package static let submissionYearsDiffer = Message(
    "R051", .warning, .yearDiffers, zh: "各文件的年度不一致：{0} 写 {1}，{2} 写 {3}。",
    en: "The files name different years: {0} says {1}, {2} says {3}.")
  package static let submissionTableTwice = Message(
    "R052", .warning, .tableTwice, zh: "{0:table}在两个文件里：取 {1}，不取 {2}。",
    en: "{0} stands in two files: that of {1} is taken, that of {2} is not.")
  package static let submissionCodesDiffer = Message(
    "R053", .warning, .unitDiffers, zh: "各文件的单位代码不一致：{0} 写 {1}，{2} 写 {3}。",
    en: "The files name different unit codes: {0} says {1}, {2} says {3}.")

  package static let rawTableUnused = Message(
    "R070", .info, zh: "“{0}”是财决报表的一张表，九张公开表不用它，未读取。",
    en: "“{0}” is a table of the 财决 set that the nine tables do not need; it was not read.")
  package static let rawTableMissing = Message(
    "R071", .info, zh: "没有{0:table}：它由{1}生成，文件里没有这张表，或没有认出。",
    en: "There is no {0}: it is derived from {1}, which the file lacks or which was not recognised."
  )
  package static let rawBesidePublic = Message(
    "R072", .warning, zh: "文件里有公开表（{0:table}），又有财决报表（{1}）：公开表照原样取用，没有由财决报表生成任何一张。",
    en:
      "The file holds public tables ({0}) and tables of the 财决 set ({1}): the public ones are taken as "
      + "they are, and none was derived.")
  package static let rawHeaderDiffers = Message(
    "R073", .warning, .tableUnread, zh: "“{0}”写明是{1}，但表头缺少：{2}。此表未读取。",
    en: "“{0}” says that it is {1}, but its header lacks: {2}. The table was not read.")
  package static let rawRowsUnknown = Message(
    "R077", .warning, .tableUnread, zh: "“{0}”写明是{1}，但只认出 {2} 行。此表未读取。",
    en: "“{0}” says that it is {1}, but only {2} of its rows are known. The table was not read.")
  package static let rawTableTooLarge = Message(
    "R078", .warning, .tableUnread, zh: "“{0}”（{1}）有 {2} 行，一个单位的决算没有这么多。此表未读取。",
    en:
      "“{0}” ({1}) has {2} rows, more than the accounts of any unit. The table was not read.")
  package static let rawTableTwice = Message(
    "R074", .warning, .tableTwice, zh: "{0} 出现两次：取“{1}”，不取“{2}”。",
    en: "{0} occurs twice: “{1}” is taken, “{2}” is not.")
  package static let rowsWithoutSpending = Message(
    "R075", .info, zh: "{1}的这些行本年没有支出，{0:table}不列：{2}。",
    en: "These rows of {1} have no expenditure this year and are left out of {0}: {2}.")
  package static let sumOpen = Message(
    "R076", .warning, zh: "{0:table}的“{1}”由几格相加，其中有的不是数字，没有相加。",
    en: "“{1}” of {0} is a sum of cells of which some hold no number; it was not added up.")

  package static let furtherNotices = Message(
    "R060", .warning, .contentUncertain, zh: "另有 {0} 条提示没有列出。",
    en: "{0} further notices are not listed.")

  /// All messages of this part, for tests and the documentation.
  public static let recognition: [Message] =
    [
      layoutNotJSON, layoutMalformed, layoutFileMissing, tablesMissing, sheetWithoutTable,
      otherTable, tableOnHiddenSheet, nearlyTable, columnsMissing, undecided, secondTable,
      continuationFarAway, continuationDiffers, headerMissing, rawForm, unreadFigures, unitMissing,
      yearMissing, moneyUnitMissing, unitsDiffer,
      yearsDiffer, unitCodesDiffer, moneyUnitsDiffer, unknownRow, unknownColumn, ignoredColumn,
      duplicateRow, hiddenDuplicate, hiddenFigures, lineDisagrees, valueUnderMerge, looseFigures,
      rowsPassedOver, rowsOfUnits,
      textAmounts,
      notAmounts, errorCells, uncomputedCells, shownOtherwise, scaledFormats,
      binaryResidues, submissionUnitsDiffer,
      submissionYearsDiffer,
      submissionTableTwice, submissionCodesDiffer, rawTableUnused, rawTableMissing,
      rawBesidePublic, rawHeaderDiffers, rawRowsUnknown,
      rawTableTooLarge,
      rawTableTwice, rowsWithoutSpending, sumOpen, furtherNotices,
    ] + lists
}

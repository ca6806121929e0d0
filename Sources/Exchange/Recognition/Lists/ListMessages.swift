package import Grid

/// What reading of execution lists has to say.
extension Message {
  package static let executionData = Message(
    "R090", .warning,
    zh: "“{0}”是预算执行明细（{1} 行），不是决算：按科目汇总为{2:table}，金额是执行数；其余公开表和年初、年末结转结余没有。",
    en:
      "“{0}” is a list of budget execution ({1} lines) and no final accounts: it was added up by code into {2}; the other tables and balances are not there."
  )
  package static let listLinesUnplaced = Message(
    "R091", .warning, .rowUnknown, zh: "{0} 行没有放入任何表（{1}），金额共 {2}：{3}。",
    en: "{0} lines stand in no table ({1}); they come to {2}: {3}.")
  package static let listFundUnknown = Message(
    "R092", .warning, zh: "{0} 行没有资金性质，或不认识，只放入《支出决算表》，金额共 {1}：{2}。",
    en: "{0} lines say no fund that is known and stand in T3 alone; they come to {1}: {2}.")
  package static let listEconomyUnknown = Message(
    "R093", .warning, zh: "{0} 行基本支出没有部门经济科目编码，没有放入《一般公共预算财政拨款基本支出决算表》，金额共 {1}：{2}。",
    en:
      "{0} lines of basic expenditure have no economic code and are not in T6; they come to {1}: {2}."
  )
  package static let listNegative = Message(
    "R094", .info, zh: "{0} 行金额为负（退回），已冲减，共 {1}：{2}。",
    en: "{0} lines are negative (returns) and were taken off, {1} in all: {2}.")
  package static let listTotalHolds = Message(
    "R095", .info, zh: "合计行 {0} 等于以上各行之和。", en: "The total {0} is the sum of the lines above it.")
  package static let listTotalDiffers = Message(
    "R096", .warning, zh: "合计行是 {0}，以上各行之和是 {1}。",
    en: "The total is {0}, the lines above it come to {1}.")
  package static let listColumnMissing = Message(
    "R097", .info, zh: "明细没有“{0}”栏，{1:table}不能生成，或生成不全；栏名不同时用 --mapping 说明。",
    en:
      "The list has no column “{0}”, without which {1} cannot be made, or not in full; where it is called otherwise, say so with --mapping."
  )
  package static let listOfUnits = Message(
    "R098", .error,
    zh: "明细里有 {0} 个单位（{1}），不能合成一份；用 --unit-name 写明其中一个，或按单位分开导出。",
    en:
      "The list holds {0} units ({1}), which are not added up; name one with --unit-name, or export them apart."
  )
  package static let listOfYears = Message(
    "R099", .error, zh: "明细里有几个年度（{0}），不能合成一份；用 --year 写明其中一个。",
    en: "The list holds several years ({0}), which are not added up; name one with --year.")

  /// All of them.
  static let lists: [Message] = [
    executionData, listLinesUnplaced, listFundUnknown, listEconomyUnknown, listNegative,
    listTotalHolds, listTotalDiffers, listColumnMissing, listOfUnits, listOfYears,
  ]
}

public import Grid

/// What filling a form has to say.
extension Message {
  package static let figureWithoutPlace = Message(
    "P001", .warning, zh: "{0}[{1}].{2} 的 {3}（{4}）在表样里没有位置，未填。",
    en: "{0}[{1}].{2} holds {3} ({4}); the form has no cell for it.")
  package static let rowsWithoutPlace = Message(
    "P002", .warning, zh: "{0} 在表样里没有可填的行，{1} 行未填。",
    en: "The form has no row to fill in {0}; {1} rows were not written.")
  package static let tableWithoutForm = Message(
    "P003", .warning, zh: "表样里没有 {0}（{1}），其中的数字未填。",
    en: "The form has no {0} ({1}); its figures were not written.")
  package static let formWithoutTable = Message(
    "P004", .info, zh: "报表里没有 {0}，表样中的这张表没有改动。",
    en: "The submission has no {0}; that table of the form was left as it is.")
  package static let figureReplaced = Message(
    "P005", .info, zh: "{0} 原来的 {1} 改为 {2}。", en: "In {0}, {1} was replaced by {2}.")
  package static let formulaKept = Message(
    "P006", .info, zh: "{0} 是公式，没有改写；报表的数是 {1}。",
    en: "{0} is a formula and was kept; the submission states {1}.")
  package static let unitWithoutPlace = Message(
    "P007", .warning, zh: "{0} 没有写单位名称的位置。", en: "{0} has no cell for the name of the unit.")
  package static let yearWithoutPlace = Message(
    "P008", .info, zh: "{0} 没有写年度的位置。", en: "{0} has no cell for the year.")
  package static let stateNotCarried = Message(
    "P009", .warning, zh: "{0}[{1}].{2} 不是数字（{3}），未填。",
    en: "{0}[{1}].{2} is no number ({3}) and was not written.")
  package static let formUnitUnknown = Message(
    "P010", .warning, zh: "{0} 的报表没有写明金额单位，金额照原数填写。",
    en: "{0} of the submission states no money unit; its amounts were written as they are.")
  package static let rowsOfForm = Message(
    "P011", .info, zh: "{0} 表样里的 {1}（{2}）报表没有，其中的数字已清除。",
    en: "The submission has no {1} ({2}) in {0}; the figures in that row of the form were cleared.")

  /// All messages of this part, for tests and the documentation.
  public static let formFilling: [Message] = [
    figureWithoutPlace, rowsWithoutPlace, tableWithoutForm, formWithoutTable, figureReplaced,
    formulaKept, unitWithoutPlace, yearWithoutPlace, stateNotCarried, formUnitUnknown, rowsOfForm,
  ]
}

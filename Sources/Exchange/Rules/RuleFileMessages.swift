package import Grid

/// What is wrong with a file of rules: `{0}` is the file, `{1}` the place in it, `{2}` what is meant.
extension Message {
  static let ruleFileNotJSON = Message(
    "K001", .error, zh: "规则文件 {0} 不是正确的 JSON：第 {1} 行第 {2} 列；请改正这一处的语法。",
    en: "the rules of {0} are not valid JSON: correct line {1}, column {2}.")
  static let ruleNotAnObject = Message(
    "K002", .error, zh: "规则文件 {0} 的 {1} 应是对象；请用 {…} 写。",
    en: "rules of {0}: {1} must be an object; write it between braces.")
  static let ruleNotAnArray = Message(
    "K003", .error, zh: "规则文件 {0} 的 {1} 应是数组；请用 […] 写。",
    en: "rules of {0}: {1} must be an array; write it between square brackets.")
  static let ruleNotAText = Message(
    "K004", .error, zh: "规则文件 {0} 的 {1} 应是文字，不能为空；请加引号写明。",
    en: "rules of {0}: {1} must be a text that is not empty; write it in quotes.")
  static let ruleNotANumber = Message(
    "K005", .error, zh: "规则文件 {0} 的 {1} 应是整数，不加引号、不带小数。",
    en: "rules of {0}: {1} must be a whole number, without quotes.")
  static let ruleNotAWord = Message(
    "K006", .error,
    zh: "规则文件 {0} 的 {1} 不可用；轻重可用 error、warning、info，表可用 T1 至 T9，off 可用 true。",
    en:
      "rules of {0}: {1} is not usable; a severity is error, warning or info, a table T1 to T9, off is true."
  )
  static let ruleUnknownName = Message(
    "K007", .error, zh: "规则文件 {0} 的 {1} 不认识；请删去或改正名称，可用的名称见 Schemas/rules/README.md。",
    en: "rules of {0}: {1} is not known; remove it or correct its name (Schemas/rules/README.md).")
  static let ruleLacks = Message(
    "K008", .error, zh: "规则文件 {0} 的 {1} 缺少 {2}；请补上。",
    en: "rules of {0}: {1} lacks {2}; add it.")
  static let ruleNoFormula = Message(
    "K009", .error, zh: "规则文件 {0} 的 {1} 不是算式：{2}；项写作 T1[行].栏，两边之间用 = 或 <=，前后留空格。",
    en:
      "rules of {0}: {1} is no formula: {2}; a term is T1[row].column, the sides stand around = or <=, with spaces."
  )
  static let ruleNotThere = Message(
    "K010", .error, zh: "规则文件 {0} 的 {1}：没有编号为 {2} 的规则可改；请改正编号，或写出整条规则（formulas）。",
    en:
      "rules of {0}: {1} changes {2}, but there is no such rule; correct the id, or write a whole rule with formulas."
  )
  static let ruleTwice = Message(
    "K011", .error, zh: "规则文件 {0} 的 {1}：编号 {2} 在这个文件中已有；请合为一条。",
    en: "rules of {0}: {1} says {2} again, which this file has already; make one of both.")
  static let rulesOfOtherFormat = Message(
    "K012", .error, zh: "规则文件 {0} 的 {1} 应是 juesuan.rules/1，实际是 {2}；请改正。",
    en: "rules of {0}: {1} must be juesuan.rules/1 and is {2}; correct it.")
  static let ruleYearsReversed = Message(
    "K013", .error, zh: "规则文件 {0} 的 {1}：from 晚于 to（{2}）；请对调。",
    en: "rules of {0}: {1} begins after its end ({2}); exchange from and to.")
  static let ruleChangesNothing = Message(
    "K014", .error, zh: "规则文件 {0} 的 {1} 对 {2} 什么也没有改；请写 severity、text、source 或 \"off\": true。",
    en: "rules of {0}: {1} changes nothing of {2}; give severity, text, source or \"off\": true.")
  static let rulePackUnexplained = Message(
    "K015", .error, zh: "规则文件 {0} 的 {1} 限于年度、地方或不要求某表，却缺少 {2}；请用 text、source 写明为什么。",
    en:
      "rules of {0}: {1} is bound to years, places or lacks tables, but has no {2}; say why in text and source."
  )

  static let ruleWithoutFormulas = Message(
    "K016", .error, zh: "规则文件 {0} 的 {1}：{2} 的 formulas 是空的，什么也不会核对；请写出算式，停用规则请写 \"off\": true。",
    en:
      "rules of {0}: {1} has no formulas for {2}, which would check nothing; write one, or switch the rule off with \"off\": true."
  )
  static let ruleOfUnknownSlot = Message(
    "K017", .error, zh: "规则文件 {0} 的 {1}：九张表没有 {2} 这一格，规则不会生效；请改正行、栏的名称。",
    en:
      "rules of {0}: {1} speaks of {2}, which none of the nine tables has, and would never run; correct the names of row and column."
  )
  static let ruleSaysTwoThings = Message(
    "K018", .error, zh: "规则文件 {0} 的 {1} 同时写了 {2}；只能写其中一个，请删去其余的。",
    en: "rules of {0}: {1} has {2} at once; keep one of them.")

  /// All of these.
  package static let ruleFiles: [Message] = [
    ruleFileNotJSON, ruleNotAnObject, ruleNotAnArray, ruleNotAText, ruleNotANumber, ruleNotAWord,
    ruleUnknownName, ruleLacks, ruleNoFormula, ruleNotThere, ruleTwice, rulesOfOtherFormat,
    ruleYearsReversed, ruleChangesNothing, rulePackUnexplained, ruleWithoutFormulas,
    ruleOfUnknownSlot, ruleSaysTwoThings,
  ]

  /// The entry for a problem with a value.
  @Sendable static func ofRules(_ problem: JSONProblem) -> Message {
    switch problem {
    case .notAnObject: .ruleNotAnObject
    case .notAnArray: .ruleNotAnArray
    case .notAText: .ruleNotAText
    case .notANumber, .number: .ruleNotANumber
    case .notABoolean, .word: .ruleNotAWord
    case .unknownName: .ruleUnknownName
    case .missing: .ruleLacks
    case .other: .ruleNoFormula
    }
  }
}

extension JSONNode {
  /// The root of a file of rules, with messages of its own.
  static func rules(_ bytes: [UInt8], file: String) throws(Fault) -> JSONNode {
    try JSONSource.schema(bytes, file: file, notJSON: .ruleFileNotJSON, Message.ofRules)
  }
}

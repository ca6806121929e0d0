import FinalAccounts
import Grid

/// The kinds of rules, in the order in which they are listed.
enum RuleKind: String, CaseIterable, Sendable {
  case file, cells, codes, within, between
  case lastYear = "last-year"
  case other

  /// The kind of a rule, by how its id begins.
  init(_ rule: Rule) {
    let family = rule.id.prefix { $0 != "-" }
    switch family {
    case "FIL", "GATE": self = .file
    case "CEL": self = .cells
    case "COD": self = .codes
    case "X": self = .between
    case "PY": self = .lastYear
    default: self = TableID(rawValue: String(family)) == nil ? .other : .within
    }
  }

  func title(_ language: Language) -> String {
    switch self {
    case .file: language.said("文件和表", "Files and tables")
    case .cells: language.said("单元格", "Cells")
    case .codes: language.said("科目编码", "Codes")
    case .within: language.said("表内", "Inside a table")
    case .between: language.said("表间", "Between tables")
    case .lastYear: language.said("与上年", "Against last year")
    case .other: language.said("其他", "Others")
    }
  }
}

import FinalAccounts
import Grid

extension Rule.Kind {
  /// The heading under which rules of the kind are listed.
  func title(_ language: Language) -> String {
    switch self {
    case .file: language.said("文件和表", "Files and tables")
    case .cells: language.said("单元格", "Cells")
    case .codes: language.said("科目编码", "Codes")
    case .within: language.said("表内", "Inside a table")
    case .between: language.said("表间", "Between tables")
    case .raw: language.said("财决报表", "Raw 财决 tables")
    case .lastYear: language.said("与上年", "Against last year")
    case .other: language.said("其他", "Others")
    }
  }
}

package import FinalAccounts

/// How the forms word a table for people: the headings of its columns.
///
/// Headings are paths where a table prints two levels (`预算数/合计`), so that no two are the same.
package enum TableHeadings {
  /// The heading over the codes; nil where the table prints none.
  package static func code(_ id: TableID) -> String? {
    switch id {
    case .t1, .t4, .t9: nil
    case .t6: "经济分类科目编码"
    default: "功能分类科目编码"
    }
  }

  /// The heading over the labels.
  package static func label(_ id: TableID) -> String { code(id) == nil ? "项目" : "科目名称" }

  /// The columns in the order in which people know them, names of the model with their headings.
  static func columns(_ id: TableID) -> [(name: String, heading: String)] {
    switch id {
    case .t1: [("amount", "金额")]
    case .t2:
      [
        ("total", "本年收入合计"), ("fiscal", "财政拨款收入"), ("superior", "上级补助收入"),
        ("undertaking", "事业收入"), ("undertaking.education-fees", "事业收入/其中：教育收费"),
        ("operating", "经营收入"), ("affiliated", "附属单位上缴收入"), ("other", "其他收入"),
      ]
    case .t3:
      [
        ("total", "本年支出合计"), ("basic", "基本支出"), ("project", "项目支出"), ("remitted", "上缴上级支出"),
        ("operating", "经营支出"), ("aid", "对附属单位补助支出"),
      ]
    case .t4:
      [
        ("amount", "金额"), ("total", "合计"), ("general", "一般公共预算财政拨款"), ("fund", "政府性基金预算财政拨款"),
        ("capital", "国有资本经营预算财政拨款"),
      ]
    case .t5, .t7, .t8: yearColumns
    case .t6: [("amount", "决算数")]
    case .t9: threePublic("budget", "预算数") + threePublic("final", "决算数")
    }
  }

  private static let yearColumns: [(name: String, heading: String)] = [
    ("opening", "年初结转和结余"), ("opening.basic", "年初结转和结余/基本支出结转"),
    ("opening.project", "年初结转和结余/项目支出结转和结余"), ("income", "本年收入"),
    ("income.basic", "本年收入/基本支出"), ("income.project", "本年收入/项目支出"), ("total", "本年支出/小计"),
    ("basic", "本年支出/基本支出"), ("project", "本年支出/项目支出"), ("closing", "年末结转和结余"),
    ("closing.basic", "年末结转和结余/基本支出结转"), ("closing.project", "年末结转和结余/项目支出结转和结余"),
  ]

  private static func threePublic(
    _ side: String, _ heading: String
  ) -> [(name: String, heading: String)] {
    [
      ("total", "合计"), ("abroad", "因公出国（境）费"), ("vehicles", "公务用车购置及运行维护费/小计"),
      ("purchase", "公务用车购置及运行维护费/公务用车购置费"), ("operation", "公务用车购置及运行维护费/公务用车运行维护费"),
      ("reception", "公务接待费"),
    ].map { ("\(side).\($0.0)", "\(heading)/\($0.1)") }
  }

  /// Where a row of a table that prints lists side by side belongs: the lists one after the other.
  package static func list(_ id: TableID, row: String) -> Int {
    switch id {
    case .t1, .t4:
      return row.begins(with: "expenditure.") ? 1 : 0
    case .t6:
      if row == "total" { return 4 }
      if row == "operating.total" { return 3 }
      if row.begins(with: "302") { return 1 }
      let isPersonnel =
        row.begins(with: "301") || row.begins(with: "303") || row == "personnel.total"
      return isPersonnel ? 0 : 2
    default:
      return 0
    }
  }
}

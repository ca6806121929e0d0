import Grid

extension RawSetDrawing {
  static let cover = """
    2023年度部门决算报表
    统一社会信用代码：|11651060280000000X
    单位名称：|青岚县幼儿园
    单位代码：|106028
    报送日期：|2024年3月15日
    """

  /// The lines of a table below its frame; `∅` is a zero, `>` what a merge covers, `行5` a number of a line.
  func body(_ id: String) -> [String] {
    let lines =
      switch id {
      case "Z01": whole
      case "Z01_1": fiscal
      case "Z03": income
      case "Z04": expenditure
      case "Z05", "Z08":
        details(total: "150|60|40|20|75.55|15.55|60|5|5", basic: true, project: true)
      case "Z05_1", "Z08_1":
        details(total: "100|60|40|20|25.55|15.55|10|5|5", basic: true, project: false)
      case "Z05_2", "Z08_2": projects
      case "Z07": general
      case "Z09": fund
      case "Z11": capital
      default: institution
      }
    return lines.split(separator: "\n").map(String.init)
  }

  private var whole: String {
    let amounts = stages.joined(separator: "|")
    return """
      收入|>|>|>|>|支出|>|>|>|>|>|>|>|>|>
      项目|行次|\(amounts)|项目（按功能分类）|行次|\(amounts)|项目（按支出性质和经济分类）|行次|\(amounts)
      栏次||1|2|3|栏次||4|5|6|栏次||7|8|9
      一、一般公共预算财政拨款收入|行1|140|145|150|一、一般公共服务支出|行32|140|145|150|一、基本支出|行58|90|95|100
      二、政府性基金预算财政拨款收入|行2|∅|∅|∅|二、外交支出|行33|∅|∅|∅|人员经费|行59|60|62|65
      四、上级补助收入|行4|∅|∅|∅|三、国防支出|行34|∅|∅|∅|公用经费|行60|30|33|35
      五、事业收入|行5|1|1|1|八、社会保障和就业支出|行39|∅|∅|∅|二、项目支出|行61|50|50|50
      六、经营收入|行6|∅|∅|∅|二十三、其他支出|行54|∅|∅|∅|经济分类支出合计|行68|—|—|150
      八、其他收入|行8|∅|∅|∅|||||| 工资福利支出|行69|—|—|60
      |||||||||| 其他支出|行78|—|—|7
      本年收入合计|行27|141|146|151|本年支出合计|>|>|>|>|>|行84|140|145|150
      使用非财政拨款结余（含专用结余）|行28|∅|∅|∅|结余分配|>|>|>|>|>|行85|∅|∅|∅
      年初结转和结余|行29|∅|3|3|年末结转和结余|>|>|>|>|>|行86|1|4|4
      总计|行31|141|149|154|总计|>|>|>|>|>|行88|141|149|154
      """.replacing(" 工资", with: "工资").replacing(" 其他", with: "其他")
  }

  private var fiscal: String {
    let groups = stages.map { "\($0)|>" }.joined(separator: "|")
    let budgets = Array(repeating: "合计|一般公共预算财政拨款", count: 3).joined(separator: "|")
    return """
      项目|行次|\(stages.joined(separator: "|"))|项目（按功能分类）|行次|\(groups)|项目（按支出性质和经济分类）|行次|\(groups)
      |||||||\(budgets)|||\(budgets)
      栏次||1|2|3|栏次||4|5|6|7|8|9|栏次||10|11|12|13|14|15
      一、一般公共预算财政拨款|行1|140|145|150|一、一般公共服务支出|行33|140|140|145|145|150|150|一、基本支出|行59|90|90|95|95|100|100
      二、政府性基金预算财政拨款|行2|∅|∅|∅|二、外交支出|行34|∅|∅|∅|∅|∅|∅|二、项目支出|行60|50|50|50|50|50|50
      |||||三、国防支出|行35|∅|∅|∅|∅|∅|∅
      |||||四、公共安全支出|行36|∅|∅|∅|∅|∅|∅
      本年收入合计|行27|140|145|150|本年支出合计|>|>|>|>|>|>|>|>|行85|140|140|145|145|150|150
      年初财政拨款结转和结余|行28|∅|3|3|年末财政拨款结转和结余|>|>|>|>|>|>|>|>|行86|∅|∅|3|3|3|3
      一、一般公共预算财政拨款|行29|∅|3|3|一、一般公共预算财政拨款|>|>|>|>|>|>|>|>|行87|∅|∅|3|3|3|3
      总计|行32|140|148|153|总计|>|>|>|>|>|>|>|>|行90|140|140|148|148|153|153
      """
  }

  /// A row of a code for each level above it, where sets have these.
  private func rows(_ code: String, _ names: [String], _ amounts: String) -> String {
    let levels = hasParents ? [3, 5, 7] : [7]
    return levels.map { level in
      "\(cells(of: String(code.prefix(level))))|\(names[(level - 3) / 2])|\(amounts)"
    }.joined(separator: "\n")
  }

  private func cells(of code: String) -> String {
    switch codes {
    case .text: "'\(code)||"
    case .numbers: "\(code)||"
    case .parts:
      ["'\(code.prefix(3))", code.dropFirst(3).prefix(2).marked, code.dropFirst(5).marked]
        .joined(separator: "|")
    }
  }

  private static let names = ["一般公共服务支出", "政府办公厅（室）及相关机构事务", "行政运行"]
  private static let pensions = ["社会保障和就业支出", "行政事业单位养老支出", "行政单位离退休"]

  private var income: String {
    """
    项目|>|>|>|本年收入合计|财政拨款收入|上级补助收入|事业收入|>|经营收入|附属单位上缴收入|其他收入
    支出功能分类科目编码|>|>|科目名称||||小计|其中：教育收费
    类|款|项
    |||栏次|1|2|3|4|5|6|7|8
    |||合计|151|150|∅|1|0.5|∅|∅|∅
    \(rows("2010301", Self.names, "151|150|∅|1|0.5|∅|∅|∅"))
    """
  }

  private var expenditure: String {
    """
    项目|>|>|>|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出
    支出功能分类科目编码|>|>|科目名称
    类|款|项
    |||栏次|1|2|3|4|5|6
    |||合计|150|100|50|∅|∅|∅
    \(rows("2010301", Self.names, "150|100|50|∅|∅|∅"))
    """
  }

  /// 资本性支出 to 其他支出, which all rows share.
  private static let rest = "9.45|∅|9.45|∅|—|—|∅|∅|∅|∅|∅|∅|∅|∅"

  private static let economic = (
    over: "工资福利支出|>|>|商品和服务支出|>|>|对个人和家庭的补助|>|资本性支出|>|>|>|对企业补助（基本建设）|>"
      + "|对企业补助|>|>|其他支出|>|>|债务利息及费用支出|>",
    items: "小计|基本工资|津贴补贴|小计|办公费|差旅费|小计|退休费|小计|房屋建筑物购建|办公设备购置|专用设备购置|小计|资本金注入"
      + "|小计|资本金注入|其他对企业补助|小计|国家赔偿费用支出|其他支出|小计|国内债务付息"
  )

  private func details(total: String, basic: Bool, project: Bool) -> String {
    """
    项目|>|>|>|合计|\(Self.economic.over)
    支出功能分类科目编码|>|>|科目名称||\(Self.economic.items)
    类|款|项
    |||栏次|1|2|3
    |||合计|\(total)|\(Self.rest)
    \(rows("2010301", Self.names, "\(total)|\(Self.rest)"))
    """
  }

  private var projects: String {
    let amounts = "∅|∅|∅|%|∅|%" + String(repeating: "|∅", count: 16)
    func line(_ name: String, _ attributes: String, _ amount: String) -> String {
      "\(cells(of: "2010301"))|\(name)|\(attributes)|\(amount)|\(amounts.replacing("%", with: amount))"
    }
    let sum = hasSums ? [line("行政运行", "|", "50")] : []
    return """
      项目|>|>|>|\(attribute)|项目类别|合计|\(Self.economic.over)
      支出功能分类科目编码|>|>|科目名称（项目）||||\(Self.economic.items)
      类|款|项
      |||栏次|||1|2
      |||合计|||50|\(amounts.replacing("%", with: "50"))
      \((sum + [line("甲项目", "'050531|特定目标类", "30"), line("乙项目", "'871777|其他运转类", "20")])
        .joined(separator: "\n"))
      """
  }

  private static let balances = """
    项目|>|>|>|年初结转和结余|>|>|本年收入|>|>|本年支出|>|>|>|>|年末结转和结余|>|>
    支出功能分类科目编码|>|>|科目名称|合计|基本支出结转|项目支出结转和结余|合计|基本支出|项目支出|合计|基本支出|>|>|项目支出|合计|基本支出结转|项目支出结转和结余
    |||||||||||小计|人员经费|公用经费||||
    类|款|项
    |||栏次|1|2|3|4|5|6|7|8|9|10|11|12|13|14
    """

  private var general: String {
    """
    \(Self.balances)
    |||合计|3|∅|3|150|100|50|150|100|65|35|50|3|∅|3
    \(rows("2010301", Self.names, "∅|∅|∅|150|100|50|150|100|65|35|50|∅|∅|∅"))
    \(rows("2080501", Self.pensions, "3|∅|3|∅|∅|∅|∅|∅|∅|∅|∅|3|∅|3"))
    """
  }

  private var fund: String {
    "\(Self.balances)\n|||合计|\(funds("7|∅|7|∅|∅|∅|∅|∅|∅|∅|∅|7|∅|7"))"
  }

  private var capital: String {
    """
    项目|>|>|>|年初结转和结余|>|>|本年收入|本年支出|>|>|年末结转和结余|>|>
    支出功能分类科目编码|>|>|科目名称|合计|结转|结余||合计|基本支出|项目支出|合计|结转|结余
    类|款|项
    |||栏次|1|2|3|4|5|6|7|8|9|10
    |||合计|\(funds("∅|∅|∅|2|2|∅|2|∅|∅|∅"))
    """
  }

  private func funds(_ amounts: String) -> String {
    hasFunds ? amounts : amounts.replacing(/\d/, with: "∅")
  }

  private var institution: String {
    let amounts = (stages.dropLast() + [final]).joined(separator: "|")
    return """
      项目|行次|\(amounts)|项目|行次|统计数
      栏次||1|2|3|栏次||4
      一、“三公”经费支出|行1|—|—|—|二、机关运行经费|行22|35
      （一）支出合计|行2|12|11|10|（一）行政单位|行23|35
      1．因公出国（境）费|行3|∅|∅|∅|（二）参照公务员法管理事业单位|行24|∅
      2．公务用车购置及运行维护费|行4|8|8|8|三、国有资产占用情况|行25|—
      （1）公务用车购置费|行5|∅|∅|∅|（一）车辆数合计（辆）|行26|3
      （2）公务用车运行维护费|行6|8|8|8|1．机要通信用车|行27|2
      3．公务接待费|行7|4|3|2|2．其他用车|行28|1
      （1）国内接待费|行8|4|3|2|（二）单价100万元（含）以上设备（不含车辆）（台，套）|行29|∅
      其中：外事接待费|行9|∅|∅|∅|四、政府采购支出合计|行30|30.5
      （2）国（境）外接待费|行10|∅|∅|∅|1．政府采购货物支出|行31|30.5
      （二）相关统计数|行11|—|—|—|其中：授予中小企业合同金额|行32|20
      1．因公出国（境）团组数（个）|行12|—|—|∅|其中：授予小微企业合同金额|行33|10
      4．公务用车保有量（辆）|行15|—|—|3
      5．国内公务接待批次（个）|行16|—|—|14
      其中：外事接待批次（个）|行17|—|—|∅
      """
  }
}

extension Substring {
  /// As a text of the drawing; nothing for nothing.
  fileprivate var marked: String { isEmpty ? "" : "'\(self)" }
}

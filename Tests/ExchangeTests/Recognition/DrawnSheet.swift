import Exchange
import FinalAccounts
import Grid

extension Sheet {
  /// A sheet drawn as text: one line a row, `|` between cells, nothing for a blank cell. What reads
  /// as a plain number is a number; `'` in front makes it text; `⏎` is a line break, `·` a blank.
  init(_ name: String, _ drawing: String, visibility: Visibility = .visible) {
    self.init(name: name, visibility: visibility)
    draw(drawing)
  }

  /// Draws at another place of the sheet.
  mutating func draw(_ drawing: String, row: Int = 1, column: Int = 1) {
    for (down, line) in drawing.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      for (across, part) in line.split(separator: "|", omittingEmptySubsequences: false)
        .enumerated()
      {
        var text = String(part)
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        guard !text.isEmpty,
          let cell = CellReference(row: row + down, column: column + across)
        else { continue }
        set(Self.value(text), at: cell)
      }
    }
  }

  private static func value(_ text: String) -> CellValue {
    if text.first == "'" { return .text(String(text.dropFirst())) }
    if text == "#N/A" { return .error(text) }
    if text == "=?" { return .uncomputed }
    if Amount(text) != nil, let double = Double(text) {
      return .number(StoredNumber(text: text, double: double))
    }
    var result = ""
    for character in text {
      result.append(character == "⏎" ? "\n" : character == "·" ? " " : character)
    }
    return .text(result)
  }
}

/// The layouts inside the binary, prepared once.
let recognizer: Recognizer = {
  do {
    return Recognizer(layouts: try LayoutSet.embedded())
  } catch {
    return Recognizer(layouts: LayoutSet(layouts: [], terms: FormTerms()))
  }
}()

extension WorkbookRecognition {
  subscript(id: TableID) -> RecognizedTable? { tables.first { $0.table.id == id } }

  var codes: [String] { notices.map(\.message.code) }

  func notice(_ code: String) -> Notice? { notices.first { $0.message.code == code } }
}

extension RecognizedTable {
  /// The amount of a slot, as written to files; nil where there is no such slot or no amount.
  func amount(_ row: String, _ column: String) -> String? {
    fact(row, column)?.amount?.description
  }

  func fact(_ row: String, _ column: String) -> Fact? {
    table.facts.first { $0.row == row && $0.column == column }
  }

  var rowIDs: [String] {
    var result: [String] = []
    for fact in table.facts where result.last != fact.row { result.append(fact.row) }
    return result
  }
}

/// Drawings that several tests start from.
enum Drawing {
  static let t3 = """
    2024年度支出决算表
    部门：青岚县财政局 | | | | | | 公开03表 | 金额单位：万元
    项目 | | 本年支出合计 | 基本支出 | 项目支出 | 上缴上级支出 | 经营支出 | 对附属单位补助支出
    科目编码 | 科目名称
    栏次 | | 1 | 2 | 3 | 4 | 5 | 6
    合计 | | 30.5 | 20.5 | 10
    '201 | 一般公共服务支出 | 30.5 | 20.5 | 10
    '20106 | 财政事务 | 30.5 | 20.5 | 10
    '2010601 | 行政运行 | 30.5 | 20.5 | 10
    注：本表反映部门本年度各项支出情况。
    """

  static let t5 = """
    一般公共预算财政拨款支出决算表
    部门：青岚县财政局 | | 2024年度 | | 金额单位：万元
    项目 | | 本年支出
    功能分类科目编码 | 科目名称 | 小计 | 基本支出 | 项目支出
    '201 | 一般公共服务支出 | 12 | 8 | 4
    '20106 | 财政事务 | 12 | 8 | 4
    合计 | | 12 | 8 | 4
    """

  static let t1 = """
    收入支出决算总表
    部门：青岚县财政局 | | 2024年度 | | | 金额单位：万元
    收入 | | | 支出
    项目 | 行次 | 金额 | 项目 | 行次 | 金额
    栏次 | | 1 | 栏次 | | 2
    一、一般公共预算财政拨款收入 | 1 | 90 | 一、一般公共服务支出 | 32 | 95
    八、其他收入 | 8 | 10 | 八、社会保障和就业支出 | 39 | 3
    本年收入合计 | 27 | 100 | 本年支出合计 | 58 | 98
    年初结转和结余 | 29 | 1 | 年末结转和结余 | 60 | 3
    总计 | 31 | 101 | 总计 | 62 | 101
    """

  static let t7 = """
    项目 | | 年初结转和结余 | 本年收入 | 本年支出 | | | 年末结转和结余
    科目编码 | 科目名称 | | | 小计 | 基本支出 | 项目支出
    合计 | | 0 | 5 | 5 | 0 | 5 | 0
    """

  static let t9 = """
    财政拨款“三公”经费支出决算表
    部门：青岚县财政局 | | | 2024年度 | | | | | | | | 金额单位：万元
    预算数 | | | | | | 决算数
    合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | | | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | | | 公务接待费
    | | 小计 | 公务用车购置费 | 公务用车运行维护费 | | | | 小计 | 公务用车购置费 | 公务用车运行维护费
    1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12
    9 | 0 | 6 | 2 | 4 | 3 | 8 | 0 | 6 | 2 | 4 | 2
    """
}

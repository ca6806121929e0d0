import Archive
import ArgumentParser
import Door
import Filling
import Grid
import Run
import Workbook

/// `juesuan set`: cells of any workbook changed, and nothing else.
struct SetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "set",
    "改写工作簿中指定的单元格，其余内容一字节不动。", "Change given cells of a workbook and not a byte of anything else.",
    """
    赋值：'工作表!单元格=值'，如 '公开01表!C7=12.50'。工作表名含特殊字符时按公式的写法加单引号：'表 1'!B3=5。
    值：能读作数的是数；true、false 是逻辑值；"…" 中的和其他内容是文本；等号后为空则清空单元格。多余的 0 开头的（007）按文本写入。
    样式、合并、打印设置、批注等保持原样。依赖所改单元格的公式重新计算；算不出的保留原值、设置打开时重新计算，并列出。
    任何一处不能写（合并区域内、公式、受保护的单元格等）就一处也不写，逐一列出。没有赋值时原样复制。
    插入行：--insert-rows '公开01表!19+3' 在第 19 行之后插入 3 行，行高、样式、合并和公式照第 19 行；所有工作表的公式、名称、打印区域、条件格式、批注等随之移动，止于第 19 行的合计区域一并扩大。行号按原文件，可以多次使用；赋值按插入后的行号。有不能随之移动的内容就不插入，逐一列出。
    输出写完核对后才就位：无论何时中断，原处要么是旧文件，要么是新文件。链接写到所指之处，只读文件不替换。
    """,
    """
    Assignments: 'SHEET!CELL=VALUE', as in '公开01表!C7=12.50'. A sheet name with odd characters is quoted as in formulas: '表 1'!B3=5.
    Values: what reads as a number is a number; true and false are booleans; what stands in "…" and anything else is text; nothing behind the = empties the cell. What begins with needless zeros (007) is text.
    Formats, merges, print settings, comments and the rest stay. Formulas that depend on the cells are evaluated; one that cannot be keeps its result, programs are asked to compute it on opening, and it is listed.
    Where one cell cannot be written (under a merge, a formula, protected), none is, and all of them are listed. Without assignments the file is copied.
    Rows: --insert-rows '公开01表!19+3' puts 3 rows behind row 19 with its height, formats, merges and formulas; formulas of all sheets, names, print areas, conditional formats, comments and the rest move with them, and a total that ends in row 19 takes them in. Rows are counted as in the file, also where the option comes several times; cells of assignments as behind the insertion. Where something cannot move with them, none are put in, and it is listed.
    The output is put in place when it is written and compared: whatever interrupts, the old file or the new one is there. Links are followed; what is read-only is not replaced.
    """)

  @Argument(
    help: help(
      "工作簿（.xlsx、.xlsm），- 为标准输入。", "A workbook (.xlsx, .xlsm); - is standard input.", .file),
    completion: .file())
  var file: String

  @Argument(
    help: help("要写入的单元格和值。", "Cells and what is to stand in them.", ValueName("赋值", "assignment")))
  var assignments: [String] = []

  @Option(name: .output, help: .output, completion: .file()) var output: String

  @Option(
    name: .customLong("insert-rows"),
    help: help(
      "在某行之后插入若干行，照该行的样子；可多次使用。", "Put rows behind a row, made like it; may come several times.",
      ValueName("工作表!行号+行数", "SHEET!ROW+COUNT")))
  var insertedRows: [String] = []

  @Flag(name: .customLong("force"), help: .force) var isForced = false

  @Flag(
    name: .customLong("overwrite-formulas"),
    help: help(
      "允许用值替换公式；数组公式和模拟运算表须整个区域一起替换。",
      "Let values replace formulas; arrays and data tables only as a whole."))
  var overwritesFormulas = false

  @OptionGroup var allowances: Allowances

  @Flag(
    name: .customLong("inline-text"),
    help: help("文本写在单元格内，不写入共享字符串。", "Write texts in the cells rather than to the shared strings."))
  var inlinesTexts = false

  @OptionGroup(title: said("限额", "Limits")) var limits: LimitOptions
  @OptionGroup var common: CommonOptions

  private var fillOptions: FillOptions {
    var options = FillOptions()
    options.overwritesFormulas = overwritesFormulas
    options.ignoresProtection = allowances.ignoresProtection
    options.dropsSignatures = allowances.dropsSignatures
    options.textPlacement = inlinesTexts ? .inline : .shared
    return options
  }

  func run() throws {
    let limits = try limits.limits()
    let assignments = try parsed()
    let rows = try parsedRows()
    let output = WorkbookOutput(path: output, isForced: isForced)
    try output.check(original: file)
    let bytes = try ArchiveBytes.input(file, limit: limits.archiveBytes)
    let sources = Interruption.watch()
    defer { withExtendedLifetime(sources) {} }
    var package = try open(bytes, limits)
    var notices: [Notice] = []
    var options = fillOptions
    if !rows.isEmpty {
      let added = try SetPlan.rows(rows, package.sheets, &notices)
      let result = try refusing { () throws(Fault) in
        try package.insertingRows(added, options: options)
      }
      notices = package.notices + notices + result.notices
      options.newFormulas = result.newFormulas
      package = try open(ArchiveBytes(result.bytes), limits)
    }
    let plan = try SetPlan.cells(assignments, package.sheets, &notices)
    let filled = try refusing { () throws(Fault) in
      try package.filled(with: plan, options: options)
    }
    let written = try output.write(filled, package)
    if !written.standardOutput.isEmpty { _ = Console.writeResult(written.standardOutput) }
    if written.isReplaced { notices.append(Notice(.replaced, [output.path])) }
    // What was read behind an insertion was read before it too, where the file has it.
    tell((rows.isEmpty ? package.notices : []) + notices + filled.notices)
    tell(filled.formulaNotices(package.sheets, new: options.newFormulas), most: .max)
  }

  private func open(_ bytes: ArchiveBytes, _ limits: Limits) throws -> SpreadsheetPackage {
    try Ending.of(file) { () throws(Fault) in
      try DocumentFormats.openForChange(bytes, limits: limits)
    }
  }

  /// Tells all reasons of a refusal.
  private func refusing<Result>(_ body: () throws(Fault) -> Result) throws -> Result {
    do throws(Fault) {
      return try body()
    } catch {
      tell(error.reasons, most: .max)
      throw Ending(code: .input)
    }
  }

  private func parsedRows() throws(Fault) -> [RowsArgument] {
    try insertedRows.map { argument throws(Fault) in
      guard let rows = RowsArgument(argument) else { throw Fault(.notRows, [argument]) }
      return rows
    }
  }

  private func parsed() throws(Fault) -> [Assignment] {
    try assignments.map { argument throws(Fault) in
      guard let assignment = Assignment(argument) else { throw Fault(.notAnAssignment, [argument]) }
      return assignment
    }
  }

  private func tell(_ notices: [Notice], most: Int = NoticeLines.most) {
    NoticeLines.tell(notices, file: nil, most: most)
  }
}

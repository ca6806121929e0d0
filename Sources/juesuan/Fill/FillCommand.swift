public import ArgumentParser
public import Exchange
import FinalAccounts
import Grid
public import Run

/// `juesuan fill`: a submission put into a prescribed form, of which nothing else changes.
struct FillCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "fill",
    "把一份决算填入规定的表样，表样的其他内容一字节不动。",
    "Put a submission into a prescribed form and change nothing else in it.",
    """
    表样：能识别出九张公开表的任何工作簿，不需要任何标记；或内置表样的名称（见 juesuan template list）。
    决算：工作簿、本程序的 CSV 文件夹或 JSON，- 为标准输入。多次给出 --from 时合为一份（如九个单表工作簿）。
    填写单位、年度、功能科目各行和金额。金额换算成表样的单位，逐格四舍五入；合计照报表填写，不重算。表样的公式保留并重新计算，结果与报表不同的列出。
    行不够时在最后一个空行之后加行，样式、合并和公式同该行，其后的引用、打印区域、批注等一起下移。
    没有位置的数、被替换的数、没有算出的公式逐一列出；--strict 把它们当作错误，不输出。
    """,
    """
    The form: any workbook in which the nine tables are recognised, without marks of its own; or the name of a built-in one (juesuan template list).
    The submission: a workbook, a CSV folder or JSON of this program, - is standard input. Several --from are parts of one submission (nine workbooks of one table each).
    Unit, year, lines of function codes and amounts are written. Amounts are converted to the money unit of the form, each cell rounded half-up; totals are carried, not added up. Formulas of the form stay and are evaluated, and where their results differ from the submission that is listed.
    Where lines are too few, rows are added behind the last free one with its format, merges and formulas; references, print areas, comments and all else below move along.
    Figures without a cell, figures replaced and formulas not computed are listed; --strict makes them errors, and nothing is written.
    """)

  @Argument(
    help: help(
      "表样（.xlsx、.xlsm）或内置表样的名称。",
      "The form (.xlsx, .xlsm) or the name of a built-in one.", .template), completion: .file())
  var template: String

  @Option(
    name: .customLong("from"),
    help: help("要填入的决算；可多次给出。", "The submission; may be given several times.", .file),
    completion: .file())
  var sources: [String]

  @Option(name: .output, help: .output, completion: .file()) var output: String
  @Flag(name: .customLong("force"), help: .force) var isForced = false

  @Flag(
    name: .customLong("strict"),
    help: help(
      "有数没有位置、替换了原有的数或公式没有算出时不输出。",
      "Write nothing where a figure has no cell or replaces another, or a formula is not computed.")
  )
  var isStrict = false

  @Option(
    help: help(
      "零的写法；不指定时同表样，表样空着的写 0.00。",
      "How zero is written; by default as the form has it, 0.00 where it has nothing.",
      ValueName("写法", "spelling")))
  var zero: FormFillOptions.Zero?

  @Option(
    help: help(
      "表样中的公式：保留，或用报表的数替换。",
      "Formulas of the form: keep them, or write the submission's figures over them.", .policy))
  var totals: FormFillOptions.Totals = .formula

  @Option(
    help: help("表样行数不够时：加行，或拒绝。", "Where the form has too few rows: add them, or refuse.", .policy))
  var rows: FormFiller.RowPolicy = .add

  @OptionGroup(title: said("工作簿", "Workbook")) var allowances: Allowances
  @OptionGroup(title: said("读取", "Reading")) var reading: ReadingOptions
  @OptionGroup(title: said("限额", "Limits")) var limits: LimitOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let settings = try reading.settings(limits)
    let output = WorkbookOutput(path: self.output, isForced: isForced)
    let inputs = try inputs()
    let form = try Template(template, limits: settings.limits)
    try guardedFiles(settings).check(output: output.path)
    try output.check(original: form.file)
    let interruptions = Interruption.watch()
    defer { withExtendedLifetime(interruptions) {} }
    let reader = try InputReader(settings)
    let submission = try read(inputs, reader)
    let filler = try FormFiller(form, options, reader)
    var report = FillReport()
    do throws(Fault) {
      try filler.fill(submission, to: output, &report)
    } catch {
      tell(report, submission)
      throw error
    }
    if !report.standardOutput.isEmpty { _ = Console.writeResult(report.standardOutput) }
    tell(report, submission)
    if report.hasReplacedFile { tell([Notice(.replaced, [output.path])]) }
    let counts = [report.tables, report.cells, report.rows, report.formulas].map { "\($0)" }
    NoticeLines.tell([Notice(.formFilled, [output.path] + counts)], file: nil)
  }

  private var options: FormFiller.Options {
    var options = FormFiller.Options()
    options.form.zero = zero
    options.form.totals = totals
    options.rows = rows
    options.isStrict = isStrict
    options.ignoresProtection = allowances.ignoresProtection
    options.dropsSignatures = allowances.dropsSignatures
    return options
  }

  /// The form is an input like the submissions, where it is a file.
  private func guardedFiles(_ settings: ReadingSettings) throws(Fault) -> GuardedFiles {
    let form = Folder.kind(template) == .file ? template : nil
    return GuardedFiles(try InputPlan(sources), others: [form], settings: settings.files)
  }

  private func inputs() throws(Fault) -> [Input] {
    try InputPlan.once(sources + [template])
    var inputs: [Input] = []
    for source in sources {
      let plan = try InputPlan([source])
      guard plan.isSingle else { throw Fault(.fromFolder, [source]) }
      CommandRun.tellProblems(plan)
      inputs += plan.inputs
    }
    return inputs
  }

  private func read(_ inputs: [Input], _ reader: InputReader) throws -> Submission {
    try Ending.of(sources.first ?? "") { () throws(Fault) in
      let submission = try reader.readTogether(inputs)
      if submission.tables.isEmpty {
        let reason = submission.whyEmpty(sources.joined(separator: "、"))
        tell(submission.notices.filter { $0.message != reason.message })
        throw reason
      }
      return submission
    }
  }

  private func tell(_ report: FillReport, _ submission: Submission) {
    tell(submission.notices)
    tell(report.notices)
  }

  private func tell(_ notices: [Notice]) {
    let lines = NoticeLines.lines(
      notices, file: sources.first, language: CommandLanguage.current, most: .max,
      raising: { isStrict && FormFiller.isLoss($0) })
    for line in lines { Console.tell(line) }
  }
}

extension FormFillOptions.Zero: ExpressibleByArgument {}
extension FormFillOptions.Totals: ExpressibleByArgument {}
extension FormFiller.RowPolicy: ExpressibleByArgument {}

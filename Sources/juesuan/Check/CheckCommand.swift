import ArgumentParser
import Exchange
import FinalAccounts
import Glibc
import Grid
import Synchronization

/// `juesuan check`: the rules that the nine tables must keep.
struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: said(
        "核对九张表：表内、表间、与上年的关系，逐格指出问题。",
        "Check the nine tables: within, between and against last year, cell by cell."),
      discussion: said(
        """
        输入：工作簿、本程序的 CSV 文件夹或 JSON、文件夹。每份决算得到一行结论、按原因归组的问题、尾差和未查的关系。
        金额按精确小数计算；四舍五入能解释的相差是尾差（提示），不能解释的是错误。没有条件核对的关系算未查，不算通过。
        json 由 Schemas/report.schema.json 说明，多份决算每份一行；csv 每个问题一行，未查的每条规则和原因一行（verdict 为 unchecked，没有 severity），表头不随语言改变；html 是一个网页，九张表画成报表，问题标在格中。报告要么完整，要么没有；已有的只有加 --force 才替换。
        退出码：1 有错误；2 有输入无法读取；3 未查全；0 其余。
        """,
        """
        Inputs: workbooks, CSV folders and JSON of this program, folders. Each submission gets a line of verdict, findings grouped by their cause, what rounding explains, and what was not checked.
        Sums are exact. A gap that rounding explains is a tail (information), any other an error. What could not be checked counts as unchecked, never as holding.
        json is described by Schemas/report.schema.json, a line for each of several submissions; csv has a line for each finding and for each rule and reason of what was not checked (verdict unchecked, no severity), its headers the same in every language; html is one page with the nine tables drawn as forms and the findings marked in their cells. A report is whole or absent; one that exists is replaced only with --force.
        Exit codes: 1 errors; 2 an input cannot be read; 3 not all could be checked; 0 otherwise.
        """))
  }

  @Argument(
    help: ArgumentHelp(
      said("要核对的文件或文件夹。", "Files or folders to check."), valueName: said("文件", "file")))
  var files: [String]

  @Option(
    name: .customLong("previous"),
    help: ArgumentHelp(
      said("同一单位上年的决算。", "Last year's submission of the unit."),
      valueName: said("文件", "file")))
  var previous: String?

  @Option(
    name: .customLong("yuan"),
    help: ArgumentHelp(
      said("以元为单位的同一份决算。", "The same submission in 元."), valueName: said("文件", "file")))
  var yuan: String?

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(said("报告格式。", "The form of the report."), valueName: said("格式", "form")))
  var form: ReportForm = .text

  @Option(
    name: [.customLong("output"), .customShort("o")],
    help: ArgumentHelp(
      said("报告写到的文件；- 为标准输出。", "The file for the report; - is standard output."),
      valueName: said("输出", "output")))
  var output = "-"

  @Flag(
    name: .customLong("force"),
    help: ArgumentHelp(said("替换已有的输出。", "Replace an output that exists.")))
  var isForced = false

  @Flag(
    name: .customLong("long"),
    help: ArgumentHelp(
      said("逐条列出尾差和未查的关系。", "List every tail and every reason for what is unchecked.")))
  var isLong = false

  @OptionGroup var marked: MarkedOptions
  @OptionGroup(title: said("规则", "Rules")) var rules: RuleOptions
  @OptionGroup(title: said("规则", "Rules")) var tolerance: ToleranceOption
  @OptionGroup(title: said("读取", "Reading")) var reading: ReadingOptions
  @OptionGroup var limits: LimitOptions
  @OptionGroup var common: CommonOptions

  /// What came of one input.
  private struct Outcome: Sendable {
    let piece: ReportSink.Piece
    let code: ExitCode
    let notices: [Notice]
  }

  func run() throws {
    try reading.check()
    let output = ReportOutput(path: output, isForced: isForced)
    try StandardInput.once(files + [previous, yuan].compactMap(\.self))
    let plan = try InputPlan(files)
    let language = CommandLanguage.current
    let limits = try limits.limits()
    let guarded = GuardedFiles(plan, others: [previous, yuan], rules: rules.folder)
    try guarded.check(output: output.path)
    try output.check()
    let copy = try marked.copy(of: plan, isForced: isForced, guarded, beside: output.path)
    let checking = try SubmissionCheck(
      rules, tolerance, reading, limits, previous: previous, yuan: yuan)
    plan.tellProblems(language)
    let sources = Interruption.watch()
    defer { withExtendedLifetime(sources) {} }
    let layout = plan.isSingle ? JSONWriter.Layout.indented : .compact
    let (form, isLong) = (form, isLong)
    let codes = Mutex(plan.faults.map(\.fault.exit))
    let sink = Mutex(ReportSink(form, to: output, language))
    for (path, fault) in plan.faults { sink.withLock { $0.add(fault, of: path) } }
    OrderedWork.run(
      count: plan.inputs.count, jobs: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    ) { index -> Result<Outcome, CommandFault> in
      let input = plan.inputs[index]
      do throws(CommandFault) {
        let result = try checking.result(of: input)
        let report = result.report
        let copied = copy?.make(report, of: result.reading, input.path, limits, language) ?? .done
        let piece: ReportSink.Piece =
          switch form {
          case .json: .bytes(report.json(language, layout: layout))
          case .csv: .findings(report, file: input.path)
          case .html:
            .section(
              PageSection(
                report, of: result.reading.submission, file: input.path, number: index + 1,
                language))
          case .text:
            .bytes(
              Array(
                (ReportText(report: report, file: input.path, language: language, isLong: isLong)
                  .lines.joined(separator: "\n") + "\n").utf8))
          }
        return .success(
          Outcome(
            piece: piece, code: ExitCode.worst([report.exitCode, copied]), notices: result.notices))
      } catch { return .failure(error) }
    } emit: { index, result in
      switch result {
      case .success(let outcome):
        NoticeLines.tell(outcome.notices, file: plan.inputs[index].path, language)
        sink.withLock { $0.add(outcome.piece) }
        codes.withLock { $0.append(outcome.code) }
      case .failure(let fault):
        Console.tell(fault, of: plan.inputs[index].path, language)
        sink.withLock { $0.add(fault, of: plan.inputs[index].path) }
        codes.withLock { $0.append(fault.exit) }
      }
    }
    try sink.withLock { sink throws(CommandFault) in try sink.finish() }
    let code = ExitCode.worst(codes.withLock { $0 })
    if code != .done { throw Ending(code: code) }
  }
}

extension ReportForm: ExpressibleByArgument {}

extension CheckReport {
  /// The exit code of one report.
  var exitCode: ExitCode {
    switch verdict {
    case .errors: .findings
    case .incomplete: .incomplete
    case .warnings, .clean: .done
    }
  }
}

import ArgumentParser
import Document
import Exchange
import FinalAccounts
import Grid
import Run

/// `juesuan check`: the rules that the nine tables must keep.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "check",
    "核对九张表：表内、表间、与上年的关系，逐格指出问题。",
    "Check the nine tables: within, between and against last year, cell by cell.",
    """
    输入：工作簿、本程序的 CSV 文件夹或 JSON、文件夹。每份决算得到一行结论、按原因归组的问题、尾数误差和未审核的规则。
    金额按精确小数计算；四舍五入所致的相差是尾数误差（提示），不能解释的是错误。没有条件审核的算未审核，不算通过。
    json 由 Schemas/report.schema.json 说明，多份决算每份一行；csv 每个问题一行，未审核的每条规则和原因一行（verdict 为 unchecked，没有 severity），表头不随语言改变；html 是一个网页，九张表画成报表，问题标在格中。报告要么完整，要么没有；已有的只有加 --force 才替换。
    退出码：1 有错误；2 有输入无法读取；3 审核不全；0 其余。
    """,
    """
    Inputs: workbooks, CSV folders and JSON of this program, folders. Each submission gets a line of verdict, findings grouped by their cause, what rounding explains, and what was not checked.
    Sums are exact. A gap that rounding explains is a tail (information), any other an error. What could not be checked counts as unchecked, never as holding.
    json is described by Schemas/report.schema.json, a line for each of several submissions; csv has a line for each finding and for each rule and reason of what was not checked (verdict unchecked, no severity), its headers the same in every language; html is one page with the nine tables drawn as forms and the findings marked in their cells. A report is whole or absent; one that exists is replaced only with --force.
    Exit codes: 1 errors; 2 an input cannot be read; 3 not all could be checked; 0 otherwise.
    """)

  @Argument(help: help("要核对的文件或文件夹。", "Files or folders to check.", .file), completion: .file())
  var files: [String]

  @Option(
    help: help("同一单位上年的决算。", "Last year's submission of the unit.", .file), completion: .file())
  var previous: String?

  @Option(help: help("以元为单位的同一份决算。", "The same submission in 元.", .file), completion: .file())
  var yuan: String?

  @Option(
    help: help(
      "公开表所依据的财决报表（任何能读取的格式）：逐格核对换算和四舍五入。",
      "The raw 财决 set that the public tables come from, in any form: every cell is held against it.",
      .file), completion: .file())
  var raw: String?

  @Option(name: .customLong("format"), help: help("报告格式。", "The form of the report.", .form))
  var form: ReportForm = .text

  @Option(
    name: .output,
    help: help("报告写到的文件；- 为标准输出。", "The file for the report; - is standard output.", .output),
    completion: .file())
  var output = "-"

  @Flag(name: .customLong("force"), help: .force) var isForced = false

  @Flag(
    name: .customLong("long"),
    help: help("逐条列出尾数误差和未审核的规则。", "List every tail and every reason for what is unchecked."))
  var isLong = false

  @OptionGroup var jobs: JobsOption
  @OptionGroup var marked: MarkedOptions
  @OptionGroup var options: CheckingOptions

  func run() throws {
    let settings = try options.input.settings()
    let output = ReportOutput(path: output, isForced: isForced)
    let plan = try InputPlan(files).withStreams(settings.limits)
    try InputPlan.once(files + [previous, yuan, raw].compactMap(\.self))
    let guarded = GuardedFiles(
      plan, others: [previous, yuan, raw], rules: options.rules.folder,
      settings: settings.files)
    try guarded.check(output: output.path)
    try output.check()
    let copy = try marked.copy(
      of: plan, isForced: isForced, guarded, settings.limits, beside: output.path)
    let listing = try marked.problemList(isForced: isForced, guarded, beside: output.path)
    let checking = try SubmissionCheck(
      try options.ruleSet(settings), settings, previous: previous, yuan: yuan,
      raw: raw, keepsBytes: copy != nil)
    let pieces = ReportPieces(
      form: form, isLong: isLong, isSingle: plan.isSingle, language: CommandLanguage.current,
      isPainted: output.isStandardOutput && Colours.onOutput)
    var sink = ReportSink(form, to: output, pieces.language)
    var list = ProblemList(pieces.language)
    let run = CommandRun(plan, jobs: try jobs.checked(), progress: jobs.progress)
    CommandRun.tellProblems(plan)
    let tally = run { index, input in
      Outcome<Checked>(notices: \.notices) { format throws(Fault) in
        let checked = try checking.check(input, format: &format)
        let report = checked.report
        return Checked(
          piece: pieces.piece(report, checked.reading, input.path, number: index + 1),
          code: ExitCode(of: report), notices: checked.notices,
          copied: copy?.make(report, of: checked.reading, input.path, pieces.language),
          listed: listing?.listed(report, of: checked.reading, input, pieces.language))
      }
    } done: { input, checked in
      sink.add(checked.piece)
      if let listed = checked.listed { list.add(listed) }
      guard let copied = checked.copied else { return checked.code }
      // All that keeps a workbook from being marked is told.
      let most = copied.isFailed ? Int.max : NoticeLines.most
      return ExitCode.worst([checked.code, copied.tell(of: input.path, most: most)])
    } failed: { path, fault, _ in
      sink.add(fault, of: path)
      if let listing { list.add(listing.listed(fault, path, pieces.language)) }
    }
    try sink.finish()
    if let listing { NoticeLines.tell(try listing.write(list), file: nil) }
    try tally.end()
  }

  /// What came of one input.
  private struct Checked: Sendable {
    let piece: ReportSink.Piece
    let code: ExitCode
    let notices: [Notice]
    let copied: Outcome<Void>?
    let listed: ListedSubmission?
  }
}

extension ReportForm: ExpressibleByArgument {}

import ArgumentParser
import CSV
import Exchange
import FinalAccounts
import Grid
import Run

/// `juesuan convert`: read, normalise, write.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "convert",
    "读取九张公开表，输出 CSV、JSON 或填好的表样。",
    "Read the nine tables and write them as CSV, JSON or filled forms.",
    """
    输入：工作簿（.xlsx、.xlsm、.xlsb、XML 电子表格 2003）、本程序的 CSV 文件夹或 JSON、装有这些文件的文件夹（逐级查找，锁定文件 ~$… 除外），- 为标准输入。
    一个输入：JSON 和 xlsx 写到文件（- 为标准输出），CSV 写到文件夹。多个输入：写到文件夹，沿用输入路径（a/x.xlsx 写到 文件夹/a/x.json 或 文件夹/a/x/T1.csv）；JSON 写到 - 时每份一行。
    xlsx 填入默认的空白表样或 --template 的表样，同 juesuan fill。
    输出要么完整，要么没有；已有的输出只有加 --force 才替换。
    """,
    """
    Inputs: workbooks (.xlsx, .xlsm, .xlsb, XML Spreadsheet 2003), CSV folders and JSON of this program, folders of these (searched through; lock files ~$… passed over), - for standard input.
    One input: JSON and xlsx go to a file (- is standard output), CSV to a folder. Several: to a folder that mirrors the input paths (a/x.xlsx to FOLDER/a/x.json or FOLDER/a/x/T1.csv); JSON to - is one line each.
    xlsx fills the default blank form or that of --template, as juesuan fill does.
    An output is whole or absent; one that exists is replaced only with --force.
    """)

  @Argument(help: help("要转换的文件或文件夹。", "Files or folders to convert.", .file), completion: .file())
  var files: [String]

  @Option(name: .customLong("to"), help: help("输出格式。", "The form to write.", .form))
  var form: OutputForm

  @Option(
    name: .output,
    help: help("输出的文件或文件夹；- 为标准输出。", "The file or folder to write; - is standard output.", .output),
    completion: .file())
  var output: String

  @Option(
    help: help(
      "输出 xlsx 时填入的表样：文件，或内置表样的名称。",
      "The form that xlsx fills: a file, or the name of a built-in one.", .template),
    completion: .file())
  var template: String?

  @Flag(
    name: .customLong("together"),
    help: help("所有输入合为一份决算（如九个单表工作簿）。", "All inputs are parts of one submission."))
  var isTogether = false

  @Option(
    help: help(
      "把以其他单位计的金额换算成此单位，逐格四舍五入到两位小数；已是此单位的照原样。",
      "Convert amounts in other units to this one, each cell rounded half-up to two decimals; amounts already in it stay as they are.",
      .unit))
  var unit: TargetUnit?

  @Option(
    name: .customLong("csv-formulas"),
    help: help(
      "CSV 中会被电子表格当作公式的文字：加撇号、照写、拒绝。",
      "Texts in CSV that a spreadsheet would run as formulas: neutralise, keep or refuse.",
      .policy))
  var formulas: FormulaPolicy = .neutralise

  @Flag(name: .customLong("no-bom"), help: help("CSV 不带字节顺序标记。", "No byte order mark in CSV."))
  var hasNoByteOrderMark = false

  @Flag(name: .customLong("force"), help: help("替换已有的输出。", "Replace outputs that exist."))
  var isForced = false

  @OptionGroup var jobs: JobsOption
  @OptionGroup var input: InputOptions

  /// What the parser cannot see.
  private func check() throws(Fault) {
    if form == .xlsx, unit != nil { throw Fault(.unitOfForm) }
    if form != .xlsx, template != nil { throw Fault(.templateUnused) }
    try InputPlan.once(files + [template].compactMap(\.self))
    try OutputEnding.check(output, instead: form == .xlsx ? "xlsx" : form.rawValue)
    if output.isEmpty { throw Fault(.outputUnnamed, [output]) }
    if form == .csv, output == "-" { throw Fault(.csvToStandardOutput) }
  }

  func run() throws {
    try check()
    let settings = try input.settings()
    let plan = try InputPlan(files).withStreams(settings.limits)
    let reader = try InputReader(settings)
    var conversion = try conversion(reader)
    conversion.guarded = GuardedFiles(
      plan, others: [template], settings: settings.files)
    let code =
      isTogether
      ? try joined(plan, conversion, reader) : try each(of: plan, conversion, reader)
    if code != .done { throw Ending(code: code) }
  }

  private func conversion(_ reader: InputReader) throws(Fault) -> Conversion {
    var filler: FormFiller?
    if form == .xlsx {
      let form = try template.map { name throws(Fault) in
        try Template(name, limits: reader.settings.limits)
      }
      filler = try FormFiller(form ?? Template(), FormFiller.Options(), reader)
    }
    var conversion = Conversion(to: form, filler: filler, output: output)
    conversion.unit = unit?.moneyUnit
    conversion.formulas = formulas
    conversion.byteOrderMark = !hasNoByteOrderMark
    conversion.isForced = isForced
    conversion.forms = reader.ownForms
    conversion.language = CommandLanguage.current
    return conversion
  }

  /// All inputs as one submission.
  private func joined(
    _ plan: InputPlan, _ conversion: Conversion, _ reader: InputReader
  ) throws(Fault) -> ExitCode {
    CommandRun.tellProblems(plan)
    guard plan.faults.isEmpty else {
      let fault = Fault(.togetherIncomplete)
      NoticeLines.tell(fault, file: nil)
      return ExitCode.worst((plan.faults.map(\.fault) + [fault]).map(ExitCode.init(of:)))
    }
    let target = try conversion.target(ofOnly: plan)
    let interruptions = Interruption.watch()
    defer { withExtendedLifetime(interruptions) {} }
    let name = plan.inputs.first?.path ?? ""
    return try gather(plan, conversion) { take in
      let outcome = conversion.convert(name: name, to: target) { () throws(Fault) in
        try reader.readTogether(plan.inputs)
      }
      return outcome.tell(of: name, take)
    }
  }

  /// Each input to its own place; a bad one does not stop the others.
  private func each(
    of plan: InputPlan, _ conversion: Conversion, _ reader: InputReader
  ) throws(Fault) -> ExitCode {
    let run = CommandRun(plan, jobs: try jobs.checked(), progress: jobs.progress)
    CommandRun.tellProblems(plan)
    let targets =
      try plan.isSingle
      ? [.success(conversion.target(ofOnly: plan))] : conversion.targets(of: plan)
    return try gather(plan, conversion) { take in
      let tally = run { index, input -> Outcome<Conversion.Converted> in
        switch targets[index] {
        case .success(let target): conversion.convert(input, reader, to: target)
        case .failure(let fault): Outcome(.failure(fault))
        }
      } done: { _, converted in
        take(converted)
      }
      if !plan.isSingle {
        let counts = [tally.done + tally.failed, tally.done, tally.failed, tally.notices]
        Console.tell(Message.summary.text(CommandLanguage.current, counts.map { "\($0)" }))
      }
      return tally.code
    }
  }

  /// Lets `body` convert; what it hands over goes to its own output or to the one file of all.
  private func gather(
    _ plan: InputPlan, _ conversion: Conversion,
    _ body: (_ take: (Conversion.Converted) -> ExitCode) -> ExitCode
  ) throws(Fault) -> ExitCode {
    guard let file = conversion.gathered else { return body(Self.finish) }
    try conversion.guarded?.check(output: file.path)
    try file.check()
    let head = form == .csv ? FactsLines.head(byteOrderMark: !hasNoByteOrderMark) : nil
    var sum = WrittenLines(count: (head?.line ?? 1) - 1)
    var code = ExitCode.done
    let written = try file.write(head: head?.bytes ?? []) { add in
      code = withoutActuallyEscaping(add) { add in
        body { converted in
          add(converted.standardOutput)
          sum.add(converted.lines)
          return .done
        }
      }
    }
    if written.isReplaced { NoticeLines.tell([Notice(.replaced, [file.path])], file: nil) }
    if let first = sum.firstFormula {
      let place = [first.line, first.field, sum.formulaCount].map { "\($0)" }
      NoticeLines.tell([Notice(.formulaNeutralised, [file.path] + place)], file: nil)
    }
    return code
  }

  /// Hands on what is meant for standard output.
  private static func finish(_ converted: Conversion.Converted) -> ExitCode {
    if converted.isReplaced { NoticeLines.tell([Notice(.replaced, [converted.path])], file: nil) }
    if !converted.standardOutput.isEmpty, Console.outputFailure == nil {
      _ = Console.writeResult(converted.standardOutput)
    }
    return .done
  }
}

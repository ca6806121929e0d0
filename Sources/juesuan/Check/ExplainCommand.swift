import ArgumentParser
import Exchange
import FinalAccounts
import Glibc
import Grid
import Run

/// `juesuan explain`: say something to a warning, in a file beside the submission.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "explain", "对警告作出说明，写入决算旁边的说明文件。", "Explain a warning, in a file beside the submission.",
    """
    说明写在 决算.xlsx 旁边的 决算.explain.json 中，与规则、单元格和当时所据的一切（数、表下说明、上年的数）绑定：check 不再把它当作警告；其中一项变了，警告重新提出。错误不能说明，只能改正。说明文件损坏时 check 不核对这份决算，退出码 2。
    不给 --finding 时列出可以说明的警告和已有的说明。
    """,
    """
    The explanation of accounts.xlsx stands in accounts.explain.json, bound to rule, cells and all that the warning rests on (values, notes, last year's values): check then no longer counts the warning, and asks again when any of it changes. Errors cannot be explained, only corrected. Where that file is damaged, check leaves the submission alone with exit code 2.
    Without --finding the warnings that can be explained are listed, with what was said of them.
    """)

  @Argument(
    help: help("决算（工作簿、JSON 或 CSV 文件夹）。", "The submission (workbook, JSON or CSV folder).", .file),
    completion: .file())
  var file: String

  @Option(
    help: help(
      "警告的编号（不给 --finding 时逐条列出）。",
      "The id of the warning: 'T9-03/T9[unit].final.abroad'.", ValueName("编号", "id")))
  var finding: String?

  @Option(help: help("说明。", "What is said to it.", ValueName("文字", "text")))
  var text: String?

  @Option(name: .customLong("by"), help: help("说明人。", "Who says it.", ValueName("姓名", "name")))
  var author: String?

  @Flag(name: .customLong("remove"), help: help("删去这条说明。", "Take the explanation back."))
  var isRemoved = false

  @Option(
    help: help("同一单位上年的决算，同 check。", "Last year's submission of the unit, as for check.", .file),
    completion: .file())
  var previous: String?

  @Option(
    help: help("以元为单位的同一份决算，同 check。", "The same submission in 元, as for check.", .file),
    completion: .file())
  var yuan: String?

  @OptionGroup var options: CheckingOptions

  func run() throws {
    let settings = try options.input.settings()
    try InputPlan.once([file] + [previous, yuan].compactMap(\.self))
    let plan = try InputPlan([file])
    guard plan.isSingle, let input = plan.inputs.first,
      let explanations = ExplanationFile(beside: input)
    else { throw Fault(.explainOne, [file]) }
    if finding == nil, text != nil || isRemoved {
      throw Fault(.explainWhat)
    }
    try GuardedFiles(plan, others: [previous, yuan], settings: settings.files)
      .check(explanations: explanations.path)
    let result = try SubmissionCheck(
      try options.ruleSet(settings), settings, previous: previous, yuan: yuan
    ).check(input)
    NoticeLines.tell(result.notices, file: file)
    let (report, known) = (result.found, result.explanations)
    guard let finding else { return list(report, known) }
    if isRemoved {
      guard known.contains(where: { $0.finding == finding }) else {
        throw Fault(.noExplanation, [finding])
      }
      try write(known.filter { $0.finding != finding }, to: explanations)
      return
    }
    guard let text, !text.isEmpty else { throw Fault(.explainText) }
    guard let meant = report.findings.first(where: { $0.id == finding }) else {
      throw Fault(.noSuchFinding, [finding, file])
    }
    guard meant.severity == .warning else {
      throw Fault(meant.severity == .info ? .notToExplain : .notExplainable, [finding])
    }
    let explanation = Explanation(of: meant, text: text, author: author, date: Self.today())
    try write(known.filter { $0.finding != finding } + [explanation], to: explanations)
  }

  /// Writes the file, and says which it is.
  private func write(_ list: [Explanation], to file: ExplanationFile) throws(Fault) {
    try file.write(list)
    let path = file.path.escapedForDisplay
    let text = CommandLanguage.current.said(
      "已写入 \(path)，共 \(list.count) 条说明", "\(path) is written: \(list.count) explained")
    _ = Console.writeResult(Array((text + "\n").utf8))
  }

  /// A line for each warning: its id, its words, and what was said to it.
  private func list(_ report: CheckReport, _ known: [Explanation]) {
    let language = CommandLanguage.current
    var lines: [String] = []
    for finding in report.findings where finding.severity == .warning {
      let words = FindingWords(finding, report.names, language)
      let said = words.message + (words.formula.map { "：" + $0 } ?? "")
      let place = words.place.isEmpty ? said : "\(words.place)：\(said)"
      // In Chinese the words stand first; the id is what --finding takes.
      var parts =
        language == .chinese
        ? [place.escapedForDisplay] : [finding.id, words.message.escapedForDisplay]
      if let own = known.last(where: { $0.finding == finding.id }) {
        let state =
          own.fits(finding)
          ? language.said("已说明", "explained") : language.said("数已变，原说明失效", "values changed since")
        parts.append("\(state): \(own.text.escapedForDisplay)")
      }
      if language == .chinese { parts.append("--finding '\(finding.id.escapedForDisplay)'") }
      lines.append(parts.joined(separator: "\t"))
    }
    _ = Console.writeResult(Array(lines.map { $0 + "\n" }.joined().utf8))
  }

  /// The day where the user is.
  private static func today() -> String {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
  }
}
